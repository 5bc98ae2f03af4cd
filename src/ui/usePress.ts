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

/** Where a selection begins and ends. */
type Ends = readonly [Node | null, number, Node | null, number];

function endsOf(selection: Selection | null): Ends {
  if (selection === null) return [null, 0, null, 0];
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

/** Whether a press on a link asks for what it leads to here: with a key held or another button it opens elsewhere. */
export function isPlainPress(event: MouseEvent): boolean {
  return !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
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
  const down = useRef<{ readonly x: number; readonly y: number; readonly selected: Ends } | null>(null);
  return useMemo(
    () => ({
      onPointerDownCapture: ({ clientX: x, clientY: y, currentTarget }) => {
        down.current = { x, y, selected: endsOf(currentTarget.ownerDocument.getSelection()) };
      },
      onClickCapture: (event) => {
        // A click by key has no count.
        if (event.detail === 0) return;
        const { currentTarget: holder, clientX, clientY } = event;
        const { x, y, selected } = down.current ?? { x: clientX, y: clientY, selected: null };
        down.current = null;
        const dragged = Math.hypot(clientX - x, clientY - y) > slack;
        const onLink = event.target instanceof Element && event.target.closest("a[href]") !== null;
        // What was selected before the press was selected for something else: browsers keep it over a press on a control.
        const now = endsOf(holder.ownerDocument.getSelection());
        const selects = holdsSelection(holder) && selected?.every((end, nth) => end === now[nth]) !== true;
        if (!dragged && (onLink || !selects)) return;
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
