import { groupBy } from "../../base/groupBy.ts";
import { once, rememberEach } from "../../base/remember.ts";
import type { Centre, Crossing, IsoDate, Link, LinkKind, Participation, Place, Target } from "../../dataset/model.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import type { InView } from "../../view/filter/filter.ts";
import { orderByFamily, type Succession, successionsOf } from "./families.ts";
import { byTime, LaterRow, moment, noRow } from "./marks.ts";
import { mechanismRows } from "./mechanismRows.ts";
import type { TimelineMark, TimelineRow, TimelineSection, UndatedMark } from "./timelineTypes.ts";

/** Rows by what comes first in them; rows without a date last. */
function inOrder(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  return rows
    .map((row) => ({
      row,
      first: row.marks[0]?.at ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => (a.first === b.first ? (a.row.key < b.row.key ? -1 : 1) : a.first - b.first))
    .map(({ row }) => row);
}

/** Marks of a link: its signature, its entry into force, or the time it lasted. */
const linkMarks = rememberEach((link: Link, now: number): readonly TimelineMark[] => {
  const { id, kind, signed, inForce, from, to } = link;
  const base = { target: targetOf("link", id), record: link, kind } as const;
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
});

const partiesOf = once((link: Link): string => link.parties.join("-"));

function linkRows(links: readonly Link[], now: number, keyOf: (link: Link) => string): readonly TimelineRow[] {
  const marksOf = linkMarks(now);
  return [...groupBy(links, keyOf)].map(([key, own]): TimelineRow => {
    const [first] = own;
    const marks: TimelineMark[] = [];
    const undated: UndatedMark[] = [];
    for (const link of own) {
      const dated = marksOf(link);
      if (dated.length === 0)
        undated.push({ key: link.id, kind: link.kind, target: targetOf("link", link.id), text: null });
      for (const mark of dated) marks.push(mark);
    }
    const parties = first?.parties ?? [];
    const single = own.length === 1 && first !== undefined && keyOf(first) === first.id;
    const target: Target | null = single
      ? targetOf("link", first.id)
      : parties.length === 2
        ? targetOf("pair", parties.join("-"))
        : null;
    return { ...noRow, key, target, places: parties, marks: marks.sort(byTime), undated };
  });
}

/** A site: hollow when agreed, solid from its opening, going on where it is known to work. */
function siteMarks(
  record: Centre | Crossing,
  kind: "centre" | "crossing",
  agreed: IsoDate | null,
  now: number,
): readonly TimelineMark[] {
  const { id, opened } = record;
  const base = { target: targetOf(kind, id), record, kind } as const;
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
const centreMarks = rememberEach((centre: Centre, now: number) =>
  siteMarks(centre, "centre", centre.founded.date, now),
);
const crossingMarks = rememberEach((crossing: Crossing, now: number) =>
  siteMarks(crossing, "crossing", crossing.agreed, now),
);

function centreRows(centres: readonly Centre[], now: number): readonly TimelineRow[] {
  const marksOf = centreMarks(now);
  return centres.map((centre) => {
    const marks = marksOf(centre);
    const target: Target = targetOf("centre", centre.id);
    const undated = marks.length > 0 ? [] : [{ key: centre.id, kind: "centre", target, text: null } as const];
    return { ...noRow, key: centre.id, target, marks, undated };
  });
}

function crossingRows(crossings: readonly Crossing[], now: number): readonly TimelineRow[] {
  const marksOf = crossingMarks(now);
  return [...groupBy(crossings, ({ pair }) => pair)].map(([pair, own]) => {
    const undated = own
      .filter((crossing) => marksOf(crossing).length === 0)
      .map(
        (crossing) =>
          ({
            key: crossing.id,
            kind: "crossing",
            target: targetOf("crossing", crossing.id),
            text: null,
          }) as const,
      );
    return {
      ...noRow,
      key: pair,
      target: targetOf("pair", pair),
      places: placesOfPair(pair),
      marks: own.flatMap(marksOf).sort(byTime),
      undated,
    };
  });
}

/** Null for one without a date. */
const accessionMark = once((record: Participation): TimelineMark | null => {
  if (record.from === null) return null;
  const base = { key: record.id, kind: "accession", target: targetOf("mechanism", record.mechanism), record } as const;
  return { ...base, ...moment("accession", record.from), filled: record.role === "member" };
});

/** What an economy is to organisations, up to the year that is shown. */
function standingMarks(place: Place, lastYear: number): readonly TimelineMark[] {
  return place.statuses.flatMap((record, index): readonly TimelineMark[] => {
    if (record.date === null || decimalYear(record.date) >= lastYear + 1) return [];
    const target = targetOf("place", place.id);
    const base = { key: `${place.id} ${index}`, kind: "standing", target, record } as const;
    return [{ ...base, ...moment("standing", record.date) }];
  });
}

/** Rows of the economies by the dates from which they take part, and the earliest of these. */
function accessionRows(
  inView: InView,
  economies: readonly Place[],
  withStandings: boolean,
  lastYear: number,
): { readonly rows: readonly TimelineRow[]; readonly first: number } {
  const byPlace = groupBy(inView.participations, ({ place }) => place ?? "");
  const rows: TimelineRow[] = [];
  let first = Number.POSITIVE_INFINITY;
  // Organisations, and economies of which no date is known, stand in one row at the end.
  const nowhere = byPlace.get("") ?? [];
  let undatedCount = nowhere.length;
  let placeCount = new Set(nowhere.map(({ name }) => name)).size;
  for (const place of economies) {
    const own = byPlace.get(place.id) ?? [];
    const dated: TimelineMark[] = withStandings ? [...standingMarks(place, lastYear)] : [];
    for (const one of own) {
      const mark = accessionMark(one);
      if (mark !== null) dated.push(mark);
    }
    const undated = own.filter(({ from }) => from === null).length;
    if (dated.length > 0) {
      for (const { at } of dated) first = Math.min(first, at);
      const draw = () => ({ marks: dated.sort(byTime), undated: [], life: null });
      rows.push(new LaterRow(place.id, targetOf("place", place.id), [place.id], draw, undated));
    } else if (undated > 0) {
      undatedCount += undated;
      placeCount += 1;
    }
  }
  if (undatedCount > 0) rows.push({ ...noRow, key: "rest", marks: [], undated: [], undatedCount, placeCount });
  return { rows, first };
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
 * economies are to INTERPOL, Europol, Eurojust, Frontex, Schengen, NATO and the EU; `period` narrows the axis.
 */
export function buildTimeline(
  inView: InView,
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
  const of = (...kinds: readonly LinkKind[]): readonly Link[] =>
    inView.links.filter(({ kind }) => kinds.includes(kind));
  const mechanisms = orderByFamily(inView.mechanisms);
  const lines = mechanismRows(mechanisms, inView.events, now);
  const others: readonly TimelineSection[] = [
    { id: "agreements", rows: inOrder(linkRows(of("agreement", "informal", "priority"), now, partiesOf)) },
    { id: "patrols", rows: inOrder(linkRows(of("joint-patrol"), now, partiesOf)) },
    { id: "operations", rows: inOrder(linkRows(of("joint-operation"), now, ({ id }) => id)) },
    { id: "centres", rows: inOrder(centreRows(inView.centres, now)) },
    { id: "crossings", rows: inOrder(crossingRows(inView.crossings, now)) },
  ];
  const accessions = accessionRows(inView, economies, withStandings, lastYear);
  const sections: readonly TimelineSection[] = [
    { id: "mechanisms", rows: lines.rows },
    ...others,
    { id: "accessions", rows: accessions.rows },
  ];
  let first = Math.min(now - 1, lines.first, accessions.first);
  for (const { rows } of others) for (const { marks } of rows) first = Math.min(first, marks[0]?.at ?? first);
  return {
    sections: sections.filter(({ rows }) => rows.length > 0),
    successions: successionsOf(mechanisms),
    domain: period === null ? [Math.floor(first), Math.ceil(now)] : [period[0], period[1] + 1],
  };
}
