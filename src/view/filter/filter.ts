import { remember, whenRead } from "../../base/remember.ts";
import type { Dataset, EventRecord, Figure, Place, Reference, Statement, Target } from "../../dataset/model.ts";
import { pairsAmong, parsePair } from "../../dataset/pairs.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { yearOf } from "../../text/dates.ts";
import { facetNames } from "../query.ts";
import { type AnyFact, buildChecks, type Conditions, conditionsOf, type FilterState, passing } from "./checks.ts";
import { selectFacts } from "./facts.ts";
import { type Doubt, presenceWithin } from "./period.ts";
import type { Visible } from "./visible.ts";

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

/**
 * The one filter. Pure: the same dataset and state give equal results, and the dataset is not changed. A fact stays when it
 * passes every facet chosen; within one facet any of the values chosen will do. Participations go with their mechanism.
 * Texts stay when something they are about stays. What was asked for last is given again as the same object: map, lists and
 * counts ask one after the other.
 */
export function selectFiltered(dataset: Dataset, { basis, year, layers, query }: FilterState): FilteredDataset {
  return lastFiltered(dataset, basis, year, layers, query);
}
const lastFiltered = remember(
  (
    dataset: Dataset,
    basis: FilterState["basis"],
    year: FilterState["year"],
    layers: FilterState["layers"],
    query: FilterState["query"],
  ) => buildFiltered(dataset, { basis, year, layers, query }),
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
  const texts = remember(() => selectTexts(dataset, conditions, remaining, kept));
  return whenRead<FilteredDataset>({
    atWork: () => new Set([...mechanismIds].filter((id) => facts.atWork.has(id))),
    mechanisms: () => kept.mechanism.map(({ record }) => record),
    participations: () => kept.participation.map(({ record }) => record),
    links: () => kept.link.map(({ record }) => record),
    centres: () => kept.centre.map(({ record }) => record),
    crossings: () => kept.crossing.map(({ record }) => record),
    events: () => selectEvents(facts.events, remaining, state.year ?? conditions.period?.[1] ?? null),
    statements: () => texts().statements,
    references: () => texts().references,
    figures: () => texts().figures,
    places: () => texts().places,
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
    const [kind, id] = [kindOf(target), idOf(target)];
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
