import { useEffect, useState } from "react";
import { type Layout, layoutOf, layoutWords } from "../ui/arrangement.ts";

const measure = (): Layout => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return layoutOf(window.innerWidth / rem, window.innerHeight / rem);
};

/**
 * Measures the window, in letters, and follows it: also when the size of letters changes. The only place that does; all
 * others read the context or `data-layout`.
 */
export function useMeasuredLayout(): Layout {
  const [layout, setLayout] = useState(measure);
  useEffect(() => {
    const follow = (): void => {
      const next = measure();
      setLayout((before) => (layoutWords(before) === layoutWords(next) ? before : next));
    };
    window.addEventListener("resize", follow);
    // One letter's width in the page: it changes with the size of letters, which fires no event of its own.
    const letter = document.createElement("div");
    letter.className = "layout-letter";
    letter.setAttribute("aria-hidden", "true");
    document.body.append(letter);
    const observer = new ResizeObserver(follow);
    observer.observe(letter);
    return () => {
      window.removeEventListener("resize", follow);
      observer.disconnect();
      letter.remove();
    };
  }, []);
  return layout;
}
