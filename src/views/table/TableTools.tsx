import "../../text/late.ts";
import type { Dataset } from "../../dataset/model.ts";
import { Room } from "../../parts/Room.tsx";
import { countedLinks } from "../../view/counts.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { parseQuery, setOptions, type TableName, tableNames } from "../../view/query.ts";
import { Tabs } from "../Tabs.tsx";
import { WordsField } from "../WordsField.tsx";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { DownloadDoor } from "./DownloadDoor.tsx";
import { sourcedColumns } from "./tableModel.ts";
import type { Table } from "./useTable.ts";

/** How many records of a table numbers count. */
const numberOf = (records: Pick<Dataset, TableName>, name: TableName): number =>
  name === "links" ? countedLinks(records.links).length : records[name].length;

/** One button for each table, with the number of records that the filters leave. */
function TableTabs({ name, onChoose }: { readonly name: TableName; readonly onChoose: () => void }) {
  const { translate } = useAtlas();
  const { records } = useInView();
  const text = useView((store) => store.view.query);
  const actions = useActions();
  return (
    <Tabs label={translate("table.kinds")} shown={name}>
      {tableNames.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="tab"
          aria-pressed={candidate === name}
          onClick={() => {
            onChoose();
            actions.setQuery(setOptions(text, { table: candidate, columns: null, sort: null }));
          }}
        >
          <span>{translate(`table.${candidate}`)}</span> <span className="count">{numberOf(records, candidate)}</span>
        </button>
      ))}
    </Tabs>
  );
}

/** What stands above a table: which one, words that narrow it, its columns, the files to take along, and the count of rows. */
export function TableTools({
  table,
  onChoose,
  onCodebook,
}: {
  readonly table: Table;
  /** Called before another table is chosen. */
  readonly onChoose: () => void;
  /** Called when the reader asks what the columns mean. */
  readonly onCodebook: () => void;
}) {
  const { dataset, translate } = useAtlas();
  const text = useView((store) => store.view.query);
  const actions = useActions();
  const { name, columns, rows } = table;
  const sourced = parseQuery(text).options.columns === sourcedColumns;
  const uncounted = rows.filter(({ counted }) => !counted).length;
  return (
    <div className="view-tools">
      <TableTabs name={name} onChoose={onChoose} />
      <div className="view-actions">
        <WordsField />
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={sourced}
          onClick={() => actions.setQuery(setOptions(text, { columns: sourced ? null : sourcedColumns }))}
        >
          {translate("table.columnsSourced")}
        </button>
        <Room name="table.columns">
          <ColumnChooser name={name} columns={columns} />
        </Room>
        <Room name="table.download">
          <DownloadDoor table={table} />
        </Room>
        <button type="button" className="button button-quiet" onClick={onCodebook}>
          {translate("table.codebook")}
        </button>
        <p className="view-count" role="status">
          {[
            translate("table.counted", { shown: rows.length - uncounted, all: numberOf(dataset, name) }),
            ...(uncounted === 0 ? [] : [translate("counts.notCountedRows", { count: uncounted })]),
          ].join("; ")}
        </p>
      </div>
    </div>
  );
}
