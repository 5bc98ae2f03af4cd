import { foldText } from "./fingerprint.ts";
import type { OutlineSection, ParagraphKind } from "./types.ts";

/** One line of the file: its 1-based number and its text without surrounding space. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** True for the first line after a page break. */
  readonly opensPage: boolean;
}

/** A paragraph as lines, before they are joined. */
export interface DraftParagraph {
  readonly kind: ParagraphKind;
  readonly lines: readonly SourceLine[];
  /** The number of a footnote, null for everything else. */
  readonly mark: string | null;
}
export interface DraftSection {
  readonly section: OutlineSection;
  readonly title: string;
  readonly paragraphs: readonly DraftParagraph[];
}

/** Splits a file into lines. A form feed, or the single space that some extractors leave of it, opens a page. */
export function splitLines(text: string): SourceLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim(), opensPage: /^[ \f]\S/.test(line) }));
}

/** Where a section begins: the index of its heading's first line and of the first line after the heading. */
export interface SectionStart {
  readonly section: OutlineSection;
  readonly from: number;
  readonly body: number;
}

function matchesHeading(line: string, section: OutlineSection): boolean {
  const bare = line.replace(/\*\*/g, "").replace(/^\d+\.\s+/, "");
  if (section.begins !== true) return foldText(bare) === foldText(section.heading);
  return `${foldText(bare)} `.startsWith(`${foldText(section.heading)} `);
}

/**
 * Finds the headings in their order; one that is missing is passed over, so that a truncated or damaged copy still
 * yields the sections it has. A section without a heading starts with the file.
 */
export function findSections(lines: readonly SourceLine[], outline: readonly OutlineSection[]): SectionStart[] {
  const starts: SectionStart[] = [];
  let next = 0;
  for (const section of outline) {
    if (section.heading === "") {
      starts.push({ section, from: 0, body: 0 });
      continue;
    }
    const from = lines.findIndex((line, index) => index >= next && matchesHeading(line.text, section));
    if (from < 0) continue;
    next = from + (section.lines ?? 1);
    starts.push({ section, from, body: next });
  }
  return starts;
}
