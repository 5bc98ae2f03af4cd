import { type Indexes, pairOf } from "../dataset/indexes.ts";
import type { Link, PairId, Participation, PlaceId } from "../dataset/model.ts";

/** The links of an economy with one partner. */
export interface Partner {
  readonly place: PlaceId;
  readonly pair: PairId;
  readonly links: readonly Link[];
}

/** Two-party links of an economy by partner, most links first, then alphabetically; and its links with three or more parties. */
export function selectPartners(
  indexes: Indexes,
  place: PlaceId,
): { readonly partners: readonly Partner[]; readonly multi: readonly Link[] } {
  const links = indexes.linksByPlace.get(place) ?? [];
  const byPartner = new Map<PlaceId, Link[]>();
  for (const link of links.filter(({ parties }) => parties.length === 2)) {
    const other = link.parties.find((party) => party !== place);
    if (other !== undefined) byPartner.set(other, [...(byPartner.get(other) ?? []), link]);
  }
  const partners = [...byPartner].map(([other, ties]) => ({ place: other, pair: pairOf(place, other), links: ties }));
  partners.sort((one, two) => two.links.length - one.links.length || one.place.localeCompare(two.place));
  return { partners, multi: links.filter(({ parties }) => parties.length > 2) };
}

const takesPartNow = (participation: Participation): boolean =>
  participation.to === null && participation.toBetween === null;

/** Ids of the mechanisms in which both places take part today, in the order of the first one's list. */
export function selectCommonMechanisms(indexes: Indexes, a: PlaceId, b: PlaceId): readonly string[] {
  const other = new Set(
    (indexes.participationsByPlace.get(b) ?? []).filter(takesPartNow).map((participation) => participation.mechanism),
  );
  const common = (indexes.participationsByPlace.get(a) ?? [])
    .filter((participation) => takesPartNow(participation) && other.has(participation.mechanism))
    .map((participation) => participation.mechanism);
  return [...new Set(common)];
}

/** Pairs of the six with most records between them, two-party links only; at most `limit`. */
export function selectBusiestPairs(
  indexes: Indexes,
  economies: readonly PlaceId[],
  limit: number,
): readonly { readonly pair: PairId; readonly links: readonly Link[] }[] {
  const pairs = economies.flatMap((a, index) =>
    economies.slice(index + 1).map((b) => {
      const pair = pairOf(a, b);
      return { pair, links: (indexes.linksByPair.get(pair) ?? []).filter(({ parties }) => parties.length === 2) };
    }),
  );
  pairs.sort((one, two) => two.links.length - one.links.length || one.pair.localeCompare(two.pair));
  return pairs.filter(({ links }) => links.length > 0).slice(0, limit);
}
