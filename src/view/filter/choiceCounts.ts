import { recordOf } from "../../base/keysOf.ts";
import { once } from "../../base/remember.ts";
import type { Dataset } from "../../dataset/model.ts";
import { isCounted } from "../counts.ts";
import type { Candidates } from "./candidate.ts";
import { selectCandidates } from "./candidates.ts";
import {
  type AnyCandidate,
  buildChecks,
  type Checks,
  type CountedFacet,
  conditionsOf,
  countedFacets,
  type FilterState,
  failedCheck,
  passing,
  valuesOf,
} from "./checks.ts";

export type ChoiceCounts = Readonly<Record<CountedFacet, ReadonlyMap<string, number>>>;

/** The values of one facet as numbers: those of candidate `n` are `ids` from `starts[n]` up to `starts[n + 1]`. */
interface FacetIndex {
  readonly values: readonly string[];
  readonly starts: readonly number[];
  readonly ids: readonly number[];
}

function indexFacet(facet: CountedFacet, counted: readonly AnyCandidate[]): FacetIndex {
  const read = valuesOf[facet];
  const numbers = new Map<string, number>();
  const starts = [0];
  const ids: number[] = [];
  for (const candidate of counted) {
    for (const value of read(candidate)) {
      const number = numbers.get(value) ?? numbers.size;
      if (number === numbers.size) numbers.set(value, number);
      ids.push(number);
    }
    starts.push(ids.length);
  }
  return { values: [...numbers.keys()], starts, ids };
}

/** What is counted of some candidates, with its values by facet; read once, for as long as basis and window stay. */
const indexCounted = once((candidates: Candidates) => {
  const counted: readonly AnyCandidate[] = [
    ...candidates.mechanisms,
    ...candidates.links.filter(({ record }) => isCounted(record)),
    ...candidates.centres,
    ...candidates.crossings,
  ];
  return { counted, indexes: recordOf(countedFacets, (facet) => indexFacet(facet, counted)) };
});

/**
 * For each value of each facet: how many records would be shown if it were the only one chosen of its facet, all other
 * facets as they are. Mechanisms, links, centres and crossings are counted; of kinds, the records of that kind. Values with
 * none are absent.
 */
export function countChoices(dataset: Dataset, state: FilterState): ChoiceCounts {
  const conditions = conditionsOf(state, dataset);
  const candidates = selectCandidates(dataset, state.basis, conditions.window, conditions.datedOnly);
  const checks = buildChecks(conditions);
  const { counted, indexes } = indexCounted(candidates);
  const failures = checks.length === 0 ? null : counted.map((candidate) => failedCheck(candidate, checks));
  const counts = recordOf(countedFacets, (facet) => {
    const { values, starts, ids } = indexes[facet];
    const tally = new Uint32Array(values.length);
    for (let at = 0; at < counted.length; at += 1) {
      const failed = failures?.[at] ?? null;
      if (failed !== null && failed !== facet) continue;
      const end = starts[at + 1] ?? 0;
      for (let place = starts[at] ?? 0; place < end; place += 1) {
        const id = ids[place] ?? 0;
        tally[id] = (tally[id] ?? 0) + 1;
      }
    }
    return new Map(
      values.flatMap((value, id): [string, number][] => {
        const count = tally[id] ?? 0;
        return count === 0 ? [] : [[value, count]];
      }),
    );
  });
  const memberships = countKeptParticipations(candidates, checks);
  if (memberships > 0) counts.kind.set("memberships", memberships);
  return counts;
}

/** Of participations those that go with a mechanism which stays, and would stay if no kind were chosen. */
function countKeptParticipations({ mechanisms, participations }: Candidates, checks: Checks): number {
  if (checks.length === 0) return participations.length;
  const kept = new Set<string>(passing(mechanisms, checks).map(({ record }) => record.id));
  return participations.filter((candidate) => {
    if (!kept.has(candidate.record.mechanism)) return false;
    const failed = failedCheck(candidate, checks);
    return failed === null || failed === "kind";
  }).length;
}
