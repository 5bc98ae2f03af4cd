import type { Target } from "../../dataset/model.ts";
import { pairOf } from "../../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import { fitOf, type Gathered, gather, valueAt } from "./gather.ts";
import { readSearch, readWord } from "./readWords.ts";
import { type SearchGroup, searchGroups } from "./searchDocuments.ts";
import type { SearchIndex } from "./searchIndex.ts";

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
/** Results of a group, best first, with the score of the best and how well its name covers the search. */
interface Ranked {
  readonly group: SearchGroup;
  readonly count: number;
  readonly top: number;
  readonly fit: number;
  readonly documents: readonly number[];
}

function rank(index: SearchIndex, found: Gathered, partial: boolean): readonly Ranked[] {
  return found.best.flatMap((list, number): readonly Ranked[] => {
    const group = searchGroups[number];
    if (list.length === 0 || group === undefined) return [];
    const ranked = list
      .map(({ document, score }) => {
        const names = index.entries[document]?.names ?? [];
        let fit = 0;
        if (!partial) for (const name of names) fit = Math.max(fit, fitOf(name, found.matches));
        return { document, fit, score: score * Math.max(1, fit) };
      })
      .sort((a, b) => b.score - a.score || a.document - b.document);
    const [best] = ranked;
    return [
      {
        group,
        count: found.counts[number] ?? 0,
        top: best?.score ?? 0,
        fit: best?.fit ?? 0,
        documents: ranked.map(({ document }) => document),
      },
    ];
  });
}

/** Economies have two letters for an id, towns their name. */
const isEconomyId = (id: string): boolean => id.length === 2;

/**
 * The records that lead because the search names them: bodies always, economies where no record holds all the words.
 * None where the best record has all the words in its name, which is then what is meant.
 */
function leadingOf(
  index: SearchIndex,
  named: readonly Target[],
  best: Ranked | undefined,
  partial: boolean,
): readonly number[] {
  if (!partial && (best?.fit ?? 0) > 1) return [];
  const bodies = named.filter((target) => kindOf(target) === "mechanism");
  const places = named.filter((target) => kindOf(target) === "place" && isEconomyId(idOf(target)));
  // Two capitals, or a capital and an economy, are a pair.
  const towns = named.filter((target) => kindOf(target) === "place" && !places.includes(target));
  const capitals = towns.flatMap((target) => index.economyOf(target) ?? []);
  const meant = capitals.length === towns.length ? [...new Set([...places, ...capitals])] : places;
  const [one, two] = (meant.length === 2 ? meant : places).map(idOf);
  const pair = one === undefined || two === undefined ? [] : [targetOf("pair", pairOf(one, two))];
  const leading = bodies.length > 0 || !partial ? bodies : [...pair, ...places];
  return [...new Set(leading)].flatMap((target) => index.numbers.get(target) ?? []);
}

/** Puts records in front: their groups first, and within those they. */
function lead(index: SearchIndex, groups: readonly Ranked[], leading: readonly number[]): readonly Ranked[] {
  if (leading.length === 0) return groups;
  const order = [...new Set(leading.map((document) => searchGroups[valueAt(index.groups, document)]))];
  const first = order.flatMap((group): readonly Ranked[] => {
    if (group === undefined) return [];
    const own = leading.filter((document) => searchGroups[valueAt(index.groups, document)] === group);
    const found = groups.find((ranked) => ranked.group === group);
    const rest = (found?.documents ?? []).filter((document) => !own.includes(document));
    const before = (found?.documents.length ?? 0) - rest.length;
    return [{ group, count: (found?.count ?? 0) + own.length - before, top: 0, fit: 0, documents: [...own, ...rest] }];
  });
  return [...first, ...groups.filter(({ group }) => !order.includes(group))];
}

/**
 * Answers a search. Words that only ask are no condition; each other word must begin a word of the record, have its stem, mean
 * the same or be within a slip of one. Where no record has all, those that hold the weightiest are given as partial. What the
 * search names leads, names weigh more than texts, rare words more than common ones, a name covered whole the most. Pure to
 * its callers; nothing for no words.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit = 5, expanded = null }: SearchOptions = {},
): SearchAnswer {
  const { wanted, extra, named } = readSearch(index, query);
  if (wanted.length === 0) return nothing;
  const read = (near: boolean) => wanted.map((word, at) => readWord(index, word, at === wanted.length - 1, near));
  const asking = extra.map((word) => readWord(index, word, false, false));
  let found = gather(index, read(false), asking, true);
  if (found.most < wanted.length) {
    // A slip may give another word that exists: only when the words as typed are nowhere together is it worth looking.
    const near = read(true);
    found = gather(index, near, asking, true);
    if (found.most < wanted.length) found = gather(index, near, asking, false);
  }
  const partial = found.most < wanted.length;
  const sorted = [...rank(index, found, partial)].sort((a, b) => b.top - a.top);
  const groups = lead(index, sorted, leadingOf(index, named, sorted[0], partial));
  if (groups.length === 0) return nothing;
  return {
    groups: groups.map(({ group, count, documents }) => {
      const usual = count <= limit + 2 ? count : limit;
      const room = expanded !== null && expanded.group === group ? expanded.limit : usual;
      return {
        group,
        count,
        results: documents.slice(0, room).flatMap((document) => index.entries[document]?.target ?? []),
      };
    }),
    count: groups.reduce((sum, { count }) => sum + count, 0),
    partial,
    terms: new Set(found.matches.flatMap((word) => [...word.keys()].map((term) => index.vocabulary.terms[term] ?? ""))),
  };
}
