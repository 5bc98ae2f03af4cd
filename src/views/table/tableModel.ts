import type { Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { type Cell, type Column, tables } from "../../tables/tables.ts";
import type { TextKey, Translate } from "../../text/translate.ts";
import { type CandidateKind, doubtKey, type InView } from "../../view/filter/filter.ts";
import type { Doubt } from "../../view/filter/presence.ts";
import type { Names } from "../../view/names.ts";
import { type TableName, tableNames } from "../../view/query.ts";

/** Columns inView unless the reader chooses others; the first is the heading of its row. */
export const defaultColumns: Readonly<Record<TableName, readonly string[]>> = {
  links: ["title", "kind", "parties", "status", "signed", "inForce", "from", "to", "basis"],
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

/** All columns of a table, the heading of the row first. */
export function columnsOf(name: TableName): readonly Column<unknown>[] {
  const columns = tables.find((table) => table.name === name)?.columns ?? [];
  const [lead] = defaultColumns[name];
  return [...columns.filter((column) => column.name === lead), ...columns.filter((column) => column.name !== lead)];
}

/** The columns that a list in the address names, in the order of the table and in any case of letters; the default ones when it names none. */
export function chooseColumns(name: TableName, chosen: string | null): readonly Column<unknown>[] {
  const all = columnsOf(name);
  const wanted = chosen?.toLowerCase().split(",") ?? [];
  const known = all.filter((column) => wanted.includes(column.name.toLowerCase()));
  const [lead] = all;
  if (known.length === 0 || lead === undefined) {
    return defaultColumns[name].flatMap((id) => all.filter((column) => column.name === id));
  }
  return known.includes(lead) ? known : [lead, ...known];
}

export interface TableRow {
  readonly id: string;
  readonly record: unknown;
  /** What a press selects; null when there is no page for it. */
  readonly target: Target | null;
  readonly doubt: Doubt | null;
}

const factKinds: Partial<Record<TableName, CandidateKind>> = {
  mechanisms: "mechanism",
  participations: "participation",
  links: "link",
  centres: "centre",
  crossings: "crossing",
};

function targetOfRow(name: TableName, record: { readonly id: string }): Target {
  switch (name) {
    case "links":
      return targetOf("link", record.id);
    case "mechanisms":
      return targetOf("mechanism", record.id);
    case "participations":
      return targetOf("mechanism", (record as InView["participations"][number]).mechanism);
    case "centres":
      return targetOf("centre", record.id);
    case "crossings":
      return targetOf("crossing", record.id);
    case "events":
      return (record as InView["events"][number]).subject;
    case "statements":
      return targetOf("statement", record.id);
    case "references":
      return targetOf("reference", record.id);
    case "figures":
      return targetOf("figure", record.id);
    case "places":
      return targetOf("place", record.id);
  }
}

/** The rows of a table under the filters, in the order of the dataset. */
export function selectRows(name: TableName, inView: InView): readonly TableRow[] {
  const kind = factKinds[name];
  const records: readonly { readonly id: string }[] = inView[name];
  return records.map((record) => ({
    id: record.id,
    record,
    target: targetOfRow(name, record),
    doubt: kind === undefined ? null : (inView.doubts.get(doubtKey(kind, record.id)) ?? null),
  }));
}

/** Words for the codes that stand in a column: `kind` of links by `linkKind.`, and so on. */
function codePrefix(name: TableName, column: string): string | null {
  const prefixes: Readonly<Record<string, string>> = {
    "links.kind": "linkKind.",
    "links.status": "linkStatus.",
    "centres.kind": "centre.kind.",
    "centres.status": "linkStatus.",
    "crossings.kind": "crossing.kind.",
    "crossings.status": "linkStatus.",
    "mechanisms.kind": "mechanismKind.",
    "mechanisms.status": "mechanismStatus.",
    "mechanisms.scope": "scope.",
    "mechanisms.fields": "field.",
    "links.fields": "field.",
    "participations.role": "role.",
    "references.role": "referenceRole.",
    "places.kind": "placeKind.",
    "places.group": "placeGroup.",
    "figures.qualifier": "figure.qualifier.",
  };
  if (column === "basis") return "basis.";
  if (column === "confidence") return "confidenceWord.";
  return prefixes[`${name}.${column}`] ?? null;
}

const placeColumns = ["place", "economy", "parties", "participants", "town", "anchorTown", "seat"];
const mechanismColumns = ["mechanism", "facilitators"];
const plainColumns = [
  "id",
  "fingerprint",
  "url",
  "website",
  "sources",
  "editorNoteSources",
  "isoCode",
  "latitude",
  "longitude",
];

/** A cell as it reads on screen and in the file taken along: names instead of ids, words instead of codes; dates stay ISO 8601. */
export function formatTableCell(
  name: TableName,
  column: Column<unknown>,
  value: Cell,
  { names, translate, sections, topics }: CellContext,
): Cell {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return translate(value ? "word.yes" : "word.no");
  const each = (format: (part: string) => string): string => value.split("; ").map(format).join("; ");
  const prefix = codePrefix(name, column.name);
  if (prefix !== null) return each((code) => translate(`${prefix}${code}` as TextKey));
  if (placeColumns.includes(column.name) || (name === "crossings" && column.name === "host")) return each(names.place);
  if (mechanismColumns.includes(column.name)) return each(names.mechanismShort);
  switch (column.name) {
    case "pair":
      return names.pair(value);
    case "about":
    case "subject":
      return each((target) => names.target(target as Target));
    case "citations":
      return each((id) => names.target(targetOf("reference", id)));
    case "section":
      return sections(value);
    case "topics":
      return each(topics);
    case "type":
      return value.replaceAll("-", " ");
    default:
      return plainColumns.includes(column.name) || column.type === "date" ? value : names.text(value);
  }
}
export interface CellContext {
  readonly names: Names;
  readonly translate: Translate;
  /** "5.2 SECI and SELEC" for a section id. */
  readonly sections: (id: string) => string;
  /** "police cooperation" for a topic id. */
  readonly topics: (id: string) => string;
}

/** Text of the heading of a column. */
export function columnLabel(name: TableName, column: string, translate: Translate): string {
  if (name === "participations" && column === "name") return translate("column.participantName" as TextKey);
  return translate(`column.${column}` as TextKey);
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

/** What each column of a table means: for the codebook. */
export function buildCodebook(columns: readonly Column<unknown>[], name: TableName, translate: Translate) {
  return columns.map((column) => ({
    column: columnLabel(name, column.name, translate),
    name: column.name,
    type: column.type,
    description: column.description,
  }));
}
