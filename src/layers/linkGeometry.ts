import { groupBy } from "../base/groupBy.ts";
import { remember } from "../base/remember.ts";
import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset, Link, LinkId, LinkKind, PlaceId, Position } from "../dataset/model.ts";
import { pairsAmong } from "../dataset/pairs.ts";
import { arc, arcCrown, isSamePosition } from "../geometry/arc.ts";
import { branches, medianPoint, spreadPoint } from "../geometry/branches.ts";
import { assignLanes, type Lane, westToEast } from "../geometry/lanes.ts";
import { countByPair, countedLinks } from "../view/counts.ts";
import { laneOf, linkStyles } from "./linkStyles.ts";

/** Distance of the first ring of nodes of links among the same parties, degrees of longitude. */
const nodeSpacing = 0.34;

/** Lanes of all two-party links of a dataset, whatever is shown of them. */
export const lanesOf = remember((dataset: Dataset): ReadonlyMap<LinkId, Lane> => {
  const members = dataset.links
    .filter((link) => link.parties.length === 2)
    .map(({ id, kind, parties }) => {
      const pair = [...parties].sort().join("-");
      return { id, kind, pair, lane: laneOf(kind, pair) };
    });
  const lanes = Object.fromEntries(Object.entries(linkStyles).map(([kind, style]) => [kind, style.lane]));
  return assignLanes(members, lanes);
});

/** Place of each link of three or more parties among those of the same parties, by id. */
export const nodeRanks = remember((dataset: Dataset): ReadonlyMap<LinkId, number> => {
  const ranks = new Map<LinkId, number>();
  const seen = new Map<string, number>();
  const several = dataset.links.filter((link) => link.parties.length > 2);
  for (const { id, parties } of [...several].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = [...parties].sort().join("-");
    const rank = seen.get(key) ?? 0;
    ranks.set(id, rank);
    seen.set(key, rank + 1);
  }
  return ranks;
});

/** End points of the parties that have one. */
export function anchorsOf(indexes: Indexes, parties: readonly PlaceId[]): readonly Position[] {
  return parties.flatMap((party) => {
    const anchor = indexes.places.get(party)?.anchor ?? null;
    return anchor === null ? [] : [anchor];
  });
}

/** An arc with the point at its crown; null when an end is missing or both fall together. */
export interface PlacedArc {
  readonly line: readonly Position[];
  readonly crown: Position;
}
export function placeArc(indexes: Indexes, parties: readonly PlaceId[], bulge: number): PlacedArc | null {
  const [first, second] = parties.map((party) => indexes.places.get(party)?.anchor ?? null);
  if (!first || !second || isSamePosition(first, second)) return null;
  const [west, east] = westToEast(first, second);
  return { line: arc(west, east, bulge), crown: arcCrown(west, east, bulge) };
}

/** A node with a branch to each party that has an end point; beside it where only one has. Null where none has. */
export interface PlacedNode {
  readonly node: Position;
  readonly lines: readonly (readonly Position[])[];
}
export function placeNode(indexes: Indexes, link: Link, rank: number): PlacedNode | null {
  const anchors = anchorsOf(indexes, link.parties);
  const middle = link.point ?? medianPoint(anchors);
  if (middle === null) return null;
  const node = link.point ?? spreadPoint(middle, anchors.length === 1 ? rank + 1 : rank, nodeSpacing);
  return { node, lines: branches(node, anchors).map((branch) => branch.line) };
}

/** Links of one kind between the same two economies. */
export interface Bundle {
  readonly pair: string;
  readonly kind: LinkKind;
  readonly links: readonly Link[];
  /** What number and width say: links of the kind that hold for the pair, as all numbers count them: those with others too, no claim about several. */
  readonly count: number;
  /** What the width says where there is only a claim about several: the number that it gives; otherwise the same. */
  readonly weight: number;
  /** Those of them that have more parties, and are drawn as a point of their own. */
  readonly shared: number;
}
/**
 * Bundles the two-party links by pair and kind, in the order of the pairs; `all`: the links in view, drawn or not, from which
 * numbers are counted. No links: none.
 */
export function bundleLinks(links: readonly Link[], all: readonly Link[] = links): readonly Bundle[] {
  const bundles = groupBy(
    links.filter(({ parties }) => parties.length === 2),
    ({ parties, kind }) => `${pairsAmong(parties)[0]}|${kind}`,
  );
  const ofKind = new Map([...groupBy(all, ({ kind }) => kind)].map(([kind, own]) => [kind, countByPair(own)]));
  return [...bundles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, bundled]) => {
      const [first] = bundled;
      if (first === undefined) return [];
      const pair = key.split("|")[0] ?? "";
      const count = ofKind.get(first.kind)?.get(pair) ?? 0;
      const singles = countedLinks(bundled);
      const claimed = Math.max(0, ...bundled.map((link) => link.aggregate?.count ?? 0));
      const weight = singles.length > 0 ? count : claimed;
      return [{ pair, kind: first.kind, links: bundled, count, weight, shared: count - singles.length }];
    });
}
