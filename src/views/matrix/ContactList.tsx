import "../../text/late.ts";
import { useEffect, useRef } from "react";
import { targetOf } from "../../dataset/target.ts";
import { CountedHeading } from "../../parts/CountedHeading.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import type { Contact } from "../../view/country/contacts.ts";
import { useAtlas } from "../../view/hooks.ts";
import "./contactList.css";
import type { FieldMatrix } from "./fieldMatrix.ts";

/** What a contact is: its kind, or the body that takes part where nothing says more. */
export function useContactName(): (contact: Contact) => string {
  const { names, translate } = useAtlas();
  return (contact) =>
    contact.kind === null
      ? names.text((contact.at === "mechanism" ? contact.fact.entity : null) ?? "")
      : translate(`contactKind.${contact.kind}`);
}

function ContactRow({ contact }: { readonly contact: Contact }) {
  const { translate } = useAtlas();
  const name = useContactName();
  return (
    <li>
      <span className="contact-list-kind">{name(contact)}</span>{" "}
      {contact.at === "organisation" ? (
        <span>{translate(`organisation.${contact.fact.organisation}`)}</span>
      ) : (
        <TargetLink
          target={targetOf("mechanism", contact.at === "mechanism" ? contact.mechanism.id : contact.fact.id)}
        />
      )}
    </li>
  );
}

/** All contact points that the first row of the matrix counts, by economy: what its total leads to. It comes with the focus on its heading. */
export function ContactList({ matrix }: { readonly matrix: FieldMatrix }) {
  const { names, translate } = useAtlas();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView?.({ block: "start" });
  }, []);
  return (
    <section ref={section} className="contact-list" tabIndex={-1} aria-label={translate("matrix.contacts")}>
      <CountedHeading heading={translate("matrix.contacts")} count={matrix.contacts} />
      <div className="contact-groups">
        {matrix.columns.map(({ id }) => {
          const contacts = matrix.contactsOf.get(id) ?? [];
          return contacts.length === 0 ? null : (
            <section key={id}>
              <CountedHeading level={4} heading={names.place(id)} count={contacts.length} />
              <ul>
                {contacts.map((contact) => (
                  <ContactRow
                    key={`${contact.at} ${contact.kind} ${"id" in contact.fact ? contact.fact.id : contact.fact.value}`}
                    contact={contact}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}
