import type { ReferenceId } from "../../dataset/model.ts";
import type { SourceCitation, SourceParagraph, SourceSection } from "../types.ts";
import {
  type FilePlace,
  formatPlace,
  type LeftOutParagraph,
  type Report,
  type WrittenStatement,
} from "./verification.ts";

/** In-text citations count one by one; a footnote or a named work once per paragraph. */
function countCitations(citations: readonly SourceCitation[], inText: boolean): Map<ReferenceId, number> {
  const counts = new Map<ReferenceId, number>();
  for (const { reference, form } of citations) {
    if (reference === null || (form === "in-text") !== inText) continue;
    counts.set(reference, inText ? (counts.get(reference) ?? 0) + 1 : 1);
  }
  return counts;
}

/** In-text citations of a paragraph: carried by its statements, and all. */
export interface ParagraphTally {
  readonly carried: number;
  readonly expected: number;
}

/** Checks that a paragraph is restated or left out, once, and that its statements carry all its citations. */
export function checkParagraph(
  paragraph: SourceParagraph,
  section: SourceSection,
  own: readonly WrittenStatement[],
  left: readonly LeftOutParagraph[],
  fallback: FilePlace,
  report: Report,
): ParagraphTally {
  const here = formatPlace(section.id, paragraph.number);
  const at = own[0]?.at ?? left[0]?.at ?? fallback;
  const nearby: FilePlace = { file: at.file, line: own[0]?.at.line ?? null };
  if (own.length === 0 && left.length === 0)
    report(
      nearby,
      "dropped-paragraph",
      `${here} (lines ${paragraph.lines.join("–")} of the original) is neither restated nor listed as left out.`,
    );
  if (own.length > 0 && left[0] !== undefined)
    report(
      left[0].at,
      "left-out-but-restated",
      `${here} is listed as left out, but ${own[0]?.id} restates it; remove one of them.`,
    );
  if (left.length > 1 && left[1] !== undefined)
    report(left[1].at, "left-out-twice", `${here} is listed as left out twice.`);
  const marks = own.flatMap((statement) => statement.marks);
  let carried = 0;
  let expected = 0;
  for (const [reference, count] of countCitations(paragraph.citations, true)) {
    const carriedHere = marks.filter((mark) => mark === reference).length;
    expected += count;
    carried += Math.min(count, carriedHere);
    if (carriedHere < count)
      report(
        nearby,
        "uncarried-citation",
        `${here} cites ${reference} ${count === 1 ? "once" : `${count} times`}, its statements ${carriedHere === 0 ? "never" : `only ${carriedHere === 1 ? "once" : `${carriedHere} times`}`}; add the citation to the statement that restates it.`,
      );
  }
  for (const reference of countCitations(paragraph.citations, false).keys())
    if (left.length === 0 && !marks.includes(reference))
      report(
        nearby,
        "uncarried-citation",
        `${here} refers to ${reference} by footnote or name, but none of its statements cites it.`,
      );
  for (const citation of paragraph.citations)
    if (citation.reference === null && citation.form === "in-text") {
      expected += 1;
      report(
        nearby,
        "unresolved-citation",
        `${here} cites "${citation.printed}", which is no known reference; check the copy.`,
      );
    }
  return { carried, expected };
}
