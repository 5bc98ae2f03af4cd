import type { Cell, Table } from "./columns.ts";

/** Stands first in a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * A table as CSV (RFC 4180: comma, CRLF, UTF-8 without a byte order mark), with a header row. A text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers are written as they are.
 */
export function formatCsv<Row>(table: Pick<Table<Row>, "columns">, rows: readonly Row[]): string {
  const lines = [
    table.columns.map((column) => formatCell(column.name)),
    ...rows.map((row) => table.columns.map((column) => formatCell(column.value(row)))),
  ];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** One cell: null is empty. */
export function formatCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
