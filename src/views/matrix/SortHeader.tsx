import type { ReactNode } from "react";
import { at } from "../useGridKeys.ts";

/** Null: the order of the dataset. */
export interface MatrixOrder {
  readonly by: string | null;
  readonly descending: boolean;
}

/** A column heading that sorts the rows by its column. `column` counts from 0. */
export function SortHeader({
  by,
  column,
  order,
  turned = false,
  title,
  onSort,
  children,
}: {
  readonly by: string;
  readonly column: number;
  readonly order: MatrixOrder;
  /** Written upwards, for narrow columns. */
  readonly turned?: boolean;
  readonly title?: string;
  readonly onSort: (by: string) => void;
  readonly children: ReactNode;
}) {
  const state = order.by === by ? (order.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={state} className={turned ? "turned" : undefined}>
      <button
        type="button"
        data-at={at(0, column)}
        tabIndex={column === 0 ? 0 : -1}
        title={title}
        onClick={() => onSort(by)}
      >
        <span>{children}</span>
        <span className="sort-sign" aria-hidden="true">
          {state === "ascending" ? " ▲" : state === "descending" ? " ▼" : ""}
        </span>
      </button>
    </th>
  );
}
