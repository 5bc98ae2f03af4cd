import "../text/late.ts";
import { buildIndexes } from "../dataset/indexes.ts";
import type { PairId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { HowWeCount } from "../parts/HowWeCount.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { countByKind, countTies, listParts, type Ties } from "../view/counts.ts";
import { useAtlas } from "../view/hooks.ts";
import { describeTies } from "./pairLead.ts";

/** What two economies have between them, in one sentence, each number leading to its list; that no agreement was found comes first. */
export function PairHeadline({ pair, ties }: { readonly pair: PairId; readonly ties: Ties }) {
  const atlas = useAtlas();
  const { dataset, indexes, names, translate, language } = atlas;
  const counts = [
    ...[...countByKind(ties.links)].map(([kind, count]) => ({
      part: listParts[kind],
      words: translate(`summary.${kind}`, { count }),
    })),
    ...(ties.centres.length === 0
      ? []
      : [{ part: listParts.centre, words: translate("overview.centreCount", { count: ties.centres.length }) }]),
    ...(ties.crossings.length === 0
      ? []
      : [{ part: listParts.crossing, words: translate("overview.crossingCount", { count: ties.crossings.length }) }]),
  ];
  // What a filter leaves out is not missing between the two.
  const narrowed = indexes !== buildIndexes(dataset);
  const lead = narrowed ? null : describeTies(pair, atlas);
  const joined = new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).formatToParts(
    counts.map((_, at) => String(at)),
  );
  return (
    <div className="pair-headline">
      {lead === null ? null : <p className="lead">{lead}</p>}
      {countTies(ties) === 0 ? (
        narrowed ? (
          <p className="lead">{translate("matrix.pair.nothingFiltered", { pair: names.pair(pair) })}</p>
        ) : null
      ) : (
        <p className={lead === null ? "lead" : undefined}>
          <span>{translate("pair.has")}</span>{" "}
          {joined.map(({ type, value }, at) => {
            const count = type === "element" ? counts[Number(value)] : undefined;
            const key = `${at}${type}`;
            return count === undefined ? (
              <span key={key}>{value}</span>
            ) : (
              <TargetLink key={key} target={targetOf("pair", pair)} part={count.part} className="link count-link">
                {count.words}
              </TargetLink>
            );
          })}
          <span>.</span>
        </p>
      )}
      <HowWeCount />
    </div>
  );
}
