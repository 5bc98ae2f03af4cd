import "../../text/late.ts";
import { pairOf } from "../../dataset/indexes.ts";
import type { Link } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { Conflicts, Fact, Facts } from "../../parts/Facts.tsx";
import { KindMark } from "../../parts/KindCounts.tsx";
import { formatLinkDates } from "../../parts/LinkRow.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { TargetList } from "../../parts/TargetList.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { sectorText } from "../../view/sector.ts";
import { freshSince, unseenText } from "../../view/unseen.ts";

/** All about one link. */
export function LinkPage({ link }: { readonly link: Link }) {
  const atlas = useAtlas();
  const { indexes, names, translate, language } = atlas;
  const sector = sectorText(link, atlas);
  const target = targetOf("link", link.id);
  const unseen = unseenText(atlas, target, link, freshSince(atlas, null));
  const [a, b] = link.parties;
  return (
    <>
      {link.summary === null ? null : <p className="lead">{names.text(link.summary)}</p>}
      {link.aggregate === null ? null : (
        <p className="lead">
          {translate("link.aggregate", { count: String(link.aggregate.count), unit: link.aggregate.unit })}
        </p>
      )}
      <Provenance fact={link} />
      <Facts>
        <Fact term={translate("link.kind")}>
          <KindMark kind={link.kind} /> <span>{translate(`linkKind.${link.kind}`)}</span>
        </Fact>
        <Fact term={translate("link.parties")}>
          <TargetList targets={link.parties.map((id) => targetOf("place", id))} />
          {link.parties.length === 2 && a !== undefined && b !== undefined ? (
            <TargetLink target={targetOf("pair", pairOf(a, b))} />
          ) : null}
        </Fact>
        <Fact term={translate("link.status")}>
          <span>{translate(`linkStatus.${link.status}`)}</span>
          {unseen === null ? null : <span>{`, ${unseen}`}</span>}
          {link.statusNote === null ? null : <span className="muted">{` (${names.text(link.statusNote)})`}</span>}
        </Fact>
        <Fact term={translate("link.dates")}>
          <span>{formatLinkDates(link, translate, language)}</span>
          {link.dateNote === null || formatLinkDates(link, translate, language) === link.dateNote ? null : (
            <span className="muted">{` (${names.text(link.dateNote)})`}</span>
          )}
        </Fact>
        {link.topics.length === 0 ? null : (
          <Fact term={translate("link.topics")}>
            {link.topics.map((topic) => indexes.topics.get(topic)?.label ?? topic).join(", ")}
          </Fact>
        )}
        {link.where.length === 0 ? null : (
          <Fact term={translate("link.where")}>{link.where.map(names.text).join("; ")}</Fact>
        )}
        {sector === null ? null : <Fact term={translate("link.sector")}>{sector}</Fact>}
        {link.facilitators.length === 0 ? null : (
          <Fact term={translate("link.facilitators")}>
            <TargetList targets={link.facilitators.map((id) => targetOf("mechanism", id))} />
          </Fact>
        )}
        {link.notes === null ? null : <Fact term={translate("link.notes")}>{names.text(link.notes)}</Fact>}
      </Facts>
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(target) ?? []}
      />
      <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
    </>
  );
}
