import { byteOrderMark, formatCsv } from "../../tables/csv.ts";
import type { Atlas } from "../../view/atlas.ts";
import { saveText } from "../saveText.ts";
import { columnLabel, formatTableCell } from "./tableCells.ts";
import type { TableRow } from "./tableModel.ts";
import type { Table } from "./useTable.ts";

/** Hands a table to the reader as CSV: its chosen columns and all its rows, in the words of the screen. */
export function saveTable({ name, columns, rows }: Table, atlas: Atlas): void {
  const shown = columns.map((column) => ({
    ...column,
    name: columnLabel(name, column.name, atlas.translate),
    value: ({ row }: TableRow) => formatTableCell(name, column, row, atlas),
  }));
  saveText(
    `atlas-${name}-${atlas.dataset.edition.date}.csv`,
    "text/csv",
    `${byteOrderMark}${formatCsv({ columns: shown }, rows)}`,
  );
}
