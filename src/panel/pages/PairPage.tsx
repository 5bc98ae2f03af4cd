import type { PairId } from "../../dataset/model.ts";
import { Conflicts } from "../../parts/Facts.tsx";
import { CentreRow, CrossingRow, LinkRow } from "../../parts/LinkRow.tsx";
import { SourceItem } from "../../parts/Provenance.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { selectCommonMechanisms } from "../../view/selectors/partners.ts";

/** Everything between two economies. */
export function PairPage({ pair }: { readonly pair: PairId }) {
  const { dataset, indexes, names, translate } = useAtlas();
  const [a = "", b = ""] = pair.split("-");
  const links = indexes.linksByPair.get(pair) ?? [];
  const two = links.filter(({ parties }) => parties.length === 2);
  const multi = links.filter(({ parties }) => parties.length > 2);
  const centres = dataset.centres.filter(({ participants }) => participants.includes(a) && participants.includes(b));
  const crossings = indexes.crossingsByPair.get(pair) ?? [];
  const border = dataset.borders.find((candidate) => candidate.pair === pair);
  const common = selectCommonMechanisms(indexes, a, b);
  return (
    <>
      <p className="pair-parties">
        <TargetLink target={`place:${a}`} />
        <TargetLink target={`place:${b}`} />
      </p>
      {border === undefined ? null : (
        <div className="lead">
          <p>
            {translate("pair.border", { km: border.lengthKm })}{" "}
            {border.alternatives.length === 0
              ? null
              : translate("pair.borderDiffers", {
                  list: border.alternatives.map(({ lengthKm, basis }) => `${lengthKm} km (${basis})`).join("; "),
                })}
          </p>
          <details className="provenance">
            <summary>
              <span className="basis basis-research">{translate("basis.research")}</span> {border.lengthBasis}{" "}
              {translate("fact.sources", { count: border.sources.length })}
            </summary>
            <ul>
              {[...border.sources, ...border.alternatives.flatMap(({ sources }) => sources)].map((source) => (
                <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
              ))}
            </ul>
          </details>
        </div>
      )}
      <section className="block">
        <h3>
          {translate("pair.links")} <span className="count">{two.length}</span>
        </h3>
        {two.length === 0 ? <p className="muted">{translate("pair.none")}</p> : null}
        <ul className="rows">
          {two.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      </section>
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(`pair:${pair}`) ?? []}
      />
      {multi.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("pair.multi")} <span className="count">{multi.length}</span>
          </h3>
          <ul className="rows">
            {multi.map((link) => (
              <LinkRow key={link.id} link={link} showParties />
            ))}
          </ul>
        </section>
      )}
      {centres.length + crossings.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("place.centres")}, {translate("place.crossings").toLowerCase()}{" "}
            <span className="count">{centres.length + crossings.length}</span>
          </h3>
          <ul className="rows">
            {centres.map((centre) => (
              <CentreRow key={centre.id} centre={centre} />
            ))}
            {crossings.map((crossing) => (
              <CrossingRow key={crossing.id} crossing={crossing} />
            ))}
          </ul>
        </section>
      )}
      {common.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("pair.common")} <span className="count">{common.length}</span>
          </h3>
          <ul className="chips">
            {common.map((id) => (
              <li key={id}>
                <TargetLink target={`mechanism:${id}`} className="chip">
                  {names.mechanismShort(id)}
                </TargetLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Conflicts conflicts={indexes.conflictsByTarget.get(`pair:${pair}`) ?? []} />
    </>
  );
}
