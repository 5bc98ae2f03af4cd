import "../text/late.ts";
import type { PairId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { useAtlas } from "../view/hooks.ts";
import { selectPairGaps } from "./pairGaps.ts";
import "./pair.css";

/** What was not found between two economies: noted in the research, and beside what other neighbours have. */
export function PairGaps({ pair }: { readonly pair: PairId }) {
  const { indexes, names, translate } = useAtlas();
  const gaps = selectPairGaps(indexes, pair);
  const noted = indexes.gapsByTarget.get(targetOf("pair", pair)) ?? [];
  if (gaps.length + noted.length === 0) return null;
  return (
    <section className="block">
      <h3>
        <span>{translate("gaps.title")}</span> <span className="count">{gaps.length + noted.length}</span>
      </h3>
      <p className="muted">{translate("gaps.lead")}</p>
      <ul className="pair-gaps">
        {gaps.map(({ feature, here, elsewhere, others }) => (
          <li key={feature}>
            <details>
              <summary>
                {[
                  translate(here === "planned" ? "gaps.onlyPlanned" : "gaps.notFound", {
                    what: translate(`gaps.feature.${feature}`),
                  }),
                  translate("gaps.others", { count: elsewhere.length, others }),
                ].join(" ")}
              </summary>
              <ul className="chips">
                {elsewhere.map((other) => (
                  <li key={other}>
                    <TargetLink target={targetOf("pair", other)} className="chip">
                      {names.pair(other)}
                    </TargetLink>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
        {noted.map(({ id, text }) => (
          <li key={id}>{names.text(text)}</li>
        ))}
      </ul>
    </section>
  );
}
