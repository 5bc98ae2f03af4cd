import { foldText } from "../fingerprint.ts";

/** Words in a row that a text may not share with a source document. */
const runLength = 8;
/** A name of at least this many words excuses a run that adds fewer than `extraWords` words to it. */
const longName = 5;
const extraWords = 4;

/** A text made ready for the search for shared runs. */
export interface RunIndex {
  readonly runs: ReadonlySet<string>;
}

const splitWords = (text: string): string[] => foldText(text).split(" ").filter(Boolean);

/** Indexes every run of eight words of the given texts (whole documents, so that runs across paragraphs count too). */
export function indexRuns(texts: readonly string[]): RunIndex {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = splitWords(text);
    for (let at = 0; at + runLength <= words.length; at += 1) runs.add(words.slice(at, at + runLength).join(" "));
  }
  return { runs };
}

/** What may be repeated word for word: official names and titles, and lists of places. */
export interface FreeWords {
  readonly names: readonly string[];
  readonly places: readonly string[];
}
/** `FreeWords`, folded. */
export interface FoldedFreeWords {
  readonly names: readonly string[];
  readonly placeWords: ReadonlySet<string>;
}
/** Folds names and places once for many searches. */
export function foldFreeWords(free: FreeWords): FoldedFreeWords {
  return {
    names: [...new Set(free.names.map(foldText))].filter(Boolean),
    placeWords: new Set(["and", "the", ...free.places.flatMap(splitWords)]),
  };
}

function isFree(run: readonly string[], free: FoldedFreeWords): boolean {
  if (run.every((word) => free.placeWords.has(word))) return true;
  const text = ` ${run.join(" ")} `;
  return free.names.some((name) => {
    if (` ${name} `.includes(text)) return true;
    const length = name.split(" ").length;
    return length >= longName && text.includes(` ${name} `) && run.length - length < extraWords;
  });
}

/**
 * Runs of eight or more words that `text` shares with the indexed documents, longest form, folded; runs that lie in an
 * official name, a title or a list of places are passed over. Text of fewer than eight words: none.
 */
export function findCommonRuns(text: string, index: RunIndex, free: FoldedFreeWords): string[] {
  const words = splitWords(text);
  const found: string[] = [];
  for (let at = 0; at + runLength <= words.length; at += 1) {
    if (!index.runs.has(words.slice(at, at + runLength).join(" "))) continue;
    let end = at + runLength;
    while (end < words.length && index.runs.has(words.slice(end - runLength + 1, end + 1).join(" "))) end += 1;
    const run = words.slice(at, end);
    if (!isFree(run, free)) found.push(run.join(" "));
    at = end - 1;
  }
  return found;
}
