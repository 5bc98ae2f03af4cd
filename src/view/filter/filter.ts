import { remember, whenRead } from "../../base/remember.ts";
import type {
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  Figure,
  Link,
  Mechanism,
  MechanismId,
  Participation,
  Place,
  Reference,
  Statement,
  Target,
} from "../../dataset/model.ts";
import { parsePair } from "../../dataset/pairs.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { yearOf } from "../../text/dates.ts";
import { type Change, changesInView, keyOfChange } from "../changes/changes.ts";
import { narrowingFacets } from "../query.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { selectCandidates } from "./candidates.ts";
import {
  type AnyCandidate,
  buildChecks,
  type Checks,
  type Conditions,
  conditionsOf,
  type FilterState,
  failedCheck,
  passing,
} from "./checks.ts";
import { type Doubt, doubtWithin, type TimeWindow } from "./presence.ts";

/** What basis, year, kinds and facets leave of the dataset: what map, lists, matrix, timeline, table and counts read. */
export interface InView {
  readonly mechanisms: readonly Mechanism[];
  readonly participations: readonly Participation[];
  /** Links, centres and crossings carry the status they had in the year chosen. */
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
  /** Those of the mechanisms that were at work in the year or period; without either, those that have not ended. */
  readonly atWork: ReadonlySet<MechanismId>;
  /** Of records that remain; with a year or period, none that lies after it. */
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
  /** Why a record that remains may not have held in the year or period chosen; empty without one. Keys as in `doubtKey`. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  /**
   * What nothing dates to the year or period chosen, with the reason, whether or not it is shown: a choice of its own
   * (`undated:shown`) brings it into the lists above. Keys as in `doubtKey`; empty without year and period.
   */
  readonly unsure: ReadonlyMap<string, Doubt>;
  /** First and last year between which changes are shown; null where none are asked for. */
  readonly since: TimeWindow;
  /** What changed between them among what is in view, oldest first; empty without `since`. */
  readonly changes: readonly Change[];
  /** Keys of the records that changed and of those of whom it is told (a mechanism that somebody joined); null without `since`. */
  readonly changed: ReadonlySet<string> | null;
  /** A facet or a kind narrows the view; basis, year and the showing of undated records do not count. */
  readonly narrowed: boolean;
}
export { type CandidateKind, doubtKey } from "./presence.ts";

/**
 * The one filter. A record passes when it passes every facet chosen, and a facet when it has any of the values
 * chosen. Participations go with their mechanism, texts stay with what they are about. Pure; the last answer is kept,
 * because map, lists and counts ask for the same one after another.
 */
export function selectInView(dataset: Dataset, { basis, year, since = null, layers, query }: FilterState): InView {
  return lastInView(dataset, basis, year, since, layers, query);
}
const lastInView = remember(
  (
    dataset: Dataset,
    basis: FilterState["basis"],
    year: FilterState["year"],
    since: number | null,
    layers: FilterState["layers"],
    query: FilterState["query"],
  ) => buildInView(lastPassing(dataset, basis, year, since, query), layers),
  3,
);
const lastPassing = remember(
  (
    dataset: Dataset,
    basis: FilterState["basis"],
    year: FilterState["year"],
    since: number | null,
    query: FilterState["query"],
  ) => selectPassing(dataset, { basis, year, since, query, layers: null }),
  3,
);

/** Candidates by kind of record. */
interface ByKind {
  readonly mechanism: readonly Candidate<Mechanism>[];
  readonly participation: readonly Candidate<Participation>[];
  readonly link: readonly Candidate<Link>[];
  readonly centre: readonly Candidate<Centre>[];
  readonly crossing: readonly Candidate<Crossing>[];
}
/** What passes everything but the choice of kinds. */
interface Passing {
  readonly dataset: Dataset;
  readonly conditions: Conditions;
  readonly candidates: Candidates;
  readonly checks: Checks;
  readonly passing: ByKind;
}

function selectPassing(dataset: Dataset, state: FilterState): Passing {
  const conditions = conditionsOf(state, dataset);
  const checks = buildChecks(conditions);
  const candidates = selectCandidates(dataset, state.basis, conditions.window, conditions.datedOnly);
  const mechanism = passing(candidates.mechanisms, checks);
  const mechanismIds = new Set<string>(mechanism.map(({ record }) => record.id));
  return {
    dataset,
    conditions,
    candidates,
    checks,
    passing: {
      mechanism,
      participation: passing(candidates.participations, checks).filter(({ record }) =>
        mechanismIds.has(record.mechanism),
      ),
      link: passing(candidates.links, checks),
      centre: passing(candidates.centres, checks),
      crossing: passing(candidates.crossings, checks),
    },
  };
}

function buildInView(
  { dataset, conditions, candidates, checks, passing }: Passing,
  kinds: FilterState["layers"],
): InView {
  const ofKinds = <Kind>(list: readonly Candidate<Kind>[]): readonly Candidate<Kind>[] =>
    kinds === null ? list : list.filter(({ layer }) => layer === null || kinds.includes(layer));
  const kept: ByKind = {
    mechanism: ofKinds(passing.mechanism),
    participation: ofKinds(passing.participation),
    link: ofKinds(passing.link),
    centre: ofKinds(passing.centre),
    crossing: ofKinds(passing.crossing),
  };
  const remaining = new Set<string>(
    [kept.mechanism, kept.link, kept.centre, kept.crossing].flatMap((list) => list.map(({ key }) => key)),
  );
  const texts = remember(() => selectTexts(dataset, conditions, remaining, kept));
  const inView: InView = whenRead<InView>({
    atWork: () =>
      new Set(kept.mechanism.flatMap(({ record }) => (candidates.atWork.has(record.id) ? [record.id] : []))),
    mechanisms: () => kept.mechanism.map(({ record }) => record),
    participations: () => kept.participation.map(({ record }) => record),
    links: () => kept.link.map(({ record }) => record),
    centres: () => kept.centre.map(({ record }) => record),
    crossings: () => kept.crossing.map(({ record }) => record),
    events: () => selectEvents(candidates.events, remaining, conditions),
    statements: () => texts().statements,
    references: () => texts().references,
    figures: () => texts().figures,
    places: () => texts().places,
    doubts: () => selectDoubts(kept, conditions.window),
    unsure: () => selectUnsure(candidates, checks, kinds, conditions),
    since: () => conditions.since,
    changes: () => (conditions.since === null ? [] : changesInView(dataset, inView, ...conditions.since)),
    changed: () =>
      conditions.since === null
        ? null
        : new Set(inView.changes.flatMap((change) => [change.target, keyOfChange(change)])),
    narrowed: () => kinds !== null || narrowingFacets.some((name) => conditions.facets[name].length > 0),
  });
  return inView;
}

/** Which of the candidates that are kept may not have held in the window; none without one. */
function selectDoubts(kept: ByKind, window: TimeWindow): ReadonlyMap<string, Doubt> {
  const doubts = new Map<string, Doubt>();
  if (window === null) return doubts;
  for (const list of Object.values<readonly AnyCandidate[]>({ ...kept })) {
    for (const { key, span, status } of list) {
      const doubt = doubtWithin(span, status, window);
      if (doubt !== null) doubts.set(key, doubt);
    }
  }
  return doubts;
}

/** What passes every choice and is not dated to the window. */
function selectUnsure(
  { mechanisms, participations, links, centres, crossings }: Candidates,
  checks: Passing["checks"],
  kinds: FilterState["layers"],
  { window }: Conditions,
): ReadonlyMap<string, Doubt> {
  const unsure = new Map<string, Doubt>();
  if (window === null) return unsure;
  const add = (list: readonly AnyCandidate[]): void => {
    for (const candidate of list) {
      const { key, span, status, layer } = candidate;
      if (kinds !== null && layer !== null && !kinds.includes(layer)) continue;
      const doubt = doubtWithin(span, status, window);
      const failed = doubt === null ? null : failedCheck(candidate, checks);
      if (doubt !== null && (failed === null || failed === "undated")) unsure.set(key, doubt);
    }
  };
  add(mechanisms);
  add(participations);
  add(links);
  add(centres);
  add(crossings);
  return unsure;
}

/** Events of what remains; under a time window, none that came after it, and undated ones only where they are asked for. */
function selectEvents(
  events: readonly EventRecord[],
  remaining: ReadonlySet<string>,
  { window, datedOnly }: Conditions,
): readonly EventRecord[] {
  const lastYear = window?.[1] ?? null;
  return events.filter(({ subject, date }) => {
    const year = yearOf(date);
    if (!remaining.has(subject)) return false;
    return year === null ? !datedOnly : lastYear === null || year <= lastYear;
  });
}

/** Statements, figures, references and places under the facets; kinds, status, year and period do not touch them by themselves. */
function selectTexts(
  dataset: Dataset,
  conditions: Conditions,
  remaining: ReadonlySet<string>,
  kept: ByKind,
): Pick<InView, "statements" | "references" | "figures" | "places"> {
  const { economy } = conditions.facets;
  const asked = (["economy", "mechanism", "field", "status", "basis", "text"] as const).some(
    (name) => conditions.facets[name].length > 0,
  );
  if (!asked) {
    const { statements, references, figures, places } = dataset;
    return { statements, references, figures, places };
  }
  const onlyPlaces =
    economy.length > 0 && narrowingFacets.every((name) => name === "economy" || conditions.facets[name].length === 0);
  const pairs = new Set([...kept.link, ...kept.centre, ...kept.crossing].flatMap(({ pairs: own }) => own()));
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
