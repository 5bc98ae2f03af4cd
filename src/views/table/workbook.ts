import { writeXlsx } from "hucre/xlsx";
import type { Cell } from "../../tables/columns.ts";

/** A sheet of a workbook: its name (at most 31 characters), its rows, and the width of each column in characters. */
export interface SheetContent {
  readonly name: string;
  /** Headings of the columns, which stay in sight; null for a sheet without any. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
}

/** A text as the format wants it: what looks like its own way to write a character by number is written by number itself. */
const asWritten = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : cell;

/**
 * A workbook (XLSX) of these sheets. Texts are text cells whatever they look like, so that no id becomes a number and no
 * incomplete date a day; numbers are numbers; a cell that is null holds nothing. `date`: ISO date that the file says it is of.
 */
export async function buildWorkbook(
  sheets: readonly SheetContent[],
  { title, author, date }: { readonly title: string; readonly author: string; readonly date: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(date);
  const bytes = await writeXlsx({
    properties: { title, creator: author, created: day, modified: day },
    sheets: sheets.map(({ name, headings, rows, widths }) => ({
      name,
      columns: widths.map((width) => ({ width, style: { alignment: { vertical: "top", wrapText: true } } })),
      rows: [...(headings === null ? [] : [headings]), ...rows].map((row) => row.map(asWritten)),
      ...(headings === null
        ? {}
        : {
            freezePane: { rows: 1 },
            cells: new Map(headings.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }])),
          }),
    })),
  });
  return new Uint8Array(bytes);
}
