import type { DocumentId, Locator } from "../dataset/model.ts";
import { documentOutlines } from "./documents.ts";
import { parseSource } from "./parseSource.ts";
import type { ParsedSource, SourceParagraph } from "./types.ts";

/** Why a file cannot be shown beside the statements: nothing in it, no plain text (a PDF, say), or some other text. */
export type WrongFile = "empty" | "not-text" | "another-text";

/** What a reader's copy of a source document holds of the passages that the statements restate. */
export interface OriginalMatch {
  /** Null when the file is refused. */
  readonly document: DocumentId | null;
  /** Restated paragraphs found word for word, of `total`. A truncated or altered copy has fewer. */
  readonly matchedParagraphs: number;
  /** Paragraphs that statements of the document restate; 0 when the file is refused. */
  readonly total: number;
  /** Locators, one a paragraph and in document order, that the copy does not meet. */
  readonly missing: readonly Locator[];
  readonly wrongFile: WrongFile | null;
  /** Original paragraphs by fingerprint: `paragraphs.get(statement.locator.fingerprint)`. */
  readonly paragraphs: ReadonlyMap<string, SourceParagraph>;
}

/** Anything with a locator: a statement, say. */
interface Located {
  readonly locator: Locator;
}

function collectLocators(statements: readonly Located[], document: DocumentId): Locator[] {
  const locators = statements.map((each) => each.locator).filter((locator) => locator.document === document);
  return [...new Map(locators.map((locator) => [`${locator.section} ${locator.paragraph}`, locator])).values()];
}

/** What a parsed source document holds of the passages that the statements restate; never refused, perhaps 0 of `total`. */
export function matchParsedSource(source: ParsedSource, statements: readonly Located[]): OriginalMatch {
  const all = new Map(source.sections.flatMap((each) => each.paragraphs.map((p) => [p.fingerprint, p] as const)));
  const locators = collectLocators(statements, source.document);
  const missing = locators.filter((locator) => !all.has(locator.fingerprint));
  return {
    document: source.document,
    matchedParagraphs: locators.length - missing.length,
    total: locators.length,
    missing,
    wrongFile: null,
    paragraphs: new Map(
      locators.flatMap(({ fingerprint }) => {
        const paragraph = all.get(fingerprint);
        return paragraph === undefined ? [] : [[fingerprint, paragraph] as const];
      }),
    ),
  };
}

const refuse = (wrongFile: WrongFile): OriginalMatch => ({
  document: null,
  matchedParagraphs: 0,
  total: 0,
  missing: [],
  wrongFile,
  paragraphs: new Map(),
});

/**
 * Holds a text that a reader opened against the statements. The document is the one most of whose restated paragraphs
 * the text has, word for word; a text without any is refused. A paragraph counts wherever in the document it stands.
 */
export function matchOriginal(text: string, statements: readonly Located[]): OriginalMatch {
  if (text.trim() === "") return refuse("empty");
  if (/^%PDF-|\0|\uFFFD{3}/.test(text)) return refuse("not-text");
  let best: OriginalMatch | null = null;
  for (const outline of documentOutlines) {
    const match = matchParsedSource(parseSource(text, outline), statements);
    if (match.matchedParagraphs > (best?.matchedParagraphs ?? 0)) best = match;
  }
  return best ?? refuse("another-text");
}
