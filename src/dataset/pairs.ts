import { once } from "../base/remember.ts";
import type { Link, PairId, PlaceId } from "./model.ts";

/** The pair of two economies: their ids in alphabetical order, joined by a hyphen. */
export function pairOf(a: PlaceId, b: PlaceId): PairId {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** The two economies of a pair id; null when it is not two different two-letter ids in alphabetical order. */
export function parsePair(text: string): readonly [PlaceId, PlaceId] | null {
  const match = /^([a-z]{2})-([a-z]{2})$/.exec(text);
  const [a, b] = [match?.[1], match?.[2]];
  return a === undefined || b === undefined || a >= b ? null : [a, b];
}

/** The two economies of a pair; none when the id is not a pair. */
export function placesOfPair(pair: PairId): readonly PlaceId[] {
  return parsePair(pair) ?? [];
}

/** A pair id whose two ends may stand in either order, in its proper order; other text is given back with its parts sorted. */
export function sortPair(text: string): PairId {
  return text.split("-").sort().join("-");
}

/** Every pair among some economies, in alphabetical order; empty for fewer than two. The list must not change later. */
export const pairsAmong = once((places: readonly PlaceId[]): readonly PairId[] => {
  const sorted = [...new Set(places)].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => pairOf(a, b)));
});

/**
 * The pairs that a link holds for: the ones its source names, and every pair among the parties where it is one thing of all.
 * Whatever says what two economies have between them asks here. Empty when the source names the parties and no pair.
 */
export function pairsOfLink({ parties, between }: Pick<Link, "parties" | "between">): readonly PairId[] {
  return between ?? pairsAmong(parties);
}
