import "../../../text/late.ts";
import { forEachInSteps, groupInSteps, onceInSteps, type Steps } from "../../../base/inSteps.ts";
import { compareText } from "../../../base/problems.ts";
import type { Dataset, EventRecord, IsoDate, PlaceId, PlaceStatus, Target } from "../../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { buildChangesInSteps } from "../../changes/changes.ts";
import { partiesOf } from "../../parties.ts";
import { type AnswerPart, dateText, refer, tell } from "../answer.ts";
import { namePlace } from "../bodies.ts";
import { liesIn, type Period } from "../period.ts";

/** Something dated that is no change of a record: a step of an economy towards an organisation, a meeting, a decision. */
export interface Also {
  readonly date: IsoDate;
  readonly end: IsoDate | null;
  readonly target: Target;
  readonly fact: PlaceStatus | EventRecord;
}

/** By year; made once for a dataset, since every key of a question may ask for it. */
export const alsoByYear = onceInSteps(function* (dataset: Dataset): Steps<ReadonlyMap<string, readonly Also[]>> {
  const told = new Set<unknown>();
  for (const year of (yield* buildChangesInSteps(dataset)).values())
    yield* forEachInSteps(year, ({ fact }) => told.add(fact));
  const all = dataset.places.flatMap(({ id, statuses }) =>
    statuses.flatMap((fact): readonly Also[] =>
      fact.date === null || fact.asOf !== null
        ? []
        : [{ date: fact.date, end: null, target: targetOf("place", id), fact }],
    ),
  );
  yield;
  yield* forEachInSteps(dataset.events, (fact) => {
    const { date, dateEnd: end, subject: target } = fact;
    if (date !== null && !told.has(fact)) all.push({ date, end, target, fact });
  });
  return yield* groupInSteps(all, ({ date }) => date.slice(0, 4));
});

/** What else is dated within a span, of all these economies. */
export function alsoDated(atlas: Atlas, period: Period, economies: readonly PlaceId[]): readonly Also[] {
  const [first, last] = [period.first.slice(0, 4), period.last.slice(0, 4)];
  const isOf = (target: Target): boolean => {
    if (economies.length === 0) return true;
    const parties = kindOf(target) === "place" ? [idOf(target)] : partiesOf(atlas.indexes, target);
    return economies.every((place) => parties.includes(place));
  };
  const found: Also[] = [];
  for (const [year, list] of alsoByYear.get(atlas.dataset)) {
    if (year < first || year > last) continue;
    for (const one of list) if (isOf(one.target) && liesIn(one.date, one.end, period) === "in") found.push(one);
  }
  return found;
}

/** Steps towards organisations first, by date. */
export function sortAlso(found: readonly Also[]): readonly Also[] {
  return found.toSorted(
    (one, two) =>
      Number(kindOf(one.target) !== "place") - Number(kindOf(two.target) !== "place") ||
      compareText(one.date, two.date),
  );
}

/** One of them in a list: whose it is, what it is, and when. */
export function nameAlso(atlas: Atlas, { target, date, fact }: Also): readonly AnswerPart[] {
  const { names } = atlas;
  const day = dateText(atlas, date);
  if ("organisation" in fact) {
    const words = { body: tell(atlas, `organisation.${fact.organisation}`), text: names.text(fact.value), date: day };
    return [namePlace(atlas, idOf(target)), { text: tell(atlas, "also.step", words), target: null }];
  }
  const name = kindOf(target) === "mechanism" ? names.text(names.mechanismShort(idOf(target))) : names.target(target);
  const text = names.text(fact.text).replace(/\.$/, "");
  return [refer(atlas, target, name), { text: tell(atlas, "also.event", { text, date: day }), target: null }];
}
