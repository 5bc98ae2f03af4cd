import { groupBy } from "../../base/groupBy.ts";
import { once } from "../../base/remember.ts";
import type { EventRecord, IsoDate, Mechanism } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { lifeOf } from "../../view/life.ts";
import { byTime, dated, LaterRow, moment } from "./marks.ts";
import type { TimelineMark, TimelineRow } from "./timelineTypes.ts";

/** Null for an event without a date. */
const eventMark = once((record: EventRecord): TimelineMark | null => {
  const { id, date, dateEnd, subject } = record;
  if (date === null) return null;
  const base = { key: id, kind: "event", target: subject, record } as const;
  return { ...base, ...moment("event", date), to: dated(dateEnd), filled: true };
});
/** Former names, each at the time it was given up. */
const renamings = once((record: Mechanism): readonly TimelineMark[] =>
  record.formerNames.flatMap(({ name, until }) => {
    if (until === null) return [];
    const base = {
      key: `${record.id} ${name}`,
      kind: "renaming",
      target: targetOf("mechanism", record.id),
      record,
    } as const;
    return [{ ...base, ...moment("renamed", until), label: name }];
  }),
);

interface Line {
  readonly mechanism: Mechanism;
  readonly events: readonly EventRecord[];
  readonly now: number;
}
/** What is drawn on a line. */
function drawnOn({ mechanism, events, now }: Line): Pick<TimelineRow, "marks" | "undated" | "life"> {
  const { id: key, from } = mechanism;
  const base = { kind: "event", target: targetOf("mechanism", key) } as const;
  const marks = [...events.flatMap((event) => eventMark(event) ?? []), ...renamings(mechanism)].sort(byTime);
  const undated = [
    ...(from === null ? [{ ...base, key, text: null }] : []),
    ...events.filter(({ date }) => date === null).map(({ id, text }) => ({ ...base, key: id, text })),
  ];
  return { marks, undated, life: lifeOf(mechanism, events, now) };
}

/** Rows of mechanisms, in the order given, and the earliest date on them. */
export function mechanismRows(mechanisms: readonly Mechanism[], allEvents: readonly EventRecord[], now: number) {
  const events = groupBy(allEvents, ({ subject }) => subject);
  let first: IsoDate | null = null;
  const see = (date: IsoDate | null): void => {
    if (date !== null && (first === null || date < first)) first = date;
  };
  const rows = mechanisms.map((mechanism) => {
    const own = events.get(targetOf("mechanism", mechanism.id)) ?? [];
    see(mechanism.from);
    for (const { date } of own) see(date);
    for (const { until } of mechanism.formerNames) see(until);
    const line = { mechanism, events: own, now };
    return new LaterRow(mechanism.id, targetOf("mechanism", mechanism.id), [], () => drawnOn(line));
  });
  return { rows, first: dated(first) ?? Number.POSITIVE_INFINITY };
}
