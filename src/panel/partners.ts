import { type Indexes, pairOf, pairsAmong } from "../dataset/indexes.ts";
import type { Link, PairId, PlaceId } from "../dataset/model.ts";
import { pairsOfLink, placesOfPair } from "../dataset/pairs.ts";
import { tiesOfPair } from "../view/counts.ts";

/** What an economy has with one partner, alone or together with others: as the page of the pair lists it. */
export interface Partner {
  readonly place: PlaceId;
  readonly pair: PairId;
  readonly links: readonly Link[];
}

/** The links of an economy by partner, most links first, then alphabetically. One of three parties stands with each partner that it holds for. */
export function selectPartners(indexes: Indexes, place: PlaceId): readonly Partner[] {
  const pairs = new Set((indexes.linksByPlace.get(place) ?? []).flatMap(pairsOfLink));
  const partners = [...pairs].flatMap((pair): readonly Partner[] => {
    const places = placesOfPair(pair);
    const other = places.find((one) => one !== place);
    const { links } = tiesOfPair(indexes, pair);
    return other === undefined || !places.includes(place) || links.length === 0
      ? []
      : [{ place: other, pair: pairOf(place, other), links }];
  });
  return partners.sort((one, two) => two.links.length - one.links.length || one.place.localeCompare(two.place));
}

/** Pairs of the six with most links between them, as their pages count them; at most `limit`. */
export function selectBusiestPairs(
  indexes: Indexes,
  economies: readonly PlaceId[],
  limit: number,
): readonly { readonly pair: PairId; readonly links: readonly Link[] }[] {
  return pairsAmong(economies)
    .map((pair) => ({ pair, links: tiesOfPair(indexes, pair).links }))
    .filter(({ links }) => links.length > 0)
    .sort((one, two) => two.links.length - one.links.length || one.pair.localeCompare(two.pair))
    .slice(0, limit);
}
