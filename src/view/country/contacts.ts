import type { Indexes } from "../../dataset/indexes.ts";
import type { ContactKind, Mechanism, Participation, Place, PlaceId, PlaceStatus } from "../../dataset/model.ts";
import { contactKinds } from "../../dataset/vocabulary.ts";
import { hasEnded, hasLeft } from "../filter/presence.ts";

/** Where a partner meets an economy: in a mechanism of several, at an organisation, or with a body at home. */
interface Meeting {
  /** Null where only the body is named that takes part for the economy. */
  readonly kind: ContactKind | null;
  /** Bodies of the economy that a relation ties to the mechanism. */
  readonly bodies: readonly Mechanism[];
}
/** In a mechanism of several economies. */
export interface MechanismContact extends Meeting {
  readonly at: "mechanism";
  readonly mechanism: Mechanism;
  readonly fact: Participation;
}
/** At an organisation whose relation to the economy is recorded. */
export interface OrganisationContact extends Meeting {
  readonly at: "organisation";
  readonly fact: PlaceStatus;
}
/** With a body of the economy. */
export interface BodyContact extends Meeting {
  readonly at: "body";
  readonly fact: Mechanism;
}
export type Contact = MechanismContact | OrganisationContact | BodyContact;

const rankOf = ({ kind }: Contact): number => (kind === null ? contactKinds.length : contactKinds.indexOf(kind));

/**
 * Through what partners reach an economy, by kind; what only names the body that takes part comes last. Taken from records
 * alone: participations that go on and say so (or whose mechanism says so of all members, or which name a body of the
 * economy), standings that say so, and bodies that do. Of mechanisms that have ended, nothing.
 */
export function selectContacts(indexes: Indexes, place: Place): readonly Contact[] {
  const own = indexes.mechanismsByEconomy.get(place.id) ?? [];
  const tied = (mechanism: string): readonly Mechanism[] =>
    own.filter(({ relations }) => relations.some((relation) => relation.mechanism === mechanism));
  const inMechanisms = (indexes.participationsByPlace.get(place.id) ?? []).flatMap((fact): readonly Contact[] => {
    const mechanism = indexes.mechanisms.get(fact.mechanism);
    if (mechanism === undefined || hasEnded(mechanism) || hasLeft(fact)) return [];
    const kind = fact.contact ?? (fact.role === "member" ? mechanism.contact : null);
    const byName = fact.entity !== null && !["observer", "represented"].includes(fact.role);
    if (kind === null && !byName) return [];
    return [{ at: "mechanism", kind, mechanism, fact, bodies: tied(mechanism.id) }];
  });
  const met = new Set(inMechanisms.flatMap(({ bodies }) => bodies));
  const contacts: readonly Contact[] = [
    ...inMechanisms,
    ...place.statuses.flatMap((fact): readonly Contact[] =>
      fact.contact === null ? [] : [{ at: "organisation", kind: fact.contact, fact, bodies: [] }],
    ),
    ...own.flatMap((fact): readonly Contact[] =>
      fact.contact === null || met.has(fact) ? [] : [{ at: "body", kind: fact.contact, fact, bodies: [] }],
    ),
  ];
  return contacts.toSorted((one, two) => rankOf(one) - rankOf(two));
}

/** Kinds of contact that at least two of the others have and an economy was not found to have. */
export function selectMissingContacts(
  indexes: Indexes,
  place: Place,
  others: readonly Place[],
): readonly { readonly kind: ContactKind; readonly elsewhere: readonly PlaceId[] }[] {
  const kindsOf = (one: Place) => new Set(selectContacts(indexes, one).map(({ kind }) => kind));
  const here = kindsOf(place);
  const there = others.filter(({ id }) => id !== place.id).map((other) => ({ id: other.id, kinds: kindsOf(other) }));
  return contactKinds.flatMap((kind) => {
    // A contact point is what stands in place of an officer.
    if (kind === "contact-point") return [];
    const elsewhere = there.filter(({ kinds }) => kinds.has(kind)).map(({ id }) => id);
    return here.has(kind) || elsewhere.length < 2 ? [] : [{ kind, elsewhere }];
  });
}
