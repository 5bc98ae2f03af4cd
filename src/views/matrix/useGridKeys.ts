import { type FocusEvent, type KeyboardEvent, useCallback } from "react";

/** A control of a grid says where it stands: `data-at="row,column"`, counted from 0. */
export function at(row: number, column: number): string {
  return `${row},${column}`;
}

const place = (element: Element | null): readonly [number, number] | null => {
  const [row, column] = (element?.getAttribute("data-at") ?? "").split(",").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column) ? null : [row, column];
};

/**
 * Moves focus in a table as in a grid: arrows by one, Home and End within the row, with Ctrl to the corners, Page keys by
 * ten rows. One control is in the tab order at a time (the first until another has had focus); attributes are set by hand,
 * so that moving does not draw hundreds of cells again.
 */
export function useGridKeys(): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
} {
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>): void => {
    const table = event.currentTarget;
    const here = place(document.activeElement);
    if (here === null) return;
    const [row, column] = here;
    const rows = table.rows.length - 1;
    const columns = Math.max(0, (table.rows[row]?.cells.length ?? 1) - 1);
    const whole = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [whole ? 0 : row, 0],
      End: [whole ? rows : row, columns],
      PageUp: [Math.max(1, row - 10), column],
      PageDown: [Math.min(rows, row + 10), column],
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = table.querySelector<HTMLElement>(`[data-at="${move.join(",")}"]`);
    next?.focus();
    next?.scrollIntoView({ block: "nearest", inline: "nearest" });
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
