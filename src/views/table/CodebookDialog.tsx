import { DialogHead } from "../../parts/DialogHead.tsx";
import "../../text/late.ts";
import { useEffect, useRef } from "react";
import { byteOrderMark, formatCsv } from "../../tables/csv.ts";
import { Icon } from "../../ui/Icon.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { CodebookEntry } from "./tableCells.ts";

/** What the columns on screen mean, also as a file. */
export function CodebookDialog({
  entries,
  name,
  date,
  onClose,
}: {
  readonly entries: readonly CodebookEntry[];
  readonly name: string;
  readonly date: string;
  readonly onClose: () => void;
}) {
  const { translate } = useAtlas();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const download = (): void => {
    const columns = (["column", "name", "type", "description"] as const).map((key) => ({
      name: key,
      type: "string" as const,
      description: "",
      value: (entry: CodebookEntry) => entry[key],
    }));
    saveFile(`atlas-${name}-codebook-${date}.csv`, "text/csv", `${byteOrderMark}${formatCsv({ columns }, entries)}`);
  };
  return (
    <dialog ref={dialog} className="dialog" aria-label={translate("table.codebookTitle")} onClose={onClose}>
      <DialogHead
        className="dialog-head"
        title={translate("table.codebookTitle")}
        close={translate("table.close")}
        onClose={() => dialog.current?.close()}
      />
      <p className="codebook-kinds">{translate("table.codebookKinds")}</p>
      <dl className="codebook">
        {entries.map((entry) => (
          <div key={entry.name}>
            <dt>{entry.column}</dt>
            <dd>
              <span>{entry.description}</span> <span className="muted">{`(${entry.kind})`}</span>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={download}>
        <Icon name="download" />
        <span>{translate("table.codebookDownload")}</span>
      </button>
    </dialog>
  );
}
