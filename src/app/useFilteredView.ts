import { useMemo } from "react";
import { whenRead, withSome } from "../base/remember.ts";
import { buildIndexes } from "../dataset/indexes.ts";
import type { Dataset } from "../dataset/model.ts";
import { selectInView } from "../view/filter/filter.ts";
import type { IndexedInView } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";
import type { ViewState } from "../view/state.ts";

/** Places stay whole: a partner that a filter takes out of the lists still has a name and an outline. */
const filteredNames = [
  "mechanisms",
  "participations",
  "links",
  "centres",
  "crossings",
  "events",
  "statements",
  "figures",
] as const;

/** What the filters of a view leave of the dataset; made anew only when one of them changes. */
export function useFilteredView(
  dataset: Dataset,
  view: Pick<ViewState, "basis" | "year" | "since" | "layers" | "query">,
): IndexedInView {
  const { basis, year, since, layers } = view;
  const query = facetsOnly(view.query);
  return useMemo(() => {
    const records = selectInView(dataset, { basis, year, since, layers, query });
    return whenRead<IndexedInView>({
      records: () => records,
      indexes: () => buildIndexes(withSome(dataset, records, filteredNames)),
    });
  }, [dataset, basis, year, since, layers, query]);
}
