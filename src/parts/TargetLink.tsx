import type { MouseEvent, ReactNode } from "react";
import type { Target } from "../dataset/model.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import { formatAddressFrame, formatAddressIn } from "../view/urlCodec.ts";

/** A link to a thing of the atlas: a real address, so that it can be opened in another tab; hovering marks the thing on the map. */
export function TargetLink({
  target,
  children,
  className,
}: {
  readonly target: Target;
  readonly children?: ReactNode;
  readonly className?: string;
}) {
  const { names, indexes } = useAtlas();
  // Not the whole view: a page holds a thousand links, and a new selection changes the address of none.
  const frame = useView((store) => formatAddressFrame(store.view));
  const here = useView((store) => targetOfSelection(store.view.selection) === target);
  const actions = useActions();
  const selection = selectionOfTarget(target, indexes);
  if (selection === null) return <>{children ?? names.target(target)}</>;
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    actions.hover(null);
    actions.select(selection);
  };
  return (
    <a
      className={className ?? "link"}
      href={`?${formatAddressIn(frame, selection)}`}
      aria-current={here ? "true" : undefined}
      onClick={onClick}
      onPointerEnter={() => actions.hover(target)}
      onPointerLeave={() => actions.hover(null)}
      onFocus={() => actions.hover(target)}
      onBlur={() => actions.hover(null)}
    >
      {children ?? names.target(target)}
    </a>
  );
}
