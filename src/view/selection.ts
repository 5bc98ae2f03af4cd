import type { Indexes } from "../dataset/indexes.ts";
import type { Target } from "../dataset/model.ts";
import type { Selection, SelectionKind } from "./state.ts";

/** The target a selection stands for; null for nothing. */
export function targetOfSelection(selection: Selection): Target | null {
  return selection.kind === "none" ? null : `${selection.kind}:${selection.id}`;
}

/**
 * The selection that shows a target; a theme is shown by the section that treats it. Null where the target is not in the
 * dataset of the view (left out by the basis, or unknown).
 */
export function selectionOfTarget(target: Target, indexes: Indexes): Selection | null {
  const colon = target.indexOf(":");
  const kind = target.slice(0, colon);
  const id = target.slice(colon + 1);
  if (kind === "theme") {
    const section = indexes.themes.get(id)?.section;
    return section === undefined ? null : { kind: "section", id: section };
  }
  return indexes.targetExists(target) ? { kind: kind as SelectionKind, id } : null;
}
