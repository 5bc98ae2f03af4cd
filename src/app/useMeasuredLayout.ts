import { useEffect, useRef, useState } from "react";
import { type Layout, layoutOf, layoutWords } from "../ui/layout.ts";

const measure = (): Layout => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return layoutOf(window.innerWidth / rem, window.innerHeight / rem);
};

/** An element and all around it, innermost first. */
function chainOf(element: Element | null): readonly Element[] {
  const chain: Element[] = [];
  for (let at = element; at !== null && at !== document.body; at = at.parentElement) chain.push(at);
  return chain;
}

/**
 * Measures the window, in letters, and follows it: also when the size of letters changes. The only place that does; all
 * others read the context or `data-layout`. Where a change takes away what has the focus, its neighbour gets it.
 */
export function useMeasuredLayout(): Layout {
  const [layout, setLayout] = useState(measure);
  const focused = useRef<readonly Element[]>([]);
  useEffect(() => {
    const follow = (): void => {
      const next = measure();
      // Taken before anything is drawn anew.
      focused.current = chainOf(document.activeElement);
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
  const words = layoutWords(layout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the layout may hide what has the focus
  useEffect(() => {
    const chain = focused.current;
    if (chain.length === 0) return;
    import("./keepFocus.ts").then(
      ({ keepFocus }) => keepFocus(chain),
      // Without a network the page stands as well, the focus with its beginning.
      () => undefined,
    );
  }, [words]);
  return layout;
}
