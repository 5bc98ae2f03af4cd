import { type DraftParagraph, type DraftSection, findSections, type SourceLine } from "./draft.ts";
import type { DocumentOutline } from "./types.ts";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** The footnote number that opens a line, as digits; null when there is none. */
function footnoteMark(text: string): string | null {
  const mark = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=\s)/u.exec(text)?.[0];
  return mark === undefined ? null : [...mark].map((each) => superscripts.indexOf(each)).join("");
}
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/[\p{Ll}\p{N}]/u.test(text);
/** Capitals of up to two words may belong to an open sentence ("WHEREAS"); more are a heading wherever they stand. */
const shardWords = 2;

/** Lines between blank lines; `gap` is the number of blank lines before it. */
interface Block {
  readonly lines: readonly SourceLine[];
  readonly gap: number;
}
function splitBlocks(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let current: SourceLine[] = [];
  let gap = 0;
  let blanks = 0;
  for (const line of lines) {
    if (line.text === "") {
      blanks += 1;
      continue;
    }
    // A bullet or a footnote needs no blank line before it.
    if (blanks > 0 || line.text.startsWith("- ") || footnoteMark(line.text) !== null) {
      if (current.length > 0) blocks.push({ lines: current, gap });
      gap = blanks;
      current = [];
    }
    current.push(line);
    blanks = 0;
  }
  if (current.length > 0) blocks.push({ lines: current, gap });
  return blocks;
}

/**
 * Puts the shards of a sentence together: blocks with a single blank line between them belong together, a wider gap
 * parts them. A block of capitals only is a heading, unless it is short and a sentence is open before it.
 */
function splitParagraphs(lines: readonly SourceLine[]): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let open: SourceLine[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ kind: "paragraph", lines: open, mark: null });
    open = [];
  };
  for (const block of splitBlocks(lines)) {
    const text = block.lines.map((line) => line.text.replace(/\*\*/g, "")).join(" ");
    const mark = footnoteMark(text);
    if (block.gap > 1) close();
    if (mark !== null) {
      close();
      paragraphs.push({ kind: "footnote", lines: block.lines, mark });
    } else if (text.startsWith("- ")) {
      close();
      paragraphs.push({ kind: "list-item", lines: block.lines, mark: null });
    } else if (isCapitals(text) && (open.length === 0 || text.split(" ").length > shardWords)) {
      close();
      paragraphs.push({ kind: "heading", lines: block.lines, mark: null });
    } else open.push(...block.lines);
  }
  close();
  return paragraphs;
}

/** Parses a page set in single lines and boxes, as in a leaflet. Footnotes stay in the section they are printed in. */
export function parseShards(lines: readonly SourceLine[], outline: DocumentOutline): DraftSection[] {
  const starts = findSections(lines, outline.sections);
  return starts.map(({ section, from, body }, index) => ({
    section,
    title: lines
      .slice(from, body)
      .map((line) => line.text)
      .join(" "),
    paragraphs: splitParagraphs(lines.slice(body, starts[index + 1]?.from)),
  }));
}
