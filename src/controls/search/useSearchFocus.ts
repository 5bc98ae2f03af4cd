import { type RefObject, useEffect, useEffectEvent } from "react";
import { isTyping } from "../../ui/isTyping.ts";

/** Calls back when `/` is pressed anywhere on the page but where text is typed. */
export function useSlashKey(onSlash: () => void): void {
  const press = useEffectEvent(onSlash);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      press();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Calls back when the pointer goes down outside an element, while `active`. */
export function usePressOutside(root: RefObject<HTMLElement | null>, active: boolean, onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (!active) return;
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) press();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [active, root]);
}
