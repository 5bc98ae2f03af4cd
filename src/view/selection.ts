import type { Indexes } from "../dataset/indexes.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import type { Selection } from "./state.ts";

/** The target a selection stands for; null for nothing. */
export function targetOfSelection(selection: Selection): Target | null {
  return selection.kind === "none" ? null : targetOf(selection.kind, selection.id);
}

/**
 * The selection that shows a target; a theme is shown by the section that treats it. Null where the target is not in the
 * dataset of the view (left out by the basis, or unknown).
 */
export function selectionOfTarget(target: Target, indexes: Indexes): Selection | null {
  const kind = kindOf(target);
  const id = idOf(target);
  if (kind === "theme") {
    const section = indexes.themes.get(id)?.section;
    return section === undefined ? null : { kind: "section", id: section };
  }
  return indexes.targetExists(target) ? { kind, id } : null;
}
