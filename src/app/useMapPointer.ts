import { type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Target } from "../dataset/model.ts";
import type { Pixel, Size } from "../geometry/mercator.ts";
import type { Hit, MapHandle } from "../map/MapCanvas.tsx";
import { chooseHits } from "../scene/chooseHits.ts";
import { useLayout } from "../ui/layout.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import type { MapTipHandle } from "./MapTip.tsx";
import type { Fan } from "./useFan.ts";

/** Several things under one press, from which the reader chooses; `at` in pixels from the left upper corner of the map. */
export interface Choice {
  readonly at: Pixel;
  readonly hits: readonly Hit[];
  /** What was selected when it opened. */
  readonly selected: Target | null;
}

interface MapPointer {
  readonly onHover: (hits: readonly Hit[], point: Pixel | null) => void;
  readonly onPress: (hits: readonly Hit[], point: Pixel) => void;
  /** To be told of each event before the map is: a finger has no place to rest, so that it presses but does not hover. */
  readonly onPointer: (event: PointerEvent) => void;
  readonly choice: Choice | null;
  /** Takes the choice away and gives the map the focus. */
  readonly closeChoice: () => void;
}

/**
 * What happens under the pointer: the nearest thing is named and its bundle fanned out, a press selects it, and where
 * several lie within reach a choice opens. A new selection closes the choice, whoever made it.
 */
export function useMapPointer(options: {
  readonly map: RefObject<MapHandle | null>;
  readonly tip: RefObject<MapTipHandle | null>;
  readonly pointFan: Fan["point"];
  readonly sizeOfFrame: () => Size;
}): MapPointer {
  const { map, tip, pointFan, sizeOfFrame } = options;
  const { indexes } = useAtlas();
  const { arrangement } = useLayout();
  const actions = useActions();
  const selected = targetOfSelection(useView((store) => store.view.selection));
  const byTouch = useRef(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  if (choice !== null && choice.selected !== selected) setChoice(null);
  return {
    onHover: (hits, point) => {
      // While the reader is asked what was meant, the list names things.
      if (byTouch.current || choice !== null) return;
      const [nearest] = hits;
      pointFan(hits, point, map.current?.camera() ?? null, sizeOfFrame());
      actions.hover(nearest?.target ?? null);
      tip.current?.show(nearest?.name ?? "", point);
    },
    onPress: (hits, point) => {
      tip.current?.show("", null);
      actions.hover(null);
      // A sheet that shows a part of its text lies over the map, and so over what was pressed: there the text begins at its head.
      const pressed = chooseHits(arrangement === "narrow" ? hits.map(({ part: _, ...hit }) => hit) : hits);
      setChoice(pressed.kind === "several" ? { at: point, hits: pressed.hits, selected } : null);
      if (pressed.kind !== "one") return;
      const selection = selectionOfTarget(pressed.hit.target, indexes);
      if (selection !== null) actions.select(selection, pressed.hit.part);
    },
    onPointer: (event) => {
      byTouch.current = event.pointerType === "touch";
    },
    choice,
    closeChoice: () => {
      setChoice(null);
      map.current?.focus();
    },
  };
}
