import type { Indexes } from "../dataset/indexes.ts";
import type { MechanismId, MechanismRelation } from "../dataset/model.ts";

type Relation = MechanismRelation["type"];
/** Where a relative stands beside the mechanism: before and after it in time, above or below it, or at its side. */
export type FamilySide = "before" | "after" | "above" | "below" | "beside";

export const sideOf: Readonly<Record<Relation, FamilySide>> = {
  predecessor: "before",
  successor: "after",
  "part-of": "above",
  "pillar-of": "above",
  "hosted-by": "above",
  "supported-by": "above",
  serves: "above",
  "parent-of": "below",
  pillar: "below",
  hosts: "below",
  supports: "below",
  "served-by": "below",
  related: "beside",
};

/** One relative, with what it is to the mechanism. A relative by several relations stands once, at the first of its sides. */
export interface Relative {
  readonly mechanism: MechanismId;
  readonly relations: readonly Relation[];
  /** 1 for the mechanism's own, 2 for what came before its predecessor or after its successor. */
  readonly steps: number;
}
export type Family = Readonly<Record<FamilySide, readonly Relative[]>>;

/** How far back and forward in time the family goes. */
const mostSteps = 3;

/** The line of predecessors or successors, nearest first; a circle in the data ends it. */
function lineOf(indexes: Indexes, id: MechanismId, relation: "predecessor" | "successor"): readonly Relative[] {
  const found: Relative[] = [];
  const seen = new Set([id]);
  let generation: readonly MechanismId[] = [id];
  for (let steps = 1; steps <= mostSteps && generation.length > 0; steps += 1) {
    const next = generation
      .flatMap((one) => indexes.mechanisms.get(one)?.relations ?? [])
      .filter(({ type, mechanism }) => type === relation && indexes.mechanisms.has(mechanism) && !seen.has(mechanism))
      .map(({ mechanism }) => mechanism);
    for (const mechanism of next) {
      seen.add(mechanism);
      found.push({ mechanism, relations: [relation], steps });
    }
    generation = next;
  }
  return found;
}

/** The relatives of a mechanism by side; null when the dataset of the view holds none. */
export function selectFamily(indexes: Indexes, id: MechanismId): Family | null {
  const before = lineOf(indexes, id, "predecessor");
  const after = lineOf(indexes, id, "successor");
  const inTime = new Set([...before, ...after].map(({ mechanism }) => mechanism));
  const others = new Map<MechanismId, Relation[]>();
  for (const { type, mechanism } of indexes.mechanisms.get(id)?.relations ?? []) {
    if (!indexes.mechanisms.has(mechanism) || inTime.has(mechanism)) continue;
    others.set(mechanism, [...(others.get(mechanism) ?? []), type]);
  }
  const sided = (side: FamilySide): readonly Relative[] =>
    [...others].flatMap(([mechanism, relations]) =>
      sideOf[relations[0] ?? "related"] === side ? [{ mechanism, relations, steps: 1 }] : [],
    );
  if (before.length + after.length + others.size === 0) return null;
  return { before, after, above: sided("above"), below: sided("below"), beside: sided("beside") };
}
