import { remember, rememberEach } from "../base/remember.ts";
import type { Link, LinkKind, PlaceId, Target } from "../dataset/model.ts";
import { pairsAmong } from "../dataset/pairs.ts";
import { targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import { yearOfLink } from "../view/names.ts";
import { nameWith, unseenText } from "../view/unseen.ts";
import { lineFeature, linesFeature, pointFeature } from "./context.ts";
import { type Bundle, bundleLinks, lanesOf, nodeRanks, placeArc, placeNode } from "./linkGeometry.ts";
import { bundleWidth, isWeak, linkStyles, quietStrength, strengthOf } from "./linkStyles.ts";
import { coreOf, numbersAtRest } from "./restPlaces.ts";
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
  /** The years of the arcs of fans, as far as they are known, each on its arc. */
  readonly fanYears: readonly SceneFeature[];
  /** Links of three or more parties: branches, and their nodes. */
  readonly branches: readonly SceneFeature[];
  readonly nodes: readonly SceneFeature[];
}

/** Arcs of a fan are thinner than the bundle that stands for them, and thinner still while nothing is selected. */
const fanWidth = 0.8;
const restFanWidth = 0.6;

/** Branches have this share of the strength of an arc. */
const branchShare = 0.32;

/** The words for a link on hover and for screen readers: kind and title, or the title alone where it begins with the kind. */
function linkName(atlas: Atlas, link: Link, unseen: string | null): string {
  const { names, translate } = atlas;
  const kind = translate(`linkKind.${link.kind}`);
  const title = names.titled(targetOf("link", link.id));
  const told = title.toLowerCase().startsWith(kind.toLowerCase());
  return nameWith(atlas, told ? title : translate("map.name.link", { kind, title }), unseen);
}

/** Markers are small, so they stand a little stronger than their line. */
const signStrengthOf = (strength: number): number => Math.min(1, strength * 1.3);

/** The share of its strength that a kind keeps while nothing is selected. */
const restShareOf = (kind: LinkKind, rest: boolean): number => (rest ? linkStyles[kind].restShare : 1);

/** Where on their arcs years stand: neighbours in a fan are too near for words side by side. */
const yearShares = [0.5, 0.36, 0.64] as const;

/** The year of a link on its arc, which is the `at`-th of its fan. */
function yearMark(link: Link, { line }: Drawn, at: number): readonly SceneFeature[] {
  // A claim about several is of no one year.
  const year = link.aggregate === null ? yearOfLink(link) : null;
  if (year === null || line.geometry.type !== "LineString") return [];
  const { coordinates } = line.geometry;
  const [lon, lat] = coordinates[Math.round((coordinates.length - 1) * (yearShares[at % 3] ?? 0.5))] ?? [];
  if (lon === undefined || lat === undefined) return [];
  const { target, name = "" } = line.properties;
  return [
    pointFeature(`${link.id}-year`, [lon, lat], {
      ...(target === undefined ? {} : { target }),
      name,
      label: String(year),
      order: 60 + at,
    }),
  ];
}

interface Drawn {
  readonly line: SceneFeature;
  readonly mark: SceneFeature;
}

/** The arc of one link, with its crown; `bundle`: the bundle that it opens from, if any. Null where it cannot be drawn. */
const drawAlone = rememberEach(
  (link: Link, rest: boolean, bundled: boolean, atlas: Atlas, since: number): Drawn | null => {
    const { id, kind } = link;
    const bulge = lanesOf(atlas.dataset).get(id)?.own;
    const placed = bulge === undefined ? null : placeArc(atlas.indexes, link.parties, bulge);
    if (placed === null) return null;
    const unseen = unseenText(atlas, targetOf("link", id), link, since);
    const strength = strengthOf(link, unseen !== null) * restShareOf(kind, rest);
    const named = { target: targetOf("link", id), name: linkName(atlas, link, unseen), kind } as const;
    const opens = bundled ? { bundle: bundleId(kind, pairsAmong(link.parties)[0] ?? "") } : {};
    const width = linkStyles[kind].width * (rest ? restFanWidth : fanWidth);
    return {
      line: lineFeature(id, placed.line, { ...named, strength, width, weak: isWeak(link, unseen !== null), ...opens }),
      mark: pointFeature(`${id}-crown`, placed.crown, {
        ...named,
        signStrength: signStrengthOf(strength),
        badge: "",
        order: 0,
      }),
    };
  },
);

/** The branches of a link of three or more parties, with its node. Null where it cannot be drawn. */
const drawBranches = rememberEach((link: Link, rest: boolean, atlas: Atlas, since: number): Drawn | null => {
  const { id, kind } = link;
  const placed = placeNode(atlas.indexes, link, nodeRanks(atlas.dataset).get(id) ?? 0);
  if (placed === null) return null;
  // Branches are many for one link; thin and pale, they do not drown the arcs.
  const unseen = unseenText(atlas, targetOf("link", id), link, since);
  const full = strengthOf(link, unseen !== null);
  const strength = rest ? quietStrength : full * branchShare;
  const named = { target: targetOf("link", id), name: linkName(atlas, link, unseen), kind } as const;
  return {
    line: linesFeature(id, placed.lines, { ...named, strength, width: linkStyles[kind].width * 0.6 }),
    mark: pointFeature(`${id}-node`, placed.node, {
      ...named,
      signStrength: signStrengthOf(full * 0.8 * restShareOf(kind, rest)),
      weak: isWeak(link, unseen !== null),
    }),
  };
});

/** The name of the one party that is not of the six: seen from the other, it may lie outside the frame. */
function partnerBeyond({ dataset, names }: Atlas, parties: readonly PlaceId[]) {
  const core = coreOf(dataset);
  const [one, ...more] = parties.filter((party) => !core.has(party));
  return one === undefined || more.length > 0 ? { beyond: false } : { beyond: true, partner: names.place(one) };
}

const bundleId = (kind: LinkKind, pair: string): string => `${kind}-${pair}`;

/** The one arc for all links of a bundle, with its crown. Null where it cannot be drawn. */
function drawBundle(
  { kind, pair, links, count, weight, shared }: Bundle,
  rest: boolean,
  ones: boolean,
  atlas: Atlas,
  since: number,
): Drawn | null {
  const [first] = links;
  const lane = first === undefined ? undefined : lanesOf(atlas.dataset).get(first.id);
  const placed = first === undefined || lane === undefined ? null : placeArc(atlas.indexes, first.parties, lane.bundle);
  if (first === undefined || placed === null) return null;
  const single = links.length === 1;
  const target: Target = single ? targetOf("link", first.id) : targetOf("pair", pair);
  const unseen = links.map((link) => unseenText(atlas, targetOf("link", link.id), link, since));
  const name = single
    ? linkName(atlas, first, unseen[0] ?? null)
    : [
        atlas.translate("map.name.bundle", {
          pair: atlas.names.pair(pair),
          kind: atlas.translate(`linkKinds.${kind}`),
          number: count,
        }),
        ...(shared === 0 ? [] : [atlas.translate("map.name.shared", { count: shared })]),
      ].join(" ");
  const strength =
    Math.max(...links.map((link, index) => strengthOf(link, unseen[index] !== null))) * restShareOf(kind, rest);
  const width = bundleWidth(kind, weight);
  const id = bundleId(kind, pair);
  const { line } = placed;
  const share = kind === "agreement" ? numbersAtRest[pair] : undefined;
  const place = line[Math.round((line.length - 1) * (share ?? 0.5))] ?? placed.crown;
  const opens = single ? {} : { bundle: id };
  return {
    line: lineFeature(id, placed.line, {
      target,
      name,
      kind,
      strength,
      width,
      weak: links.every((link, index) => isWeak(link, unseen[index] !== null)),
      ...opens,
    }),
    mark: pointFeature(`${id}-crown`, place, {
      target,
      name,
      kind,
      signStrength: signStrengthOf(strength),
      badge: count < (ones ? 1 : 2) ? "" : String(count),
      ...partnerBeyond(atlas, first.parties),
      order: -count,
      ...opens,
    }),
  };
}

/**
 * Builds the features of some links of one kind, of `all` that numbers count, at `rest` paler than in focus, with `ones` a number
 * on single links too; lanes come from the whole dataset, so nothing
 * jumps. Arcs that stand for several, and the arcs that they stand for, carry the same `bundle`.
 */
export const linkFeatures = remember(
  (
    links: readonly Link[],
    all: readonly Link[],
    rest: boolean,
    ones: boolean,
    atlas: Atlas,
    since: number,
  ): LinkFeatures => {
    const alone = drawAlone(rest, false, atlas, since);
    const bundled = drawAlone(rest, true, atlas, since);
    const bundles: Drawn[] = [];
    const fan: Drawn[] = [];
    const fanYears: SceneFeature[] = [];
    const add = (list: Drawn[], drawn: Drawn | null): void => {
      if (drawn !== null) list.push(drawn);
    };
    for (const bundle of bundleLinks(links, all)) {
      const drawn = drawBundle(bundle, rest, ones, atlas, since);
      if (drawn === null) continue;
      bundles.push(drawn);
      const several = bundle.links.length > 1;
      for (const [at, link] of bundle.links.entries()) {
        const arc = (several ? bundled : alone)(link);
        add(fan, arc);
        if (several && arc !== null) fanYears.push(...yearMark(link, arc, at));
      }
    }
    const branches: Drawn[] = [];
    const branched = drawBranches(rest, atlas, since);
    for (const link of links) if (link.parties.length > 2) add(branches, branched(link));
    const linesOf = (drawn: readonly Drawn[]) => drawn.map(({ line }) => line);
    const marksOf = (drawn: readonly Drawn[]) => drawn.map(({ mark }) => mark);
    return {
      bundles: linesOf(bundles),
      crowns: marksOf(bundles),
      fan: linesOf(fan),
      fanCrowns: marksOf(fan),
      fanYears,
      branches: linesOf(branches),
      nodes: marksOf(branches),
    };
  },
);
