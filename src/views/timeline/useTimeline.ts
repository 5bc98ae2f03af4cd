import { useMemo } from "react";
import { decimalYear } from "../../text/decimalYear.ts";
import { useAtlas, useInView, useView } from "../../view/hooks.ts";
import { facetsOnly, narrowingFacets, parsePeriod, parseQuery } from "../../view/query.ts";
import { buildTimeline, type Timeline } from "./timelineModel.ts";

/** The timeline of what the filters leave, on the axis of the chosen period. */
export function useTimeline(): Timeline {
  const { dataset, indexes } = useAtlas();
  const { records } = useInView();
  const query = useView((store) => facetsOnly(store.view.query));
  const layers = useView((store) => store.view.layers);
  const year = useView((store) => store.view.year);
  return useMemo(() => {
    const { facets } = parseQuery(query);
    const others = narrowingFacets.some((name) => name !== "economy" && name !== "period" && facets[name].length > 0);
    const wanted = facets.economy;
    return buildTimeline(
      records,
      indexes.economies.filter(({ id }) => wanted.length === 0 || wanted.includes(id)),
      {
        now: decimalYear(dataset.edition.date),
        withStandings: !others && (layers === null || layers.includes("memberships")),
        lastYear: year ?? Number.POSITIVE_INFINITY,
        period: parsePeriod(facets.period[0] ?? ""),
      },
    );
  }, [records, indexes, dataset, query, layers, year]);
}
