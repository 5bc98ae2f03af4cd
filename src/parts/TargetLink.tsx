import type { MouseEvent, ReactNode } from "react";
import type { Target } from "../dataset/model.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import { formatAddress } from "../view/urlCodec.ts";

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
  const view = useView((store) => store.view);
  const actions = useActions();
  const selection = selectionOfTarget(target, indexes);
  if (selection === null) return <>{children ?? names.target(target)}</>;
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    actions.hover(null);
    actions.select(selection);
  };
  const here = targetOfSelection(view.selection) === target;
  return (
    <a
      className={className ?? "link"}
      href={`?${formatAddress({ ...view, selection, camera: null })}`}
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
