import type { MouseEvent, ReactNode } from "react";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { isPlainPress } from "../ui/usePress.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import { formatAddressFrame, formatAddressIn } from "../view/urlCodec.ts";

/** A link to a thing of the atlas: a real address, so that it can be opened in another tab; hovering marks the thing on the map. */
export function TargetLink({
  target,
  children,
  className,
  part,
}: {
  readonly target: Target;
  /** Heading of its page that the link leads to. */
  readonly part?: string;
  readonly children?: ReactNode;
  readonly className?: string;
}) {
  const { names, indexes } = useAtlas();
  // Not the whole view: a page holds a thousand links, and a new selection changes the address of none.
  const frame = useView((store) => formatAddressFrame(store.view));
  const here = useView((store) => targetOfSelection(store.view.selection) === target);
  const actions = useActions();
  const page = useWrittenPage();
  const selection = selectionOfTarget(target, indexes);
  const shown = children ?? names.titled(target);
  const acronym = (kindOf(target) === "mechanism" && indexes.mechanisms.get(idOf(target))?.acronym) || null;
  // Who wrote a work and how a body calls itself for short stay as they are in a translated page.
  const proper = (kindOf(target) === "reference" && children === undefined) || shown === acronym ? "no" : undefined;
  if (selection === null) return <span translate={proper}>{shown}</span>;
  const onClick = (event: MouseEvent): void => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    actions.hover(null);
    actions.select(selection, part);
  };
  return (
    <a
      className={className ?? "link"}
      translate={proper}
      href={
        page === null
          ? `?${formatAddressIn(frame, selection)}${part === undefined ? "" : `#${part}`}`
          : page.recordAt(targetOfSelection(selection) ?? target, part)
      }
      aria-current={here && part === undefined ? "true" : undefined}
      onClick={onClick}
      onPointerEnter={() => actions.hover(target)}
      onPointerLeave={() => actions.hover(null)}
      onFocus={() => actions.hover(target)}
      onBlur={() => actions.hover(null)}
    >
      {shown}
    </a>
  );
}
