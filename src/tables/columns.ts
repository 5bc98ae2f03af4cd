import type { Dataset, Place, Position, Provenance, Source } from "../dataset/model.ts";

export type Cell = string | number | boolean | null;
/** Type of a column in words of the Frictionless table schema; `date` is text as precise as the source. */
type ColumnType = "string" | "number" | "integer" | "boolean" | "date" | "list";
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly value: (row: Row) => Cell;
  /** Table and column whose values this one refers to. */
  readonly refersTo?: string;
}
/** How a place is called, and the note that belongs to the name; null for a name without one. */
export type PlaceNaming = (place: Place) => { readonly name: string; readonly note: string | null };
/** One array of the dataset as a table. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** Rows as the columns read them, in the order of the dataset; names of places by the default policy unless told. */
  readonly rows: (dataset: Dataset, nameOf?: PlaceNaming) => readonly Row[];
}

/** A list in one cell. */
export function joinList(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("; ");
}
/** Sources in one cell: `k4d-709 k4d-5-2 (prezelj-2013, bechev-2015); https://…`. */
export function formatSources(sources: readonly Source[]): string | null {
  return joinList(
    sources.map((source) => {
      if (source.kind === "web") return source.url;
      const works = source.references.length === 0 ? "" : ` (${source.references.join(", ")})`;
      return `${source.document} ${source.section}${works}`;
    }),
  );
}

type Keys<Row, Value> = { [K in keyof Row]-?: Row[K] extends Value ? K : never }[keyof Row] & string;
/** A column that holds a key of the record as it is. */
export function plain<Row>(
  name: Keys<Row, Cell>,
  type: ColumnType,
  description: string,
  refersTo?: string,
): Column<Row> {
  const column = { name, type, description, value: (row: Row) => row[name] as Cell };
  return refersTo === undefined ? column : { ...column, refersTo };
}
/** A column that holds a list of texts. */
export function list<Row>(name: Keys<Row, readonly string[]>, description: string): Column<Row> {
  return {
    name,
    type: "list",
    description: `${description}; joined by "; "`,
    value: (row) => joinList(row[name] as readonly string[]),
  };
}
/** A column whose cell is made of the record. */
export function computed<Row>(
  name: string,
  type: ColumnType,
  description: string,
  value: (row: Row) => Cell,
): Column<Row> {
  return { name, type, description, value };
}
/** Two columns for a position. */
export function point<Row>(pointOf: (row: Row) => Position | null): readonly Column<Row>[] {
  return [
    computed("longitude", "number", "Degrees east, WGS 84", (row) => pointOf(row)?.[0] ?? null),
    computed("latitude", "number", "Degrees north, WGS 84", (row) => pointOf(row)?.[1] ?? null),
  ];
}
/** Six columns: where a fact comes from, how sure it is, and when it held. */
export function provenance<Row extends Provenance>(): readonly Column<Row>[] {
  return [
    computed("basis", "string", "report, leaflet, research or inferred", (row) => row.basis),
    computed("basisNote", "string", "From what, when inferred", (row) => row.basisNote),
    computed("inferredFrom", "string", "Where that comes from: report, leaflet or research", (row) => row.inferredFrom),
    computed("confidence", "string", "high, medium or low", (row) => row.confidence),
    computed("asOf", "date", "Date at which the source says the fact held", (row) => row.asOf),
    computed("asOfNote", "string", "The same in words", (row) => row.asOfNote),
    computed("sources", "list", "Passages (document, section, works cited) and web pages", (row) =>
      formatSources(row.sources),
    ),
  ];
}
const statusColumns = [
  ["status", "signed, in-force, operating, planned, ended or unclear, as last known"],
  ["statusNote", "What the source adds to the status, or why it is unclear"],
] as const;
/** Two columns for the status of a link, centre or crossing. */
export function status<
  Row extends { readonly status: string; readonly statusNote: string | null },
>(): readonly Column<Row>[] {
  return statusColumns.map(([name, description]) => computed(name, "string", description, (row) => row[name]));
}
