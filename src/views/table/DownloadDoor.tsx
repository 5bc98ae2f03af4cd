import "../../text/late.ts";
import { useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useActions, useAtlas } from "../../view/hooks.ts";
import type { Table } from "./useTable.ts";

/** Leads to the files as which the table on screen can be taken along. */
export function DownloadDoor({ table }: { readonly table: Table }) {
  const { translate } = useAtlas();
  const actions = useActions();
  const reasonId = useId();
  const isEmpty = table.rows.length === 0;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-disabled={isEmpty}
        aria-describedby={isEmpty ? reasonId : undefined}
        title={isEmpty ? translate("table.download.nothing") : undefined}
        onClick={() => {
          if (!isEmpty) actions.takeAlong("data");
        }}
      >
        <Icon name="download" />
        <span>{translate("table.download")}</span>
      </button>
      {isEmpty ? (
        <span id={reasonId} hidden>
          {translate("table.download.nothing")}
        </span>
      ) : null}
    </>
  );
}
