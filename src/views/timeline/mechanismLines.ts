import type { EventRecord, IsoDate, Mechanism, Target } from "../../dataset/model.ts";
import { once } from "../../dataset/remember.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import { hasEnded } from "../../view/selectors/period.ts";
import { byTime, dated, group, moment, noRow } from "./marks.ts";
import type { TimelineMark, TimelineRow, UndatedMark } from "./timelineTypes.ts";

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
    const base = { key: `${record.id} ${name}`, kind: "renaming", target: `mechanism:${record.id}`, record } as const;
    return [{ ...base, ...moment("renamed", until), label: name }];
  }),
);

/**
 * The line of one mechanism. Its marks are made when it is drawn: of many mechanisms only the first lines are, and their
 * order does not depend on them.
 */
class MechanismLine implements TimelineRow {
  readonly key: string;
  readonly target: Target;
  readonly places = noRow.places;
  readonly undatedCount = 0;
  readonly placeCount = 0;
  readonly #mechanism: Mechanism;
  readonly #events: readonly EventRecord[];
  readonly #now: number;
  constructor(mechanism: Mechanism, events: readonly EventRecord[], now: number) {
    this.key = mechanism.id;
    this.target = `mechanism:${mechanism.id}`;
    this.#mechanism = mechanism;
    this.#events = events;
    this.#now = now;
  }
  get marks(): readonly TimelineMark[] {
    const happened = this.#events.flatMap((event) => eventMark(event) ?? []);
    return [...happened, ...renamings(this.#mechanism)].sort(byTime);
  }
  get undated(): readonly UndatedMark[] {
    const { key, target } = this;
    return [
      ...(this.#mechanism.from === null ? [{ key, kind: "event", target, record: this.#mechanism } as const] : []),
      ...this.#events
        .filter(({ date }) => date === null)
        .map((record) => ({ key: record.id, kind: "event", target, record }) as const),
    ];
  }
  get life(): TimelineRow["life"] {
    const { from, to, status } = this.#mechanism;
    if (from === null) return null;
    const begin = decimalYear(from);
    const ended = dated(to);
    const open = ended === null && status?.value === "active";
    const known = dated(status?.asOf ?? null) ?? 0;
    const seen = this.marks.reduce((last, mark) => Math.max(last, mark.to ?? mark.at), Math.max(begin, known));
    return {
      from: begin,
      sureTo: ended ?? (open ? this.#now : Math.min(this.#now, seen)),
      to: ended ?? (hasEnded(this.#mechanism) ? Math.min(this.#now, seen) : this.#now),
      open,
    };
  }
}

/** Lines of mechanisms, in the order given, and the earliest date on them. */
export function mechanismLines(mechanisms: readonly Mechanism[], allEvents: readonly EventRecord[], now: number) {
  const events = group(allEvents, ({ subject }) => subject);
  let first: IsoDate | null = null;
  const see = (date: IsoDate | null): void => {
    if (date !== null && (first === null || date < first)) first = date;
  };
  const rows = mechanisms.map((mechanism) => {
    const own = events.get(`mechanism:${mechanism.id}`) ?? [];
    see(mechanism.from);
    for (const { date } of own) see(date);
    for (const { until } of mechanism.formerNames) see(until);
    return new MechanismLine(mechanism, own, now);
  });
  return { rows, first: dated(first) ?? Number.POSITIVE_INFINITY };
}
