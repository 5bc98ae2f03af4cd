import { foldText } from "../../text/fold.ts";
import { type FacetName, type FacetValues, parsePeriod, parseQuery } from "../query.ts";
import type { LayerId, ViewState } from "../state.ts";
import type { Fact } from "./facts.ts";
import { presenceWithin } from "./period.ts";

/** The part of the view state that says what is shown. */
export type FilterState = Pick<ViewState, "basis" | "year" | "layers" | "query">;

/** What can be chosen by value, and counted. */
export type CountedFacet = "kind" | Exclude<FacetName, "period" | "text">;
type Check = CountedFacet | "period" | "text";
/** A fact of any kind of record. */
export type AnyFact = Fact<{ readonly id: string }>;

const noValues: readonly string[] = [];
/** One list for each layer, so that counting makes none. */
const layerLists: Readonly<Record<LayerId, readonly string[]>> = {
  memberships: ["memberships"],
  agreements: ["agreements"],
  patrols: ["patrols"],
  operations: ["operations"],
  informal: ["informal"],
  priorities: ["priorities"],
  centres: ["centres"],
  crossings: ["crossings"],
};
/** What a fact answers to each facet. */
export const valuesOf: Readonly<Record<CountedFacet, (fact: AnyFact) => readonly string[]>> = {
  kind: ({ layer }) => (layer === null ? noValues : layerLists[layer]),
  economy: (fact) => fact.economies,
  mechanism: (fact) => fact.mechanisms,
  field: (fact) => fact.fields,
  status: (fact) => [fact.status],
  basis: (fact) => fact.bases,
};
export const countedFacets = Object.keys(valuesOf) as readonly CountedFacet[];

/** What a view asks of facts, read from its state. */
export interface Conditions {
  readonly kinds: readonly LayerId[] | null;
  readonly facets: FacetValues;
  readonly period: readonly [number, number] | null;
  readonly year: number | null;
  readonly words: readonly string[];
}

export function conditionsOf(state: FilterState): Conditions {
  const { facets } = parseQuery(state.query);
  const [period] = facets.period;
  return {
    kinds: state.layers,
    facets,
    period: period === undefined ? null : parsePeriod(period),
    year: state.year,
    words: facets.text.map(foldText),
  };
}

type Checks = readonly (readonly [name: Check, passes: (fact: AnyFact) => boolean])[];

/** What a fact has to pass, cheapest first; only what is asked for is checked. */
export function buildChecks({ kinds, facets, period, year, words }: Conditions): Checks {
  const checks: Checks[number][] = [];
  // A mechanism belongs to no layer, so switching layers leaves it.
  if (kinds !== null) checks.push(["kind", ({ layer }) => layer === null || kinds.includes(layer)]);
  for (const facet of countedFacets) {
    const wanted = facet === "kind" ? [] : facets[facet];
    if (wanted.length === 0) continue;
    const values = valuesOf[facet];
    checks.push([facet, (fact) => values(fact).some((value) => wanted.includes(value))]);
  }
  // Facts are selected under the year, or without one under the period: only beside a year is the period still to be checked.
  if (period !== null && year !== null)
    checks.push(["period", ({ span }) => presenceWithin(span, ...period) !== "absent"]);
  if (words.length > 0) {
    checks.push([
      "text",
      (fact) => {
        const text = fact.words();
        return words.every((word) => text.includes(word));
      },
    ]);
  }
  return checks;
}

/** The facts that pass all checks. */
export function passing<Kind>(facts: readonly Fact<Kind & { readonly id: string }>[], checks: Checks) {
  return checks.length === 0 ? facts : facts.filter((fact) => checks.every(([, passes]) => passes(fact)));
}

/** The one check that a fact does not pass; null when it passes all, `several` when more than one fails. */
export function failedCheck(fact: AnyFact, checks: Checks): Check | null | "several" {
  let failed: Check | null = null;
  for (const [check, passes] of checks) {
    if (passes(fact)) continue;
    if (failed !== null) return "several";
    failed = check;
  }
  return failed;
}
