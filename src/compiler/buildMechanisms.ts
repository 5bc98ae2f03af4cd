import { compareText } from "../base/problems.ts";
import type {
  EventRecord,
  Mechanism,
  MechanismRelation,
  Participation,
  Provenance,
  Sourced,
  Target,
} from "../dataset/model.ts";
import {
  type AuthoringProvenance,
  buildProvenance,
  type EmbeddedProvenance,
  inheritProvenance,
  withoutProvenance,
} from "./provenance.ts";
import type { AuthoringEvent, AuthoringMechanism } from "./schema/authoring.ts";

/** Counts what is left out as unverified. */
export interface LeftOut {
  count: number;
}

const foundingEvents = [
  "founded",
  "established",
  "launched",
  "initiated",
  "opened",
  "operational",
  "institutionalised",
];
const endingEvents = [
  "ended",
  "closed",
  "dissolved",
  "transformed",
  "completed",
  "project-ended",
  "merged",
  "integrated",
];

/** The provenance of a part, or null (and counted) when it is unverified. */
function partProvenance(part: EmbeddedProvenance, record: AuthoringProvenance, leftOut: LeftOut): Provenance | null {
  const provenance = buildProvenance(inheritProvenance(part, record));
  if (provenance === null) leftOut.count += 1;
  return provenance;
}

function buildSourced<T>(
  part: (EmbeddedProvenance & { readonly value: T; readonly note: string | null }) | null,
  record: AuthoringProvenance,
  leftOut: LeftOut,
): Sourced<T> | null {
  if (part === null) return null;
  const provenance = partProvenance(part, record, leftOut);
  return provenance === null ? null : { value: part.value, note: part.note, ...provenance };
}

/**
 * Events of a subject, with ids `<kind>-<subject id>--<date or undated>--<type>[-n]` (a centre and a mechanism may share an
 * id); unverified ones are left out.
 */
export function buildEvents(
  subject: Target,
  events: readonly AuthoringEvent[],
  record: AuthoringProvenance,
  leftOut: LeftOut,
): readonly EventRecord[] {
  const ids = new Map<string, number>();
  const subjectId = subject.replace(":", "-");
  return events.flatMap((event) => {
    const provenance = partProvenance(event, record, leftOut);
    if (provenance === null) return [];
    const id = numbered(`${subjectId}--${event.date ?? "undated"}--${event.type}`, ids);
    return [{ id, subject, ...withoutProvenance(event), ...provenance }];
  });
}

/** Participations of a mechanism, with ids `<mechanism>--<place or name>--<role>[-n]`; unverified ones are left out. */
export function buildParticipations(record: AuthoringMechanism, leftOut: LeftOut): readonly Participation[] {
  const ids = new Map<string, number>();
  return record.participations.flatMap((participation) => {
    const provenance = partProvenance(participation, record, leftOut);
    if (provenance === null) return [];
    const who = participation.place ?? formatSlug(participation.name ?? "");
    const id = numbered(`${record.id}--${who}--${participation.role}`, ids);
    return [{ id, mechanism: record.id, ...withoutProvenance(participation), ...provenance }];
  });
}

/** A mechanism without its participations and events; null when it is unverified. */
export function buildMechanism(record: AuthoringMechanism, leftOut: LeftOut): Mechanism | null {
  const provenance = buildProvenance(record);
  if (provenance === null) {
    leftOut.count += 1;
    return null;
  }
  const { $schema: _, events: __, participations: ___, relations, ...own } = withoutProvenance(record);
  const summary = buildSourced(record.summary, record, leftOut);
  if (summary === null) throw new Error(`${record.id}: unverified summaries are refused before.`);
  const status: Mechanism["status"] = buildSourced(record.status, record, leftOut) ?? {
    value: "unknown",
    note: null,
    ...provenance,
  };
  const list = record.memberList === null ? null : partProvenance(record.memberList, record, leftOut);
  return {
    ...own,
    ...provenance,
    summary,
    seat: buildSourced(record.seat, record, leftOut),
    website: buildSourced(record.website, record, leftOut),
    host: buildSourced(record.host, record, leftOut),
    status,
    earlierStatuses: record.earlierStatuses.flatMap((earlier) => buildSourced(earlier, record, leftOut) ?? []),
    relations: relations.flatMap((relation) => {
      const related = partProvenance(relation, record, leftOut);
      return related === null ? [] : [{ ...withoutProvenance(relation), ...related }];
    }),
    ...lifeOf(record),
    memberList:
      record.memberList === null || list === null ? null : { ...withoutProvenance(record.memberList), ...list },
  };
}

/** Beginning and end of a mechanism: as stated, or by its events. */
export function lifeOf({ from, to, events, status }: AuthoringMechanism): Pick<Mechanism, "from" | "to"> {
  const known = status.confidence === "unverified" ? "unknown" : status.value;
  const over = !["active", "active-when-last-seen", "unknown"].includes(known);
  return { from: from ?? firstDate(events, foundingEvents), to: to ?? (over ? lastDate(events, endingEvents) : null) };
}

const counterparts: Readonly<Record<MechanismRelation["type"], MechanismRelation["type"]>> = {
  predecessor: "successor",
  successor: "predecessor",
  hosts: "hosted-by",
  "hosted-by": "hosts",
  pillar: "pillar-of",
  "pillar-of": "pillar",
  "parent-of": "part-of",
  "part-of": "parent-of",
  supports: "supported-by",
  "supported-by": "supports",
  serves: "served-by",
  "served-by": "serves",
  related: "related",
};

/** Adds to each mechanism the relations that only the other side states, with their provenance. */
export function addCounterparts(mechanisms: readonly Mechanism[]): readonly Mechanism[] {
  return mechanisms.map((mechanism) => {
    const stated = new Set(mechanism.relations.map(({ type, mechanism: other }) => `${type} ${other}`));
    const added = mechanisms.flatMap((other) =>
      other.relations
        .filter((relation) => relation.mechanism === mechanism.id)
        .map((relation) => ({ ...relation, type: counterparts[relation.type], mechanism: other.id }))
        .filter((relation) => !stated.has(`${relation.type} ${relation.mechanism}`)),
    );
    return added.length === 0 ? mechanism : { ...mechanism, relations: [...mechanism.relations, ...added] };
  });
}

function firstDate(events: readonly AuthoringEvent[], types: readonly string[]): string | null {
  return datesOf(events, types)[0] ?? null;
}
function lastDate(events: readonly AuthoringEvent[], types: readonly string[]): string | null {
  return datesOf(events, types).at(-1) ?? null;
}
function datesOf(events: readonly AuthoringEvent[], types: readonly string[]): readonly string[] {
  return events
    .filter((event) => types.includes(event.type) && event.confidence !== "unverified")
    .flatMap((event) => event.date ?? [])
    .sort(compareText);
}

function numbered(id: string, ids: Map<string, number>): string {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function formatSlug(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("đ", "dj").replaceAll("Đ", "Dj").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "unnamed";
}
