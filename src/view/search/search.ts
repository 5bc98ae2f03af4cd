import type { Target } from "../../dataset/model.ts";
import { wordsOf } from "../../text/fold.ts";
import { type SearchGroup, searchGroups } from "./searchDocuments.ts";
import { type EntryName, emptyWords, type Scratch, type SearchIndex } from "./searchIndex.ts";
import { type Near, slipsIn, termsNear, termsWithPrefix } from "./searchTerms.ts";

export type { SearchGroup } from "./searchDocuments.ts";
export { buildSearchIndex, buildSearchIndexInSteps, type SearchIndex } from "./searchIndex.ts";

/** What was found of one kind. */
export interface ResultGroup {
  readonly group: SearchGroup;
  /** All that were found, of which `results` are the best. */
  readonly count: number;
  /** Best first. */
  readonly results: readonly Target[];
}
/** The answer to a search. */
export interface SearchAnswer {
  /** The group with the best result first; groups without any are absent. */
  readonly groups: readonly ResultGroup[];
  readonly count: number;
  /** No record held all the words: these hold as many of them as any does. */
  readonly partial: boolean;
  /** Folded words of the records that answered the search, for marking them. */
  readonly terms: ReadonlySet<string>;
}
export interface SearchOptions {
  /** Results given in each group, two more where that is all; 5 unless told. */
  readonly limit?: number;
  /** One group may give more. */
  readonly expanded?: { readonly group: SearchGroup; readonly limit: number } | null;
}

const nothing: SearchAnswer = { groups: [], count: 0, partial: false, terms: new Set() };
/** Results of a group that are looked at again, by their names, before the best are taken. */
const candidates = 48;
/**
 * Occurrences that are weighed for one word, its best terms first: a single letter begins thousands of words, "the" stands in
 * every text, and a key press must not wait for them. A smaller dataset never reaches this.
 */
const mostOccurrences = 6_000;
const mostWords = 12;

/** Rare words weigh more: from about 1 for a word of every document. */
const rarity = (documents: number, all: number): number => Math.log(1 + all / Math.max(1, documents));

/** A word of the search with the terms it stands for. */
interface Word {
  readonly terms: readonly Near[];
  /** Documents that hold them, one with several of them counted several times. */
  readonly occurrences: number;
}

/** The terms a word stands for: itself and what it begins; with `near`, or where there are none, also what is a slip away. */
function readWord(index: SearchIndex, word: string, last: boolean, near: boolean): Word {
  const begun = termsWithPrefix(index.vocabulary, word);
  const known = new Set(begun.map(({ term }) => term));
  const terms =
    begun.length > 0 && !near
      ? begun
      : [...begun, ...termsNear(index.vocabulary, word, slipsIn(word), last).filter(({ term }) => !known.has(term))];
  return { terms, occurrences: terms.reduce((sum, { term }) => sum + (index.documents[term]?.length ?? 0), 0) };
}

/** A number of a list at a place that is known to be in it. */
const valueAt = (list: ArrayLike<number>, at: number): number => list[at] ?? 0;

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
  const { total, best, matched, touchedByWord, touched } = scratch;
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
function fitOf({ words, own }: EntryName, matches: Matches): number {
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

function clear({ total, matched, touched }: Scratch, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const document = valueAt(touched, at);
    total[document] = 0;
    matched[document] = 0;
  }
}

interface Gathered {
  readonly matches: Matches;
  /** Words held by the documents that hold most; 0 when none holds any. */
  readonly most: number;
  readonly counts: readonly number[];
  readonly best: readonly Candidate[][];
}

/**
 * Scores the words and gathers the best candidates of each group. `all` wants every word in a document: then the rarest word
 * is looked up first, and the others only where it was found.
 */
function gather(index: SearchIndex, read: readonly Word[], all: boolean): Gathered {
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
  for (let at = 0; at < touched; at += 1) most = Math.max(most, valueAt(scratch.matched, valueAt(scratch.touched, at)));
  const counts = searchGroups.map(() => 0);
  const best = searchGroups.map((): Candidate[] => []);
  for (let at = 0; at < touched; at += 1) {
    const document = valueAt(scratch.touched, at);
    if (scratch.matched[document] !== most) continue;
    const group = valueAt(groups, document);
    counts[group] = (counts[group] ?? 0) + 1;
    const list = best[group];
    const weight = index.entries[document]?.weight ?? 1;
    if (list !== undefined) keep(list, { document, score: valueAt(scratch.total, document) * weight });
  }
  clear(scratch, touched);
  const matches = read.map((word) => new Map((weighed.get(word) ?? []).map(({ term, quality }) => [term, quality])));
  return { matches, most, counts, best };
}

/**
 * Answers a search. Every word must begin a word of the record or be within a slip of one; where no record has all,
 * those with most are given as partial. Names weigh more than texts, rare words more than common ones, a name covered
 * whole the most. Pure to its callers; nothing for no words.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit = 5, expanded = null }: SearchOptions = {},
): SearchAnswer {
  const typed = [...new Set(wordsOf(query))];
  // A letter after other words is a word just begun: it says too little yet to leave records out.
  const meant = typed.filter((word, at) => !emptyWords.has(word) && (at === 0 || !/^\p{L}$/u.test(word)));
  const words = (meant.length === 0 ? typed : meant).slice(0, mostWords);
  if (words.length === 0) return nothing;
  const read = (near: boolean) => words.map((word, at) => readWord(index, word, at === words.length - 1, near));
  let found = gather(index, read(false), true);
  if (found.most < words.length) {
    // A slip may give another word that exists: only when the words as typed are nowhere together is it worth looking.
    const near = read(true);
    found = gather(index, near, true);
    if (found.most < words.length) found = gather(index, near, false);
  }
  if (found.most === 0) return nothing;
  const partial = found.most < words.length;
  const groups = found.best.flatMap((list, number) => {
    const group = searchGroups[number];
    if (list.length === 0 || group === undefined) return [];
    const ranked = list
      .map(({ document, score }) => {
        const names = index.entries[document]?.names ?? [];
        let fit = 0;
        if (!partial) for (const name of names) fit = Math.max(fit, fitOf(name, found.matches));
        return { document, score: score * Math.max(1, fit) };
      })
      .sort((a, b) => b.score - a.score || a.document - b.document);
    const count = found.counts[number] ?? 0;
    const usual = count <= limit + 2 ? count : limit;
    const room = expanded !== null && expanded.group === group ? expanded.limit : usual;
    return [{ group, count, top: ranked[0]?.score ?? 0, ranked: ranked.slice(0, room) }];
  });
  groups.sort((a, b) => b.top - a.top);
  return {
    groups: groups.map(({ group, count, ranked }) => ({
      group,
      count,
      results: ranked.flatMap(({ document }) => index.entries[document]?.target ?? []),
    })),
    count: found.counts.reduce((sum, count) => sum + count, 0),
    partial,
    terms: new Set(found.matches.flatMap((word) => [...word.keys()].map((term) => index.vocabulary.terms[term] ?? ""))),
  };
}
