import "../text/late.ts";
import type { PlaceId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import { CountedHeading } from "../parts/CountedHeading.tsx";
import { CentreRow, CrossingRow, LinkRow } from "../parts/LinkRow.tsx";
import { NameFold } from "../parts/NameFold.tsx";
import { ShortList } from "../parts/ShortList.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { listParts, type Ties } from "../view/counts.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { inOrderOfTime, type Tie } from "./timeOrder.ts";

/** Centres in a list of their own, those that the number counts. */
export function CentreList({ centres }: Pick<Ties, "centres">) {
  const { translate } = useAtlas();
  if (centres.length === 0) return null;
  return (
    <NameFold
      id={listParts.centre}
      heading={translate("place.centres")}
      most={1}
      items={centres.map(({ id }) => ({ key: id, name: <TargetLink target={targetOf("centre", id)} /> }))}
    >
      <ul className="rows">
        {centres.map((centre) => (
          <CentreRow key={centre.id} centre={centre} />
        ))}
      </ul>
    </NameFold>
  );
}

/** Crossings in a list of their own. */
export function CrossingList({ crossings }: Pick<Ties, "crossings">) {
  const { translate } = useAtlas();
  if (crossings.length === 0) return null;
  return (
    <NameFold
      id={listParts.crossing}
      heading={translate("place.crossings")}
      items={crossings.map(({ id }) => ({ key: id, name: <TargetLink target={targetOf("crossing", id)} /> }))}
    >
      <ul className="rows">
        {crossings.map((crossing) => (
          <CrossingRow key={crossing.id} crossing={crossing} />
        ))}
      </ul>
    </NameFold>
  );
}

/**
 * Every link that the numbers of a page count, one list a kind in order of time, and apart from them what is in no number.
 * `of`: economies that the page is about, which rows do not name again.
 */
export function LinksByKind({ ties: { links, claims }, of }: { readonly ties: Ties; readonly of: readonly PlaceId[] }) {
  const { translate } = useAtlas();
  const whole = useView((store) => store.anchor === listParts.links);
  if (links.length + claims.length === 0) return null;
  const rows = (own: Ties["links"]) =>
    inOrderOfTime(own.map((record): Tie => ({ kind: "link", record }))).map(({ record }) =>
      "parties" in record ? <LinkRow key={record.id} link={record} of={of} /> : null,
    );
  return (
    <section className="block" data-list="links">
      <CountedHeading heading={translate("counts.links")} count={links.length} id={listParts.links} />
      {linkKinds.map((kind) => (
        <ShortList
          key={kind}
          id={listParts[kind]}
          level={4}
          // Who presses the number of a pair asks for these: a few can be opened to their sources at once.
          first={of.length === 2 ? 3 : 1}
          spare={0}
          whole={whole}
          heading={translate(`linkKinds.${kind}`)}
          items={rows(links.filter((link) => link.kind === kind))}
        />
      ))}
      {claims.length === 0 ? null : (
        <section className="block-part" data-uncounted="">
          <h4 className="list-heading">{translate("counts.uncounted")}</h4>
          <ul className="rows">{rows(claims)}</ul>
        </section>
      )}
    </section>
  );
}
