import type { Problem } from "../../base/problems.ts";
import type { DocumentId, ReferenceId, SectionId } from "../../dataset/model.ts";
import type { ParsedSource } from "../types.ts";
import type { FreeWords } from "./findCommonRuns.ts";

/** Where something stands in `data/`. */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
}
/** A locator as written in `data/`. */
export interface WrittenLocator {
  readonly document: DocumentId;
  readonly section: SectionId;
  readonly paragraph: number;
  readonly fingerprint: string;
  readonly at: FilePlace;
}
/** A statement as the verification needs it. */
export interface WrittenStatement extends WrittenLocator {
  readonly id: string;
  /** Text without citations. */
  readonly text: string;
  /** Every citation mark, in order, with repetition. */
  readonly marks: readonly ReferenceId[];
  /** Editor's note, and the text of the records whose sources it names. */
  readonly note: { readonly text: string; readonly evidence: string } | null;
}
export interface LeftOutParagraph extends WrittenLocator {
  readonly reason: string;
}
/** Other text of the project that must be in its own words. */
export interface OwnText {
  readonly text: string;
  readonly at: FilePlace;
}
export interface Verification {
  readonly sources: readonly ParsedSource[];
  readonly statements: readonly WrittenStatement[];
  readonly leftOut: readonly LeftOutParagraph[];
  readonly ownTexts: readonly OwnText[];
  readonly free: FreeWords;
}
/** One line of the table that `npm run verify:sources` prints. */
export interface SectionResult {
  readonly document: DocumentId;
  readonly section: SectionId;
  readonly title: string;
  readonly paragraphs: number;
  readonly restated: number;
  readonly leftOut: number;
  /** In-text citations that statements of the same paragraph carry, and all there are. */
  readonly carried: number;
  readonly expected: number;
  readonly misses: number;
}
export interface VerificationResult {
  readonly sections: readonly SectionResult[];
  /** In file order; empty when everything holds. */
  readonly misses: readonly Problem[];
}

/** Notes one miss. */
export type Report = (at: FilePlace, code: string, message: string) => void;

/** A paragraph in words: `k4d-1, paragraph 2`. */
export const formatPlace = (section: SectionId, paragraph: number): string => `${section}, paragraph ${paragraph}`;
