import { type WriteSheet, writeXlsx } from "hucre/xlsx";
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

/** Height of a line, points. */
const lineHeight = 15;

/** Lines that a text takes in a column, broken between words. */
function linesOf(text: string, width: number): number {
  const room = Math.max(4, width - 1);
  return text.split("\n").reduce((sum, paragraph) => {
    let [lines, used] = [1, 0];
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0];
      used += (used > 0 ? 1 : 0) + length;
      lines += Math.max(0, Math.ceil(used / room) - 1);
      used = used > room ? used % room : used;
    }
    return sum + lines;
  }, 0);
}

/** Heights of rows that are higher than one line: not every program finds them when it opens a file, and lines would cover each other. */
function heightsOf(rows: SheetContent["rows"], widths: readonly number[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const lines = Math.max(
      1,
      ...row.map((cell, column) => (typeof cell === "string" ? linesOf(cell, widths[column] ?? 10) : 1)),
    );
    // No row may be higher.
    if (lines > 1) heights.set(index, Math.min(409, lines * lineHeight));
  }
  return heights;
}

/** Printed it is as wide as a page, its headings on each. */
function buildSheet({ name, headings, rows, widths }: SheetContent): WriteSheet {
  const all = [...(headings === null ? [] : [headings]), ...rows];
  const page = { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  return {
    name,
    columns: widths.map((width) => ({ width, style: { alignment: { vertical: "top", wrapText: true } } })),
    rows: all.map((row) => row.map(asWritten)),
    rowDefs: new Map([...heightsOf(all, widths)].map(([row, height]) => [row, { height }])),
    pageSetup: headings === null ? page : { ...page, printTitlesRow: "$1:$1" },
    ...(headings === null
      ? {}
      : {
          freezePane: { rows: 1 },
          cells: new Map(headings.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }])),
        }),
  };
}

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
    sheets: sheets.map((sheet) => buildSheet(sheet)),
  });
  return new Uint8Array(bytes);
}
