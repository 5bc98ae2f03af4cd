import "../text/late.ts";
import type { Doubt } from "../view/filter/presence.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { parsePeriod, parseQuery } from "../view/query.ts";

/** Says that a fact may not have held in the year chosen, and why. */
export function DoubtMark({ doubt }: { readonly doubt: Doubt }) {
  const { translate } = useAtlas();
  const year = useView(
    ({ view }) => view.year ?? parsePeriod(parseQuery(view.query).facets.period[0] ?? "")?.join("–") ?? "",
  );
  return (
    <span className="doubt" title={translate(`doubt.${doubt}.long`, { year: String(year) })}>
      {translate(`doubt.${doubt}`)}
    </span>
  );
}
