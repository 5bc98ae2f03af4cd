import { groupBy } from "../../base/groupBy.ts";
import { forEachInSteps, groupInSteps, onceInSteps, type Steps } from "../../base/inSteps.ts";
import { once, remember } from "../../base/remember.ts";
import type {
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  IsoDate,
  Link,
  Mechanism,
  Participation,
  Provenance,
  Target,
} from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { yearOf } from "../../text/dates.ts";
import type { InView } from "../filter/filter.ts";
import { doubtKey } from "../filter/presence.ts";

/** What can become of a record, in the order in which it is told. */
export const changeKinds = ["began", "joined", "signed", "status", "renamed", "held", "left", "ended"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Something that became of a record on a date. */
export interface Change {
  readonly key: string;
  readonly kind: ChangeKind;
  /** The record of which it is told; of a participation its mechanism. */
  readonly target: Target;
  readonly date: IsoDate;
  /** Latest possible date, where only a period is known. */
  readonly dateEnd: IsoDate | null;
  /** Who joined or left. */
  readonly participation: Participation | null;
  /** The link of which it is told; null for other records. */
  readonly link: Link | null;
  /** In our words, where an event tells it. */
  readonly text: string | null;
  /** What basis, confidence and sources it has. */
  readonly fact: Provenance;
}

/** Types of events that tell a change; a beginning and an end stand with the mechanism itself. */
const kindOfEvent: Readonly<Record<string, ChangeKind>> = {
  founded: "status",
  established: "status",
  launched: "status",
  opened: "status",
  operational: "status",
  inaugurated: "status",
  institutionalised: "status",
  "in-force": "status",
  "provisional-application": "status",
  "legal-status": "status",
  merger: "status",
  merged: "status",
  integrated: "status",
  transformed: "status",
  "project-ended": "ended",
  ended: "ended",
  closed: "ended",
  dissolved: "ended",
  renamed: "renamed",
  signed: "signed",
  agreement: "signed",
  "member-joined": "joined",
  "member-changed": "joined",
  partner: "joined",
  "member-left": "left",
};

type Told = Pick<Change, "kind" | "target" | "fact"> &
  Partial<Omit<Change, "date">> & { readonly date: IsoDate | null };

const sameYear = (one: IsoDate | null, two: IsoDate | null): boolean => one !== null && yearOf(one) === yearOf(two);

/** The event of a mechanism that a date was taken from: it names its own sources. */
const eventAt = (events: readonly EventRecord[], date: IsoDate | null): EventRecord | undefined =>
  events.find((event) => event.date === date);

function ofMechanism(mechanism: Mechanism, events: readonly EventRecord[], parts: readonly Participation[]): Told[] {
  const target = targetOf("mechanism", mechanism.id);
  const begun = eventAt(events, mechanism.from);
  const over = eventAt(events, mechanism.to);
  const told: Told[] = [
    { kind: "began", target, date: mechanism.from, text: begun?.text ?? null, fact: begun ?? mechanism },
    { kind: "ended", target, date: mechanism.to, text: over?.text ?? null, fact: over ?? mechanism },
  ];
  for (const { until, name } of mechanism.formerNames) {
    const event = events.some(({ type, date }) => type === "renamed" && sameYear(date, until ?? null));
    if (!event) told.push({ kind: "renamed", target, date: until ?? null, text: name, fact: mechanism });
  }
  for (const event of events) {
    const kind = kindOfEvent[event.type];
    const { date } = event;
    // A year in which it began or ended, or somebody joined or left, is told once: by the record itself.
    if (kind === undefined || sameYear(date, mechanism.from) || sameYear(date, mechanism.to)) continue;
    const moved = parts.some(({ from, to }) => sameYear(date, from) || sameYear(date, to));
    if ((kind === "joined" || kind === "left") && moved) continue;
    told.push({ kind, target, date, dateEnd: event.dateEnd, text: event.text, fact: event });
  }
  return told;
}

/** Those who were there from the beginning or until the end of a mechanism did not join or leave it. */
function ofParticipation(participation: Participation, mechanism: Mechanism | undefined): Told[] {
  const { from, to, toBetween } = participation;
  const base = { target: targetOf("mechanism", participation.mechanism), participation, fact: participation };
  const [earliest, latest] = toBetween ?? [null, null];
  return [
    ...(sameYear(from, mechanism?.from ?? null) ? [] : [{ ...base, kind: "joined", date: from } as const]),
    ...(sameYear(to, mechanism?.to ?? null) ? [] : [{ ...base, kind: "left", date: to } as const]),
    // Only where both ends of the period are known: otherwise it has no date.
    ...(earliest === null || latest === null
      ? []
      : [{ ...base, kind: "left", date: earliest, dateEnd: latest } as const]),
  ];
}

function ofCentre(centre: Centre): Told[] {
  if (centre.status === "planned") return [];
  const base = { target: targetOf("centre", centre.id), fact: centre };
  return [
    { ...base, kind: "signed", date: centre.founded.date, text: centre.founded.title },
    { ...base, kind: "began", date: centre.opened },
  ];
}

function ofCrossing(crossing: Crossing): Told[] {
  if (crossing.status === "planned") return [];
  const base = { target: targetOf("crossing", crossing.id), fact: crossing };
  return [
    { ...base, kind: "signed", date: crossing.agreed },
    { ...base, kind: "began", date: crossing.opened },
  ];
}

function ofLink(link: Link): Told[] {
  if (link.status === "planned") return [];
  const base = { target: targetOf("link", link.id), link, fact: link };
  const { signed, inForce, from, to } = link;
  if (link.kind === "joint-operation" && (sameYear(from, to) || from === null || to === null))
    return [{ ...base, kind: "held", date: from ?? to ?? signed }];
  return [
    { ...base, kind: "signed", date: signed },
    { ...base, kind: "status", date: inForce === signed ? null : inForce },
    { ...base, kind: "began", date: from === signed || from === inForce ? null : from },
    { ...base, kind: "ended", date: to },
  ];
}

/** What the records tell, each when it is asked for. */
function* tellAll(
  dataset: Dataset,
  events: ReadonlyMap<Target, readonly EventRecord[]>,
  parts: ReadonlyMap<string, readonly Participation[]>,
): Generator<readonly Told[]> {
  const mechanisms = new Map<string, Mechanism>();
  for (const mechanism of dataset.mechanisms) {
    mechanisms.set(mechanism.id, mechanism);
    yield ofMechanism(mechanism, events.get(targetOf("mechanism", mechanism.id)) ?? [], parts.get(mechanism.id) ?? []);
  }
  for (const part of dataset.participations) yield ofParticipation(part, mechanisms.get(part.mechanism));
  for (const link of dataset.links) yield ofLink(link);
  for (const centre of dataset.centres) yield ofCentre(centre);
  for (const crossing of dataset.crossings) yield ofCrossing(crossing);
}

/** All that is dated by its year, the years in order and each oldest first. */
type ChangesByYear = ReadonlyMap<string, readonly Change[]>;

/**
 * The changes of a dataset by year. What is planned is not told: it has not come to be.
 */
const byYear = onceInSteps(function* (dataset: Dataset): Steps<ChangesByYear> {
  const events = yield* groupInSteps(dataset.events, ({ subject }) => subject);
  const parts = yield* groupInSteps(dataset.participations, ({ mechanism }) => mechanism);
  const years = new Map<string, Change[]>();
  let at = 0;
  yield* forEachInSteps(tellAll(dataset, events, parts), (told) => {
    for (const { date, ...change } of told) {
      at += 1;
      if (date === null) continue;
      const year = date.slice(0, 4);
      const list = years.get(year) ?? [];
      years.set(year, list);
      const key = `${at}-${change.target}`;
      list.push({ dateEnd: null, participation: null, link: null, text: null, ...change, date, key });
    }
  });
  const sorted = new Map<string, readonly Change[]>();
  for (const year of [...years.keys()].sort()) {
    const list = years.get(year) ?? [];
    sorted.set(
      year,
      list.toSorted((one, two) => Number(one.date > two.date) - Number(one.date < two.date)),
    );
    yield;
  }
  return sorted;
});
/** All that is dated by its year; made once for a dataset. */
export const changesByYear: (dataset: Dataset) => ChangesByYear = byYear.get;
/** Makes the same in steps, so that the caller can pause between them. */
export const buildChangesInSteps: (dataset: Dataset) => Steps<ChangesByYear> = byYear.prepare;

function* allOf(years: ChangesByYear): Generator<Change> {
  for (const year of years.values()) yield* year;
}

/** All that is dated by the record of which it is told; of a participation its mechanism. */
export const changesByTarget = onceInSteps(function* (dataset: Dataset): Steps<ReadonlyMap<Target, readonly Change[]>> {
  return yield* groupInSteps(allOf(yield* byYear.prepare(dataset)), ({ target }) => target);
});

/** All that is dated, oldest first. */
const allChanges = once((dataset: Dataset): readonly Change[] => [...changesByYear(dataset).values()].flat());

/** The record that a change is told of, as `doubtKey` names it. */
export function keyOfChange({ target, participation }: Pick<Change, "target" | "participation">): string {
  return participation === null ? target : doubtKey("participation", participation.id);
}

const keysInView = once((inView: InView): ReadonlySet<string> => {
  const { mechanisms, participations, links, centres, crossings, unsure } = inView;
  return new Set([
    ...mechanisms.map(({ id }) => doubtKey("mechanism", id)),
    ...participations.map(({ id }) => doubtKey("participation", id)),
    ...links.map(({ id }) => doubtKey("link", id)),
    ...centres.map(({ id }) => doubtKey("centre", id)),
    ...crossings.map(({ id }) => doubtKey("crossing", id)),
    ...unsure.keys(),
  ]);
});

/**
 * What changed in the years from `first` to `last`, both included, among what the filters leave; oldest first. A change of
 * which only a period is known counts when all of it lies within.
 */
export const changesInView = remember(
  (dataset: Dataset, inView: InView, first: number, last: number): readonly Change[] => {
    const keys = keysInView(inView);
    return allChanges(dataset).filter((change) => {
      const from = yearOf(change.date) ?? Number.NEGATIVE_INFINITY;
      const to = yearOf(change.dateEnd) ?? from;
      return from >= first && to <= last && keys.has(keyOfChange(change));
    });
  },
);

/** The changes by kind, in the order of the kinds; kinds without any are left out. */
export function groupChanges(changes: readonly Change[]): readonly (readonly [ChangeKind, readonly Change[]])[] {
  const groups = groupBy(changes, ({ kind }) => kind);
  return changeKinds.flatMap((kind) => {
    const group = groups.get(kind);
    return group === undefined ? [] : [[kind, group] as const];
  });
}
