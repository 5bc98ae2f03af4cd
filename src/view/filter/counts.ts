import type { Dataset } from "../../dataset/model.ts";
import { yearOf } from "../../text/dates.ts";
import { setFacet } from "../query.ts";
import {
  type AnyFact,
  buildChecks,
  type CountedFacet,
  conditionsOf,
  countedFacets,
  type FilterState,
  failedCheck,
  passing,
  valuesOf,
} from "./checks.ts";
import { selectFacts } from "./facts.ts";
import { selectFiltered } from "./filter.ts";

export type ChoiceCounts = Readonly<Record<CountedFacet, ReadonlyMap<string, number>>>;

/**
 * For each value of each facet: how many records would be shown if it were the only one chosen of its facet, all other
 * facets as they are. Mechanisms, links, centres and crossings are counted; of kinds, the records of that kind. Values with
 * none are absent.
 */
export function countChoices(dataset: Dataset, state: FilterState): ChoiceCounts {
  const conditions = conditionsOf(state);
  const facts = selectFacts(dataset, { ...state, period: conditions.period });
  const checks = buildChecks(conditions);
  const counted: readonly AnyFact[] = [...facts.mechanisms, ...facts.links, ...facts.centres, ...facts.crossings];
  const failures = counted.map((fact) => failedCheck(fact, checks));
  const counts = Object.fromEntries(
    countedFacets.map((facet) => {
      const tally = new Map<string, number>();
      counted.forEach((fact, at) => {
        const failed = failures[at];
        if (failed !== null && failed !== facet) return;
        for (const value of valuesOf[facet](fact)) tally.set(value, (tally.get(value) ?? 0) + 1);
      });
      return [facet, tally] as const;
    }),
  ) as Record<CountedFacet, Map<string, number>>;
  const mechanisms = new Set<string>(passing(facts.mechanisms, checks).map(({ record }) => record.id));
  let memberships = 0;
  for (const fact of facts.participations) {
    if (!mechanisms.has(fact.record.mechanism)) continue;
    const failed = failedCheck(fact, checks);
    if (failed === null || failed === "kind") memberships += 1;
  }
  if (memberships > 0) counts.kind.set("memberships", memberships);
  return counts;
}

/**
 * Number of dated things by year, under all choices but year and period: dated events, and the dates at which links,
 * centres and crossings were agreed, came into force or opened. Years without any are absent.
 */
export function countByYear(dataset: Dataset, state: FilterState): ReadonlyMap<number, number> {
  const shown = selectFiltered(dataset, {
    ...state,
    year: null,
    query: setFacet(state.query, "period", []),
  });
  const counts = new Map<number, number>();
  const add = (...dates: readonly (string | null)[]): void => {
    let one: number | null = null;
    let two: number | null = null;
    for (const date of dates) {
      const year = date === null ? null : yearOf(date);
      // Several dates of one record in one year are one happening on this scale.
      if (year === null || year === one || year === two) continue;
      counts.set(year, (counts.get(year) ?? 0) + 1);
      two = one;
      one = year;
    }
  };
  for (const { date } of shown.events) add(date);
  for (const { signed, inForce, from } of shown.links) add(signed, inForce, from);
  for (const { founded, opened } of shown.centres) add(founded.date, opened);
  for (const { agreed, opened } of shown.crossings) add(agreed, opened);
  return counts;
}
