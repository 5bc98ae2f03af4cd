import { forEachInSteps, groupInSteps, onceInSteps, type Steps } from "../../../base/inSteps.ts";
import { once } from "../../../base/remember.ts";
import type { Dataset } from "../../../dataset/model.ts";
import { idOf, kindOf } from "../../../dataset/target.ts";
import { linkKinds } from "../../../dataset/vocabulary.ts";
import type { Atlas } from "../../atlas.ts";
import {
  buildChangesInSteps,
  type Change,
  type ChangeKind,
  changeKinds,
  changesByTarget,
} from "../../changes/changes.ts";
import { partiesOf } from "../../parties.ts";
import { mostWeighed } from "../answer.ts";
import { asksForWholeKinds } from "../criteria.ts";
import { liesIn, type Period } from "../period.ts";
import type { Question } from "../question.ts";
import { filterBySubjects } from "../subjects.ts";
import { thingsByKind, undatedByKind } from "../things.ts";
import { alsoByYear } from "./alsoDated.ts";

/** Changes in the order of a year, whole and by what is asked of them: the kind of change and the kind of its record. */
interface Parted {
  readonly all: readonly Change[];
  readonly byKinds: ReadonlyMap<string, readonly Change[]>;
}
/** The changes of a year: of the region, and of bodies of one economy, which are named after them. */
type YearOfChanges = Readonly<Record<"region" | "economy", Parted>>;

function* nationalOf({ mechanisms }: Dataset): Steps<ReadonlySet<string>> {
  const national = new Set<string>();
  yield* forEachInSteps(mechanisms, ({ id, scope }) => {
    if (scope === "national") national.add(id);
  });
  return national;
}
const keyOf = (kind: ChangeKind, record: string): string => `${kind} ${record}`;
/** The kind of record of a change; of a link its own kind, so that whole lists are what a question asks for. */
const recordKindOf = ({ link, target }: Change): string => link?.kind ?? kindOf(target);
function* part(all: readonly Change[]): Steps<Parted> {
  return { all, byKinds: yield* groupInSteps(all, (change) => keyOf(change.kind, recordKindOf(change))) };
}
/** The years parted, once for a dataset, since every key of a question may ask for them. */
const partedYears = onceInSteps(function* (dataset: Dataset): Steps<ReadonlyMap<string, YearOfChanges>> {
  const national = yield* nationalOf(dataset);
  const years = new Map<string, YearOfChanges>();
  for (const [year, all] of yield* buildChangesInSteps(dataset)) {
    const parts = yield* groupInSteps(all, ({ target }) =>
      kindOf(target) === "mechanism" && national.has(idOf(target)) ? "economy" : "region",
    );
    years.set(year, {
      region: yield* part(parts.get("region") ?? []),
      economy: yield* part(parts.get("economy") ?? []),
    });
  }
  return years;
});

/** Makes what questions about changes read, in steps between which the caller can pause. */
export function* prepareChanges({ dataset }: Atlas): Steps {
  yield* partedYears.prepare(dataset);
  yield* undatedByKind.prepare(dataset);
  yield* thingsByKind.prepare(dataset);
  yield* alsoByYear.prepare(dataset);
  yield* changesByTarget.prepare(dataset);
}

/** Kinds of record as `recordKindOf` tells them. */
const recordKinds = ["mechanism", ...linkKinds, "centre", "crossing"] as const;

/** The kinds of record that subjects can choose, as `filterBySubjects` does; null for any. */
function recordKindsOf(subjects: Question["subjects"]): readonly string[] | null {
  if (subjects.length === 0) return null;
  if (subjects.some(({ mechanismKinds }) => mechanismKinds.length > 0)) return ["mechanism"];
  const ofLinks = subjects.filter((subject) => subject.linkKinds.length > 0);
  const sites = [...new Set(subjects.flatMap(({ kinds }) => kinds))];
  if (ofLinks.length + sites.length === 0) return null;
  // With one subject that names kinds of links, a link is of one of them.
  const [only, ...more] = ofLinks;
  if (only === undefined) return sites;
  return [...(more.length === 0 ? only.linkKinds : linkKinds), ...sites];
}

/** The lists of a part of a year in which a question has to look: few of them, where it says which. */
function listsOf({ all, byKinds }: Parted, kinds: readonly ChangeKind[], records: readonly string[] | null) {
  if (kinds.length === changeKinds.length && records === null) return [all];
  const lists = kinds.flatMap((kind) =>
    (records ?? recordKinds).flatMap((record) => {
      const list = byKinds.get(keyOf(kind, record));
      return list === undefined ? [] : [list];
    }),
  );
  // One list is in order; several stand in the order of the year again.
  if (lists.length < 2) return lists;
  return [lists.flat().sort((one, two) => Number(one.date > two.date) - Number(one.date < two.date))];
}

const isOfOneDay = once((list: readonly Change[]): boolean => list.every(({ dateEnd }) => dateEnd === null));

/** The changes of a span that a question asks for, the first of them, how many there are, and how many may lie in it or not. */
export function collectChanges(
  atlas: Atlas,
  { economies }: Question,
  period: Period,
  kinds: readonly ChangeKind[],
  subjects: Question["subjects"],
): { readonly found: readonly Change[]; readonly count: number; readonly vague: number } {
  const records = recordKindsOf(subjects);
  const isOf = ({ target, participation }: Change): boolean => {
    const parties = participation === null ? partiesOf(atlas.indexes, target) : [participation.place];
    return economies.every((place) => parties.includes(place));
  };
  const [firstYear, lastYear] = [period.first.slice(0, 4), period.last.slice(0, 4)];
  const years = [...partedYears.get(atlas.dataset)].filter(([year]) => year >= firstYear && year <= lastYear);
  const wholeYears = period.first.length === 4 && period.last.length === 4;
  const found: Change[] = [];
  let count = 0;
  let vague = 0;
  const take = (change: Change): void => {
    // A change of which only the year is known may lie in a month of it; one of which a period is known, partly within.
    const at = liesIn(change.date, change.dateEnd, period);
    if (at === "unknown") vague += 1;
    if (at !== "in") return;
    count += 1;
    if (found.length < mostWeighed) found.push(change);
  };
  const lists = (["region", "economy"] as const).flatMap((name) =>
    years.flatMap(([, parts]) => listsOf(parts[name], kinds, records)),
  );
  const ofEconomies = (list: readonly Change[]): readonly Change[] =>
    economies.length === 0 ? list : list.filter(isOf);
  if (!asksForWholeKinds(subjects)) {
    for (const change of filterBySubjects(atlas, subjects, lists.flatMap(ofEconomies))) take(change);
    return { found, count, vague };
  }
  for (const list of lists) {
    const own = ofEconomies(list);
    // Nothing of a whole year has to be looked at one by one, of which a hundred times the data holds thousands.
    if (wholeYears && isOfOneDay(list)) {
      count += own.length;
      if (found.length < mostWeighed) found.push(...own.slice(0, mostWeighed - found.length));
    } else for (const change of own) take(change);
  }
  return { found, count, vague };
}
