import { useMemo } from "react";
import type { Dataset } from "../dataset/model.ts";
import { indexInView } from "../view/filter/indexInView.ts";
import type { IndexedInView } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";
import type { ViewState } from "../view/state.ts";

/** What the filters of a view leave of the dataset; made anew only when one of them changes. */
export function useFilteredView(
  dataset: Dataset,
  view: Pick<ViewState, "basis" | "year" | "since" | "layers" | "query">,
): IndexedInView {
  const { basis, year, since, layers } = view;
  const query = facetsOnly(view.query);
  return useMemo(
    () => indexInView(dataset, { basis, year, since, layers, query }),
    [dataset, basis, year, since, layers, query],
  );
}
