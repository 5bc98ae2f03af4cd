import type { MouseEvent, ReactNode } from "react";
import { isPlainPress } from "../ui/usePress.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useActions, useView } from "../view/hooks.ts";
import type { ViewName } from "../view/state.ts";
import { formatLink } from "../view/urlCodec.ts";

/**
 * A link to another view of the same selection, or with `part` to a part of the report view: a real address, so that it
 * can be opened in another tab.
 */
export function ViewLink({
  view: name,
  part = null,
  children,
  className,
  current = false,
}: {
  readonly view: ViewName;
  readonly part?: string | null;
  readonly children: ReactNode;
  readonly className?: string;
  /** Marks the view that is shown. */
  readonly current?: boolean;
}) {
  const view = useView((store) => store.view);
  const actions = useActions();
  const page = useWrittenPage();
  const next = part === null ? { ...view, view: name } : { ...view, view: name, selection: { kind: "none" } as const };
  const search = formatLink({ ...next, camera: null });
  const onClick = (event: MouseEvent): void => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    if (part === null) actions.setView(name);
    else actions.openPart(part);
  };
  return (
    <a
      className={className ?? "link"}
      href={page === null ? `?${search}${part === null ? "" : `#${part}`}` : page.atlasAt(search, part ?? undefined)}
      aria-current={current ? "page" : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
