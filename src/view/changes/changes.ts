import { groupBy } from "../../base/groupBy.ts";
import { once, remember } from "../../base/remember.ts";
import type {
  Dataset,
  EventRecord,
  IsoDate,
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

function ofSites(dataset: Dataset): Told[] {
  const told: Told[] = [];
  for (const centre of dataset.centres) {
    if (centre.status === "planned") continue;
    const base = { target: targetOf("centre", centre.id), fact: centre };
    told.push({ ...base, kind: "signed", date: centre.founded.date, text: centre.founded.title });
    told.push({ ...base, kind: "began", date: centre.opened });
  }
  for (const crossing of dataset.crossings) {
    if (crossing.status === "planned") continue;
    const base = { target: targetOf("crossing", crossing.id), fact: crossing };
    told.push({ ...base, kind: "signed", date: crossing.agreed });
    told.push({ ...base, kind: "began", date: crossing.opened });
  }
  return told;
}

function ofLinks({ links }: Dataset): Told[] {
  return links.flatMap((link): Told[] => {
    if (link.status === "planned") return [];
    const base = { target: targetOf("link", link.id), fact: link };
    const { signed, inForce, from, to } = link;
    if (link.kind === "joint-operation" && (sameYear(from, to) || from === null || to === null))
      return [{ ...base, kind: "held", date: from ?? to ?? signed }];
    return [
      { ...base, kind: "signed", date: signed },
      { ...base, kind: "status", date: inForce === signed ? null : inForce },
      { ...base, kind: "began", date: from === signed || from === inForce ? null : from },
      { ...base, kind: "ended", date: to },
    ];
  });
}

/** All that is dated, oldest first; made once for a dataset. What is planned is not told: it has not come to be. */
export const allChanges = once((dataset: Dataset): readonly Change[] => {
  const events = groupBy(dataset.events, ({ subject }) => subject);
  const parts = groupBy(dataset.participations, ({ mechanism }) => mechanism);
  const mechanisms = new Map(dataset.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const told: Told[] = [
    ...dataset.mechanisms.flatMap((mechanism) =>
      ofMechanism(mechanism, events.get(targetOf("mechanism", mechanism.id)) ?? [], parts.get(mechanism.id) ?? []),
    ),
    ...dataset.participations.flatMap((part) => ofParticipation(part, mechanisms.get(part.mechanism))),
    ...ofLinks(dataset),
    ...ofSites(dataset),
  ];
  return told
    .flatMap(({ date, ...change }, at): readonly Change[] =>
      date === null
        ? []
        : [{ dateEnd: null, participation: null, text: null, ...change, date, key: `${at}-${change.target}` }],
    )
    .toSorted((one, two) => Number(one.date > two.date) - Number(one.date < two.date));
});

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
