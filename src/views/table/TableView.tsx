import { type MouseEvent, useCallback, useMemo, useState } from "react";
import type { Target } from "../../dataset/model.ts";
import { byteOrderMark, formatCsv } from "../../tables/csv.ts";
import "../views.css";
import { Room } from "../../parts/Room.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { usePressGuard, useTextPress } from "../../ui/usePress.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { parseQuery, setOptions, tableNames } from "../../view/query.ts";
import { selectionOfTarget, targetOfSelection } from "../../view/selection.ts";
import { DoubtMark } from "../DoubtMark.tsx";
import { saveText } from "../saveText.ts";
import { WordsField } from "../WordsField.tsx";
import { CodebookDialog, type CodebookEntry } from "./CodebookDialog.tsx";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { buildCodebook, columnLabel, formatTableCell } from "./tableCells.ts";
import { chooseColumns, columnsOf, parseOrder, selectRows, sortRows, type TableRow, tableNamed } from "./tableModel.ts";

/** Rows drawn at first, and with each press on "more": a press stays quick with a hundred times the records. */
const step = 200;

/** Every kind of record as a table: sorted, narrowed by the shared filters, its columns chosen, taken along as CSV. */
export function TableView() {
  const atlas = useAtlas();
  const { dataset, indexes, translate, language } = atlas;
  const { records } = useInView();
  const text = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const [limit, setLimit] = useState(useOnPaper() ? Number.POSITIVE_INFINITY : step);
  const [codebookOpen, setCodebookOpen] = useState(false);
  const { options } = useMemo(() => parseQuery(text), [text]);
  const name = tableNamed(options.table);
  const columns = useMemo(() => chooseColumns(name, options.columns), [name, options.columns]);
  const order = useMemo(() => parseOrder(options.sort, name), [options.sort, name]);
  const rows = useMemo(() => {
    const all = selectRows(name, records, atlas);
    const sorted = columnsOf(name).find((column) => column.name === order?.column);
    if (sorted === undefined || order === null) return all;
    const cellOf = ({ row }: TableRow) => formatTableCell(name, sorted, sorted.value(row), atlas);
    return sortRows(all, cellOf, order.descending, language);
  }, [name, records, order, atlas, language]);
  const chosen = targetOfSelection(selection);
  const sortBy = (column: string): void => {
    const next = order?.column !== column ? column : order.descending ? null : `-${column}`;
    actions.setQuery(setOptions(text, { sort: next }));
  };
  const guard = usePressGuard();
  const open = useCallback(
    (target: Target | null): void => {
      const selected = target === null ? null : selectionOfTarget(target, indexes);
      if (selected !== null) actions.select(selected);
    },
    [actions, indexes],
  );
  const pressText = useTextPress(open);
  const press = (event: MouseEvent, target: Target | null): void => {
    if (event.target instanceof Element && event.target.closest("a, button") !== null) return;
    pressText(event, target);
  };
  const codebook: readonly CodebookEntry[] = buildCodebook(columns, name, translate);
  const download = (): void => {
    const shown = columns.map((column) => ({
      ...column,
      name: columnLabel(name, column.name, translate),
      value: (row: TableRow) => formatTableCell(name, column, column.value(row.row), atlas),
    }));
    saveText(
      `atlas-${name}-${dataset.edition.date}.csv`,
      "text/csv",
      `${byteOrderMark}${formatCsv({ columns: shown }, rows)}`,
    );
  };
  return (
    <section className="view view-table" aria-label={translate("table.label", { kind: translate(`table.${name}`) })}>
      <div className="view-tools">
        <nav className="tabs" aria-label={translate("table.kinds")}>
          {tableNames.map((candidate) => (
            <button
              key={candidate}
              type="button"
              className="tab"
              aria-pressed={candidate === name}
              onClick={() => {
                setLimit(step);
                actions.setQuery(setOptions(text, { table: candidate, columns: null, sort: null }));
              }}
            >
              <span>{translate(`table.${candidate}`)}</span> <span className="count">{records[candidate].length}</span>
            </button>
          ))}
        </nav>
        <div className="view-actions">
          <WordsField />
          <Room name="table.columns">
            <ColumnChooser name={name} columns={columns} />
          </Room>
          <button type="button" className="button" onClick={download}>
            <Icon name="download" />
            <span>{translate("table.download")}</span>
          </button>
          <button type="button" className="button button-quiet" onClick={() => setCodebookOpen(true)}>
            {translate("table.codebook")}
          </button>
          <p className="view-count" role="status">
            {translate("table.counted", { shown: rows.length, all: dataset[name].length })}
          </p>
        </div>
      </div>
      <div className="view-scroll">
        <table className="data">
          <thead>
            <tr>
              {columns.map((column) => {
                const label = columnLabel(name, column.name, translate);
                const state = order?.column === column.name ? (order.descending ? "descending" : "ascending") : "none";
                return (
                  <th key={column.name} scope="col" aria-sort={state} className={`type-${column.type}`}>
                    <button type="button" title={column.description} onClick={() => sortBy(column.name)}>
                      <span>{label}</span>
                      <span className="sort-sign" aria-hidden="true">
                        {state === "ascending" ? " ▲" : state === "descending" ? " ▼" : ""}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody {...guard}>
            {rows.slice(0, limit).map((row) => (
              <tr
                key={row.id}
                className={row.target !== null && row.target === chosen ? "row-chosen" : undefined}
                onClick={(event) => press(event, row.target)}
              >
                {columns.map((column, index) => {
                  const cell = formatTableCell(name, column, column.value(row.row), atlas);
                  const written = cell === null ? "" : String(cell);
                  return index === 0 ? (
                    <th key={column.name} scope="row">
                      {row.target === null ? (
                        <span>{written}</span>
                      ) : (
                        <TargetLink target={row.target} className="row-link">
                          {written}
                        </TargetLink>
                      )}
                      {row.doubt === null ? null : (
                        <span>
                          {" "}
                          <DoubtMark doubt={row.doubt} />
                        </span>
                      )}
                    </th>
                  ) : (
                    <td key={column.name} className={`type-${column.type}`}>
                      {written === "" ? null : <span className="cell-text">{written}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="view-empty">{translate("table.none")}</p> : null}
        {rows.length > limit ? (
          <p className="view-more">
            <button type="button" className="button" onClick={() => setLimit(limit + step)}>
              {translate("table.more", { count: Math.min(step, rows.length - limit) })}
            </button>
          </p>
        ) : null}
      </div>
      {codebookOpen ? (
        <Room name="table.codebook" onClose={() => setCodebookOpen(false)}>
          <CodebookDialog
            entries={codebook}
            name={name}
            date={dataset.edition.date}
            onClose={() => setCodebookOpen(false)}
          />
        </Room>
      ) : null}
    </section>
  );
}
