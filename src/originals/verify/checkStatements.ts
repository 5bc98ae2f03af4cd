import type { ParsedSource, SourceParagraph, SourceSection } from "../types.ts";
import { findUnsupportedNumbers } from "./findNumbers.ts";
import { formatPlace, type Report, type WrittenLocator, type WrittenStatement } from "./verification.ts";

function findByFingerprint(source: ParsedSource, fingerprint: string): string[] {
  return source.sections.flatMap((section) =>
    section.paragraphs
      .filter((paragraph) => paragraph.fingerprint === fingerprint)
      .map((paragraph) => formatPlace(section.id, paragraph.number)),
  );
}

/** Holds a locator against the original; returns its paragraph when it is there with the same fingerprint. */
export function meetLocator(
  written: WrittenLocator,
  label: string,
  sources: readonly ParsedSource[],
  report: Report,
): SourceParagraph | null {
  const source = sources.find((each) => each.document === written.document);
  if (source === undefined) {
    report(written.at, "unknown-document", `${label} belongs to ${written.document}, of which no text was read.`);
    return null;
  }
  const section = source.sections.find((each) => each.id === written.section);
  const paragraph = section?.paragraphs.find((each) => each.number === written.paragraph);
  const here = formatPlace(written.section, written.paragraph);
  if (paragraph === undefined) {
    const why =
      section === undefined ? "has no such section" : `has only ${section.paragraphs.length} paragraphs there`;
    report(written.at, "unknown-paragraph", `${label} points to ${here}, but the original ${why}.`);
    return null;
  }
  if (paragraph.fingerprint === written.fingerprint) return paragraph;
  const elsewhere = findByFingerprint(source, written.fingerprint);
  if (elsewhere.length > 0)
    report(
      written.at,
      "moved-paragraph",
      `${label} points to ${here}, but the passage with its fingerprint stands at ${elsewhere.join(" and ")}; correct the paragraph number.`,
    );
  else
    report(
      written.at,
      "changed-paragraph",
      `${label} points to ${here}, which reads differently from the passage it was written from (fingerprint ${written.fingerprint}, found ${paragraph.fingerprint}); compare the statement with the original.`,
    );
  return null;
}

/** Numbers that a paragraph shows without printing them: its footnotes', and place and length of the list it is an item of. */
function countsOf(paragraph: SourceParagraph, section: SourceSection): string[] {
  const marks = [paragraph.mark ?? "", ...paragraph.citations.map((citation) => citation.printed)];
  if (paragraph.kind !== "list-item") return marks;
  const isItem = (number: number): boolean => section.paragraphs[number - 1]?.kind === "list-item";
  let from = paragraph.number;
  let to = paragraph.number;
  while (isItem(from - 1)) from -= 1;
  while (isItem(to + 1)) to += 1;
  return [...marks, `${paragraph.number - from + 1}`, `${to - from + 1}`];
}

/** Takes out references to sections ("section 7.3", "§5.9") that the document has: they are no claims. */
function withoutSections(text: string, source: ParsedSource): string {
  return text.replace(/(?:\bsections?\s|§\s?)(\d+(?:\.\d+)?)/gi, (whole, number: string) =>
    source.sections.some((section) => section.number === number) ? "" : whole,
  );
}

/** Checks that a statement cites and counts only what its paragraph does. */
export function checkStatement(
  statement: WrittenStatement,
  paragraph: SourceParagraph,
  section: SourceSection,
  source: ParsedSource,
  report: Report,
): void {
  const label = `Statement ${statement.id}`;
  const here = formatPlace(statement.section, statement.paragraph);
  const cited = new Set(paragraph.citations.map((citation) => citation.reference));
  for (const reference of new Set(statement.marks))
    if (!cited.has(reference))
      report(
        statement.at,
        "foreign-citation",
        `${label} cites ${reference}, which ${here} does not; remove the citation or correct the paragraph.`,
      );
  const original = [paragraph.text, section.title, ...countsOf(paragraph, section)];
  for (const number of findUnsupportedNumbers(withoutSections(statement.text, source), original))
    report(statement.at, "invented-number", `${label} says "${number}", which ${here} does not; correct the number.`);
  if (statement.note === null) return;
  const evidence = [...original, statement.note.evidence];
  for (const number of findUnsupportedNumbers(withoutSections(statement.note.text, source), evidence))
    report(
      statement.at,
      "invented-number",
      `The editor's note of ${statement.id} says "${number}", which neither ${here} nor a record with the note's sources does.`,
    );
}
