import "../../text/late.ts";
import type { Centre, Crossing, Link, PlaceId, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { type Cell, joinList } from "../../tables/columns.ts";
import { byteOrderMark, formatCsv } from "../../tables/csv.ts";
import { yearOf } from "../../text/dates.ts";
import type { Atlas } from "../../view/atlas.ts";
import { spanOfCentre, spanOfCrossing } from "../../view/filter/presence.ts";

/** Something that a number counts. */
export interface ComparedItem {
  readonly target: Target;
  readonly text: string;
}
/** One feature of one of those compared. */
export type ComparedCell =
  /** A number, exactly what it counts, and a remark on it. */
  | { readonly kind: "count"; readonly items: readonly ComparedItem[]; readonly note: string | null }
  /** Lines of text, each with a remark. */
  | { readonly kind: "text"; readonly lines: readonly { readonly text: string; readonly note: string | null }[] }
  /** Nothing was found. */
  | { readonly kind: "none" };
export interface ComparedRow {
  /** Unique in the table; kebab-case. */
  readonly id: string;
  readonly name: string;
  /** What the name leads to. */
  readonly target: Target | null;
  /** One for each of those compared, in their order. */
  readonly cells: readonly ComparedCell[];
}
export interface ComparedGroup {
  readonly id: string;
  readonly heading: string;
  /** Whether the number of rows says something. */
  readonly counted: boolean;
  readonly rows: readonly ComparedRow[];
}
/** Two to four of a kind side by side, in words. */
export interface ComparisonTable {
  readonly heads: readonly { readonly id: string; readonly name: string; readonly target: Target | null }[];
  /** What is said first, before any number. */
  readonly lead: readonly string[];
  readonly groups: readonly ComparedGroup[];
  /** Mechanisms in which all take part alike, and as what. */
  readonly same: readonly (ComparedItem & { readonly note: string })[];
  /** On the numbers. */
  readonly note: string;
}

export const none: ComparedCell = { kind: "none" };
export const textCell = (text: string | null, note: string | null = null): ComparedCell =>
  text === null ? none : { kind: "text", lines: [{ text, note }] };
export const countCell = (items: readonly ComparedItem[], note: string | null = null): ComparedCell => ({
  kind: "count",
  items,
  note,
});
/** A row of numbers without a page of its own. */
export const row = (
  id: string,
  name: string,
  cells: readonly ComparedCell[],
  target: Target | null = null,
): ComparedRow => ({
  id,
  name,
  target,
  cells,
});
/** Rows in which something stands. */
export const filled = (rows: readonly ComparedRow[]): readonly ComparedRow[] =>
  rows.filter(({ cells }) =>
    cells.some(
      (cell) => cell.kind === "text" || (cell.kind === "count" && (cell.items.length > 0 || cell.note !== null)),
    ),
  );

/** A link by its title, its year, and its parties where the table does not name them all. */
export function itemOfLink({ id }: Link, { names }: Atlas, known: readonly PlaceId[]): ComparedItem {
  const target = targetOf("link", id);
  return { target, text: names.titled(target, { places: known }) };
}
/** A centre or crossing by its name and year. */
export function itemOfSite(site: Centre | Crossing, { names }: Atlas): ComparedItem {
  const year = yearOf("pair" in site ? spanOfCrossing(site).from : spanOfCentre(site).from);
  const target = targetOf("pair" in site ? "crossing" : "centre", site.id);
  return { target, text: `${names.text(site.name)}${year === null ? "" : ` (${year})`}` };
}

/** What a cell says in a file: the number alone, so that it stays a number. */
function valueOfCell(cell: ComparedCell | undefined): Cell {
  if (cell === undefined || cell.kind === "none") return null;
  if (cell.kind === "count") return cell.items.length;
  return joinList(cell.lines.map(({ text, note }) => (note === null ? text : `${text} ${note}`)));
}

/** The table as a file (CSV): a line for each feature and a column for each of those compared; under a number, what it counts. */
export function formatComparison(table: ComparisonTable, { translate }: Pick<Atlas, "translate">): string {
  interface Line {
    readonly group: string;
    readonly name: string;
    readonly values: readonly Cell[];
  }
  const lines: readonly Line[] = [
    ...table.lead.map((text) => ({ group: "", name: text, values: [] })),
    ...table.groups.flatMap(({ heading, rows }) =>
      rows.flatMap(({ name, cells }): readonly Line[] => {
        const counted = cells.some((cell) => cell.kind === "count");
        const listed = cells.map((cell) =>
          cell.kind === "count" ? joinList(cell.items.map(({ text }) => text)) : null,
        );
        return [
          { group: heading, name, values: cells.map(valueOfCell) },
          ...(counted ? [{ group: heading, name: translate("compare.which", { name }), values: listed }] : []),
        ];
      }),
    ),
    ...table.same.map(({ text, note }) => ({
      group: translate("compare.same"),
      name: text,
      values: table.heads.map(() => note),
    })),
  ];
  const columns = [
    { name: translate("compare.group"), value: ({ group }: Line): Cell => group },
    { name: translate("compare.feature"), value: ({ name }: Line): Cell => name },
    ...table.heads.map(({ name }, at) => ({ name, value: ({ values }: Line): Cell => values[at] ?? null })),
  ].map((column) => ({ ...column, type: "string" as const, description: "" }));
  return `${byteOrderMark}${formatCsv({ columns }, lines)}`;
}
