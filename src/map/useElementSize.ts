import { type RefObject, useLayoutEffect, useState } from "react";
import type { Size } from "../geometry/mercator.ts";

/** Inner size of an element in whole CSS pixels, followed as it changes; null before it is in the page or while it is empty. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      setSize((before) => {
        if (width === 0 || height === 0) return null;
        return before !== null && before[0] === width && before[1] === height ? before : [width, height];
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
