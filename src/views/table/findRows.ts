import { remember } from "../../base/remember.ts";
import { foldText } from "../../text/fold.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { TableName } from "../../view/query.ts";
import { formatTableCell } from "./tableCells.ts";
import { columnsOf, type TableRow } from "./tableModel.ts";

/** What a row says in all columns, also those that are not shown, folded; read once for each row of an atlas. */
const rowTexts = remember((name: TableName, atlas: Atlas) => {
  const columns = columnsOf(name);
  const known = new Map<string, string>();
  return ({ id, row }: TableRow): string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const cells = columns.flatMap((column) => {
      const cell = formatTableCell(name, column, row, atlas);
      return cell === null ? [] : [String(cell)];
    });
    const text = foldText(cells.join(" "));
    known.set(id, text);
    return text;
  };
});

/** The rows that hold all of some words in any column, dates and status included. */
export function findRows(
  name: TableName,
  rows: readonly TableRow[],
  words: readonly string[],
  atlas: Atlas,
): readonly TableRow[] {
  if (words.length === 0) return rows;
  const textOf = rowTexts(name, atlas);
  const wanted = words.map(foldText);
  return rows.filter((row) => {
    const text = textOf(row);
    return wanted.every((word) => text.includes(word));
  });
}
