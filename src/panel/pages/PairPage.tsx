import "../../text/late.ts";
import type { MechanismId, PairId, PlaceId } from "../../dataset/model.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { roles } from "../../dataset/vocabulary.ts";
import { CountedHeading } from "../../parts/CountedHeading.tsx";
import { Conflicts } from "../../parts/Facts.tsx";
import { LowerPart } from "../../parts/LowerPart.tsx";
import { NameFold } from "../../parts/NameFold.tsx";
import { SourceItem } from "../../parts/Provenance.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { commonParts, listParts, tiesOfPair } from "../../view/counts.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { CompareWith } from "../compare/CompareWith.tsx";
import { SideBySide, useCompared } from "../compare/SideBySide.tsx";
import { PairGaps } from "../PairGaps.tsx";
import { PairHeadline } from "../PairHeadline.tsx";
import { PairTimeline } from "../PairTimeline.tsx";
import { ShownPart } from "../ShownPart.ts";
import { CentreList, CrossingList, LinksByKind } from "../TiesByKind.tsx";
import type { Tie } from "../timeOrder.ts";

/** Bodies in which both take part: as members both, and otherwise with what each of them is there. */
function CommonBodies({ pair: [a, b] }: { readonly pair: readonly [PlaceId, PlaceId] }) {
  const { indexes, names, translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const { members, mixed } = commonParts(indexes, [a, b], year);
  const roleOf = (place: PlaceId, id: MechanismId): string => {
    const own = (indexes.participationsByPlace.get(place) ?? []).filter(({ mechanism }) => mechanism === id);
    const [first] = own.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
    return first === undefined ? "" : `${names.place(place)}: ${translate(`role.${first.role}`)}`;
  };
  const nameOf = (id: MechanismId) => (
    <TargetLink target={targetOf("mechanism", id)}>{names.text(names.mechanismShort(id))}</TargetLink>
  );
  return (
    <>
      {members.length === 0 ? null : (
        <section className="block">
          <CountedHeading heading={translate("pair.bothMembers")} count={members.length} id={listParts.member} />
          <ul className="names">
            {members.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </section>
      )}
      {mixed.length === 0 ? null : (
        <NameFold
          heading={translate("pair.bothOtherwise")}
          id={listParts.otherwise}
          items={mixed.map((id) => ({ key: id, name: nameOf(id) }))}
        >
          <ul className="rows">
            {mixed.map((id) => (
              <li key={id} className="row">
                <div className="row-body">
                  {nameOf(id)} <span className="row-note">{[a, b].map((place) => roleOf(place, id)).join(", ")}</span>
                </div>
              </li>
            ))}
          </ul>
        </NameFold>
      )}
    </>
  );
}

/** Everything between two economies. */
export function PairPage({ pair }: { readonly pair: PairId }) {
  const { indexes, names, translate } = useAtlas();
  const [a = "", b = ""] = placesOfPair(pair);
  const ties = tiesOfPair(indexes, pair);
  const { links, claims, centres, crossings } = ties;
  const placed: readonly Tie[] = [
    ...[...links, ...claims].map((record): Tie => ({ kind: "link", record })),
    ...centres.map((record): Tie => ({ kind: "centre", record })),
    ...crossings.map((record): Tie => ({ kind: "crossing", record })),
  ];
  const border = indexes.borders.get(pair);
  const comparing = useCompared() !== null;
  const timeline = <PairTimeline ties={placed} label={names.pair(pair)} />;
  return (
    <>
      <PairHeadline pair={pair} ties={ties} />
      {comparing ? null : timeline}
      <p className="pair-parties">
        <TargetLink target={targetOf("place", a)} /> <TargetLink target={targetOf("place", b)} />
      </p>
      {border === undefined ? null : (
        <div className="pair-border">
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
      <LowerPart>
        <CompareWith />
        <SideBySide />
        {comparing ? timeline : null}
        <LinksByKind ties={ties} of={[a, b]} />
        <StatementList
          heading={translate("panel.reportSays")}
          statements={indexes.statementsByTarget.get(targetOf("pair", pair)) ?? []}
        />
        <CentreList centres={centres} />
        <CrossingList crossings={crossings} />
        <PairGaps pair={pair} />
        <CommonBodies pair={[a, b]} />
        <Conflicts conflicts={indexes.conflictsByTarget.get(targetOf("pair", pair)) ?? []} />
      </LowerPart>
      <ShownPart />
    </>
  );
}
