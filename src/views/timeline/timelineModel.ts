import { group } from "d3";
import type { Centre, Crossing, IsoDate, Link, LinkKind, Place, Target } from "../../dataset/model.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import type { FilteredDataset } from "../../view/selectors/filter.ts";
import { hasEnded } from "../../view/selectors/period.ts";
import { orderByFamily, type Succession, successionsOf } from "./families.ts";
import type { Moment, TimelineMark, TimelineRow, TimelineSection, UndatedMark } from "./timelineTypes.ts";

const dated = (date: IsoDate | null): number | null => (date === null ? null : decimalYear(date));
/** A moment that lasts no longer, is hollow and bears no name of its own. */
const moment = (name: Moment, date: IsoDate) => ({
  moment: name,
  date,
  at: decimalYear(date),
  to: null,
  open: false,
  filled: false,
  label: null,
});
const noRow = { target: null, places: [], life: null, undatedCount: 0, placeCount: 0 } as const;

/** Rows by what comes first in them; rows without a date last. */
function inOrder(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  return rows
    .map((row) => ({
      row,
      first: Math.min(row.life?.from ?? Number.POSITIVE_INFINITY, row.marks[0]?.at ?? Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => (a.first === b.first ? (a.row.key < b.row.key ? -1 : 1) : a.first - b.first))
    .map(({ row }) => row);
}

function mechanismRows(shown: FilteredDataset, now: number): readonly TimelineRow[] {
  const events = group(shown.events, ({ subject }) => subject);
  return orderByFamily(shown.mechanisms).map((mechanism) => {
    const target: Target = `mechanism:${mechanism.id}`;
    const from = dated(mechanism.from);
    const own = events.get(target) ?? [];
    const marks: TimelineMark[] = [];
    const undated: UndatedMark[] = [];
    for (const event of own) {
      const { id, date } = event;
      const base = { key: id, kind: "event", target, record: event } as const;
      if (date === null) undated.push(base);
      else marks.push({ ...base, ...moment("event", date), to: dated(event.dateEnd), filled: true });
    }
    for (const { name, until } of mechanism.formerNames) {
      if (until === null) continue;
      const base = { key: `${mechanism.id} ${name}`, kind: "renaming", target, record: mechanism } as const;
      marks.push({ ...base, ...moment("renamed", until), label: name });
    }
    if (from === null) undated.unshift({ key: mechanism.id, kind: "event", target, record: mechanism });
    const ended = dated(mechanism.to);
    const open = ended === null && mechanism.status?.value === "active";
    const seen = Math.max(
      from ?? 0,
      dated(mechanism.status?.asOf ?? null) ?? 0,
      ...marks.map((mark) => mark.to ?? mark.at),
    );
    const to = ended ?? (hasEnded(mechanism) ? Math.min(now, seen) : now);
    const sureTo = ended ?? (open ? now : Math.min(now, seen));
    const life = from === null ? null : { from, sureTo, to, open };
    return { ...noRow, key: mechanism.id, target, life, marks: marks.sort((a, b) => a.at - b.at), undated };
  });
}

/** Marks of a link: its signature, its entry into force, or the time it lasted. */
function linkMarks(link: Link, now: number): readonly TimelineMark[] {
  const { id, kind, signed, inForce, from, to } = link;
  const base = { target: `link:${id}`, record: link, kind } as const;
  const marks: TimelineMark[] = [];
  const working = link.status === "operating" && kind !== "joint-operation";
  if (signed !== null) marks.push({ ...base, key: `${id} signed`, ...moment("signed", signed) });
  if (inForce !== null) marks.push({ ...base, key: `${id} in force`, ...moment("in-force", inForce), filled: true });
  if (from !== null && (from !== signed || to !== null)) {
    const end = to !== null && to !== from ? decimalYear(to) : working ? now : null;
    const open = working && to === null;
    marks.push({ ...base, key: `${id} from`, ...moment("from", from), to: end, open, filled: true });
  } else if (to !== null) marks.push({ ...base, key: `${id} to`, ...moment("to", to), filled: true });
  return marks;
}

function linkRows(links: readonly Link[], now: number, keyOf: (link: Link) => string): readonly TimelineRow[] {
  return [...group(links, keyOf)].map(([key, own]): TimelineRow => {
    const [first] = own;
    const marks = own.flatMap((link) => linkMarks(link, now)).sort((a, b) => a.at - b.at);
    const has = new Set(marks.map(({ target }) => target));
    const undated = own
      .filter(({ id }) => !has.has(`link:${id}`))
      .map((link) => ({ key: link.id, kind: link.kind, target: `link:${link.id}` as const, record: link }));
    const parties = first?.parties ?? [];
    const single = own.length === 1 && first !== undefined && keyOf(first) === first.id;
    const target: Target | null = single
      ? `link:${first.id}`
      : parties.length === 2
        ? `pair:${parties.join("-")}`
        : null;
    return { ...noRow, key, target, places: parties, marks, undated };
  });
}

/** A place of work: hollow when agreed, solid from its opening, going on where it is known to work. */
function placeOfWorkMarks(
  record: Centre | Crossing,
  kind: "centre" | "crossing",
  agreed: IsoDate | null,
  now: number,
): readonly TimelineMark[] {
  const { id, opened } = record;
  const base = { target: `${kind}:${id}` as Target, record, kind } as const;
  const marks: TimelineMark[] = [];
  if (agreed !== null && agreed !== opened) {
    marks.push({ ...base, key: `${id} agreed`, ...moment("agreed", agreed) });
  }
  if (opened !== null) {
    const open = record.status === "operating";
    const to = open ? now : null;
    marks.push({ ...base, key: `${id} opened`, ...moment("opened", opened), to, open, filled: true });
  }
  return marks;
}

function centreRows(centres: readonly Centre[], now: number): readonly TimelineRow[] {
  return centres.map((centre) => {
    const marks = placeOfWorkMarks(centre, "centre", centre.founded.date, now);
    const target: Target = `centre:${centre.id}`;
    const undated = marks.length > 0 ? [] : [{ key: centre.id, kind: "centre", target, record: centre } as const];
    return { ...noRow, key: centre.id, target, marks, undated };
  });
}

function crossingRows(crossings: readonly Crossing[], now: number): readonly TimelineRow[] {
  return [...group(crossings, ({ pair }) => pair)].map(([pair, own]) => {
    const marks = own.flatMap((crossing) => placeOfWorkMarks(crossing, "crossing", crossing.agreed, now));
    const has = new Set(marks.map(({ target }) => target));
    const undated = own
      .filter(({ id }) => !has.has(`crossing:${id}`))
      .map(
        (crossing) =>
          ({ key: crossing.id, kind: "crossing", target: `crossing:${crossing.id}`, record: crossing }) as const,
      );
    return {
      ...noRow,
      key: pair,
      target: `pair:${pair}` as const,
      places: pair.split("-"),
      marks: marks.toSorted((a, b) => a.at - b.at),
      undated,
    };
  });
}

function accessionRows(
  shown: FilteredDataset,
  economies: readonly Place[],
  withStandings: boolean,
  lastYear: number,
): readonly TimelineRow[] {
  const byPlace = group(shown.participations, ({ place }) => place ?? "");
  const rows = economies.flatMap((place): readonly TimelineRow[] => {
    const own = byPlace.get(place.id) ?? [];
    const marks: TimelineMark[] = own.flatMap((record) => {
      const base = { key: record.id, kind: "accession", target: `mechanism:${record.mechanism}`, record } as const;
      const filled = record.role === "member";
      return record.from === null ? [] : [{ ...base, ...moment("accession", record.from), filled }];
    });
    for (const [index, record] of (withStandings ? place.statuses : []).entries()) {
      if (record.date === null || decimalYear(record.date) >= lastYear + 1) continue;
      const base = { key: `${place.id} ${index}`, kind: "standing", target: `place:${place.id}`, record } as const;
      marks.push({ ...base, ...moment("standing", record.date) });
    }
    const undatedCount = own.filter(({ from }) => from === null).length;
    if (marks.length + undatedCount === 0) return [];
    const target: Target = `place:${place.id}`;
    return [
      {
        ...noRow,
        key: place.id,
        target,
        places: [place.id],
        marks: marks.sort((a, b) => a.at - b.at),
        undated: [],
        undatedCount,
      },
    ];
  });
  // Organisations, and economies of which no date is known, stand in one row at the end.
  const bare = rows.filter(({ marks }) => marks.length === 0);
  const nowhere = byPlace.get("") ?? [];
  const undatedCount = nowhere.length + bare.reduce((sum, row) => sum + row.undatedCount, 0);
  const placeCount = bare.length + new Set(nowhere.map(({ name }) => name)).size;
  const rest = { ...noRow, key: "rest", marks: [], undated: [], undatedCount, placeCount };
  return [...rows.filter(({ marks }) => marks.length > 0), ...(undatedCount === 0 ? [] : [rest])];
}

export interface Timeline {
  /** Sections with at least one row. */
  readonly sections: readonly TimelineSection[];
  readonly successions: readonly Succession[];
  /** First and last year of the axis. */
  readonly domain: readonly [number, number];
}

/**
 * Every record under the filters on its line: mechanisms one by one, agreements, patrols and crossings by who is party to
 * them, operations and centres one by one, accessions by economy. `now` is a decimal year; `withStandings` adds what
 * economies are to INTERPOL, Europol, Eurojust, NATO and the EU; `period` narrows the axis.
 */
export function buildTimeline(
  shown: FilteredDataset,
  economies: readonly Place[],
  {
    now,
    withStandings,
    lastYear,
    period,
  }: {
    readonly now: number;
    readonly withStandings: boolean;
    readonly lastYear: number;
    readonly period: readonly [number, number] | null;
  },
): Timeline {
  const parties = (link: Link): string => link.parties.join("-");
  const of = (...kinds: readonly LinkKind[]): readonly Link[] => shown.links.filter(({ kind }) => kinds.includes(kind));
  const sections: readonly TimelineSection[] = [
    { id: "mechanisms", rows: mechanismRows(shown, now) },
    { id: "agreements", rows: inOrder(linkRows(of("agreement", "informal", "priority"), now, parties)) },
    { id: "patrols", rows: inOrder(linkRows(of("joint-patrol"), now, parties)) },
    { id: "operations", rows: inOrder(linkRows(of("joint-operation"), now, ({ id }) => id)) },
    { id: "centres", rows: inOrder(centreRows(shown.centres, now)) },
    { id: "crossings", rows: inOrder(crossingRows(shown.crossings, now)) },
    { id: "accessions", rows: accessionRows(shown, economies, withStandings, lastYear) },
  ];
  let first = now - 1;
  for (const { rows } of sections) {
    for (const { life, marks } of rows) {
      first = Math.min(first, life?.from ?? first, ...marks.slice(0, 1).map(({ at }) => at));
    }
  }
  return {
    sections: sections.filter(({ rows }) => rows.length > 0),
    successions: successionsOf(orderByFamily(shown.mechanisms)),
    domain: period === null ? [Math.floor(first), Math.ceil(now)] : [period[0], period[1] + 1],
  };
}
