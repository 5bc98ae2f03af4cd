import "../../text/late.ts";
import { useId } from "react";
import type { Column } from "../../tables/columns.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { setOptions, type TableName } from "../../view/query.ts";
import { columnLabel } from "./tableCells.ts";
import { columnsOf, everyColumn, sourcedColumns } from "./tableModel.ts";

/** Which columns of a table are shown; the heading of the row always is. */
export function ColumnChooser({
  name,
  columns,
}: {
  readonly name: TableName;
  readonly columns: readonly Column<unknown>[];
}) {
  const { translate } = useAtlas();
  const text = useView((store) => store.view.query);
  const actions = useActions();
  const id = useId();
  const shown = columns.map((column) => column.name);
  const [lead, ...others] = columnsOf(name);
  const choose = (next: readonly string[] | null): void =>
    actions.setQuery(setOptions(text, { columns: next === null ? null : next.join(",") }));
  return (
    <>
      <button type="button" className="button" popoverTarget={id}>
        <Icon name="compare" />
        <span>{translate("table.columns")}</span>
      </button>
      <div id={id} popover="auto" className="menu menu-columns" role="dialog" aria-label={translate("table.columns")}>
        <ul>
          {others.map((column) => {
            const on = shown.includes(column.name);
            return (
              <li key={column.name}>
                <label className="check" title={column.description}>
                  <input
                    type="checkbox"
                    checked={on}
                    onChange={() =>
                      choose(
                        on
                          ? shown.filter((other) => other !== column.name)
                          : [lead, ...others].flatMap((other) =>
                              other !== undefined && (other.name === column.name || shown.includes(other.name))
                                ? [other.name]
                                : [],
                            ),
                      )
                    }
                  />
                  <span>{columnLabel(name, column.name, translate)}</span>
                </label>
              </li>
            );
          })}
        </ul>
        <p className="menu-columns-foot">
          <button type="button" className="button" onClick={() => choose([everyColumn])}>
            {translate("table.columnsAll")}
          </button>
          <button type="button" className="button" onClick={() => choose([sourcedColumns])}>
            {translate("table.columnsSourcedOnly")}
          </button>
          <button type="button" className="button" onClick={() => choose(null)}>
            {translate("table.columnsReset")}
          </button>
        </p>
      </div>
    </>
  );
}
