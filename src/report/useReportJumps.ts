import { type RefObject, useEffect, useRef } from "react";
import type { SectionId } from "../dataset/model.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import type { Selection } from "../view/state.ts";
import { selectSection } from "./passages.ts";
import { findPlace, scrollTo } from "./reportPlaces.ts";

/** What the text was brought to last. */
interface Jump {
  readonly selection: Selection;
  readonly anchor: string | null;
  readonly filter: string;
}

/**
 * Brings the text, and the focus, to what the address names: to the place of a statement, figure, section or part; to the top of
 * the passages about a thing; and from there back to the section that was read before. Waits until the text has settled.
 */
export function useReportJumps(
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLHeadingElement | null>,
  {
    settled,
    filter,
    current,
    expect,
  }: {
    /** The text on the page is the one that belongs to the selection. */
    readonly settled: boolean;
    /** The thing to which the text is narrowed; empty for the whole text. */
    readonly filter: string;
    readonly current: SectionId | null;
    /** Told of the section that a jump leads to, before it does. */
    readonly expect: (section: SectionId | null) => void;
  },
): void {
  const { indexes } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const anchor = useView((store) => store.anchor);
  const lastRead = useRef<SectionId | null>(null);
  const before = useRef<Jump | null>(null);
  useEffect(() => {
    if (filter === "" && current !== null) lastRead.current = current;
  }, [filter, current]);
  useEffect(() => {
    const element = root.current;
    const from = before.current;
    if (element === null || !settled || (from?.selection === selection && from.anchor === anchor)) return;
    before.current = { selection, anchor, filter };
    if (filter !== "") {
      if (from?.filter === filter) return;
      scrollTo(element, element);
      heading.current?.focus({ preventScroll: true });
      return;
    }
    const place = findPlace(element, selection, anchor);
    if (place !== null) {
      expect(selectSection(indexes, selection));
      scrollTo(place, element);
      place.focus({ preventScroll: true });
    } else if (from === null) {
      // The page of another view stood here before, scrolled somewhere.
      scrollTo(element, element);
    } else if (from.filter !== "") {
      const { current: read } = lastRead;
      const left = read === null ? null : findPlace(element, { kind: "section", id: read }, null);
      if (left !== null) scrollTo(left, element);
      // The button that led here is gone.
      (left ?? element.querySelector<HTMLElement>(".report-head h2"))?.focus({ preventScroll: true });
    }
  }, [root, heading, selection, anchor, settled, filter, indexes, expect]);
}
