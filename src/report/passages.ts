import type { Indexes } from "../dataset/indexes.ts";
import type { SectionId, Statement, Target } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { Selection } from "../view/state.ts";

/**
 * The statements that the report view is narrowed to by a selection: those about it, or those that cite it; in the
 * documents' order. Null for a selection that is itself a place in the text (or none): then the whole text is shown.
 */
export function selectPassages(indexes: Indexes, selection: Selection): readonly Statement[] | null {
  const about = (target: Target): readonly Statement[] => indexes.statementsByTarget.get(target) ?? [];
  switch (selection.kind) {
    case "mechanism":
    case "place":
    case "pair":
    case "link":
    case "crossing":
      return about(targetOf(selection.kind, selection.id));
    case "centre": {
      const mechanism = indexes.centres.get(selection.id)?.mechanism ?? null;
      const wanted = new Set([
        ...about(targetOf("centre", selection.id)),
        ...(mechanism === null ? [] : about(targetOf("mechanism", mechanism))),
      ]);
      return [...indexes.statements.values()].filter((statement) => wanted.has(statement));
    }
    case "reference":
      return indexes.statementsByReference.get(selection.id) ?? [];
    case "none":
    case "statement":
    case "section":
    case "figure":
      return null;
  }
}

/** The section of the text that a selection stands in; null when it is no place in the text. */
export function selectSection(indexes: Indexes, selection: Selection): SectionId | null {
  if (selection.kind === "section") return selection.id;
  const statement =
    selection.kind === "statement"
      ? selection.id
      : selection.kind === "figure"
        ? indexes.figures.get(selection.id)?.statement
        : null;
  return indexes.statements.get(statement ?? "")?.section ?? null;
}
