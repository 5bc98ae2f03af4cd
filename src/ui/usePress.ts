import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from "react";

/** Pixels that a pointer may move between down and up in a press; further is a drag. */
const slack = 4;
/** Milliseconds in which a second press makes a double click of the first. */
const doubleClick = 250;

/** Whether text is selected that lies, at least in part, within an element. */
function holdsSelection(element: Element): boolean {
  const selection = element.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  return selection.getRangeAt(0).intersectsNode(element);
}

/** Handlers of an element that holds what can be pressed. */
interface PressGuard {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/**
 * Keeps clicks that end a drag or a selection of text from whatever is pressed within the element: readers who select text
 * there want to copy it. Presses by key pass, and so does Shift on a link, which opens a window.
 */
export function usePressGuard(): PressGuard {
  const down = useRef<readonly [x: number, y: number] | null>(null);
  return useMemo(
    () => ({
      onPointerDownCapture: (event) => {
        down.current = [event.clientX, event.clientY];
      },
      onClickCapture: (event) => {
        // A click by key has no count.
        if (event.detail === 0) return;
        const [x, y] = down.current ?? [event.clientX, event.clientY];
        down.current = null;
        const dragged = Math.hypot(event.clientX - x, event.clientY - y) > slack;
        const onLink = event.target instanceof Element && event.target.closest("a[href]") !== null;
        if (!dragged && (onLink || !holdsSelection(event.currentTarget))) return;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
    [],
  );
}

/**
 * Answers a press on text that can be selected. A mouse waits until a second press can no longer follow, since a double
 * click selects a word; fingers select by holding, so theirs is answered at once.
 */
export function useTextPress<Thing>(act: (thing: Thing) => void): (event: MouseEvent, thing: Thing) => void {
  const waiting = useRef(0);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  return useCallback(
    (event, thing) => {
      window.clearTimeout(waiting.current);
      const { nativeEvent, currentTarget } = event;
      if (event.detail > 1) return;
      if ("pointerType" in nativeEvent && nativeEvent.pointerType === "touch") {
        act(thing);
        return;
      }
      waiting.current = window.setTimeout(() => {
        if (!holdsSelection(currentTarget)) act(thing);
      }, doubleClick);
    },
    [act],
  );
}
