import type { PairId, PlaceId } from "../../dataset/model.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { Conflicts } from "../../parts/Facts.tsx";
import { CentreRow, CrossingRow, LinkRow } from "../../parts/LinkRow.tsx";
import { SourceItem } from "../../parts/Provenance.tsx";
import { ShortList } from "../../parts/ShortList.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { CompareWith } from "../compare/CompareWith.tsx";
import { SideBySide } from "../compare/SideBySide.tsx";
import { PairGaps } from "../PairGaps.tsx";
import { PairTimeline } from "../PairTimeline.tsx";
import { describeTies } from "../pairLead.ts";
import { selectCommonMechanisms } from "../partners.ts";
import { inOrderOfTime, type Tie } from "../timeOrder.ts";

function TieRow({ tie, of }: { readonly tie: Tie; readonly of: readonly PlaceId[] }) {
  switch (tie.kind) {
    case "link":
      return <LinkRow link={tie.record} of={of} />;
    case "centre":
      return <CentreRow centre={tie.record} />;
    case "crossing":
      return <CrossingRow crossing={tie.record} />;
  }
}

/** Everything between two economies. */
export function PairPage({ pair }: { readonly pair: PairId }) {
  const atlas = useAtlas();
  const { indexes, names, translate } = atlas;
  const [a = "", b = ""] = placesOfPair(pair);
  const missing = describeTies(pair, atlas);
  const links = (indexes.linksByPair.get(pair) ?? []).map((record): Tie => ({ kind: "link", record }));
  const places: readonly Tie[] = [
    ...(indexes.centresByPair.get(pair) ?? []).map((record): Tie => ({ kind: "centre", record })),
    ...(indexes.crossingsByPair.get(pair) ?? []).map((record): Tie => ({ kind: "crossing", record })),
  ];
  const isOfTwo = (tie: Tie): boolean => tie.kind === "link" && tie.record.parties.length === 2;
  const rows = (ties: readonly Tie[]) =>
    inOrderOfTime(ties).map((tie) => <TieRow key={tie.record.id} tie={tie} of={[a, b]} />);
  const border = indexes.borders.get(pair);
  const common = selectCommonMechanisms(indexes, a, b);
  return (
    <>
      <p className="pair-parties">
        <TargetLink target={targetOf("place", a)} /> <TargetLink target={targetOf("place", b)} />
      </p>
      {missing === null ? null : <p className="lead">{missing}</p>}
      {border === undefined ? null : (
        <div className="lead">
          <p>
            {[
              translate("pair.border", { km: border.lengthKm }),
              ...(border.alternatives.length === 0
                ? []
                : [
                    translate("pair.borderDiffers", {
                      list: border.alternatives.map(({ lengthKm, basis }) => `${lengthKm} km (${basis})`).join("; "),
                    }),
                  ]),
            ].join(" ")}
          </p>
          <details className="provenance">
            <summary>
              <span className="basis" data-basis="research">
                {translate("basis.research")}
              </span>
              <span>{` · ${border.lengthBasis}`}</span>
              <span> · </span>
              <span className="source-count">{translate("fact.sources", { count: border.sources.length })}</span>
            </summary>
            <ul>
              {[...border.sources, ...border.alternatives.flatMap(({ sources }) => sources)].map((source) => (
                <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
              ))}
            </ul>
          </details>
        </div>
      )}
      <CompareWith />
      <SideBySide />
      <PairTimeline ties={[...links, ...places]} label={names.pair(pair)} />
      <ShortList heading={translate("pair.links")} items={rows(links.filter(isOfTwo))} none={translate("pair.none")} />
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(targetOf("pair", pair)) ?? []}
      />
      <ShortList heading={translate("pair.places")} items={rows(places)} />
      <ShortList heading={translate("pair.multi")} items={rows(links.filter((tie) => !isOfTwo(tie)))} />
      <PairGaps pair={pair} />
      {common.length === 0 ? null : (
        <section className="block">
          <h3>
            <span>{translate("pair.common")}</span> <span className="count">{common.length}</span>
          </h3>
          <ul className="chips">
            {common.map((id) => (
              <li key={id}>
                <TargetLink target={targetOf("mechanism", id)} className="chip">
                  {names.mechanismShort(id)}
                </TargetLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Conflicts conflicts={indexes.conflictsByTarget.get(targetOf("pair", pair)) ?? []} />
    </>
  );
}
