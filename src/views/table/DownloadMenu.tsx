import "../../text/late.ts";
import "./download.css";
import { useId } from "react";
import { FailedPart } from "../../parts/Room.tsx";
import type { TextKey } from "../../text/translate.ts";
import { Icon } from "../../ui/Icon.tsx";
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
export function DownloadMenu({ table }: { readonly table: Table }) {
  const { translate } = useAtlas();
  const { progress, save, forget } = useTableDownload(table);
  const menuId = useId();
  const reasonId = useId();
  const isEmpty = table.rows.length === 0;
  return (
    <>
      <button
        type="button"
        className="button"
        popoverTarget={isEmpty ? undefined : menuId}
        aria-disabled={isEmpty}
        aria-describedby={isEmpty ? reasonId : undefined}
        title={isEmpty ? translate("table.download.nothing") : undefined}
      >
        <Icon name="download" />
        <span>{translate("table.download")}</span>
      </button>
      {isEmpty ? (
        <span id={reasonId} hidden>
          {translate("table.download.nothing")}
        </span>
      ) : null}
      <div
        id={menuId}
        popover="auto"
        className="menu menu-download"
        role="dialog"
        aria-label={translate("table.download")}
        // What was said of the last press is forgotten with the menu.
        onToggle={({ newState }) => {
          if (newState === "closed") forget();
        }}
      >
        <ul>
          {formats.map(({ format, label, hint }) => (
            <li key={format}>
              <button type="button" disabled={isEmpty} onClick={() => save(format)}>
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
            className="menu-download-failed"
          />
        ) : null}
      </div>
    </>
  );
}
