import type { Word } from "./readWords.ts";
import { searchGroups } from "./searchDocuments.ts";
import type { EntryName, Scratch, SearchIndex } from "./searchIndex.ts";
import type { Near } from "./searchTerms.ts";

/** Results of a group that are looked at again, by their names, before the best are taken. */
const candidates = 48;
/**
 * Occurrences that are weighed for one word, its best terms first: a single letter begins thousands of words, "the" stands in
 * every text, and a key press must not wait for them. A smaller dataset never reaches this.
 */
const mostOccurrences = 6_000;

/** Rare words weigh more: from about 1 for a word of every document. */
const rarity = (documents: number, all: number): number => Math.log(1 + all / Math.max(1, documents));

/** A number of a list at a place that is known to be in it. */
export const valueAt = (list: ArrayLike<number>, at: number): number => list[at] ?? 0;

/** The best terms of a word, until they have been found often enough. */
function limitTerms(index: SearchIndex, { terms, occurrences }: Word): readonly Near[] {
  if (occurrences <= mostOccurrences) return terms;
  const sorted = [...terms].sort((a, b) => b.quality - a.quality);
  let room = mostOccurrences;
  const enough = sorted.findIndex(({ term }) => {
    room -= index.documents[term]?.length ?? 0;
    return room <= 0;
  });
  // The term that fills the room is read in part: see `addWord`.
  return sorted.slice(0, enough + 1);
}

/**
 * Adds the score of one word to every document that holds one of its terms and already holds `held` other words of the search
 * (null: whatever it holds, of `mostOccurrences` at most); gives the number of documents touched so far.
 */
function addWord(
  { documents: lists, weights: listWeights, scratch }: SearchIndex,
  terms: readonly Near[],
  weight: number,
  touchedBefore: number,
  held: number | null,
): number {
  let room = held === null ? mostOccurrences : Number.POSITIVE_INFINITY;
  const { total, best, covered, matched, touchedByWord, touched } = scratch;
  let count = 0;
  for (const { term, quality } of terms) {
    const documents = lists[term];
    const weights = listWeights[term];
    if (documents === undefined || weights === undefined) continue;
    const factor = quality * weight;
    const last = Math.min(documents.length, room);
    room -= last;
    for (let at = 0; at < last; at += 1) {
      const document = valueAt(documents, at);
      if (held !== null && matched[document] !== held) continue;
      const score = valueAt(weights, at) * factor;
      const before = valueAt(best, document);
      if (before === 0) {
        touchedByWord[count] = document;
        count += 1;
      }
      if (score > before) best[document] = score;
    }
  }
  let touchedNow = touchedBefore;
  for (let at = 0; at < count; at += 1) {
    const document = valueAt(touchedByWord, at);
    if (matched[document] === 0) {
      touched[touchedNow] = document;
      touchedNow += 1;
    }
    matched[document] = valueAt(matched, document) + 1;
    total[document] = valueAt(total, document) + valueAt(best, document);
    covered[document] = valueAt(covered, document) + weight;
    best[document] = 0;
  }
  return touchedNow;
}

interface Candidate {
  readonly document: number;
  readonly score: number;
}

/** The best few of a growing list, kept sorted, best first. */
function keep(list: Candidate[], candidate: Candidate): void {
  if (list.length === candidates && candidate.score <= (list[candidates - 1]?.score ?? 0)) return;
  let at = list.length;
  while (at > 0 && (list[at - 1]?.score ?? 0) < candidate.score) at -= 1;
  list.splice(at, 0, candidate);
  if (list.length > candidates) list.pop();
}

/** For each word of the search, how well it matches each term. */
type Matches = readonly ReadonlyMap<number, number>[];

/**
 * How well a name answers the search: 0 when a word of the search is not in it, else from 1 towards 3 the more of the name the
 * search covers and the more exactly; a name begun by the first word of the search is a little better, one that is the search
 * word for word the best.
 */
export function fitOf({ words, own }: EntryName, matches: Matches): number {
  let exactness = 0;
  for (const match of matches) {
    let best = 0;
    for (let at = 0; at < words.length; at += 1) best = Math.max(best, match.get(valueAt(words, at)) ?? 0);
    if (best === 0) return 0;
    exactness += best / matches.length;
  }
  const share = Math.min(1, matches.length / words.length);
  const begins = matches[0]?.has(words[0] ?? -1) === true ? 0.1 : 0;
  const whole = share === 1 && exactness > 0.999 ? 0.6 : 0;
  return 1 + (own ? 1 : 0.8) * (exactness * (0.3 + begins) + exactness ** 3 * share + whole);
}

function clear({ total, covered, matched, touched }: Scratch, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const document = valueAt(touched, at);
    total[document] = 0;
    covered[document] = 0;
    matched[document] = 0;
  }
}

/** Adds the score of a word that need not be held to the documents that hold others. */
function addExtra(
  { documents: lists, weights: listWeights, scratch }: SearchIndex,
  terms: readonly Near[],
  weight: number,
): void {
  let room = mostOccurrences;
  for (const { term, quality } of terms) {
    const documents = lists[term];
    const weights = listWeights[term];
    if (documents === undefined || weights === undefined) continue;
    const last = Math.min(documents.length, room);
    room -= last;
    for (let at = 0; at < last; at += 1) {
      const document = valueAt(documents, at);
      if (scratch.matched[document] === 0) continue;
      scratch.total[document] = valueAt(scratch.total, document) + valueAt(weights, at) * quality * weight;
    }
  }
}

/** What was found of a search, before names are looked at. */
export interface Gathered {
  readonly matches: Matches;
  /** Words held by the documents that hold most; 0 when none holds any. */
  readonly most: number;
  readonly counts: readonly number[];
  readonly best: readonly Candidate[][];
}

/** A word that only asks weighs a part of one that is looked for. */
const extraWeight = 0.3;
/** Of records that hold not all of the words, those are given whose words weigh at least so much of the best. */
const leastShare = 0.7;

/**
 * Scores the words and gathers the best candidates of each group. `all` wants every word in a document: then the rarest word
 * is looked up first, and the others only where it was found. Else the words held count by how rare they are, so that one
 * stray word does not bring back what is about nothing else.
 */
export function gather(index: SearchIndex, read: readonly Word[], extra: readonly Word[], all: boolean): Gathered {
  let touched = 0;
  const inOrder = all ? [...read].sort((a, b) => a.occurrences - b.occurrences) : read;
  const weighed = new Map<Word, readonly Near[]>();
  inOrder.forEach((word, at) => {
    const first = at === 0 || !all;
    const terms = first ? limitTerms(index, word) : word.terms;
    weighed.set(word, terms);
    touched = addWord(index, terms, rarity(word.occurrences, index.entries.length), touched, first ? null : at);
  });
  const { scratch, groups } = index;
  let most = 0;
  let best = 0;
  for (let at = 0; at < touched; at += 1) {
    const document = valueAt(scratch.touched, at);
    most = Math.max(most, valueAt(scratch.matched, document));
    best = Math.max(best, valueAt(scratch.covered, document));
  }
  const least = all ? 0 : best * leastShare;
  for (const word of extra) {
    addExtra(index, limitTerms(index, word), extraWeight * rarity(word.occurrences, index.entries.length));
  }
  const counts = searchGroups.map(() => 0);
  const lists = searchGroups.map((): Candidate[] => []);
  for (let at = 0; at < touched; at += 1) {
    const document = valueAt(scratch.touched, at);
    const total = valueAt(scratch.total, document);
    const covered = valueAt(scratch.covered, document);
    if (all ? scratch.matched[document] !== most : covered < least) continue;
    const group = valueAt(groups, document);
    counts[group] = (counts[group] ?? 0) + 1;
    const list = lists[group];
    const weight = index.entries[document]?.weight ?? 1;
    if (list !== undefined) keep(list, { document, score: total * weight * (all ? 1 : (covered / best) ** 4) });
  }
  clear(scratch, touched);
  const matches = read.map((word) => new Map((weighed.get(word) ?? []).map(({ term, quality }) => [term, quality])));
  return { matches, most, counts, best: lists };
}
