import type { ReactNode } from "react";
import type { Place, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { useAtlas } from "../../view/hooks.ts";
import { at } from "../useGridKeys.ts";
import { usePicked } from "./pick.ts";

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
  target,
  children,
}: {
  readonly by: string;
  readonly column: number;
  readonly order: MatrixOrder;
  /** Written upwards, for narrow columns. */
  readonly turned?: boolean;
  readonly onSort: (by: string) => void;
  /** What can be put side by side by a press, while that is done. */
  readonly target?: Target;
  readonly children: ReactNode;
}) {
  const state = order.by === by ? (order.descending ? "descending" : "ascending") : "none";
  const picked = usePicked(target);
  return (
    <th scope="col" aria-sort={state} data-turned={turned ? "" : undefined}>
      <button
        type="button"
        data-at={at(0, column)}
        tabIndex={column === 0 ? 0 : -1}
        aria-pressed={picked?.on}
        onClick={picked?.press ?? (() => onSort(by))}
      >
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
    <SortHeader key={id} by={id} column={index + 2} order={order} onSort={onSort} target={targetOf("place", id)} turned>
      {names.place(id)}
    </SortHeader>
  ));
}
