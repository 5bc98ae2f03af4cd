import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset, Link, LinkKind, Target } from "../dataset/model.ts";
import type { Translate } from "../text/translate.ts";
import type { Names } from "../view/selectors/names.ts";
import { lineFeature, linesFeature, pointFeature } from "./context.ts";
import { bundleLinks, lanesOf, nodeRanks, placeArc, placeNode } from "./linkGeometry.ts";
import { bundleWidth, isWeak, linkStyles, quietStrength, restStrength, strengthOf } from "./linkStyles.ts";
import { remember } from "./remember.ts";
import type { SceneFeature } from "./spec.ts";

/** Features of one kind of link. */
export interface LinkFeatures {
  /** One arc for each pair, for links seen from afar. */
  readonly bundles: readonly SceneFeature[];
  /** One arc for each link. */
  readonly fan: readonly SceneFeature[];
  /** Crowns of the bundles: the sign of the kind, or the number of links. */
  readonly crowns: readonly SceneFeature[];
  readonly fanCrowns: readonly SceneFeature[];
  /** Links of three or more parties: branches, and their nodes. */
  readonly branches: readonly SceneFeature[];
  readonly nodes: readonly SceneFeature[];
}

/** Arcs of a fan are thinner than the bundle that stands for them, and thinner still while nothing is selected. */
const fanWidth = 0.8;
const restFanWidth = 0.6;

/** Branches have this share of the strength of an arc. */
const branchShare = 0.32;

/** While nothing is selected, arcs that leave the six are thinner: the share of their width that they keep. */
const outerWidth = 0.6;

/** The words for a link on hover and for screen readers: kind and title, or the title alone where it begins with the kind. */
function linkName(names: Names, translate: Translate, link: Link): string {
  const kind = translate(`linkKind.${link.kind}`);
  const title = names.text(link.title);
  return title.toLowerCase().startsWith(kind.toLowerCase()) ? title : translate("map.name.link", { kind, title });
}

/** Markers are small, so they stand a little stronger than their line. */
const signStrengthOf = (strength: number): number => Math.min(1, strength * 1.3);

/**
 * Builds the features of some links of one kind, at `rest` paler than in focus; lanes come from the whole dataset, so nothing
 * jumps. Arcs that stand for several, and the arcs that they stand for, carry the same `bundle`.
 */
export const linkFeatures = remember(
  (
    kind: LinkKind,
    links: readonly Link[],
    rest: boolean,
    dataset: Dataset,
    indexes: Indexes,
    names: Names,
    translate: Translate,
  ): LinkFeatures => {
    const lanes = lanesOf(dataset);
    const share = rest ? restStrength[kind] : 1;
    const ranks = nodeRanks(dataset);
    const bundles: SceneFeature[] = [];
    const crowns: SceneFeature[] = [];
    const fan: SceneFeature[] = [];
    const fanCrowns: SceneFeature[] = [];
    for (const bundle of bundleLinks(links)) {
      const [first] = bundle.links;
      const lane = first === undefined ? undefined : lanes.get(first.id);
      const placed = first === undefined || lane === undefined ? null : placeArc(indexes, first.parties, lane.bundle);
      if (first === undefined || placed === null) continue;
      const target: Target = bundle.links.length === 1 ? `link:${first.id}` : `pair:${bundle.pair}`;
      const name =
        bundle.links.length === 1
          ? linkName(names, translate, first)
          : translate("map.name.bundle", {
              pair: names.pair(bundle.pair),
              kind: translate(`linkKinds.${kind}`),
              number: bundle.count,
            });
      const strength = Math.max(...bundle.links.map(strengthOf)) * share;
      const weak = bundle.links.every(isWeak);
      const inner = first.parties.every((party) => indexes.places.get(party)?.group === "western-balkans");
      const narrowed = rest && !inner ? outerWidth : 1;
      const width = bundleWidth(kind, bundle.count) * narrowed;
      const id = `${kind}-${bundle.pair}`;
      const opens = bundle.links.length > 1 ? { bundle: id } : {};
      bundles.push(lineFeature(id, placed.line, { target, name, kind, strength, width, weak, ...opens }));
      const badge = bundle.count > 1 ? `×${bundle.count}` : "";
      crowns.push(
        pointFeature(`${id}-crown`, placed.crown, {
          target,
          name,
          kind,
          signStrength: signStrengthOf(strength),
          badge,
          order: -bundle.count,
          ...opens,
        }),
      );
      for (const link of bundle.links) {
        const bulge = lanes.get(link.id)?.own;
        const alone = bulge === undefined ? null : placeArc(indexes, link.parties, bulge);
        if (alone === null) continue;
        const own = strengthOf(link) * share;
        const named = { target: `link:${link.id}`, name: linkName(names, translate, link), kind } as const;
        fan.push(
          lineFeature(link.id, alone.line, {
            ...named,
            strength: own,
            width: linkStyles[kind].width * (rest ? restFanWidth : fanWidth) * narrowed,
            weak: isWeak(link),
            ...opens,
          }),
        );
        const claim = link.aggregate === null ? "" : `×${link.aggregate.count}`;
        const crown = { ...named, signStrength: signStrengthOf(own), badge: claim, order: 0 };
        fanCrowns.push(pointFeature(`${link.id}-crown`, alone.crown, crown));
      }
    }
    const branches: SceneFeature[] = [];
    const nodes: SceneFeature[] = [];
    for (const link of links) {
      if (link.parties.length < 3) continue;
      const placed = placeNode(indexes, link, ranks.get(link.id) ?? 0);
      if (placed === null) continue;
      // Branches are many for one link; thin and pale, they do not drown the arcs.
      const strength = rest ? quietStrength : strengthOf(link) * branchShare;
      const named = { target: `link:${link.id}`, name: linkName(names, translate, link), kind } as const;
      const width = linkStyles[kind].width * 0.6;
      branches.push(linesFeature(link.id, placed.lines, { ...named, strength, width }));
      nodes.push(
        pointFeature(`${link.id}-node`, placed.node, {
          ...named,
          signStrength: signStrengthOf(strengthOf(link) * 0.8 * share),
          weak: isWeak(link),
        }),
      );
    }
    return { bundles, fan, crowns, fanCrowns, branches, nodes };
  },
);
