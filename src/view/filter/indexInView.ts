import { whenRead, withSome } from "../../base/remember.ts";
import { buildIndexes } from "../../dataset/indexes.ts";
import type { Dataset } from "../../dataset/model.ts";
import type { IndexedInView } from "../hooks.ts";
import { facetsOnly } from "../query.ts";
import type { ViewState } from "../state.ts";
import { selectInView } from "./filter.ts";

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

/** What the filters of a view leave of a dataset, with indexes that are made when they are first read. */
export function indexInView(
  dataset: Dataset,
  { basis, year, since, layers, query }: Pick<ViewState, "basis" | "year" | "since" | "layers" | "query">,
): IndexedInView {
  const records = selectInView(dataset, { basis, year, since, layers, query: facetsOnly(query) });
  return whenRead<IndexedInView>({
    records: () => records,
    indexes: () => buildIndexes(withSome(dataset, records, filteredNames)),
  });
}
