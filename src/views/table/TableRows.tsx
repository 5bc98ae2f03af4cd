import "../../text/late.ts";
import { type MouseEvent, useCallback } from "react";
import type { Target } from "../../dataset/model.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { EdgeMark } from "../../parts/EdgeMark.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { usePressGuard, useTextPress } from "../../ui/usePress.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { setOptions } from "../../view/query.ts";
import { selectionOfTarget, targetOfSelection } from "../../view/selection.ts";
import { ChangeMark } from "../ChangeMark.tsx";
import { DoubtMark } from "../DoubtMark.tsx";
import { columnLabel, formatTableCell, isProperCell } from "./tableCells.ts";
import type { TableRow } from "./tableModel.ts";
import type { Table } from "./useTable.ts";

/** Headings that sort: a press sorts upward, the next downward, the third back to the order of the dataset. */
export function TableHead({ table: { name, columns, order } }: { readonly table: Table }) {
  const { translate } = useAtlas();
  const text = useView((store) => store.view.query);
  const actions = useActions();
  const sortBy = (column: string): void => {
    const next = order?.column !== column ? column : order.descending ? null : `-${column}`;
    actions.setQuery(setOptions(text, { sort: next }));
  };
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const state = order?.column === column.name ? (order.descending ? "descending" : "ascending") : "none";
          return (
            <th key={column.name} scope="col" aria-sort={state} data-type={column.type}>
              <button type="button" title={column.description} onClick={() => sortBy(column.name)}>
                <span>{columnLabel(name, column.name, translate)}</span>
                <span className="sort-sign" aria-hidden="true">
                  {state === "ascending" ? " ▲" : state === "descending" ? " ▼" : ""}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Heading of a row: the name of the record, which leads to its page where it has one, and the sign of a doubt. */
function RowHeading({
  row,
  written,
  proper,
}: {
  readonly row: TableRow;
  readonly written: string;
  readonly proper: "no" | undefined;
}) {
  return (
    <th scope="row">
      {row.target === null ? (
        <span translate={proper}>{written}</span>
      ) : (
        <TargetLink target={row.target} className="row-link">
          {proper === undefined ? written : <span translate={proper}>{written}</span>}
        </TargetLink>
      )}
      {row.target === null || kindOf(row.target) !== "mechanism" ? null : <EdgeMark mechanism={idOf(row.target)} />}
      {row.changed ? <ChangeMark id={row.id} target={row.target} /> : null}
      {row.doubt === null ? null : (
        <span>
          {" "}
          <DoubtMark doubt={row.doubt} />
        </span>
      )}
    </th>
  );
}

/** Selects the record of a row by a press anywhere on it; links and buttons in the row answer for themselves. */
function useRowPress(): (event: MouseEvent, target: Target | null) => void {
  const { indexes } = useAtlas();
  const actions = useActions();
  const open = useCallback(
    (target: Target | null): void => {
      const selected = target === null ? null : selectionOfTarget(target, indexes);
      if (selected !== null) actions.select(selected);
    },
    [actions, indexes],
  );
  const pressText = useTextPress(open);
  return (event, target) => {
    if (event.target instanceof Element && event.target.closest("a, button") !== null) return;
    pressText(event, target);
  };
}

/** The first rows of a table, `limit` of them. */
export function TableRows({
  table: { name, columns, rows },
  limit,
  labelled,
}: {
  readonly table: Table;
  readonly limit: number;
  /** Each cell carries the name of its column, for rows that are set as text. */
  readonly labelled: boolean;
}) {
  const atlas = useAtlas();
  const chosen = targetOfSelection(useView((store) => store.view.selection));
  const guard = usePressGuard();
  const press = useRowPress();
  const drawn = rows.slice(0, limit);
  const uncounted = drawn.filter(({ counted }) => !counted);
  const lines = (some: Table["rows"]) =>
    some.map((row) => (
      <tr
        key={row.id}
        data-chosen={row.target !== null && row.target === chosen ? "" : undefined}
        onClick={(event) => press(event, row.target)}
      >
        {columns.map((column, index) => {
          const cell = formatTableCell(name, column, row.row, atlas);
          const written = cell === null ? "" : String(cell);
          const proper = isProperCell(name, column.name, row.target, atlas) ? "no" : undefined;
          return index === 0 ? (
            <RowHeading key={column.name} row={row} written={written} proper={proper} />
          ) : (
            <td
              key={column.name}
              data-type={column.type}
              data-label={labelled ? columnLabel(name, column.name, atlas.translate) : undefined}
            >
              {written === "" ? null : (
                <span className="cell-text" translate={proper}>
                  {written}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    ));
  return (
    <>
      <tbody {...guard}>{lines(drawn.filter(({ counted }) => counted))}</tbody>
      {uncounted.length === 0 ? null : (
        <tbody {...guard} data-uncounted="">
          <tr>
            <th scope="rowgroup" colSpan={columns.length}>
              {atlas.translate("counts.uncounted")}
            </th>
          </tr>
          {lines(uncounted)}
        </tbody>
      )}
    </>
  );
}
