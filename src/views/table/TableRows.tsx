import "../../text/late.ts";
import { Fragment, type MouseEvent, useCallback, useRef } from "react";
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
import { LeftOut, type RowWindow, useRowWindow } from "../rowWindow.tsx";
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

interface RowsProperties {
  readonly table: Table;
  /** Each cell carries the name of its column, for rows that are set as text. */
  readonly labelled: boolean;
}

/** Draws one row of a table; `place` is of a row of which not all others are drawn. */
function useRowLine({ table: { name, columns }, labelled }: RowsProperties) {
  const atlas = useAtlas();
  const chosen = targetOfSelection(useView((store) => store.view.selection));
  const press = useRowPress();
  return (row: TableRow, place: ReturnType<RowWindow["attributesOf"]> | null = null) => (
    <tr
      key={row.id}
      {...place}
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
  );
}

/** Heading of what stands in no number, after what does. */
function UncountedHeading({
  columns,
  place,
}: {
  readonly columns: number;
  readonly place?: ReturnType<RowWindow["attributesOf"]>;
}) {
  const { translate } = useAtlas();
  return (
    <tr {...place}>
      <th scope="rowgroup" colSpan={columns}>
        {translate("counts.uncounted")}
      </th>
    </tr>
  );
}

/** The first rows of a table, `limit` of them. */
export function TableRows({ limit, ...properties }: RowsProperties & { readonly limit: number }) {
  const { columns, rows } = properties.table;
  const guard = usePressGuard();
  const line = useRowLine(properties);
  const drawn = rows.slice(0, limit);
  const uncounted = drawn.filter(({ counted }) => !counted);
  return (
    <>
      <tbody {...guard}>{drawn.filter(({ counted }) => counted).map((row) => line(row))}</tbody>
      {uncounted.length === 0 ? null : (
        <tbody {...guard} data-uncounted="">
          <UncountedHeading columns={columns.length} />
          {uncounted.map((row) => line(row))}
        </tbody>
      )}
    </>
  );
}

/** The rows of a table of thousands that are in sight. */
export function LongTableRows(properties: RowsProperties) {
  const { columns, rows } = properties.table;
  const guard = usePressGuard();
  const line = useRowLine(properties);
  const counted = rows.findIndex((row) => !row.counted);
  // The heading of what is not counted is a row of its own.
  const heading = counted < 0 ? Number.POSITIVE_INFINITY : counted;
  const count = rows.length + (counted < 0 ? 0 : 1);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useRowWindow({ count, within: body, height: 48, head: 37 });
  const drawn = shown.lines.map(({ index, before }) => {
    const row = rows[index < heading ? index : index - 1];
    const place = shown.attributesOf(index);
    return {
      isCounted: index < heading,
      content: (
        <Fragment key={index === heading ? "uncounted" : row?.id}>
          <LeftOut height={before} columns={columns.length} />
          {index === heading ? (
            <UncountedHeading columns={columns.length} place={place} />
          ) : row === undefined ? null : (
            line(row, place)
          )}
        </Fragment>
      ),
    };
  });
  const uncounted = drawn.filter(({ isCounted }) => !isCounted);
  return (
    <>
      <tbody ref={body} {...guard} onFocus={shown.onFocus}>
        {drawn.filter(({ isCounted }) => isCounted).map(({ content }) => content)}
      </tbody>
      {uncounted.length === 0 ? null : (
        <tbody {...guard} onFocus={shown.onFocus} data-uncounted="">
          {uncounted.map(({ content }) => content)}
        </tbody>
      )}
      <tbody>
        <LeftOut height={shown.after} columns={columns.length} />
      </tbody>
    </>
  );
}
