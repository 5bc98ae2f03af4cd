import { remember } from "../base/remember.ts";
import type { Position, Target } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { layerOfLinkKind } from "../dataset/vocabulary.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { isCentreInFocus, isCrossingInFocus, isLinkInFocus } from "../view/focus.ts";
import type { LayerId, ViewState } from "../view/state.ts";
import { type BuiltLayer, isLayerOn, type Layer, linesFeature, nothing, pointFeature } from "./context.ts";
import { lanesOf, nodeRanks, placeArc, placeNode } from "./linkGeometry.ts";
import { lineEmphasis, markerEmphasis, widthByZoom } from "./linkStyles.ts";
import { patrolLines } from "./patrols.ts";
import type { LayerSpec, LegendEntry, MarkerShape, SceneFeature } from "./spec.ts";
import { seatOf } from "./spokes.ts";
import { toneOf } from "./tone.ts";

/** Zoom from which crossings that stand apart are drawn, as those in front are. */
const crossingZoom = 7.5;
/** Short dots: no boundary and no other link is drawn with them. */
const dots = [1, 1.6];

/** What stands apart, with the same geometry as in front. */
interface ApartFeatures {
  readonly lines: readonly SceneFeature[];
  readonly marks: readonly SceneFeature[];
}

/** Whether a kind of record is on the map. */
type IsOn = (layer: LayerId) => boolean;

function nameApart(atlas: Atlas, target: Target): string {
  return atlas.translate("map.name.undated", { name: atlas.names.target(target) });
}

function linesApart(
  atlas: Atlas,
  inView: InView,
  outlines: Outlines,
  selection: ViewState["selection"],
  isOn: IsOn,
): readonly SceneFeature[] {
  const { dataset, indexes } = atlas;
  return inView.links.flatMap((link) => {
    const target = targetOf("link", link.id);
    const tone = toneOf(inView, target);
    const chosen = selection.kind === "link" && selection.id === link.id;
    if (tone === "front") return [];
    if (!chosen && !(isOn(layerOfLinkKind[link.kind]) && isLinkInFocus(dataset, selection, link))) return [];
    const name = nameApart(atlas, target);
    const properties = { target, name, kind: link.kind, tone };
    const border = link.kind === "joint-patrol" ? patrolLines(link, outlines) : [];
    if (border.length > 0) return [linesFeature(`apart-${link.id}`, border, properties)];
    const lane = lanesOf(dataset).get(link.id);
    const arc = lane === undefined ? null : placeArc(indexes, link.parties, lane.own);
    const lines =
      link.parties.length > 2
        ? (placeNode(indexes, link, nodeRanks(dataset).get(link.id) ?? 0)?.lines ?? [])
        : arc === null
          ? []
          : [arc.line];
    return lines.length === 0 ? [] : [linesFeature(`apart-${link.id}`, lines, properties)];
  });
}

function marksApart(
  atlas: Atlas,
  inView: InView,
  selection: ViewState["selection"],
  isOn: IsOn,
): readonly SceneFeature[] {
  const { dataset, indexes } = atlas;
  const marks: SceneFeature[] = [];
  const add = (target: Target, position: Position | null, shape: MarkerShape): void => {
    const tone = toneOf(inView, target);
    if (tone === "front" || position === null) return;
    marks.push(pointFeature(`apart-${target}`, position, { target, name: nameApart(atlas, target), shape, tone }));
  };
  for (const centre of inView.centres) {
    const chosen = selection.kind === "centre" && selection.id === centre.id;
    if (chosen || (isOn("centres") && isCentreInFocus(dataset, selection, centre)))
      add(targetOf("centre", centre.id), centre.coordinates, "diamond");
  }
  for (const crossing of inView.crossings) {
    const chosen = selection.kind === "crossing" && selection.id === crossing.id;
    if (chosen || (isOn("crossings") && isCrossingInFocus(dataset, selection, crossing)))
      add(targetOf("crossing", crossing.id), crossing.coordinates, "square");
  }
  for (const mechanism of inView.mechanisms) {
    const chosen = selection.kind === "mechanism" && selection.id === mechanism.id;
    if (chosen || (selection.kind === "none" && mechanism.scope === "regional"))
      add(targetOf("mechanism", mechanism.id), seatOf(indexes, mechanism), "star");
  }
  return marks;
}

const apartFeatures = remember(
  (
    atlas: Atlas,
    inView: InView,
    outlines: Outlines,
    selection: ViewState["selection"],
    layers: ViewState["layers"],
  ): ApartFeatures => {
    const isOn = (id: LayerId): boolean => isLayerOn({ state: { selection, layers, year: null, basis: "all" } }, id);
    return {
      lines: linesApart(atlas, inView, outlines, selection, isOn),
      marks: marksApart(atlas, inView, selection, isOn),
    };
  },
);

const havingShape = remember((features: readonly SceneFeature[], shape: MarkerShape) =>
  features.filter(({ properties }) => properties.shape === shape),
);

/** Signs as in front, and the zoom from which they are drawn. */
const markerShapes = [
  { shape: "diamond", minZoom: 0 },
  { shape: "square", minZoom: crossingZoom },
  { shape: "star", minZoom: 5.4 },
] as const;

/** Links, centres, crossings and seats that nothing dates to the year shown: grey and dotted or hollow, below all others. */
export const apartLayer: Layer = {
  id: "apart",
  labelKey: null,
  switchable: null,
  build: ({ atlas, inView, outlines, state, theme }): BuiltLayer => {
    if (inView.doubts.size === 0) return nothing;
    const { translate } = atlas;
    const { lines, marks } = apartFeatures(atlas, inView, outlines, state.selection, state.layers);
    if (lines.length + marks.length === 0) return nothing;
    const colour = theme.map.label;
    const width = 1.8 * theme.weight;
    const specs: LayerSpec[] = [];
    const sources: Record<string, readonly SceneFeature[]> = {};
    const legend: LegendEntry[] = [];
    if (lines.length > 0) {
      sources.apart = lines;
      specs.push({
        id: "apart",
        type: "line",
        source: "apart",
        interactive: true,
        colour,
        width: { stops: widthByZoom.map(([zoom, times]) => [zoom, times * width] as const) },
        opacity: 0.8,
        dash: dots,
        emphasis: lineEmphasis,
      });
      legend.push({
        id: "apart",
        label: translate("legend.undated"),
        features: [lines],
        symbol: { type: "line", colour, width, opacity: 0.8, dash: dots, curved: true },
      });
    }
    for (const { shape, minZoom } of markerShapes) {
      const features = havingShape(marks, shape);
      if (features.length === 0) continue;
      const id = `apart-${shape}`;
      const range = minZoom === 0 ? {} : { minZoom };
      sources[id] = features;
      specs.push({
        id,
        type: "marker",
        source: id,
        ...range,
        interactive: true,
        shape,
        size: {
          stops: [
            [5, 6 * theme.weight],
            [8, 9 * theme.weight],
            [11, 14 * theme.weight],
          ],
        },
        colour: theme.map.land,
        strokeColour: colour,
        strokeWidth: 1.25 * theme.weight,
        opacity: 0.85,
        emphasis: markerEmphasis,
      });
      legend.push({
        id,
        label: translate(`legend.undated.${shape}`),
        ...range,
        features: [features],
        symbol: { type: "marker", shape, colour: theme.map.land, strokeColour: colour },
      });
    }
    return {
      sources,
      specs,
      legend,
      notes: [],
      counted: { label: "layer.undated", count: lines.length + marks.length },
    };
  },
};
