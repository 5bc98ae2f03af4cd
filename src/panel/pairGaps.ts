import { type Indexes, parsePair } from "../dataset/indexes.ts";
import type { LinkStatus, PairId } from "../dataset/model.ts";

/** What neighbours commonly have between them; the choice is ours. Agreements by topic, the others by kind. */
export const pairFeatures = [
  "extradition",
  "police-cooperation",
  "prosecution-cooperation",
  "mutual-legal-assistance",
  "border-control",
  "border-patrol",
  "centre",
  "crossing",
  "operation",
] as const;
export type PairFeature = (typeof pairFeatures)[number];

/** Something not found between two neighbours that other neighbouring pairs have. */
export interface PairGap {
  readonly feature: PairFeature;
  /** What was found instead of one that is or was in being: one that is only planned, or nothing. */
  readonly here: "planned" | "none";
  /** Other neighbouring pairs with one, in alphabetical order. */
  readonly elsewhere: readonly PairId[];
  /** Number of other neighbouring pairs. */
  readonly others: number;
}

/** States of the records of one feature between two economies. A joint statement of ministers is no agreement on its topics. */
export function findStates(indexes: Indexes, pair: PairId, feature: PairFeature): readonly LinkStatus[] {
  const links = indexes.linksByPair.get(pair) ?? [];
  switch (feature) {
    case "border-patrol":
      return links
        .filter(({ kind, topics }) => kind === "joint-patrol" && topics.includes("border"))
        .map(({ status }) => status);
    case "operation":
      return links.filter(({ kind }) => kind === "joint-operation").map(({ status }) => status);
    case "centre":
      return (indexes.centresByPair.get(pair) ?? []).map(({ status }) => status);
    case "crossing":
      return (indexes.crossingsByPair.get(pair) ?? []).map(({ status }) => status);
    default:
      return links
        .filter(
          ({ kind, topics }) =>
            kind === "agreement" && topics.includes(feature) && !topics.includes("political-statement"),
        )
        .map(({ status }) => status);
  }
}

/**
 * What at least two other neighbouring pairs have and this one was not found to have, the commonest first.
 * Neighbours are pairs whose shared border is in the dataset; without one, as in the reduction to the documents,
 * nothing can be said.
 */
export function selectPairGaps(indexes: Indexes, pair: PairId): readonly PairGap[] {
  if (!indexes.borders.has(pair)) return [];
  const others = [...indexes.borders.keys()].filter((other) => other !== pair && parsePair(other) !== null).sort();
  const gaps = pairFeatures.flatMap((feature): readonly PairGap[] => {
    const here = findStates(indexes, pair, feature);
    if (here.some((status) => status !== "planned")) return [];
    const elsewhere = others.filter((other) =>
      findStates(indexes, other, feature).some((status) => status !== "planned"),
    );
    if (elsewhere.length < 2) return [];
    return [{ feature, here: here.length > 0 ? "planned" : "none", elsewhere, others: others.length }];
  });
  return gaps.sort((one, two) => two.elsewhere.length - one.elsewhere.length);
}
