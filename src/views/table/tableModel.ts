import { withSome } from "../../base/remember.ts";
import type { Target, TargetKind } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import type { Cell, Column } from "../../tables/columns.ts";
import { tables } from "../../tables/tables.ts";
import type { Atlas } from "../../view/atlas.ts";
import { claimsAmong } from "../../view/counts.ts";
import { type CandidateKind, doubtKey, type InView } from "../../view/filter/filter.ts";
import type { Doubt } from "../../view/filter/presence.ts";
import { type TableName, tableNames } from "../../view/query.ts";

/** Columns shown unless the reader chooses others; the first is the heading of its row. */
export const defaultColumns: Readonly<Record<TableName, readonly string[]>> = {
  links: ["title", "parties", "kind", "status", "signed", "inForce", "from", "to", "basis"],
  mechanisms: ["name", "acronym", "kind", "fields", "status", "from", "to", "seat"],
  participations: ["mechanism", "place", "role", "from", "to", "basis"],
  centres: ["name", "kind", "town", "participants", "status", "opened", "basis"],
  crossings: ["name", "pair", "kind", "status", "agreed", "opened"],
  events: ["text", "date", "subject", "type", "basis"],
  statements: ["text", "section", "paragraph", "citations", "about"],
  references: ["authors", "year", "full", "verified"],
  figures: ["label", "qualifier", "value", "unit", "period"],
  places: ["name", "kind", "group", "isoCode", "statuses"],
};

/** A table by the name in the address; the links when it names none. */
export function tableNamed(name: string | null): TableName {
  return tableNames.find((candidate) => candidate === name) ?? "links";
}

function tableOf(name: TableName): (typeof tables)[number] {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`There is no table of ${name}.`);
  return found;
}

/** All columns of a table, the heading of the row first. */
export function columnsOf(name: TableName): readonly Column<unknown>[] {
  const { columns } = tableOf(name);
  const [lead] = defaultColumns[name];
  return [...columns.filter((column) => column.name === lead), ...columns.filter((column) => column.name !== lead)];
}

/** Stands in the address in the place of a list of columns: all of them, also those that later editions add. */
export const everyColumn = "all";

/** Stands in the address for the usual columns with what a reader needs to check and cite a row. */
export const sourcedColumns = "sourced";
/** Columns by which a row is checked and cited: how sure, when it held, by whom it is said, under which id. */
const sourceNames = ["confidence", "asOf", "sources", "id"];
/** Those columns of a table, in their order. */
export function sourceColumnsOf(name: TableName): readonly Column<unknown>[] {
  const all = columnsOf(name);
  return sourceNames.flatMap((id) => all.filter((column) => column.name === id));
}

/** The columns that a list in the address names, in any case of letters; the default ones when it names none. In the order of the table. */
export function chooseColumns(name: TableName, chosen: string | null): readonly Column<unknown>[] {
  const all = columnsOf(name);
  const wanted = chosen?.toLowerCase().split(",") ?? [];
  if (wanted.includes(everyColumn)) return all;
  if (wanted.includes(sourcedColumns)) {
    const usual = chooseColumns(name, null);
    return [...usual, ...sourceColumnsOf(name).filter((column) => !usual.includes(column))];
  }
  const known = all.filter((column) => wanted.includes(column.name.toLowerCase()));
  const [lead] = all;
  if (known.length === 0 || lead === undefined) {
    return defaultColumns[name].flatMap((id) => all.filter((column) => column.name === id));
  }
  return known.includes(lead) ? known : [lead, ...known];
}

export interface TableRow {
  readonly id: string;
  /** What the columns of the table read. */
  readonly row: unknown;
  /** What a press selects; null when there is no page for it. */
  readonly target: Target | null;
  readonly doubt: Doubt | null;
  /** It changed in the years compared. */
  readonly changed: boolean;
  /** False for what is listed and in no number: a claim about several documents at once. */
  readonly counted: boolean;
}

const factKinds: Partial<Record<TableName, CandidateKind>> = {
  mechanisms: "mechanism",
  participations: "participation",
  links: "link",
  centres: "centre",
  crossings: "crossing",
};

/** What a press on each row of a table selects, in the order of the rows. */
function targetsOf(name: TableName, inView: InView): readonly Target[] {
  const ofKind = (kind: TargetKind, records: readonly { readonly id: string }[]): readonly Target[] =>
    records.map(({ id }) => targetOf(kind, id));
  switch (name) {
    case "links":
      return ofKind("link", inView.links);
    case "mechanisms":
      return ofKind("mechanism", inView.mechanisms);
    case "participations":
      return inView.participations.map(({ mechanism }) => targetOf("mechanism", mechanism));
    case "centres":
      return ofKind("centre", inView.centres);
    case "crossings":
      return ofKind("crossing", inView.crossings);
    case "events":
      return inView.events.map(({ subject }) => subject);
    case "statements":
      return ofKind("statement", inView.statements);
    case "references":
      return ofKind("reference", inView.references);
    case "figures":
      return ofKind("figure", inView.figures);
    case "places":
      return ofKind("place", inView.places);
  }
}

/**
 * The rows of a table under the filters, in the order of the dataset. What a column reads is a row of the table, which may
 * hold more than the record: places are named under the policy of the view.
 */
export function selectRows(
  name: TableName,
  inView: InView,
  { dataset, names, namingNotes }: Pick<Atlas, "dataset" | "names" | "namingNotes">,
): readonly TableRow[] {
  const kind = factKinds[name];
  const records: readonly { readonly id: string }[] = inView[name];
  const claims = name === "links" ? new Set<string>(claimsAmong(inView.links).map(({ id }) => id)) : null;
  const targets = targetsOf(name, inView);
  const rows = tableOf(name).rows(withSome(dataset, inView, tableNames), ({ id }) => ({
    name: names.place(id),
    note: id === dataset.naming.place && namingNotes.length > 0 ? namingNotes.join(" ") : null,
  }));
  return records.map(({ id }, index) => ({
    id,
    row: rows[index],
    target: targets[index] ?? null,
    doubt: kind === undefined ? null : (inView.doubts.get(doubtKey(kind, id)) ?? null),
    changed: kind !== undefined && (inView.changed?.has(doubtKey(kind, id)) ?? false),
    counted: claims === null || !claims.has(id),
  }));
}

export interface TableOrder {
  readonly column: string;
  readonly descending: boolean;
}
/** `-signed`: by that column, last first. Null when the table has no such column. */
export function parseOrder(text: string | null, name: TableName): TableOrder | null {
  if (text === null) return null;
  const descending = text.startsWith("-");
  const wanted = (descending ? text.slice(1) : text).toLowerCase();
  const column = columnsOf(name).find((candidate) => candidate.name.toLowerCase() === wanted)?.name;
  return column === undefined ? null : { column, descending };
}

/** Rows in order: numbers as numbers, texts as the language sorts them, empty cells last either way; ties keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  cellOf: (row: Row) => Cell,
  descending: boolean,
  language: string,
): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const keyed = rows.map((row) => ({ row, key: cellOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    const order =
      typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : compare(String(a.key), String(b.key));
    return descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}
