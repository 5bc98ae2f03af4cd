import { type DraftParagraph, type DraftSection, findSections, type SourceLine } from "./draft.ts";
import { estimateWidth } from "./lineWidth.ts";
import type { DocumentOutline } from "./types.ts";

/**
 * Widest line of running text and of list items, in em: a full stop within it, with room left for the next word, ends
 * the paragraph. Taken from the lines of the report: the narrowest line that runs on could not have held 42.7 em
 * (39.7 em in lists).
 */
const pageWidth = 42.6;
const listWidth = 39.5;

const endsSentence = (text: string): boolean => /[.?!:]["”’)]*\d?$/.test(text);

/** True when the first word of `next` would still have fitted on the line. The part of an over-long line before a lost hyphen belongs to the line before. */
function leavesRoom(text: string, next: string, limit: number, repairs: DocumentOutline["repairs"]): boolean {
  let line = text;
  if (estimateWidth(line) > limit * 1.2) {
    for (const [extracted, meant] of repairs) {
      const at = line.indexOf(extracted);
      const kept = meant.search(/[-–]/);
      if (at >= 0 && kept > 0) line = line.slice(at + kept);
    }
  }
  const word = next.split(/\s+/)[0] ?? "";
  return estimateWidth(`${line} ${word}`) <= limit;
}

/** Takes the footnotes at the foot of each page out of the running text: a number alone on its line, up to the page break. */
function takeFootnotes(lines: readonly SourceLine[]): { body: SourceLine[]; footnotes: DraftParagraph[] } {
  const body: SourceLine[] = [];
  const footnotes: DraftParagraph[] = [];
  let open: { mark: string; lines: SourceLine[] } | null = null;
  const close = (): void => {
    if (open !== null) footnotes.push({ kind: "footnote", lines: open.lines, mark: open.mark });
    open = null;
  };
  for (const line of lines) {
    if (line.opensPage) close();
    if (/^\d{1,2}$/.test(line.text)) {
      close();
      open = { mark: line.text, lines: [] };
    } else if (open === null) body.push(line);
    else if (line.text !== "") open.lines.push(line);
  }
  close();
  return { body, footnotes };
}

/** True when the paragraph so far ends here. */
function isFinished(
  paragraph: readonly SourceLine[],
  next: SourceLine,
  inList: boolean,
  repairs: DocumentOutline["repairs"],
): boolean {
  const last = paragraph.at(-1);
  if (last === undefined) return false;
  if (inList) return /^\p{Lu}/u.test(next.text) && leavesRoom(last.text, next.text, listWidth, repairs);
  return endsSentence(last.text) && leavesRoom(last.text, next.text, pageWidth, repairs);
}

function splitParagraphs(lines: readonly SourceLine[], repairs: DocumentOutline["repairs"]): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let current: SourceLine[] = [];
  let blanks = 0;
  let inList = false;
  const close = (): void => {
    if (current.length > 0) paragraphs.push({ kind: inList ? "list-item" : "paragraph", lines: current, mark: null });
    current = [];
  };
  for (const line of lines) {
    if (line.text === "") {
      blanks += 1;
      continue;
    }
    const last = current.at(-1);
    if (blanks > 0) {
      // One blank line after an unfinished sentence is where a footnote stood; several after a colon are lost bullets.
      const opensList = blanks > 1 && last?.text.endsWith(":") === true;
      if (opensList || inList || last === undefined || endsSentence(last.text)) close();
      inList = opensList;
    } else if (isFinished(current, line, inList, repairs)) close();
    current.push(line);
    blanks = 0;
  }
  close();
  return paragraphs;
}

/** Parses hard-wrapped pages. Footnotes are returned apart, since the section that refers to them is known only from their marks. */
export function parsePages(
  lines: readonly SourceLine[],
  outline: DocumentOutline,
): { sections: DraftSection[]; footnotes: DraftParagraph[] } {
  const { body, footnotes } = takeFootnotes(lines);
  const starts = findSections(body, outline.sections);
  const sections = starts.map(({ section, from, body: first }, index) => ({
    section,
    title: body
      .slice(from, first)
      .map((line) => line.text)
      .join(" ")
      .replace(/^\d+\.\s+/, ""),
    paragraphs: splitParagraphs(body.slice(first, starts[index + 1]?.from), outline.repairs),
  }));
  return { sections, footnotes };
}
