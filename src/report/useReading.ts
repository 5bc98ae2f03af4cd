import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { SectionId } from "../dataset/model.ts";
import { useActions } from "../view/hooks.ts";
import { coveredBy } from "./reportPlaces.ts";

/** A section is being read while it reaches this far, in pixels, below the upper edge of the text. */
const readingLine = 40;

/**
 * Follows which section is being read. `current` is for the list of contents; the store learns of it, so that the map can
 * follow, only when the reader scrolled there: a jump to a chosen statement keeps what was chosen on the map.
 */
export function useReading(
  root: RefObject<HTMLElement | null>,
  shownKey: string,
): { readonly current: SectionId | null; readonly expect: (section: SectionId | null) => void } {
  const actions = useActions();
  const [current, setCurrent] = useState<SectionId | null>(null);
  const expected = useRef<SectionId | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections are on the page when the key is another
  useEffect(() => {
    const element = root.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const sections = [...element.querySelectorAll<HTMLElement>("[data-section]")];
    const inBand = new Set<Element>();
    let first = true;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inBand.add(target);
          else inBand.delete(target);
        }
        const section = sections.find((candidate) => inBand.has(candidate))?.dataset.section ?? null;
        setCurrent(section);
        // The first report says only where the page opened.
        if (!first && section !== expected.current) {
          expected.current = null;
          actions.setReading(section);
        }
        first = false;
      },
      { root: element.parentElement, rootMargin: `-${coveredBy(element) + readingLine}px 0px -55% 0px` },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [root, shownKey, actions]);
  useEffect(() => () => actions.setReading(null), [actions]);
  const expect = useCallback((section: SectionId | null): void => {
    expected.current = section;
  }, []);
  return { current, expect };
}
