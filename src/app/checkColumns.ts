import { parseQuery } from "../view/query.ts";
import type { ViewState } from "../view/state.ts";
import { isMatrixOrder } from "../views/matrix/matrixModel.ts";
import { columnsOf, everyColumn, parseOrder, tableNamed } from "../views/table/tableModel.ts";

/**
 * Words of `q` that name columns which the table does not have, or an order which the view on screen does not know. Loaded
 * when an address holds such words: the columns come with the tables.
 */
export function findUnknownColumns({ view, query }: ViewState): readonly string[] {
  const { table, columns, sort } = parseQuery(query).options;
  const name = tableNamed(table);
  const unknown = (columns?.split(",") ?? []).filter((column) => {
    const wanted = column.toLowerCase();
    return wanted !== everyColumn && columnsOf(name).every((candidate) => candidate.name.toLowerCase() !== wanted);
  });
  const disordered =
    sort !== null &&
    ((view === "table" && parseOrder(sort, name) === null) || (view === "matrix" && !isMatrixOrder(sort)));
  return [...unknown.map((column) => `columns:${column}`), ...(disordered ? [`sort:${sort}`] : [])];
}
