import type { DocumentId, ReferenceId, SectionId } from "../dataset/model.ts";

/** How a work is cited: author and year in a parenthesis, by a footnote, or by its title or address in the running text. */
export type CitationForm = "in-text" | "footnote" | "named";

/** One place in a paragraph where a work is cited. */
export interface SourceCitation {
  /** As printed, white space collapsed: `Bechev et al., 2015`. */
  readonly printed: string;
  /** Null when it looks like a citation but resolves to no known work. */
  readonly reference: ReferenceId | null;
  readonly form: CitationForm;
  /** 1-based number of the parenthesis within the paragraph; 0 for footnotes and named works. */
  readonly parenthesis: number;
  /** Half-open range `[start, end)` in the paragraph's text, UTF-16 units. */
  readonly range: readonly [number, number];
}

export type ParagraphKind = "paragraph" | "list-item" | "heading" | "footnote";

export interface SourceParagraph {
  /** 1-based within the section; footnotes come last. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** Number of a footnote as printed, as digits; null for everything else. */
  readonly mark: string | null;
  /** Unwrapped text: line breaks, marks of bold type, bullets and footnote numbers taken out. */
  readonly text: string;
  /** First and last line in the file, 1-based. A page break or footnote may lie between. */
  readonly lines: readonly [number, number];
  /** First 12 hexadecimal digits of the SHA-256 of the folded text. */
  readonly fingerprint: string;
  readonly citations: readonly SourceCitation[];
}

export interface SourceSection {
  readonly id: SectionId;
  /** As printed or, for headings without a number, derived from their order: `5.2`. */
  readonly number: string;
  /** Heading as printed in this copy, empty for a section that has none. */
  readonly title: string;
  readonly paragraphs: readonly SourceParagraph[];
}

export interface ParsedSource {
  readonly document: DocumentId;
  /** In the document's order, those whose heading is in the text. */
  readonly sections: readonly SourceSection[];
  /** Sections whose heading is not in the text: a truncated or damaged copy. */
  readonly missingSections: readonly SectionId[];
}

/** A heading that opens a section. Long headings are given by their first words only. */
export interface OutlineSection {
  readonly id: SectionId;
  readonly number: string;
  /** Heading as printed, without its number. Empty: the section starts where the document starts. */
  readonly heading: string;
  /** True when `heading` is only the beginning of what is printed. */
  readonly begins?: boolean;
  /** Lines which the heading takes up, 1 when left out. */
  readonly lines?: number;
}

/** What the parser knows of a document beforehand. */
export interface DocumentOutline {
  readonly document: DocumentId;
  /** `pages`: hard-wrapped running text. `shards`: single lines strewn over a page. */
  readonly layout: "pages" | "shards";
  readonly sections: readonly OutlineSection[];
  /** Words that lost a hyphen or dash at a line break: as extracted, as meant. */
  readonly repairs: readonly (readonly [string, string])[];
  readonly works: KnownWorks;
}

/** How works appear in a document. */
export interface KnownWorks {
  /** Printed author and year, slips included, by reference. */
  readonly inText: Readonly<Record<ReferenceId, readonly string[]>>;
  /** Beginning of the address in a footnote, without scheme, by reference. */
  readonly addresses: Readonly<Record<ReferenceId, string>>;
  /** First words of a title named in running text, by reference. */
  readonly titles: Readonly<Record<ReferenceId, string>>;
}
