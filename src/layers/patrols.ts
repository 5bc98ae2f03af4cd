import { groupBy } from "../base/groupBy.ts";
import { once, remember, rememberEach } from "../base/remember.ts";
import type { Link, PairId, Position, Target } from "../dataset/model.ts";
import { pairsOfLink } from "../dataset/pairs.ts";
import { targetOf } from "../dataset/target.ts";
import { generalise } from "../geometry/generalise.ts";
import type { Outlines } from "../geometry/outlines.ts";
import { cutStretch } from "../geometry/stretch.ts";
import { patrolRibbon } from "../theme/tokens.ts";
import type { Atlas } from "../view/atlas.ts";
import { countByPair, countedLinks } from "../view/counts.ts";
import { isBorderPatrol, sectorText } from "../view/sector.ts";
import { freshSince, nameWith, unseenText } from "../view/unseen.ts";
import { isLayerOn, type Layer, type LayerContext, linesFeature, nothing } from "./context.ts";
import { buildLinks, selectLinks } from "./linkLayer.ts";
import { faintLegend, weakOnes } from "./linkLegend.ts";
import { isWeak, strengthOf, widthByZoom } from "./linkStyles.ts";
import type { LineSpec, SceneFeature } from "./spec.ts";

type Line = readonly Position[];

/** The shared border of each pair that has one. */
const borderLines = remember((outlines: Outlines): ReadonlyMap<PairId, readonly Line[]> => {
  const lines = new Map<PairId, Line[]>();
  for (const { pair, geometry } of outlines.borders) {
    if (pair === null) continue;
    const own = geometry.coordinates.map((line) => line.map(([lon = 0, lat = 0]) => [lon, lat] as const));
    lines.set(pair, [...(lines.get(pair) ?? []), ...own]);
  }
  return lines;
});

/** Around a post whose reach is not known, this much of the border is drawn to each side. */
const postReachKm = 10;

/** The part of one shared border along which a patrol goes: all of it where no sector is known. */
const sectorLines = rememberEach((link: Link, outlines: Outlines) =>
  remember((pair: PairId): readonly Line[] => {
    const border = borderLines(outlines).get(pair) ?? [];
    const points = (link.along ?? []).map(({ position }) => position);
    const cut = cutStretch(border, points, postReachKm);
    return cut === null ? border : [cut];
  }),
);

/** The stretches of shared borders along which a patrol runs; none for one that goes somewhere else. */
export function patrolLines(link: Link, outlines: Outlines): readonly Line[] {
  return isBorderPatrol(link) ? pairsOfLink(link).flatMap(sectorLines(outlines)(link)) : [];
}

/** Patrols of a choice that run along the shared border of their two parties, and those that do not. */
const splitPatrols = remember((patrols: readonly Link[], outlines: Outlines) => {
  const borders = borderLines(outlines);
  const isOnBorder = (link: Link): boolean =>
    isBorderPatrol(link) && pairsOfLink(link).some((pair) => borders.has(pair));
  return { onBorder: patrols.filter(isOnBorder), away: patrols.filter((link) => !isOnBorder(link)) };
});

/** The ribbon is wide already. */
const ribbonEmphasis = {
  hovered: { widthFactor: 1.4, opacityFactor: 1.1 },
  selected: { widthFactor: 1.25, opacityFactor: 1.1 },
  dimmed: { opacityFactor: 0.25 },
} as const;
/** Over both banks, px at zoom 8. */
const ribbonWidth = 7;
/** The ribbon is pale by its colour, so that it takes more of the strength than an arc. */
const ribbonStrength = 1.3;
/** Below this zoom the ribbon follows a calmer line; a whole zoom, so that the map draws it with the other lines in one layer. */
const exactZoom = 7;
/** Bends of a river that the calmer line leaves out, px at that zoom: within half of the ribbon's width. */
const bends = 3.5 / (512 * 2 ** exactZoom);

/** The same features along a calmer line, for afar. */
const calmRibbons = once((features: readonly SceneFeature[]): readonly SceneFeature[] =>
  features.map((ribbon) => {
    const { geometry } = ribbon;
    if (geometry.type !== "MultiLineString") return ribbon;
    const lines = geometry.coordinates.map((line) =>
      generalise(
        line.map(([lon = 0, lat = 0]) => [lon, lat] as const),
        bends,
      ).map(([lon, lat]) => [lon, lat]),
    );
    return { ...ribbon, geometry: { type: "MultiLineString" as const, coordinates: lines } };
  }),
);

/** Patrols on the border itself, one feature a pair; `all`: those with them that run elsewhere, which the pair has too. */
const patrolFeatures = remember(
  (
    patrols: readonly Link[],
    all: readonly Link[],
    atlas: Atlas,
    outlines: Outlines,
    since: number,
  ): readonly SceneFeature[] => {
    const borders = borderLines(outlines);
    const { names, translate } = atlas;
    const counts = countByPair(all);
    const byPair = groupBy(patrols, (link) => pairsOfLink(link).filter((pair) => borders.has(pair)));
    return [...byPair].map(([pair, links]) => {
      const [first] = links;
      const target: Target =
        links.length === 1 && first !== undefined ? targetOf("link", first.id) : targetOf("pair", pair);
      const count = links.length === 1 ? 1 : (counts.get(pair) ?? links.length);
      const unseen = links.map((link) => unseenText(atlas, targetOf("link", link.id), link, since));
      const sector = links.length === 1 && first !== undefined ? sectorText(first, atlas) : null;
      const said = translate("map.name.patrols", { pair: names.pair(pair), count });
      const name = nameWith(atlas, said, sector, links.length === 1 ? (unseen[0] ?? null) : null);
      const strengths = links.map((link, index) => strengthOf(link, unseen[index] !== null));
      const strength = Math.max(...strengths) * ribbonStrength;
      const weak = links.every((link, index) => isWeak(link, unseen[index] !== null));
      return linesFeature(`patrol-${pair}`, [...new Set(links.flatMap((link) => sectorLines(outlines)(link)(pair)))], {
        target,
        name,
        kind: "joint-patrol",
        strength,
        weak,
        width: ribbonWidth,
      });
    });
  },
);

const none: readonly Link[] = [];

/** The patrols on the map under the state of the context. */
function choosePatrols(context: LayerContext) {
  const { atlas, inView, focuses, outlines } = context;
  const on = isLayerOn(context, "patrols");
  const all = selectLinks(atlas, inView, "joint-patrol", on, focuses);
  const { onBorder, away } = splitPatrols(all, outlines);
  return { onBorder, away: context.atRest ? none : away, all };
}

/** Joint patrols along the shared border: a ribbon over both banks, under the border line, so that its class stays legible. */
export const patrolsLayer: Layer = {
  id: "patrols",
  labelKey: "layer.patrols",
  switchable: "patrols",
  build: (context) => {
    const { atlas, outlines, state, theme } = context;
    const { translate } = atlas;
    const { onBorder, all } = choosePatrols(context);
    const features = patrolFeatures(onBorder, all, atlas, outlines, freshSince(atlas, state.year));
    if (features.length === 0) return nothing;
    const whole = onBorder.filter(({ along }) => along === null).length;
    const colour = patrolRibbon(theme);
    const ribbon = (id: string, range: { readonly minZoom?: number; readonly maxZoom?: number }): LineSpec => ({
      id,
      type: "line",
      source: id,
      ...range,
      interactive: true,
      colour,
      width: { get: "width", times: widthByZoom.map(([zoom, times]) => [zoom, times * theme.weight] as const) },
      opacity: { get: "strength" },
      cap: "round",
      emphasis: ribbonEmphasis,
    });
    return {
      sources: { "patrols-far": calmRibbons(features), patrols: features },
      specs: [ribbon("patrols-far", { maxZoom: exactZoom }), ribbon("patrols", { minZoom: exactZoom })],
      legend: [
        {
          id: "patrols",
          label: translate(whole > 0 ? "legend.patrolsWhole" : "legend.patrols"),
          features: [features],
          symbol: { type: "line", colour, width: 8, opacity: 1, on: "border" },
        },
        ...faintLegend(
          context,
          [weakOnes(features)].filter(({ length }) => length > 0),
          theme.weight,
        ),
      ],
      notes: [],
      counted: {
        label: "layer.patrols",
        count: countedLinks(onBorder).length,
        ...(whole === 0 ? {} : { note: translate("map.describe.whole", { count: whole }) }),
      },
    };
  },
};

/** Patrols away from the shared border, such as officers in the other's resorts: arcs, like other links. */
export const patrolArcsLayer: Layer = {
  id: "patrol-arcs",
  labelKey: null,
  switchable: "patrols",
  build: (context) => {
    const built = buildLinks(context, "patrol-arcs", "joint-patrol", choosePatrols(context).away);
    const legend = built.legend.map((entry) =>
      entry.id === "joint-patrol" ? { ...entry, label: context.atlas.translate("legend.patrolArcs") } : entry,
    );
    return { ...built, legend };
  },
};
