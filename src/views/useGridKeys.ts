import { type FocusEvent, type KeyboardEvent, useCallback } from "react";

/** A control of a grid says where it stands: `data-at="row,column"`, counted from 0. */
export function at(row: number, column: number): string {
  return `${row},${column}`;
}

const place = (element: Element | null): readonly [number, number] | null => {
  const [row, column] = (element?.getAttribute("data-at") ?? "").split(",").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column) ? null : [row, column];
};

/** Controls of a grid by row, each row in order of columns. Rows without a control are passed over. */
function rowsOf(grid: Element): readonly (readonly (HTMLElement | SVGElement)[])[] {
  const rows = new Map<number, { readonly column: number; readonly element: HTMLElement | SVGElement }[]>();
  for (const element of grid.querySelectorAll<HTMLElement | SVGElement>("[data-at]")) {
    const [row, column] = place(element) ?? [];
    if (row === undefined || column === undefined) continue;
    rows.set(row, [...(rows.get(row) ?? []), { column, element }]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells.sort((a, b) => a.column - b.column).map(({ element }) => element));
}

/** Where a key leads from a place, before it is held to what exists; null for keys that do not move. */
function moveOf(key: string, whole: boolean, row: number, nth: number, rows: number, columns: number) {
  switch (key) {
    case "ArrowUp":
      return [row - 1, nth] as const;
    case "ArrowDown":
      return [row + 1, nth] as const;
    case "ArrowLeft":
      return [row, nth - 1] as const;
    case "ArrowRight":
      return [row, nth + 1] as const;
    case "Home":
      return [whole ? 0 : row, 0] as const;
    case "End":
      return [whole ? rows - 1 : row, columns - 1] as const;
    case "PageUp":
      return [row - 10, nth] as const;
    case "PageDown":
      return [row + 10, nth] as const;
    default:
      return null;
  }
}

const within = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/**
 * Moves focus as in a grid: arrows by one, Home and End within the row, with Ctrl to the corners, Page keys by ten rows. One
 * control is in the tab order at a time (the first until another has had focus); attributes are set by hand, so that moving
 * does not draw hundreds of cells again.
 */
export function useGridKeys(): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
} {
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>): void => {
    const isFocused = (cell: Element): boolean => cell === document.activeElement;
    const rows = rowsOf(event.currentTarget);
    const row = rows.findIndex((cells) => cells.some(isFocused));
    const cells = rows[row];
    if (cells === undefined) return;
    const nth = cells.findIndex(isFocused);
    const whole = event.ctrlKey || event.metaKey;
    const columns = rows[whole ? rows.length - 1 : row]?.length ?? 1;
    const move = moveOf(event.key, whole, row, nth, rows.length, columns);
    if (move === null) return;
    event.preventDefault();
    const next = rows[within(move[0], rows.length)];
    const target = next?.[within(move[1], next.length)];
    target?.focus();
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  const onFocus = useCallback((event: FocusEvent<HTMLTableElement>): void => {
    if (place(event.target) === null) return;
    for (const other of event.currentTarget.querySelectorAll('[data-at][tabindex="0"]')) {
      other.setAttribute("tabindex", "-1");
    }
    event.target.setAttribute("tabindex", "0");
  }, []);
  return { onKeyDown, onFocus };
}
