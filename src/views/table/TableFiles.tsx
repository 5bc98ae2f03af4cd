import "../../text/late.ts";
import "./tableFiles.css";
import { FailedPart } from "../../parts/Room.tsx";
import type { TextKey } from "../../text/translate.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { Table } from "./useTable.ts";
import { type DownloadFormat, useTableDownload } from "./useTableDownload.ts";

const formats: readonly { readonly format: DownloadFormat; readonly label: TextKey; readonly hint: TextKey }[] = [
  { format: "workbook", label: "table.download.workbook", hint: "table.download.workbookHint" },
  { format: "comma", label: "table.download.comma", hint: "table.download.commaHint" },
  { format: "sourced", label: "table.download.sourced", hint: "table.download.sourcedHint" },
  { format: "semicolon", label: "table.download.semicolon", hint: "table.download.semicolonHint" },
  { format: "about", label: "table.download.about", hint: "table.download.aboutHint" },
];

/**
 * The table on screen as a file: its rows, in its order, with its columns. A workbook holds what belongs to the table in
 * sheets of its own; for a CSV, which has to stay a clean table, that is a file beside it. It has its own press, since
 * browsers ask the reader, and may be told to refuse all further ones, when one press saves two files.
 */
export function TableFiles({ table }: { readonly table: Table }) {
  const { translate } = useAtlas();
  const { progress, save, forget } = useTableDownload(table);
  if (table.rows.length === 0) return <p className="muted">{translate("table.download.nothing")}</p>;
  return (
    <div className="table-files">
      <ul className="file-list">
        {formats.map(({ format, label, hint }) => (
          <li key={format}>
            <button type="button" onClick={() => save(format)}>
              <span>{translate(label)}</span> <span className="muted">{translate(hint)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {progress.state === "writing" ? <span>{translate("table.download.writing")}</span> : null}
        {progress.state === "saved" ? (
          <span>
            {translate(progress.bare ? "table.download.savedCsv" : "table.download.saved", { file: progress.file })}
          </span>
        ) : null}
      </p>
      {progress.state === "failed" ? (
        <FailedPart
          name="table.download.workbook"
          failure={progress.failure}
          onRetry={() => save("workbook")}
          onClose={forget}
        />
      ) : null}
    </div>
  );
}
