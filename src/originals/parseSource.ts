import type { ReferenceId } from "../dataset/model.ts";
import { documentOutlines } from "./documents.ts";
import { type DraftParagraph, type DraftSection, findSections, splitLines } from "./draft.ts";
import { findInTextCitations, findNamedWorks, resolveFootnote } from "./findCitations.ts";
import { fingerprintText } from "./fingerprint.ts";
import { parsePages } from "./parsePages.ts";
import { parseShards } from "./parseShards.ts";
import type { DocumentOutline, ParsedSource, SourceCitation, SourceParagraph, SourceSection } from "./types.ts";

interface Footnote {
  readonly draft: DraftParagraph;
  readonly reference: ReferenceId | null;
}

/** Joins the lines of a draft: bullets, bold marks and link targets out, lost hyphens back in, one space between words. */
function joinLines(draft: DraftParagraph, outline: DocumentOutline): string {
  let text = draft.lines.map((line) => line.text).join(" ");
  text = text.replace(/\*\*/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  if (draft.kind === "list-item") text = text.replace(/^- /, "");
  if (draft.kind === "footnote") text = text.replace(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*/u, "");
  for (const [extracted, meant] of outline.repairs) text = text.replaceAll(extracted, meant);
  return text.replace(/\s+/g, " ").trim();
}

/** Finds the marks of the given footnotes, glued to the word before, and takes them out of the text. */
function takeMarks(text: string, open: Map<string, Footnote>): { text: string; citations: SourceCitation[] } {
  const citations: SourceCitation[] = [];
  let rest = text;
  for (const [mark, footnote] of open) {
    const superscript = [...mark].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
    const at = rest.search(new RegExp(`(?<=\\p{L}|\\p{L}[.,;)”])(?:${mark}|${superscript})(?=$|[\\s.,;)])`, "u"));
    if (at < 0) continue;
    rest = rest.slice(0, at) + rest.slice(at + mark.length);
    citations.push({ printed: mark, reference: footnote.reference, form: "footnote", parenthesis: 0, range: [at, at] });
    open.delete(mark);
  }
  return { text: rest, citations };
}

function finishSection(
  draft: DraftSection,
  open: Map<string, Footnote>,
  inPlace: boolean,
  outline: DocumentOutline,
): SourceSection {
  const paragraphs: SourceParagraph[] = [];
  const called: Footnote[] = [];
  const add = (paragraph: DraftParagraph, text: string, citations: SourceCitation[]): void => {
    const lines = paragraph.lines.map((line) => line.number);
    paragraphs.push({
      number: paragraphs.length + 1,
      kind: paragraph.kind,
      mark: paragraph.mark,
      text,
      lines: [Math.min(...lines), Math.max(...lines)],
      fingerprint: fingerprintText(text),
      citations: citations.sort((a, b) => a.range[0] - b.range[0]),
    });
  };
  for (const paragraph of draft.paragraphs) {
    if (paragraph.kind === "footnote") continue;
    const before = new Map(open);
    const { text, citations } = takeMarks(joinLines(paragraph, outline), open);
    for (const [mark, footnote] of before) if (!open.has(mark)) called.push(footnote);
    add(paragraph, text, [
      ...citations,
      ...findInTextCitations(text, outline.works),
      ...findNamedWorks(text, outline.works),
    ]);
  }
  const printedHere = draft.paragraphs.filter((each) => each.kind === "footnote");
  for (const footnote of inPlace ? printedHere : called.map((each) => each.draft)) {
    const text = joinLines(footnote, outline);
    add(footnote, text, findNamedWorks(text, outline.works));
  }
  return { id: draft.section.id, number: draft.section.number, title: draft.title, paragraphs };
}

/**
 * Parses the plain text of a source document into sections, paragraphs and citations. Pure: text in, structure out.
 * Paragraphs are numbered from 1 within their section, list items each on their own; footnotes come last in the section
 * that refers to them. An empty or foreign text gives no sections.
 */
export function parseSource(text: string, outline: DocumentOutline): ParsedSource {
  const lines = splitLines(text);
  const found = findSections(lines, outline.sections).filter((start) => start.section.heading !== "");
  const missingSections = outline.sections
    .filter((section) => section.heading !== "" && !found.some((start) => start.section === section))
    .map((section) => section.id);
  if (found.length === 0) return { document: outline.document, sections: [], missingSections };
  const pages = outline.layout === "pages" ? parsePages(lines, outline) : null;
  const drafts = pages?.sections ?? parseShards(lines, outline);
  const footnotes =
    pages?.footnotes ?? drafts.flatMap((draft) => draft.paragraphs.filter((each) => each.mark !== null));
  const open = new Map<string, Footnote>();
  for (const draft of footnotes)
    open.set(draft.mark ?? "", { draft, reference: resolveFootnote(joinLines(draft, outline), outline.works) });
  return {
    document: outline.document,
    sections: drafts.map((draft) => finishSection(draft, open, pages === null, outline)),
    missingSections,
  };
}

/**
 * Tells which known document a text is: the one most of whose headings it has, at least three of them in order.
 * Null for any other text.
 */
export function recogniseSource(text: string): DocumentOutline | null {
  const lines = splitLines(text);
  let best: DocumentOutline | null = null;
  let bestCount = 2;
  for (const outline of documentOutlines) {
    const count = findSections(lines, outline.sections).filter((start) => start.section.heading !== "").length;
    if (count > bestCount) [best, bestCount] = [outline, count];
  }
  return best;
}
