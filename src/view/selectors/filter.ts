import type { Dataset, EventRecord, Figure, Place, Reference, Statement, Target } from "../../dataset/model.ts";
import { pairsAmong, parsePair } from "../../dataset/pairs.ts";
import { once, remember, whenRead } from "../../dataset/remember.ts";
import { yearOf } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { type FacetName, type FacetValues, facetNames, parsePeriod, parseQuery, setFacet } from "../query.ts";
import type { LayerId, ViewState } from "../state.ts";
import { type Fact, selectFacts } from "./facts.ts";
import { type Doubt, presenceWithin } from "./period.ts";
import type { Visible } from "./visible.ts";

/** The part of the view state that says what is shown. */
export type FilterState = Pick<ViewState, "basis" | "year" | "layers" | "query">;

/**
 * The records that basis, year, kinds and facets leave in view: what map, lists, matrix, timeline, table and counts read.
 * Links, centres and crossings carry the status they had in the year chosen.
 */
export interface FilteredDataset extends Visible {
  /** Of records that remain; with a year or period, none that lies after it. */
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
  /** Why a record that remains may not have held in the year or period chosen; empty without one. Keys as in `doubtKey`. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  /** A facet or a kind narrows the view; basis and year do not count. */
  readonly narrowed: boolean;
}
export type FactKind = "mechanism" | "participation" | "link" | "centre" | "crossing";
/** As the keys of facts: `mechanism:selec`, `participation:selec--al--member` … */
export const doubtKey = (kind: FactKind, id: string): string => `${kind}:${id}`;

/** What can be chosen by value, and counted. */
export type CountedFacet = "kind" | Exclude<FacetName, "period" | "text">;
type Check = CountedFacet | "period" | "text";
type AnyFact = Fact<{ readonly id: string }>;

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
const valuesOf: Readonly<Record<CountedFacet, (fact: AnyFact) => readonly string[]>> = {
  kind: ({ layer }) => (layer === null ? noValues : layerLists[layer]),
  economy: (fact) => fact.economies,
  mechanism: (fact) => fact.mechanisms,
  field: (fact) => fact.fields,
  status: (fact) => [fact.status],
  basis: (fact) => fact.bases,
};
const countedFacets = Object.keys(valuesOf) as readonly CountedFacet[];

interface Conditions {
  readonly kinds: readonly LayerId[] | null;
  readonly facets: FacetValues;
  readonly period: readonly [number, number] | null;
  readonly year: number | null;
  readonly words: readonly string[];
}

function conditionsOf(state: FilterState): Conditions {
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
function buildChecks({ kinds, facets, period, year, words }: Conditions): Checks {
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

function passing<Kind>(facts: readonly Fact<Kind & { readonly id: string }>[], checks: Checks) {
  return checks.length === 0 ? facts : facts.filter((fact) => checks.every(([, passes]) => passes(fact)));
}

/** The one check that a fact does not pass; null when it passes all, `several` when more than one fails. */
function failedCheck(fact: AnyFact, checks: Checks): Check | null | "several" {
  let failed: Check | null = null;
  for (const [check, passes] of checks) {
    if (passes(fact)) continue;
    if (failed !== null) return "several";
    failed = check;
  }
  return failed;
}

/**
 * The one filter. Pure: the same dataset and state give equal results, and the dataset is not changed. A fact stays when it
 * passes every facet chosen; within one facet any of the values chosen will do. Participations go with their mechanism.
 * Texts stay when something they are about stays. What was asked for last is given again as the same object: map, lists and
 * counts ask one after the other.
 */
export function selectFiltered(dataset: Dataset, { basis, year, layers, query }: FilterState): FilteredDataset {
  return lastFiltered(dataset, basis, year, layers?.join() ?? null, query);
}
const lastFiltered = remember(
  (
    dataset: Dataset,
    basis: FilterState["basis"],
    year: FilterState["year"],
    layers: string | null,
    query: string,
  ): FilteredDataset => {
    const kinds = layers === null ? null : layers.split(",").filter((layer): layer is LayerId => layer in layerLists);
    return buildFiltered(dataset, { basis, year, layers: kinds, query });
  },
  3,
);

function buildFiltered(dataset: Dataset, state: FilterState): FilteredDataset {
  const conditions = conditionsOf(state);
  const checks = buildChecks(conditions);
  const facts = selectFacts(dataset, { ...state, period: conditions.period });
  const mechanisms = passing(facts.mechanisms, checks);
  const mechanismIds = new Set<string>(mechanisms.map(({ record }) => record.id));
  const kept = {
    mechanism: mechanisms,
    participation: passing(facts.participations, checks).filter(({ record }) => mechanismIds.has(record.mechanism)),
    link: passing(facts.links, checks),
    centre: passing(facts.centres, checks),
    crossing: passing(facts.crossings, checks),
  };
  const remaining = new Set<string>(
    [kept.mechanism, kept.link, kept.centre, kept.crossing].flatMap((list) => list.map(({ key }) => key)),
  );
  const texts = once((_: typeof kept) => selectTexts(dataset, conditions, remaining, kept));
  return whenRead<FilteredDataset>({
    atWork: () => new Set([...mechanismIds].filter((id) => facts.atWork.has(id))),
    mechanisms: () => kept.mechanism.map(({ record }) => record),
    participations: () => kept.participation.map(({ record }) => record),
    links: () => kept.link.map(({ record }) => record),
    centres: () => kept.centre.map(({ record }) => record),
    crossings: () => kept.crossing.map(({ record }) => record),
    events: () => selectEvents(facts.events, remaining, state.year ?? conditions.period?.[1] ?? null),
    statements: () => texts(kept).statements,
    references: () => texts(kept).references,
    figures: () => texts(kept).figures,
    places: () => texts(kept).places,
    doubts: () => selectDoubts(kept, state.year === null ? conditions.period : [state.year, state.year]),
    narrowed: () => state.layers !== null || facetNames.some((name) => conditions.facets[name].length > 0),
  });
}

/** Which of the facts that are kept may not have held in the years given; none without years. */
function selectDoubts(
  kept: Readonly<Record<FactKind, readonly AnyFact[]>>,
  years: readonly [number, number] | null,
): ReadonlyMap<string, Doubt> {
  const doubts = new Map<string, Doubt>();
  if (years === null) return doubts;
  for (const list of Object.values(kept)) {
    for (const { key, span } of list) {
      const presence = presenceWithin(span, ...years);
      if (presence === "undated" || presence === "end-unknown") doubts.set(key, presence);
    }
  }
  return doubts;
}

/** Events of what remains; with a last year, none that came after it. Undated ones stay. */
function selectEvents(
  events: readonly EventRecord[],
  remaining: ReadonlySet<string>,
  lastYear: number | null,
): readonly EventRecord[] {
  return events.filter(({ subject, date }) => {
    const year = yearOf(date);
    return remaining.has(subject) && (lastYear === null || year === null || year <= lastYear);
  });
}

/** Statements, figures, references and places under the facets; kinds, status, year and period do not touch them by themselves. */
function selectTexts(
  dataset: Dataset,
  conditions: Conditions,
  remaining: ReadonlySet<string>,
  kept: {
    readonly link: readonly AnyFact[];
    readonly centre: readonly AnyFact[];
    readonly crossing: readonly AnyFact[];
  },
): Pick<FilteredDataset, "statements" | "references" | "figures" | "places"> {
  const { economy } = conditions.facets;
  const asked = (["economy", "mechanism", "field", "status", "basis", "text"] as const).some(
    (name) => conditions.facets[name].length > 0,
  );
  if (!asked) {
    const { statements, references, figures, places } = dataset;
    return { statements, references, figures, places };
  }
  const onlyPlaces =
    economy.length > 0 && facetNames.every((name) => name === "economy" || conditions.facets[name].length === 0);
  const pairs = new Set(
    [...kept.link, ...kept.centre, ...kept.crossing].flatMap(({ economies }) => pairsAmong(economies)),
  );
  const stays = (target: Target): boolean => {
    if (remaining.has(target)) return true;
    const colon = target.indexOf(":");
    const [kind, id] = [target.slice(0, colon), target.slice(colon + 1)];
    // A place or pair stays by itself under a choice of economies alone; under other facets, through its records.
    if (kind === "place") return onlyPlaces && economy.includes(id);
    if (kind === "pair") {
      return onlyPlaces ? (parsePair(id) ?? []).some((place) => economy.includes(place)) : pairs.has(id);
    }
    return false;
  };
  const statements = dataset.statements.filter(({ about }) => about.some(stays));
  const cited = new Set(statements.flatMap(({ citations }) => citations));
  return {
    statements,
    references: dataset.references.filter(({ id }) => cited.has(id)),
    figures: dataset.figures.filter(({ about }) => about.some(stays)),
    places:
      economy.length === 0
        ? dataset.places
        : dataset.places.filter((place) => economy.includes(place.economy ?? place.id)),
  };
}

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
