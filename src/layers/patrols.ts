import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset, Link, PairId, Target } from "../dataset/model.ts";
import { pairsAmong } from "../dataset/pairs.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Translate } from "../text/translate.ts";
import { isLinkInFocus } from "../view/selectors/focus.ts";
import type { Names } from "../view/selectors/names.ts";
import type { Visible } from "../view/selectors/visible.ts";
import type { Selection } from "../view/state.ts";
import { isLayerOn, type Layer, linesFeature, nothing } from "./context.ts";
import { lanesOf, placeArc } from "./linkGeometry.ts";
import { lineEmphasis, strengthOf, widthByZoom } from "./linkStyles.ts";
import { remember } from "./remember.ts";
import type { LayerSpec, SceneFeature } from "./spec.ts";

/** The shared border of each pair that has one. */
const borderLines = remember((outlines: Outlines): ReadonlyMap<PairId, readonly (readonly [number, number])[][]> => {
  const lines = new Map<PairId, (readonly [number, number])[][]>();
  for (const { pair, geometry } of outlines.borders) {
    if (pair === null) continue;
    const own = geometry.coordinates.map((line) => line.map(([lon = 0, lat = 0]) => [lon, lat] as const));
    lines.set(pair, [...(lines.get(pair) ?? []), ...own]);
  }
  return lines;
});

/** Patrols on the border itself, one feature a pair; those of pairs without a shared border as arcs. */
const patrolFeatures = remember(
  (
    visible: Visible,
    on: boolean,
    selection: Selection,
    dataset: Dataset,
    outlines: Outlines,
    indexes: Indexes,
    names: Names,
    translate: Translate,
  ): { readonly border: readonly SceneFeature[]; readonly arcs: readonly SceneFeature[] } => {
    const patrols = visible.links.filter((link) => {
      const chosen = selection.kind === "link" && selection.id === link.id;
      return link.kind === "joint-patrol" && (chosen || (on && isLinkInFocus(dataset, selection, link)));
    });
    const borders = borderLines(outlines);
    const byPair = new Map<PairId, Link[]>();
    const arcs: SceneFeature[] = [];
    for (const link of patrols) {
      const shared = pairsAmong(link.parties).filter((pair) => borders.has(pair));
      for (const pair of shared) byPair.set(pair, [...(byPair.get(pair) ?? []), link]);
      const bulge = lanesOf(dataset).get(link.id)?.own;
      const placed = shared.length > 0 || bulge === undefined ? null : placeArc(indexes, link.parties, bulge);
      if (placed === null) continue;
      arcs.push(
        linesFeature(`patrol-${link.id}`, [placed.line], {
          target: `link:${link.id}`,
          name: translate("map.name.link", { kind: translate("linkKind.joint-patrol"), title: names.text(link.title) }),
          strength: strengthOf(link),
          width: 1.8,
        }),
      );
    }
    const border = [...byPair].map(([pair, links]) => {
      const [first] = links;
      const target: Target = links.length === 1 && first !== undefined ? `link:${first.id}` : `pair:${pair}`;
      const name = translate("map.name.patrols", { pair: names.pair(pair), count: links.length });
      const strength = Math.max(...links.map(strengthOf));
      return linesFeature(`patrol-${pair}`, borders.get(pair) ?? [], { target, name, strength, width: 5.5 });
    });
    return { border, arcs };
  },
);

/** Joint patrols: a band along the shared border, under the border line so that its class stays legible. */
export const patrolsLayer: Layer = {
  id: "patrols",
  labelKey: "layer.patrols",
  switchable: "patrols",
  build: (context) => {
    const { visible, state, dataset, outlines, indexes, names, translate, theme } = context;
    const on = isLayerOn(context, "patrols");
    const { border, arcs } = patrolFeatures(visible, on, state.selection, dataset, outlines, indexes, names, translate);
    if (border.length + arcs.length === 0) return nothing;
    const colour = theme.kinds["joint-patrol"];
    const width = { get: "width", times: widthByZoom.map(([zoom, times]) => [zoom, times * theme.weight] as const) };
    const specs: LayerSpec[] = [];
    if (border.length > 0) {
      specs.push({
        id: "patrols",
        type: "line",
        source: "patrols",
        interactive: true,
        colour,
        width,
        opacity: { get: "strength" },
        cap: "round",
        emphasis: lineEmphasis,
      });
    }
    if (arcs.length > 0) {
      specs.push({
        id: "patrol-arcs",
        type: "line",
        source: "patrol-arcs",
        interactive: true,
        colour,
        width,
        opacity: { get: "strength" },
        cap: "round",
        emphasis: lineEmphasis,
      });
    }
    return {
      sources: {
        ...(border.length > 0 ? { patrols: border } : {}),
        ...(arcs.length > 0 ? { "patrol-arcs": arcs } : {}),
      },
      specs,
      legend: [
        ...(border.length > 0
          ? [
              {
                id: "patrols",
                label: translate("legend.patrols"),
                symbol: { type: "line", colour, width: 5, opacity: 0.8, on: "border" } as const,
              },
            ]
          : []),
        ...(arcs.length > 0
          ? [
              {
                id: "patrol-arcs",
                label: translate("legend.patrolArcs"),
                symbol: { type: "line", colour, width: 1.8, opacity: 0.8, curved: true } as const,
              },
            ]
          : []),
      ],
      notes: [],
    };
  },
};
