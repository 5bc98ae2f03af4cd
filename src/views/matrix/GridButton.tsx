import type { ReactNode } from "react";
import type { Target } from "../../dataset/model.ts";
import { at } from "../useGridKeys.ts";
import { usePicked } from "./pick.ts";

/** What all cells of a matrix do: say what they hold when they are pointed at or have focus. */
export type OnDetail = (text: string) => void;

/** The button of a cell. The arrow keys of the grid find it by its place; a press opens a page. */
export function GridButton({
  row,
  column,
  label,
  detail,
  proper = false,
  target,
  expanded,
  onPress,
  onDetail,
  children,
}: {
  /** Of the grid, the headings being row 0. */
  readonly row: number;
  readonly column: number;
  /** Name of the button where its text does not say it. */
  readonly label?: string;
  /** What is said of it while it is pointed at or has focus; nothing is when there is none. */
  readonly detail?: string;
  /** Its text is an acronym, which no translator may touch. */
  readonly proper?: boolean;
  /** What can be put side by side by a press, while that is done. */
  readonly target?: Target;
  /** Whether what its press lists stands on the page; left out where it opens another. */
  readonly expanded?: boolean;
  /** Left out: there is nothing to open. */
  readonly onPress?: () => void;
  readonly onDetail: OnDetail;
  readonly children?: ReactNode;
}) {
  const show = detail === undefined ? undefined : (): void => onDetail(detail);
  const picked = usePicked(target);
  return (
    <button
      type="button"
      data-at={at(row, column)}
      tabIndex={-1}
      aria-label={label}
      translate={proper ? "no" : undefined}
      aria-pressed={picked?.on}
      aria-expanded={expanded}
      onClick={picked?.press ?? onPress}
      onFocus={show}
      onPointerEnter={show}
    >
      {children}
    </button>
  );
}
