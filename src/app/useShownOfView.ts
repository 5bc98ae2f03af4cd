import { useMemo } from "react";
import { buildIndexes, type Indexes } from "../dataset/indexes.ts";
import type { Dataset } from "../dataset/model.ts";
import type { Shown } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";
import { selectFiltered } from "../view/selectors/filter.ts";
import type { ViewState } from "../view/state.ts";

/** What the filters of a view leave of the dataset; made anew only when one of them changes. */
export function useShownOfView(dataset: Dataset, view: Pick<ViewState, "basis" | "year" | "layers" | "query">): Shown {
  const { basis, year, layers } = view;
  const query = facetsOnly(view.query);
  return useMemo(() => {
    const records = selectFiltered(dataset, { basis, year, layers, query });
    let indexes: Indexes | null = null;
    return {
      records,
      get indexes() {
        // Places stay whole: a partner that a filter takes out of the lists still has a name and an outline.
        const { mechanisms, participations, links, centres, crossings, events, statements, figures } = records;
        indexes ??= buildIndexes({
          ...dataset,
          ...{ mechanisms, participations, links, centres, crossings, events, statements, figures },
        });
        return indexes;
      },
    };
  }, [dataset, basis, year, layers, query]);
}
