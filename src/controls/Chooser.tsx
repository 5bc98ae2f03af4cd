import "../text/late.ts";
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from "react";
import type { Target } from "../dataset/model.ts";
import type { Box } from "../geometry/clipRing.ts";
import type { SceneHit } from "../scene/hitTest.ts";
import { Icon } from "../ui/Icon.tsx";
import { placeBeside } from "../ui/placeBox.ts";
import { useActions, useAtlas } from "../view/hooks.ts";
import { selectionOfTarget } from "../view/selection.ts";
import "./chooser.css";
import { buildChoices } from "./choices.ts";

/** What lies this near to the press stays in sight, pixels: as much as a press reaches, and a little of the map around it. */
const gap = 18;

/** A short list where several things lie under one press, inside its frame. Esc closes it; arrows move in it. */
export function Chooser({
  hits,
  at,
  covers,
  onClose,
}: {
  /** What lies there, nearest first. */
  readonly hits: readonly SceneHit[];
  /** Pixels from the left top of the map. */
  readonly at: readonly [number, number];
  /** Boxes of what lies over the map, which the list leaves in sight where it can; pixels from the left top of the map. */
  readonly covers: () => readonly Box[];
  /** Closed without a choice. */
  readonly onClose: () => void;
}) {
  const { indexes, names, translate } = useAtlas();
  const choices = useMemo(() => buildChoices(hits, { indexes, names, translate }), [hits, indexes, names, translate]);
  const actions = useActions();
  const list = useRef<HTMLDivElement>(null);
  const coversNow = useEffectEvent(covers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have another height
  useLayoutEffect(() => {
    const box = list.current;
    const frame = box?.offsetParent;
    if (box === null || !(frame instanceof HTMLElement)) return;
    const put = (): void => {
      box.style.height = "";
      const size = [box.offsetWidth, box.offsetHeight] as const;
      const place = placeBeside(at, size, [frame.clientWidth, frame.clientHeight], gap, coversNow());
      box.style.left = `${place.left}px`;
      box.style.top = `${place.top}px`;
      if (place.height < size[1]) box.style.height = `${place.height}px`;
    };
    put();
    // A window that changes its size must not leave the list outside.
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(put);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [at, choices]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list begins at its first row
  useEffect(() => {
    list.current?.querySelector<HTMLButtonElement>("li button")?.focus({ preventScroll: true });
  }, [choices]);
  useEffect(() => () => actions.hover(null), [actions]);
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
    if (selection === null) onClose();
    else actions.select(selection, hits.find((hit) => hit.target === target)?.part);
  };
  return (
    <div ref={list} className="chooser" role="dialog" aria-label={translate("map.chooser")} onKeyDown={onKeyDown}>
      <div className="chooser-head">
        <p>{translate("map.chooser")}</p>
        <button type="button" className="icon-button" aria-label={translate("map.chooser.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ul>
        {choices.map(({ target, name, kind, note }) => (
          <li key={target}>
            <button
              type="button"
              onClick={() => choose(target)}
              onPointerEnter={() => actions.hover(target)}
              onFocus={() => actions.hover(target)}
            >
              <span className="kind-mark" data-kind={kind ?? undefined} aria-hidden="true" />
              <span>
                <span>{name}</span>
                {note === "" ? null : <span className="chooser-note">{` · ${note}`}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
