import { useView } from "../../view/hooks.ts";
import { facetsOnly } from "../../view/query.ts";

/** Whether the view leaves records out, so that what is not there is no finding: filters, a year, or the documents alone. */
export function useNarrowed(): boolean {
  return useView(
    ({ view }) =>
      view.year !== null || view.basis === "report" || view.layers !== null || facetsOnly(view.query) !== "",
  );
}
