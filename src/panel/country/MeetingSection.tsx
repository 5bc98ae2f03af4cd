import "../../text/late.ts";
import type { Place, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { CountedHeading } from "../../parts/CountedHeading.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { FoldedRest, useFold } from "../../parts/useFold.tsx";
import { formatDate } from "../../text/dates.ts";
import { countryParts } from "../../view/country/bodies.ts";
import { type Contact, selectContacts, selectMissingContacts } from "../../view/country/contacts.ts";
import { useAtlas } from "../../view/hooks.ts";
import { useNarrowed } from "./useNarrowed.ts";

/** The mechanism or the body at which a contact is, where its sources stand too. */
function placeOfContact(contact: Exclude<Contact, { readonly at: "organisation" }>): Target {
  return targetOf("mechanism", contact.at === "mechanism" ? contact.mechanism.id : contact.fact.id);
}

/** Where a contact leads: a link to the mechanism or the body, or the name of an organisation. */
function ContactPlace({ contact }: { readonly contact: Contact }) {
  const { translate } = useAtlas();
  if (contact.at === "organisation") return <span>{translate(`organisation.${contact.fact.organisation}`)}</span>;
  return <TargetLink target={placeOfContact(contact)} />;
}

/** What the record says of a contact besides its kind; of a body at home nothing, as it is described further up. */
function useContactNotes(contact: Contact): readonly string[] {
  const { names, translate, language } = useAtlas();
  switch (contact.at) {
    case "mechanism": {
      const { from, note } = contact.fact;
      return [
        ...(from === null ? [] : [translate("fact.since", { date: formatDate(from, language) })]),
        ...(note === null ? [] : [names.text(note)]),
      ];
    }
    case "organisation": {
      const { value, date, note, organisation } = contact.fact;
      const heading = translate("country.contactAt", {
        kind: contact.kind === null ? "" : translate(`contactKind.${contact.kind}`),
        organisation: translate(`organisation.${organisation}`),
      });
      return [
        ...(date === null && names.text(value) === heading
          ? []
          : [date === null ? names.text(value) : `${names.text(value)}, ${formatDate(date, language)}`]),
        ...(note === null ? [] : [names.text(note)]),
      ];
    }
    case "body":
      return [];
  }
}

function ContactRow({ contact }: { readonly contact: Contact }) {
  const { names, translate } = useAtlas();
  const notes = useContactNotes(contact);
  const entity = contact.at === "mechanism" ? contact.fact.entity : null;
  // The sources of a standing are listed on this page, those of others on the page of the mechanism.
  const leads = contact.at === "organisation" ? {} : { at: placeOfContact(contact) };
  const term = contact.kind === null ? names.text(entity ?? "") : translate(`contactKind.${contact.kind}`);
  return (
    <li className="row contact-row">
      <div className="row-body">
        <span>
          <span className="contact-kind">{term}</span> <ContactPlace contact={contact} />
        </span>
        {contact.kind === null || entity === null ? null : <span className="row-note">{names.text(entity)}</span>}{" "}
        {notes.length === 0 ? null : <span className="row-note">{notes.join("; ")}</span>}{" "}
        {contact.bodies.length === 0 ? null : (
          <span className="row-note">
            <span>{translate("country.behind")}</span>{" "}
            {contact.bodies.map((body, index) => (
              <span key={body.id}>
                {index === 0 ? null : <span>, </span>}
                <TargetLink target={targetOf("mechanism", body.id)} />
              </span>
            ))}
          </span>
        )}
        <Provenance fact={contact.fact} label={term} {...leads} />
      </div>
    </li>
  );
}

/** Where inside and outside meet: through what a partner reaches an economy, and what was not found that others have. */
export function MeetingSection({ place }: { readonly place: Place }) {
  const { indexes, names, translate } = useAtlas();
  const narrowed = useNarrowed();
  const contacts = selectContacts(indexes, place);
  const six = indexes.economies.filter(({ group }) => group === "western-balkans");
  const ofTheSix = six.includes(place);
  const fold = useFold(
    contacts.map((contact) => (
      <ContactRow
        key={`${contact.at} ${contact.kind} ${"id" in contact.fact ? contact.fact.id : contact.fact.value}`}
        contact={contact}
      />
    )),
    { id: countryParts.meeting, first: 2 },
  );
  if (contacts.length === 0 && !ofTheSix) return null;
  const missing = ofTheSix && !narrowed ? selectMissingContacts(indexes, place, six) : [];
  return (
    <section className="block country-part" aria-labelledby={countryParts.meeting}>
      <CountedHeading
        heading={translate("country.meeting")}
        count={contacts.length}
        id={countryParts.meeting}
        {...fold.opening}
      />
      {contacts.length === 0 ? (
        <p className="muted">
          {translate(narrowed ? "country.meetingNarrowed" : "country.meetingNone", { place: names.place(place.id) })}
        </p>
      ) : (
        <p className="muted">{translate("country.meetingLead")}</p>
      )}
      <ul className="rows">{fold.first}</ul>
      <FoldedRest fold={fold}>
        <ul className="rows">{fold.rest}</ul>
      </FoldedRest>
      {fold.more}
      {missing.length === 0 ? null : (
        <ul className="uncertain" data-uncounted="">
          {missing.map(({ kind, elsewhere }) => (
            <li key={kind}>
              {translate("country.contactMissing", {
                kind: translate(`contactKind.${kind}`),
                list: elsewhere.map(names.place).join(", "),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
