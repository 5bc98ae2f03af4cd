import "../../text/late.ts";
import { isBody } from "../../dataset/isBody.ts";
import type { Field, Mechanism, Participation, Place } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { CountedHeading } from "../../parts/CountedHeading.tsx";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { StatusLine, saysTheSame } from "../../parts/StatusLine.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { TwoLines } from "../../parts/TwoLines.tsx";
import { FoldedRest, useFold } from "../../parts/useFold.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { countryParts, groupBodies, type MissingField, selectMissingFields } from "../../view/country/bodies.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { fieldOfPart, fieldPart } from "../../view/narrowedLists.ts";
import { useNarrowed } from "./useNarrowed.ts";

/** Whether a participation is a seat: who gives money, or works with a body from another economy, sits in none. */
function isSeat({ role, place }: Participation, body: Mechanism): boolean {
  return role !== "donor" && (place === null || place === body.economy);
}

/** Who sits in a body, as far as its sources say, with the role of whoever is no member. */
function Sitting({ body }: { readonly body: Mechanism }) {
  const { indexes, names, translate, language } = useAtlas();
  const members = (indexes.participationsByMechanism.get(body.id) ?? []).filter((one) => isSeat(one, body));
  const note = body.memberList?.note ?? null;
  const list = body.memberList ?? body;
  const beside = body.summary ?? body;
  if (members.length === 0) {
    if (note === null) return <p className="body-members muted">{translate("country.sittingUnknown")}</p>;
    return (
      <p className="body-members">
        <span className="row-term">{translate("country.sitting")}</span> <span>{names.text(note)}</span>
      </p>
    );
  }
  return (
    <details className="body-members">
      <summary>
        <span>{translate("country.sitting")}</span> <span className="count">{members.length}</span>
      </summary>
      <ul className="members">
        {members.map((member) => {
          const dates = formatParticipationDates(member, translate, language);
          const role = member.role === "member" ? "" : translate(`role.${member.role}`);
          const said = [role, dates].filter((part) => part !== "").join(", ");
          return (
            <li key={member.id} className="member">
              <span>{names.text(member.name ?? names.place(member.place ?? ""))}</span>
              {said === "" ? null : <span className="muted">{`, ${said}`}</span>}{" "}
              {member.note === null ? null : <span className="member-note">{names.text(member.note)}</span>}
            </li>
          );
        })}
      </ul>
      {note === null ? null : <p className="muted">{names.text(note)}</p>}
      {body.memberList?.complete === false ? <p className="muted">{translate("mechanism.listIncomplete")}</p> : null}
      {list.asOf === beside.asOf && saysTheSame(list, beside) ? null : (
        <Provenance fact={list} label={translate("country.sitting")} at={targetOf("mechanism", body.id)} />
      )}
    </details>
  );
}

/** One body: what it coordinates, in two lines that open, how it was last seen, who sits in it, and who says so. */
function BodyRow({ body }: { readonly body: Mechanism }) {
  const { names, translate } = useAtlas();
  const { status, summary } = body;
  const others = body.fields.slice(1).map((field) => translate(`field.${field}`));
  const more = (
    <>
      {others.length === 0 ? null : (
        <p className="row-note">{translate("country.alsoFields", { list: others.join(", ") })}</p>
      )}
      {summary === null ? null : <Provenance fact={summary} label={body.name} at={targetOf("mechanism", body.id)} />}
      {status === null ? null : (
        <div className="row-note">
          <StatusLine status={status} beside={summary} at={targetOf("mechanism", body.id)} />
        </div>
      )}
      <Sitting body={body} />
    </>
  );
  return (
    <li className="row body-row" data-uncounted={isBody(body) ? undefined : ""}>
      <div className="row-body">
        <span>
          <TargetLink target={targetOf("mechanism", body.id)}>{names.text(body.name)}</TargetLink>
          {body.acronym === null ? null : <span className="muted" translate="no">{` ${body.acronym}`}</span>}
          {isBody(body) ? null : <span className="muted">{` ${translate(`mechanismKind.${body.kind}`)}`}</span>}
        </span>
        {summary === null ? more : <TwoLines text={names.text(summary.value)}>{more}</TwoLines>}
      </div>
    </li>
  );
}

/** Fields in which no body is in the atlas: what was searched, and where nobody looked. */
function MissingFields({ missing }: { readonly missing: readonly MissingField[] }) {
  const { names, translate } = useAtlas();
  const onPaper = useOnPaper();
  if (missing.length === 0) return null;
  const searched = missing.filter((one) => one.searched.length > 0);
  const unsearched = missing.filter((one) => one.searched.length === 0);
  return (
    <details className="body-group body-missing" open={onPaper}>
      <summary>
        <h4>{translate("country.noBody")}</h4>{" "}
        <span className="muted">{missing.map(({ field }) => translate(`field.${field}`)).join(", ")}</span>
      </summary>
      <ul className="uncertain" data-uncounted="">
        {searched.map((one) => (
          <li key={one.field}>
            <strong>{`${translate(`field.${one.field}`)}.`}</strong>{" "}
            <span>{one.searched.map(({ text }) => names.text(text)).join(" ")}</span>
          </li>
        ))}
        {unsearched.length === 0 ? null : (
          <li>
            {translate("country.unsearched", {
              list: unsearched.map(({ field }) => translate(`field.${field}`)).join(", "),
            })}
          </li>
        )}
      </ul>
    </details>
  );
}

/** The bodies of one field alone, to which a number of the matrix leads. */
function BodiesOfField({ place, field, all }: { readonly place: Place; readonly field: Field; readonly all: number }) {
  const { indexes, translate } = useAtlas();
  const actions = useActions();
  const bodies = (indexes.mechanismsByEconomy.get(place.id) ?? []).filter(({ fields }) => fields.includes(field));
  return (
    <>
      <div className="body-group">
        <CountedHeading
          level={4}
          heading={translate(`field.${field}`)}
          count={bodies.filter(isBody).length}
          id={fieldPart(field)}
        />
        <ul className="rows">
          {bodies.map((body) => (
            <BodyRow key={body.id} body={body} />
          ))}
        </ul>
      </div>
      <button
        type="button"
        className="button fold-more"
        onClick={() => actions.select({ kind: "place", id: place.id }, countryParts.inside)}
      >
        {translate("panel.showMore", { count: all })}
      </button>
    </>
  );
}

/** How an economy coordinates inside: its bodies by field of work, and the fields without one. */
export function InsideSection({ place }: { readonly place: Place }) {
  const { indexes, names, translate } = useAtlas();
  const narrowed = useNarrowed();
  const field = useView((store) => fieldOfPart(store.anchor));
  const bodies = indexes.mechanismsByEconomy.get(place.id) ?? [];
  const counted = (some: readonly Mechanism[]): number => some.filter(isBody).length;
  const fold = useFold(
    groupBodies(bodies).map(({ field, bodies: group }) => (
      <div key={field} className="body-group">
        <h4>
          <span>{translate(`field.${field}`)}</span>{" "}
          {counted(group) === 0 ? null : <span className="count">{counted(group)}</span>}
        </h4>
        <ul className="rows">
          {group.map((body) => (
            <BodyRow key={body.id} body={body} />
          ))}
        </ul>
      </div>
    )),
    { id: countryParts.inside, first: 3, count: counted(bodies) },
  );
  // Of economies beyond the six nobody looked for bodies.
  if (bodies.length === 0 && place.group !== "western-balkans") return null;
  const asked = bodies.some((body) => field !== null && body.fields.includes(field)) ? field : null;
  return (
    <section className="block country-part" aria-labelledby={countryParts.inside}>
      <CountedHeading
        heading={translate("country.inside")}
        count={counted(bodies)}
        id={countryParts.inside}
        {...(asked === null ? fold.opening : {})}
      />
      {bodies.length === 0 ? (
        <p className="muted">
          {translate(narrowed ? "country.insideNarrowed" : "country.insideNone", { place: names.place(place.id) })}
        </p>
      ) : (
        <p className="muted">{translate("country.insideLead")}</p>
      )}
      {asked === null ? (
        <>
          {fold.first}
          <FoldedRest fold={fold}>{fold.rest}</FoldedRest>
          {fold.more}
        </>
      ) : (
        <BodiesOfField place={place} field={asked} all={counted(bodies)} />
      )}
      {narrowed || asked !== null ? null : <MissingFields missing={selectMissingFields(indexes, place.id, bodies)} />}
    </section>
  );
}
