import type { Target } from "../../dataset/model.ts";
import { isTarget } from "../../dataset/target.ts";
import { wordsOf } from "../../text/fold.ts";
import { stemEnglish } from "../../text/stems.ts";
import { type Piece, readPieces } from "../ask/lexicon.ts";
import { emptyWords, type SearchIndex } from "./searchIndex.ts";
import { type Near, slipsIn, termsNear, termsWithPrefix } from "./searchTerms.ts";

/** What is looked for in the place of one word, or of a group of words that is one. */
export interface Wanted {
  /** Words as typed, or those under which the records hold what is meant. */
  readonly words: readonly string[];
  /** Words that mean the same or nearly. */
  readonly also: readonly string[];
}

/** A search as it is looked up. */
export interface Looking {
  /** A record should hold all of these. */
  readonly wanted: readonly Wanted[];
  /** Words that only ask; a record that holds them comes before one that does not. */
  readonly extra: readonly Wanted[];
  /** Records that the search names. */
  readonly named: readonly Target[];
}

/** A word of the search with the terms it stands for. */
export interface Word {
  readonly terms: readonly Near[];
  /** Documents that hold them, one with several of them counted several times. */
  readonly occurrences: number;
}

const mostWords = 12;
/** How well terms answer that have the same stem as the word, or mean the same. */
const sameStem = 0.85;
const sameMeaning = 0.6;

const plain = (word: string): Wanted => ({ words: [word], also: [] });
const isTerm = (index: SearchIndex, word: string): boolean => termsWithPrefix(index.vocabulary, word)[0]?.quality === 1;

function wantedOf(index: SearchIndex, { words, meaning, english }: Piece): readonly Wanted[] {
  const economy = meaning?.kind === "name" && isTarget(meaning.named) ? index.economyOf(meaning.named) : null;
  // What is of an economy is often called by its capital.
  if (meaning?.kind === "name" && economy !== null)
    return [{ words: index.wordsOfName(meaning.named), also: [...words, ...index.wordsOfName(economy)] }];
  if (meaning?.kind === "name" && !words.every((word) => isTerm(index, word))) {
    return index.wordsOfName(meaning.named).map(plain);
  }
  if (meaning?.kind !== "subject") return words.map(plain);
  const { find } = meaning.entry;
  if (!english) return [{ words: find, also: [] }];
  const [word, ...more] = words;
  // A group of English words is looked for word by word, unless the records do not hold it.
  if (more.length > 0)
    return words.every((one) => isTerm(index, one)) ? words.map(plain) : [{ words: find, also: words }];
  return word === undefined ? [] : [{ words: [word], also: find }];
}

/** Reads a search: what it names, what records should hold, and what only asks. */
export function readSearch(index: SearchIndex, query: string): Looking {
  const typed = [...new Set(wordsOf(query))];
  // A letter after other words is a word just begun: it says too little yet to leave records out.
  const isBegun = (word: string, at: number): boolean => at > 0 && /^\p{L}$/u.test(word);
  if (index.lexicon === null) {
    const meant = typed.filter((word, at) => !emptyWords.has(word) && !isBegun(word, at));
    return { wanted: (meant.length === 0 ? typed : meant).slice(0, mostWords).map(plain), extra: [], named: [] };
  }
  const pieces = readPieces(index.lexicon, query);
  const asks = ({ meaning }: Piece): boolean => meaning?.kind === "filler" || meaning?.kind === "cue";
  const known = new Set<string>();
  const fresh = (list: readonly Wanted[]): readonly Wanted[] =>
    list.filter(({ words }) => {
      const key = words.join(" ");
      return !known.has(key) && known.add(key) !== undefined;
    });
  const wanted = fresh(
    pieces
      .filter((piece, at) => !asks(piece) && !(piece.meaning === null && isBegun(piece.words[0] ?? "", at)))
      .flatMap((piece) => wantedOf(index, piece)),
  ).slice(0, mostWords);
  const named = pieces.flatMap(({ meaning }) =>
    meaning?.kind === "name" && isTarget(meaning.named) ? [meaning.named] : [],
  );
  if (wanted.length === 0) return { wanted: typed.slice(0, mostWords).map(plain), extra: [], named };
  const extra = fresh(
    pieces
      .filter(({ meaning }) => meaning?.kind === "cue")
      .flatMap(({ words }) => words)
      .filter((word) => word.length > 3 && !emptyWords.has(word))
      .map(plain),
  );
  return { wanted, extra: extra.slice(0, 4), named };
}

/** The terms of one word: itself, what it begins and what has its stem; with `near`, or where there are none, also slips. */
function termsOf(index: SearchIndex, word: string, last: boolean, near: boolean): readonly Near[] {
  const all = termsWithPrefix(index.vocabulary, word);
  // A short word with others behind it is not one just begun: "no" is not "north".
  const whole = !last && word.length <= 3 && all[0]?.quality === 1;
  const begun = whole ? all.slice(0, 1) : all;
  const known = new Set(begun.map(({ term }) => term));
  const stem = stemEnglish(word);
  const inflected =
    stem.length < 3
      ? []
      : (index.stems.get(stem) ?? []).filter((term) => !known.has(term)).map((term) => ({ term, quality: sameStem }));
  const found = [...begun, ...inflected];
  if (found.length > 0 && !near) return found;
  for (const { term } of inflected) known.add(term);
  return [...found, ...termsNear(index.vocabulary, word, slipsIn(word), last).filter(({ term }) => !known.has(term))];
}

/** The terms that stand for what is wanted, each with its best quality. */
export function readWord(index: SearchIndex, { words, also }: Wanted, last: boolean, near: boolean): Word {
  const best = new Map<number, number>();
  const take = (terms: readonly Near[], factor: number): void => {
    for (const { term, quality } of terms) best.set(term, Math.max(best.get(term) ?? 0, quality * factor));
  };
  for (const word of words) take(termsOf(index, word, last, near), 1);
  for (const word of also)
    take(
      termsWithPrefix(index.vocabulary, word).filter(({ quality }) => quality === 1),
      sameMeaning,
    );
  const terms = [...best].map(([term, quality]) => ({ term, quality }));
  return { terms, occurrences: terms.reduce((sum, { term }) => sum + (index.documents[term]?.length ?? 0), 0) };
}
