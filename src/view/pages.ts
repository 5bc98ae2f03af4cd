import { type Indexes, pairOf } from "../dataset/indexes.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import { selectionKinds } from "../dataset/vocabulary.ts";
import type { SelectionKind } from "./state.ts";

/** Address of the page of a record, from the atlas on, with a slash at its end: `mechanism/selec/`. */
export function pageAddress(target: Target): string {
  return `${kindOf(target)}/${idOf(target)}/`;
}

/** Whether something is known between two economies, besides that both exist. */
function isTied(indexes: Indexes, pair: string): boolean {
  const target = targetOf("pair", pair);
  return [
    indexes.linksByPair.get(pair),
    indexes.centresByPair.get(pair),
    indexes.crossingsByPair.get(pair),
    indexes.statementsByTarget.get(target),
    indexes.conflictsByTarget.get(target),
    indexes.gapsByTarget.get(target),
  ].some((found) => found !== undefined && found.length > 0);
}

/**
 * Whether a record has a page of its own. All have that can be selected, except for pairs of economies with nothing
 * between them but that both are in the atlas.
 */
export function hasPage(indexes: Indexes, target: Target): boolean {
  const kind = kindOf(target);
  if (!selectionKinds.some((known) => known === kind) || !indexes.targetExists(target)) return false;
  return kind !== "pair" || indexes.borders.has(idOf(target)) || isTied(indexes, idOf(target));
}

/** Every record with a page, kind after kind each in the order of the dataset. */
export function listPages(indexes: Indexes): readonly Target[] {
  const idsOf = (kind: SelectionKind): Iterable<string> => {
    switch (kind) {
      case "mechanism":
        return indexes.mechanisms.keys();
      case "place":
        return indexes.places.keys();
      case "pair":
        return pairsOf(indexes);
      case "link":
        return indexes.links.keys();
      case "centre":
        return indexes.centres.keys();
      case "crossing":
        return indexes.crossings.keys();
      case "figure":
        return indexes.figures.keys();
      case "section":
        return indexes.sections.keys();
      case "statement":
        return indexes.statements.keys();
      case "reference":
        return indexes.references.keys();
    }
  };
  return selectionKinds.flatMap((kind) =>
    [...idsOf(kind)].map((id) => targetOf(kind, id)).filter((target) => hasPage(indexes, target)),
  );
}

/** Every pair of economies, the six first. */
function pairsOf({ economies }: Indexes): readonly string[] {
  return economies.flatMap(({ id: a }, index) => economies.slice(index + 1).map(({ id: b }) => pairOf(a, b)));
}
