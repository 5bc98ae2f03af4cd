import "../../text/late.ts";
import type { Mechanism, Participation, PlaceId, PlaceStatus, Role, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { roles } from "../../dataset/vocabulary.ts";
import type { Atlas } from "../atlas.ts";
import { selectStandings } from "../country/standing.ts";
import { hasEnded, hasLeft } from "../filter/presence.ts";
import { type AnswerPart, tell } from "./answer.ts";
import type { Body } from "./question.ts";

/** A body by the short name that readers know. */
export function nameBody(atlas: Atlas, { kind, id }: Body): AnswerPart {
  if (kind === "organisation") return { text: tell(atlas, `organisation.${id}`), target: null };
  return { text: atlas.names.text(atlas.names.mechanismShort(id)), target: targetOf("mechanism", id) };
}

export const placeTarget = (id: PlaceId): Target => targetOf("place", id);
export function namePlace(atlas: Atlas, id: PlaceId): AnswerPart {
  return { text: atlas.names.place(id), target: placeTarget(id) };
}

/** Who takes part, as a place or by the name that a list gives. */
export function namePart(atlas: Atlas, { place, name }: Participation): AnswerPart {
  return place === null ? { text: atlas.names.text(name ?? ""), target: null } : namePlace(atlas, place);
}
/** The six economies of the Western Balkans. */
export const ofTheRegion = ({ indexes }: Atlas): readonly PlaceId[] =>
  indexes.economies.filter(({ group }) => group === "western-balkans").map(({ id }) => id);

const rank = ({ role }: Participation): number => roles.indexOf(role);

/** How a place takes part in a mechanism, what it still is before what it was, by weight of the role. */
export function partsOf(atlas: Atlas, place: PlaceId, mechanism: string): readonly Participation[] {
  return (atlas.indexes.participationsByMechanism.get(mechanism) ?? [])
    .filter((participation) => participation.place === place)
    .toSorted((a, b) => Number(hasLeft(a)) - Number(hasLeft(b)) || rank(a) - rank(b));
}

/** Who takes part in a mechanism with a role today, or took part until it ended; each place once. */
export function placesIn(atlas: Atlas, mechanism: Mechanism, wanted: readonly Role[]): readonly Participation[] {
  const all = (atlas.indexes.participationsByMechanism.get(mechanism.id) ?? []).filter(
    (participation) =>
      wanted.includes(participation.role) &&
      (!hasLeft(participation) || (hasEnded(mechanism) && participation.to === mechanism.to)),
  );
  const known = new Set<string>();
  return all.filter(({ place, name, role }) => {
    const key = place ?? `${name} ${role}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The standing of an economy towards an organisation as it is now, newest first, and all of its history. */
export function standingOf(
  atlas: Atlas,
  place: PlaceId,
  organisation: PlaceStatus["organisation"],
): { readonly now: readonly PlaceStatus[]; readonly all: readonly PlaceStatus[] } | null {
  const record = atlas.indexes.places.get(place);
  const found =
    record === undefined ? undefined : selectStandings(record).find((one) => one.organisation === organisation);
  return found === undefined ? null : { now: found.now.toReversed(), all: found.all };
}

/** Whether a standing says that the economy is a member. */
export const saysMember = ({ value }: PlaceStatus): boolean => /^member\b(?!ship)/.test(value);
/** Whether a standing is the step by which it became one. */
export const saysJoined = (status: PlaceStatus): boolean =>
  /^joined (?!the partnership)/i.test(status.value) || (saysMember(status) && status.date !== null);
