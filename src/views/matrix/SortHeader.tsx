import type { ReactNode } from "react";
import type { Place } from "../../dataset/model.ts";
import { useAtlas } from "../../view/hooks.ts";
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
  onSort,
  children,
}: {
  readonly by: string;
  readonly column: number;
  readonly order: MatrixOrder;
  /** Written upwards, for narrow columns. */
  readonly turned?: boolean;
  readonly onSort: (by: string) => void;
  readonly children: ReactNode;
}) {
  const state = order.by === by ? (order.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={state} data-turned={turned ? "" : undefined}>
      <button type="button" data-at={at(0, column)} tabIndex={column === 0 ? 0 : -1} onClick={() => onSort(by)}>
        <span>{children}</span>
        <span className="sort-sign" aria-hidden="true">
          {state === "ascending" ? " ▲" : state === "descending" ? " ▼" : ""}
        </span>
      </button>
    </th>
  );
}

/** The headings of the economies, from the third column on: every matrix has two before them. */
export function PlaceHeaders({
  places,
  order,
  onSort,
}: {
  readonly places: readonly Place[];
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
}) {
  const { names } = useAtlas();
  return places.map(({ id }, index) => (
    <SortHeader key={id} by={id} column={index + 2} order={order} onSort={onSort} turned>
      {names.place(id)}
    </SortHeader>
  ));
}
