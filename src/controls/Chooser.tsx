import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Target } from "../dataset/model.ts";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas } from "../view/hooks.ts";
import { selectionOfTarget } from "../view/selection.ts";

export interface Choice {
  readonly target: Target;
  readonly name: string;
}

/** A short list where several things lie under one press. Esc closes it; arrows move in it. */
export function Chooser({
  choices,
  at,
  onClose,
}: {
  readonly choices: readonly Choice[];
  /** Pixels from the left top of the map. */
  readonly at: readonly [number, number];
  readonly onClose: () => void;
}) {
  const { indexes, translate } = useAtlas();
  const actions = useActions();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("li button") ?? [])];
    const here = buttons.findIndex((button) => button.matches(":focus"));
    buttons[(here + step + buttons.length) % buttons.length]?.focus();
  };
  const choose = (target: Target): void => {
    const selection = selectionOfTarget(target, indexes);
    onClose();
    if (selection !== null) actions.select(selection);
  };
  return (
    <div
      ref={list}
      className="chooser"
      role="dialog"
      aria-label={translate("map.chooser")}
      style={{ left: at[0], top: at[1] }}
      onKeyDown={onKeyDown}
    >
      <div className="chooser-head">
        <p>{translate("map.chooser")}</p>
        <button type="button" className="icon-button" aria-label={translate("map.chooser.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ul>
        {choices.map(({ target, name }) => (
          <li key={target}>
            <button
              type="button"
              onClick={() => choose(target)}
              onPointerEnter={() => actions.hover(target)}
              onFocus={() => actions.hover(target)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
