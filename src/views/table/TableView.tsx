import "../../text/late.ts";
import { useState } from "react";
import "../views.css";
import "./table.css";
import { Room } from "../../parts/Room.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { useAtlas } from "../../view/hooks.ts";
import { watchCut } from "../watchCut.ts";
import { CodebookDialog } from "./CodebookDialog.tsx";
import { LongTableRows, TableHead, TableRows } from "./TableRows.tsx";
import { TableTools } from "./TableTools.tsx";
import { buildCodebook } from "./tableCells.ts";
import { columnsOf } from "./tableModel.ts";
import { useTable } from "./useTable.ts";

/** Rows drawn at first, and with each press on "more". */
const step = 200;
/** Of more rows than this only those in sight are in the page; up to it all can be, to be searched, copied and listened to. */
const wholeUpTo = 1500;

/** Columns that a sheet has room for beside one another. */
const widest = 9;
/** Columns whose cells hold addresses of the web, which nothing beside them leaves room for. */
const addresses = ["sources", "editorNoteSources", "url"];

/** Every kind of record as a table: sorted, narrowed by the shared filters, its columns chosen, taken along as a file. */
export function TableView() {
  const { dataset, translate } = useAtlas();
  const table = useTable();
  const onPaper = useOnPaper();
  const [limit, setLimit] = useState(onPaper ? Number.POSITIVE_INFINITY : step);
  const [codebookOpen, setCodebookOpen] = useState(false);
  const closeCodebook = () => setCodebookOpen(false);
  const { name, columns, rows, find } = table;
  // What is wider than a sheet is set as text, each value after the name of its column.
  const wide = columns.length > widest || columns.some((column) => addresses.includes(column.name));
  const asText = onPaper && wide;
  const long = rows.length > wholeUpTo && !onPaper;
  return (
    <section className="view view-table" aria-label={translate("table.label", { kind: translate(`table.${name}`) })}>
      <TableTools table={table} onChoose={() => setLimit(step)} onCodebook={() => setCodebookOpen(true)} />
      <div className="view-scroll" ref={watchCut}>
        <table
          className="data"
          data-as-text={asText ? "" : undefined}
          aria-rowcount={long ? rows.length + 1 : undefined}
        >
          <TableHead table={table} />
          {long ? (
            <LongTableRows table={table} labelled={asText} />
          ) : (
            <TableRows table={table} limit={limit} labelled={asText} />
          )}
        </table>
        {rows.length === 0 ? (
          <p className="view-empty">
            {find.length > 0 ? translate("table.noneFound", { words: find.join(" ") }) : translate("table.none")}
          </p>
        ) : null}
        {rows.length > limit && !long ? (
          <p className="view-more">
            <button type="button" className="button" onClick={() => setLimit(limit + step)}>
              {translate("table.more", { count: Math.min(step, rows.length - limit) })}
            </button>
          </p>
        ) : null}
      </div>
      {codebookOpen ? (
        <Room name="table.codebook" onClose={closeCodebook}>
          <CodebookDialog
            entries={buildCodebook(columnsOf(name), name, translate)}
            name={name}
            date={dataset.edition.date}
            onClose={closeCodebook}
          />
        </Room>
      ) : null}
    </section>
  );
}
