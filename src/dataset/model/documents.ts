/** The two source documents in our words: sections, statements and where they stand, the works cited, figures and themes. */

import type {
  DocumentId,
  FigureId,
  Provenance,
  ReferenceId,
  SectionId,
  Source,
  StatementId,
  Target,
} from "./provenance.ts";

export interface SectionRecord {
  readonly id: SectionId;
  /** Number as printed: `5.2`; leaflet sections are numbered by us and say so in the title. */
  readonly number: string;
  readonly title: string;
  readonly parent: SectionId | null;
}

export interface DocumentRecord {
  readonly id: DocumentId;
  /** `the report`, `the leaflet`. */
  readonly shortName: string;
  readonly title: string;
  /** The document's own bibliographic record. */
  readonly reference: ReferenceId;
  readonly licenceNote: string;
  /** In reading order. */
  readonly sections: readonly SectionRecord[];
  /** Paragraphs left out on purpose. */
  readonly leftOut: readonly { readonly locator: Locator; readonly reason: string }[];
}

export interface Locator {
  readonly document: DocumentId;
  readonly section: SectionId;
  /** 1-based number of the paragraph within the section of the original. */
  readonly paragraph: number;
  /** First 12 hexadecimal digits of the SHA-256 of the folded original paragraph (see `originals/fingerprint.ts`). */
  readonly fingerprint: string;
}

/** Statement text as typed pieces; never HTML. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis"; readonly value: string }
  | { readonly type: "citation"; readonly references: readonly ReferenceId[] };

export interface Statement {
  readonly id: StatementId;
  readonly document: DocumentId;
  readonly section: SectionId;
  /** Plain text with the citations in scholarly form. */
  readonly text: string;
  readonly content: readonly Inline[];
  /** Works cited, in order, without repetition. */
  readonly citations: readonly ReferenceId[];
  readonly locator: Locator;
  readonly about: readonly Target[];
  /** Where the report errs or needs a word: our correction, with its source. */
  readonly editorNote: { readonly text: string; readonly sources: readonly Source[] } | null;
}

/** CSL-JSON item, as stored. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Reference {
  readonly id: ReferenceId;
  readonly csl: CslItem;
  /** Author part and year for citing in text: "Bechev et al.", "2015". */
  readonly inText: { readonly authors: string; readonly year: string };
  /** Full reference as plain text (APA); for unverified works only author and year. */
  readonly full: string;
  readonly url: string | null;
  readonly verified: boolean;
  /** What is known of the record and what is not. */
  readonly note: string | null;
  readonly role: "cited" | "footnote" | "source-document" | "named";
}

export interface Figure extends Provenance {
  readonly id: FigureId;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: "about" | "more than" | "approximately" | "some" | null;
  readonly period: string | null;
  readonly population: string | null;
  readonly statement: StatementId | null;
  readonly about: readonly Target[];
}

export interface Theme {
  /** `component-frameworks`, `sector-police`, `challenge-trust`, `recommendation-training`, `driver-external` … */
  readonly id: string;
  readonly kind: "component" | "sector" | "challenge" | "recommendation" | "driver";
  readonly label: string;
  readonly section: SectionId;
}
