import type { Cell, Table } from "./columns.ts";

/** Stands first in a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = "\uFEFF";

/** How fields and decimals are parted. */
export interface CsvForm {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
}
/** RFC 4180: what programs read, and spreadsheets of countries that write 3.5. */
export const commaForm: CsvForm = { separator: ",", decimal: "." };
/** What spreadsheets of countries that write 3,5 open by themselves, and read 3.5 as a day in May. */
export const semicolonForm: CsvForm = { separator: ";", decimal: "," };

/**
 * A table as CSV (RFC 4180 but for the form: CRLF, UTF-8 without a byte order mark), with a header row. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers are written as they are.
 */
export function formatCsv<Row>(
  table: Pick<Table<Row>, "columns">,
  rows: readonly Row[],
  form: CsvForm = commaForm,
): string {
  const lines = [
    table.columns.map((column) => formatCell(column.name, form)),
    ...rows.map((row) => table.columns.map((column) => formatCell(column.value(row), form))),
  ];
  return lines.map((cells) => `${cells.join(form.separator)}\r\n`).join("");
}

/** One cell: null is empty. */
export function formatCell(value: Cell, { separator, decimal }: CsvForm = commaForm): string {
  if (value === null) return "";
  if (typeof value === "number") return quoteWhere(String(value).replace(".", decimal), separator);
  if (typeof value === "boolean") return String(value);
  return quoteWhere(/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(value) ? `'${value}` : value, separator);
}

/** In quotes where the text holds what would end the field or the line. */
function quoteWhere(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
