import { keysOf, recordOf } from "../../base/keysOf.ts";
import { single } from "../../base/remember.ts";
import type { Dataset } from "../../dataset/model.ts";
import { layerIds, relevances } from "../../dataset/vocabulary.ts";
import { yearOf } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { type FacetName, type FacetValues, parsePeriod, parseQuery } from "../query.ts";
import type { LayerId, ViewState } from "../state.ts";
import type { Candidate } from "./candidate.ts";
import { doubtWithin, presenceWithin, type TimeWindow, windowOfYear } from "./presence.ts";

/** The part of the view state that says what is shown. */
export type FilterState = Pick<ViewState, "basis" | "year" | "layers" | "query"> & Partial<Pick<ViewState, "since">>;

/** What can be chosen by value, and counted. */
export type CountedFacet = "kind" | Exclude<FacetName, "period" | "undated" | "text">;
type Check = CountedFacet | "period" | "undated" | "text";
/** A candidate of any kind of record. */
export type AnyCandidate = Candidate<{ readonly id: string }>;

const noValues: readonly string[] = [];
/** One list for each layer, so that counting makes none. */
const layerLists = recordOf(layerIds, (id): readonly string[] => [id]);
const relevanceLists = recordOf(relevances, (relevance): readonly string[] => [relevance]);
const statusLists = single<string>();
/** What a candidate answers to each facet. */
export const valuesOf: Readonly<Record<CountedFacet, (candidate: AnyCandidate) => readonly string[]>> = {
  kind: ({ layer }) => (layer === null ? noValues : layerLists[layer]),
  economy: (candidate) => candidate.economies,
  mechanism: (candidate) => candidate.mechanisms,
  field: (candidate) => candidate.fields,
  relevance: (candidate) => relevanceLists[candidate.relevance],
  status: (candidate) => statusLists(candidate.status),
  basis: (candidate) => candidate.bases,
};
export const countedFacets = keysOf(valuesOf);

/** What a view asks of candidates, read from its state. */
export interface Conditions {
  readonly kinds: readonly LayerId[] | null;
  readonly facets: FacetValues;
  /** The years compared, else the year chosen, else the period: candidates are selected under it. */
  readonly window: TimeWindow;
  /** A period chosen beside a year: it still has to be checked. */
  readonly period: TimeWindow;
  /** Only what is dated to have been there in the window; without one, everything is. */
  readonly datedOnly: boolean;
  /** First and last year between which changes are asked for. */
  readonly since: TimeWindow;
  readonly words: readonly string[];
}

/** Reads the conditions from the state; the only place where year and period become a time window. */
export function conditionsOf(
  { layers, query, year, since = null }: FilterState,
  { edition }: Pick<Dataset, "edition">,
): Conditions {
  const { facets } = parseQuery(query);
  const [text] = facets.period;
  const period = text === undefined ? null : parsePeriod(text);
  const compared: TimeWindow = since === null ? null : [since, year ?? yearOf(edition.date) ?? since];
  const window = compared ?? windowOfYear(year) ?? period;
  return {
    kinds: layers,
    facets,
    window,
    datedOnly: window !== null && facets.undated.length === 0,
    period: year === null && compared === null ? null : period,
    since: compared,
    words: facets.text.map(foldText),
  };
}

/** What a candidate has to pass, by name. */
export type Checks = readonly (readonly [name: Check, passes: (candidate: AnyCandidate) => boolean])[];

/** What a candidate has to pass, cheapest first; only what is asked for is checked. */
export function buildChecks({ kinds, facets, window, period, datedOnly, words }: Conditions): Checks {
  const checks: Checks[number][] = [];
  // A mechanism belongs to no layer, so switching layers leaves it.
  if (kinds !== null) checks.push(["kind", ({ layer }) => layer === null || kinds.includes(layer)]);
  for (const facet of countedFacets) {
    const wanted = facet === "kind" ? [] : facets[facet];
    if (wanted.length === 0) continue;
    const values = valuesOf[facet];
    const isWanted = (value: string): boolean => wanted.includes(value);
    checks.push([facet, (candidate) => values(candidate).some(isWanted)]);
  }
  if (window !== null && datedOnly) {
    checks.push(["undated", ({ span, status }) => doubtWithin(span, status, window) === null]);
  }
  if (period !== null) checks.push(["period", ({ span }) => presenceWithin(span, ...period) !== "absent"]);
  if (words.length > 0) {
    checks.push([
      "text",
      (candidate) => {
        const text = candidate.words();
        return words.every((word) => text.includes(word));
      },
    ]);
  }
  return checks;
}

/** The candidates that pass all checks. */
export function passing<Kind>(candidates: readonly Candidate<Kind & { readonly id: string }>[], checks: Checks) {
  return checks.length === 0
    ? candidates
    : candidates.filter((candidate) => checks.every(([, passes]) => passes(candidate)));
}

/** The one check that a candidate does not pass; null when it passes all, `several` when more than one fails. */
export function failedCheck(candidate: AnyCandidate, checks: Checks): Check | null | "several" {
  let failed: Check | null = null;
  for (const [check, passes] of checks) {
    if (passes(candidate)) continue;
    if (failed !== null) return "several";
    failed = check;
  }
  return failed;
}
