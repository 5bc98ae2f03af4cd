import { keysOf } from "../../base/keysOf.ts";
import type { Target } from "../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import type { Named } from "../../dataset/words.ts";
import { wordsOf } from "../../text/fold.ts";
import { stemEnglish } from "../../text/stems.ts";
import { buildLexicon, type Lexicon } from "../ask/lexicon.ts";
import {
  type SearchContext,
  type SearchDocument,
  type SearchGroup,
  searchDocuments,
  searchGroups,
} from "./searchDocuments.ts";
import { buildVocabulary, type Vocabulary } from "./searchTerms.ts";

/** What a word weighs by where it stands. */
const weights = { names: 8, otherNames: 6, keywords: 4, text: 1 } as const;
const parts = keysOf(weights);
/** Documents read between two chances to pause. */
const batch = 40;

/** Words that carry no meaning of their own in a name or a question; looked for only when a search holds nothing else. */
export const emptyWords: ReadonlySet<string> = new Set(
  "a an and are as at between by for from have has how in is it its of on or the to what where which who with i u dhe e te".split(
    " ",
  ),
);

/** One document as the search reads it. */
export interface Entry {
  readonly target: Target;
  readonly group: SearchGroup;
  readonly weight: number;
  readonly names: readonly EntryName[];
}
/** One name of a document. */
export interface EntryName {
  /** Term numbers in order, without empty words. */
  readonly words: Uint32Array;
  /** False for former names and names it only goes by. */
  readonly own: boolean;
}

/** An inverted index: for each term the documents that hold it and the weight of the best place where they do. */
export interface SearchIndex {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly Entry[];
  /** For each document the number of its group in `searchGroups`. */
  readonly groups: Uint8Array;
  readonly documents: readonly Uint32Array[];
  readonly weights: readonly Uint8Array[];
  /** Kept between searches so that a key press allocates little; every search leaves it filled with zeros. */
  readonly scratch: Scratch;
  /** Terms by their English stem: members and membership beside member. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** What words of a search mean; null without words of readers. */
  readonly lexicon: Lexicon | null;
  /** Words under which the records hold what a search names in another language or case. */
  readonly wordsOfName: (named: Named) => readonly string[];
  /** The economy for which its capital may stand; null for every other record. */
  readonly economyOf: (target: Target) => Target | null;
  /** Numbers of the documents by what they stand for. */
  readonly numbers: ReadonlyMap<Target, number>;
}
export interface Scratch {
  readonly total: Float32Array;
  readonly best: Float32Array;
  /** How rare the words are that a document holds, whatever place they have in it. */
  readonly covered: Float32Array;
  readonly matched: Uint8Array;
  /** Documents touched by the present word, and by any word. */
  readonly touchedByWord: Uint32Array;
  readonly touched: Uint32Array;
}

interface DraftName {
  readonly words: readonly string[];
  readonly own: boolean;
}
interface Draft {
  readonly entry: Omit<Entry, "names">;
  readonly names: readonly DraftName[];
}
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

function meaningful(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !emptyWords.has(word));
  return kept.length === 0 ? words : kept;
}

/** Puts one document's words under their terms; gives its names as words. */
function enter(postings: Map<string, Postings>, document: SearchDocument, number: number): readonly DraftName[] {
  const names: DraftName[] = [];
  // From the heaviest part to the lightest: the first weight of a word in a document is its best.
  for (const part of parts) {
    for (const text of document[part]) {
      const words = wordsOf(text);
      const own = part === "names";
      if (words.length > 0 && (own || part === "otherNames")) names.push({ words: meaningful(words), own });
      for (const word of words) {
        let list = postings.get(word);
        if (list === undefined) {
          list = { documents: [], weights: [] };
          postings.set(word, list);
        }
        if (list.documents[list.documents.length - 1] === number) continue;
        list.documents.push(number);
        list.weights.push(weights[part]);
      }
    }
  }
  return names;
}

/**
 * Builds the index in steps, so that the caller can pause between them: each `next()` reads a batch of documents. Gives the
 * index at the end.
 */
export function* buildSearchIndexInSteps(context: SearchContext): Generator<void, SearchIndex> {
  const postings = new Map<string, Postings>();
  const drafts: Draft[] = [];
  for (const document of searchDocuments(context)) {
    const { target, group, weight } = document;
    drafts.push({ entry: { target, group, weight }, names: enter(postings, document, drafts.length) });
    if (drafts.length % batch === 0) yield;
  }
  const vocabulary = buildVocabulary(postings.keys());
  yield;
  const numbers = new Map(vocabulary.terms.map((term, number) => [term, number]));
  const lists = vocabulary.terms.map((term) => postings.get(term) ?? { documents: [], weights: [] });
  yield;
  const stems = new Map<string, number[]>();
  for (const [number, term] of vocabulary.terms.entries()) {
    const stem = stemEnglish(term);
    const list = stems.get(stem);
    if (list === undefined) stems.set(stem, [number]);
    else list.push(number);
    if (number % (batch * 10) === 0) yield;
  }
  const size = drafts.length;
  const { dataset, indexes, words } = context;
  const lexicon = words === undefined ? null : buildLexicon(dataset, words);
  yield;
  return {
    stems,
    lexicon,
    wordsOfName: (named) => {
      const id = idOf(named);
      if (kindOf(named) === "place") return wordsOf(indexes.places.get(id)?.names.en ?? "");
      if (kindOf(named) === "mechanism") {
        const record = indexes.mechanisms.get(id);
        return wordsOf(record?.acronym ?? record?.name ?? "");
      }
      return wordsOf(indexes.crossings.get(id)?.name ?? indexes.links.get(id)?.title ?? id);
    },
    economyOf: (target) => {
      const economy = kindOf(target) === "place" ? (indexes.places.get(idOf(target))?.economy ?? null) : null;
      return economy !== null && indexes.places.get(economy)?.anchorTown === idOf(target)
        ? targetOf("place", economy)
        : null;
    },
    numbers: new Map(drafts.map(({ entry }, number) => [entry.target, number])),
    vocabulary,
    entries: drafts.map(({ entry, names }) => ({
      ...entry,
      names: names.map(({ words, own }) => ({ words: Uint32Array.from(words, (word) => numbers.get(word) ?? 0), own })),
    })),
    groups: Uint8Array.from(drafts, ({ entry }) => searchGroups.indexOf(entry.group)),
    documents: lists.map((list) => Uint32Array.from(list.documents)),
    weights: lists.map((list) => Uint8Array.from(list.weights)),
    scratch: {
      total: new Float32Array(size),
      best: new Float32Array(size),
      covered: new Float32Array(size),
      matched: new Uint8Array(size),
      touchedByWord: new Uint32Array(size),
      touched: new Uint32Array(size),
    },
  };
}

/** The whole index at once. */
export function buildSearchIndex(context: SearchContext): SearchIndex {
  const steps = buildSearchIndexInSteps(context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
