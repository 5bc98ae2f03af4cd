import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type RefObject, useCallback, useState } from "react";

/** Rows drawn above and below those in sight: more than a Page key goes through. */
const beyond = 12;

interface Options {
  /** How many rows there are; 0 while all are drawn as they are. */
  readonly count: number;
  /** The table, or a part of it that the caller draws itself; what is around the table scrolls. */
  readonly within: RefObject<HTMLElement | null>;
  /** Guesses until rows are measured, pixels: of a row, and of the heading that stays above them. */
  readonly height: number;
  readonly head: number;
  /** A row that is drawn as long as rows after it are in sight, such as the heading of a section; null for none. */
  readonly headingOf?: (row: number) => number | null;
}
interface Line {
  /** Number of the row, counted from 0. */
  readonly index: number;
  /** Height of the rows before it that are not drawn, pixels. */
  readonly before: number;
}
/** The rows of a long table that are drawn: those in sight, some around them, and the one that has the focus. */
export interface RowWindow {
  readonly lines: readonly Line[];
  /** Height of the rows after them, pixels. */
  readonly after: number;
  /** For each row's element: measures it, and says which of how many it is. */
  readonly attributesOf: (index: number) => {
    readonly ref: (element: HTMLTableRowElement | null) => void;
    readonly "data-index": number;
    readonly "aria-rowindex": number;
  };
  /** For the element around the rows. */
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** Scrolls to a row, which is drawn then. */
  readonly bring: (index: number) => void;
}

/** Keeps only the rows in the page that can be seen, for tables of thousands. */
export function useRowWindow({ count, within, height, head, headingOf }: Options): RowWindow {
  const [focused, setFocused] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const near = defaultRangeExtractor(range);
      const also = [focused, headingOf?.(range.startIndex) ?? null];
      const rows = new Set([...near, ...also.filter((row): row is number => row !== null && row < count)]);
      return [...rows].sort((a, b) => a - b);
    },
    [focused, headingOf, count],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => within.current?.closest("table")?.parentElement ?? null,
    estimateSize: () => height,
    overscan: beyond,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor,
    // Rows come in the frame after a scroll: those beyond the edge are there already.
    useFlushSync: false,
  });
  let end = head;
  const lines = virtualizer.getVirtualItems().map(({ index, start, end: bottom }) => {
    const before = Math.max(0, start - end);
    end = bottom;
    return { index, before };
  });
  return {
    lines,
    after: Math.max(0, virtualizer.getTotalSize() + head - end),
    attributesOf: (index) => ({
      ref: virtualizer.measureElement,
      "data-index": index,
      // The headings are the first row.
      "aria-rowindex": index + 2,
    }),
    onFocus: ({ target }) => {
      const row = target.closest("tr[data-index]")?.getAttribute("data-index");
      setFocused(row === null || row === undefined ? null : Number(row));
    },
    bring: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}

/** Stands for rows that are not drawn; nothing where there are none. */
export function LeftOut({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height === 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table cannot have the focus
    <tr className="rows-left-out" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
