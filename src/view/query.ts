import { bases, fields, linkStatuses, mechanismStatuses, relevances } from "../dataset/vocabulary.ts";

/** Choices that narrow what is shown and have no key of their own in the address: they stand as tokens in `q`. */
export const facetNames = [
  "economy",
  "mechanism",
  "field",
  "relevance",
  "status",
  "basis",
  "period",
  "undated",
  "text",
] as const;
export type FacetName = (typeof facetNames)[number];
/** The facets that take something away; `undated:shown` brings something back. */
export const narrowingFacets = facetNames.filter((name) => name !== "undated");
/** The one value of `undated`: what has no date for the year or period chosen is shown too, drawn apart. */
export const undatedShown = "shown";
/** How matrix, table and comparison stand: kept in `q` too, so that a link shows the same; they narrow nothing. One value each. */
export const optionNames = ["table", "columns", "sort", "find", "matrix", "compare"] as const;
export type OptionName = (typeof optionNames)[number];
/** The tables of records, in the order of their tabs; the first is shown unless the address names another. */
export const tableNames = [
  "links",
  "mechanisms",
  "participations",
  "centres",
  "crossings",
  "events",
  "statements",
  "references",
  "figures",
  "places",
] as const;
export type TableName = (typeof tableNames)[number];
/** The matrices; the first is shown unless the address names another. */
export const matrixNames = ["mechanisms", "mechanisms-all", "pairs", "fields"] as const;
export type MatrixName = (typeof matrixNames)[number];
export type OptionValues = Readonly<Record<OptionName, string | null>>;
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

/** What `q` holds: words typed to search, which narrow nothing, the values chosen for each facet, and options of views. */
export interface Query {
  readonly words: string;
  readonly facets: FacetValues;
  readonly options: OptionValues;
}

export const emptyFacets: FacetValues = {
  economy: [],
  mechanism: [],
  field: [],
  relevance: [],
  status: [],
  basis: [],
  period: [],
  undated: [],
  text: [],
};

export const emptyOptions: OptionValues = {
  table: null,
  columns: null,
  sort: null,
  find: null,
  matrix: null,
  compare: null,
};
export const emptyQuery: Query = { words: "", facets: emptyFacets, options: emptyOptions };

/** First and last year that a period may name. */
export const earliestYear = 1900;
export const latestYear = 2100;

/** `2010-2019`: first and last year, both within 1900 to 2100. Null for anything else. */
export function parsePeriod(value: string): readonly [number, number] | null {
  const match = /^(\d{4})-(\d{4})$/.exec(value);
  if (match === null) return null;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return first >= earliestYear && last <= latestYear && first <= last ? [first, last] : null;
}

const isKebab = (value: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
const oneOf =
  (...lists: readonly (readonly string[])[]) =>
  (value: string): boolean =>
    lists.some((list) => list.includes(value));

/** Whether a value can stand after a facet's name. Ids are not looked up: an unknown one finds nothing and can be cleared. */
const accepts: Readonly<Record<FacetName, (value: string) => boolean>> = {
  economy: (value) => /^[a-z]{2}$/.test(value),
  mechanism: isKebab,
  field: oneOf(fields),
  relevance: oneOf(relevances),
  status: oneOf(linkStatuses, mechanismStatuses),
  basis: oneOf(bases),
  period: (value) => parsePeriod(value) !== null,
  undated: (value) => value === undatedShown,
  text: (value) => value !== "",
};

const acceptsOption: Readonly<Record<OptionName, (value: string) => boolean>> = {
  table: isKebab,
  columns: (value) => /^[A-Za-z]+(,[A-Za-z]+)*$/.test(value),
  sort: (value) => /^-?[A-Za-z]+$/.test(value),
  find: (value) => value !== "",
  matrix: isKebab,
  compare: (value) => /^[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*){0,3}$/.test(value),
};

/** What is compared, with the dashes that people type and mail programs make: of two years a comma, of a pair its hyphen. */
function readDashes(value: string): string {
  const hyphens = value.replace(/[\u2010-\u2015\u2212]/g, "-");
  return /^\d{4}(?:[-,]\d{4})*$/.test(hyphens) ? hyphens.replaceAll("-", ",") : hyphens;
}

/** A word of `q` with one of our names before its colon. */
export type Token =
  | { readonly kind: "facet"; readonly name: FacetName; readonly value: string; readonly fits: boolean }
  | { readonly kind: "option"; readonly name: OptionName; readonly value: string; readonly fits: boolean };

/**
 * A word of `q` as a token; `fits` says whether the value can stand after the name. Names, and values that are ids, are read in
 * lower case. Null for a word without one of our names.
 */
export function parseToken(word: string): Token | null {
  const colon = word.indexOf(":");
  const before = word.slice(0, Math.max(0, colon)).toLowerCase();
  const after = word.slice(colon + 1);
  const option = optionNames.find((candidate) => candidate === before);
  if (option !== undefined) {
    const given = option === "columns" || option === "sort" ? after : after.toLowerCase();
    const value = option === "compare" ? readDashes(given) : given;
    return { kind: "option", name: option, value, fits: acceptsOption[option](value) };
  }
  const name = facetNames.find((facet) => facet === before);
  if (name === undefined) return null;
  const value = name === "text" ? after : after.toLowerCase();
  return { kind: "facet", name, value, fits: accepts[name](value) };
}

/**
 * Reads `q`: `field:police economy:al small arms`. Several values of one facet mean any of them (of `text`, all of them; of
 * `period`, the last one counts); several facets mean all of them. What is not a token stays among the words, in order.
 */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const chosen = new Map<FacetName, string[]>();
  const options: Record<OptionName, string | null> = { ...emptyOptions };
  for (const part of text.split(/\s+/)) {
    if (part === "") continue;
    const token = parseToken(part);
    if (token === null || !token.fits) {
      words.push(part);
    } else if (token.kind === "option") {
      options[token.name] = token.value;
    } else {
      const values = token.name === "period" ? [] : (chosen.get(token.name) ?? []);
      if (!values.includes(token.value)) values.push(token.value);
      chosen.set(token.name, values);
    }
  }
  return { words: words.join(" "), facets: { ...emptyFacets, ...Object.fromEntries(chosen) }, options };
}

/** Writes `q`: the facets in a fixed order, the options, then the words. Empty for nothing. */
export function formatQuery(query: Query): string {
  const tokens = facetNames.flatMap((name) => query.facets[name].map((value) => `${name}:${value}`));
  const options = optionNames.flatMap((name) => {
    const value = query.options[name];
    return value === null ? [] : [`${name}:${value}`];
  });
  return [...tokens, ...options, query.words.trim()].filter((part) => part !== "").join(" ");
}

/** The text of `q` with one value of a facet put in or taken out. A period replaces the one before it. */
export function toggleFacet(text: string, name: FacetName, value: string): string {
  const query = parseQuery(text);
  const chosen = query.facets[name];
  const next = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : name === "period"
      ? [value]
      : [...chosen, value];
  return formatQuery({ ...query, facets: { ...query.facets, [name]: next } });
}

/** The text of `q` with all values of one facet replaced. */
export function setFacet(text: string, name: FacetName, values: readonly string[]): string {
  const query = parseQuery(text);
  return formatQuery({ ...query, facets: { ...query.facets, [name]: values } });
}

/** The tokens of `q` alone, in their fixed order: what narrows the view. Typing words does not change it. */
export function facetsOnly(text: string): string {
  return formatQuery({ ...emptyQuery, facets: parseQuery(text).facets });
}

/** The tokens of `q` that a map is drawn from: what narrows the view, and what is compared. */
export function drawnQuery(text: string): string {
  const { facets, options } = parseQuery(text);
  return formatQuery({ ...emptyQuery, facets, options: { ...emptyOptions, compare: options.compare } });
}

/** The text of `q` without any facet: words and options remain. */
export function clearFacets(text: string): string {
  return formatQuery({ ...parseQuery(text), facets: emptyFacets });
}

/** The text of `q` with some options set; null takes one out. */
export function setOptions(text: string, options: Partial<OptionValues>): string {
  const query = parseQuery(text);
  return formatQuery({ ...query, options: { ...query.options, ...options } });
}
