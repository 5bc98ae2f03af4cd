import type { MouseEvent, ReactNode } from "react";
import { isPlainPress } from "../ui/usePress.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useActions, useView } from "../view/hooks.ts";
import { setOptions, type TableName } from "../view/query.ts";
import { formatLink } from "../view/urlCodec.ts";

/** Leads from a number to the table of what it counts, one row a record, under the same filters. */
export function TableLink({ table, children }: { readonly table: TableName; readonly children: ReactNode }) {
  const view = useView((store) => store.view);
  const actions = useActions();
  const page = useWrittenPage();
  const query = setOptions(view.query, { table, columns: null, sort: null });
  const next = { ...view, view: "table", query, camera: null } as const;
  const search = formatLink(next);
  const onClick = (event: MouseEvent): void => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    actions.openView(next);
  };
  return (
    <a className="link count-link" href={page === null ? `?${search}` : page.atlasAt(search)} onClick={onClick}>
      {children}
    </a>
  );
}
