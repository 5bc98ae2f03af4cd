import { useMemo } from "react";
import type { Column } from "../../tables/columns.ts";
import { useAtlas, useInView, useView } from "../../view/hooks.ts";
import { parseQuery, type TableName } from "../../view/query.ts";
import { findWords } from "../WordsField.tsx";
import { findRows } from "./findRows.ts";
import { formatTableCell } from "./tableCells.ts";
import {
  chooseColumns,
  columnsOf,
  parseOrder,
  selectRows,
  sortRows,
  type TableOrder,
  type TableRow,
  tableNamed,
} from "./tableModel.ts";

/** One table as the address asks for it. */
export interface Table {
  readonly name: TableName;
  /** The chosen columns, the heading of the row first. */
  readonly columns: readonly Column<unknown>[];
  /** Null in the order of the dataset. */
  readonly order: TableOrder | null;
  /** The records that the filters leave and that hold the words looked for, sorted. */
  readonly rows: readonly TableRow[];
  /** Words looked for in all columns; empty for none. */
  readonly find: readonly string[];
}

/** The table that the address names, with its columns, order and the rows that the filters leave. */
export function useTable(): Table {
  const atlas = useAtlas();
  const { records } = useInView();
  const text = useView((store) => store.view.query);
  const { options } = useMemo(() => parseQuery(text), [text]);
  const name = tableNamed(options.table);
  const columns = useMemo(() => chooseColumns(name, options.columns), [name, options.columns]);
  const order = useMemo(() => parseOrder(options.sort, name), [options.sort, name]);
  const rows = useMemo(() => {
    const found = findRows(name, selectRows(name, records, atlas), findWords(options.find), atlas);
    const sorted = columnsOf(name).find((column) => column.name === order?.column);
    const inOrder = (some: readonly TableRow[]): readonly TableRow[] =>
      sorted === undefined || order === null
        ? some
        : sortRows(some, ({ row }) => formatTableCell(name, sorted, row, atlas), order.descending, atlas.language);
    // What is in no number stands apart, after what is.
    return [...inOrder(found.filter(({ counted }) => counted)), ...inOrder(found.filter(({ counted }) => !counted))];
  }, [name, records, order, options.find, atlas]);
  const find = useMemo(() => findWords(options.find), [options.find]);
  return { name, columns, order, rows, find };
}
