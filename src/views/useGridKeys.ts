import { type FocusEvent, type KeyboardEvent, useCallback } from "react";

/** A control of a grid says where it stands: `data-at="row,column"`, counted from 0. */
export function at(row: number, column: number): string {
  return `${row},${column}`;
}

const place = (element: Element | null): readonly [number, number] | null => {
  const [row, column] = (element?.getAttribute("data-at") ?? "").split(",").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column) ? null : [row, column];
};

type Control = HTMLElement | SVGElement;
interface GridRow {
  readonly number: number;
  readonly cells: readonly Control[];
}

/** Controls of a grid by row, each row in order of columns. Rows without a control are passed over. */
function rowsOf(grid: Element): readonly GridRow[] {
  const rows = new Map<number, { readonly column: number; readonly element: Control }[]>();
  for (const element of grid.querySelectorAll<Control>("[data-at]")) {
    const [row, column] = place(element) ?? [];
    if (row === undefined || column === undefined) continue;
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [{ column, element }]);
    else cells.push({ column, element });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({
      number,
      cells: cells.sort((a, b) => a.column - b.column).map(({ element }) => element),
    }));
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

function focus(row: GridRow | undefined, nth: number): void {
  const target = row?.cells[within(nth, row.cells.length)];
  target?.focus();
  target?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** A grid of which not all rows are drawn. */
export interface LongGrid {
  /** Number of the last row. */
  readonly last: number;
  /** Scrolls to a row, which is drawn soon. */
  readonly bring: (row: number) => void;
}

/** Frames that a row has to be drawn in; then the focus stays where it was. */
const patience = 30;

/** Gives the focus to a row of a long grid when it is drawn: to the nearest at hand, where the row has nothing to focus. */
function focusBrought(grid: Element, goal: number, nth: number, frames = patience): void {
  const found = rowsOf(grid).find(({ number }) => number === goal);
  if (found !== undefined) focus(found, nth);
  else if (frames > 0) requestAnimationFrame(() => focusBrought(grid, goal, nth, frames - 1));
}

/**
 * Moves focus as in a grid: arrows by one, Home and End within the row, with Ctrl to the corners, Page keys by ten rows. One
 * control is in the tab order at a time (the first until another has had focus); attributes are set by hand, so that moving
 * does not draw hundreds of cells again. `long`: where only some of the rows are drawn.
 */
export function useGridKeys(long: LongGrid | null = null): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
} {
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const grid = event.currentTarget;
    const focused = document.activeElement;
    const isFocused = (cell: Element): boolean => cell === focused;
    const rows = rowsOf(grid);
    const at = rows.findIndex(({ cells }) => cells.some(isFocused));
    const here = rows[at];
    if (here === undefined) return;
    const nth = here.cells.findIndex(isFocused);
    const whole = event.ctrlKey || event.metaKey;
    const columns = (whole ? rows.at(-1) : here)?.cells.length ?? 1;
    const [from, count] = long === null ? [at, rows.length] : [here.number, long.last + 1];
    const move = moveOf(event.key, whole, from, nth, count, columns);
    if (move === null) return;
    event.preventDefault();
    if (long === null) {
      focus(rows[within(move[0], rows.length)], move[1]);
      return;
    }
    const goal = within(move[0], count);
    const step = rows[at + Math.sign(goal - here.number)];
    const drawn = rows.find(({ number }) => number === goal);
    // A row without a control is passed over, as long as the next one is drawn.
    const next = drawn ?? (Math.abs(goal - here.number) === 1 && near(step, here) ? step : undefined);
    if (next !== undefined) focus(next, move[1]);
    else {
      long.bring(goal);
      focusBrought(grid, goal, move[1]);
    }
  };
  const onFocus = useCallback((event: FocusEvent<HTMLTableElement>): void => {
    if (place(event.target) === null) return;
    for (const other of event.currentTarget.querySelectorAll('[data-at][tabindex="0"]')) {
      other.setAttribute("tabindex", "-1");
    }
    event.target.setAttribute("tabindex", "0");
  }, []);
  return { onKeyDown, onFocus };
}

/** Whether only a few rows without a control can lie between two. */
const near = (row: GridRow | undefined, other: GridRow): boolean =>
  row !== undefined && Math.abs(row.number - other.number) <= 4;
