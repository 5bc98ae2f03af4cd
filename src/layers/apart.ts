import { remember } from "../base/remember.ts";
import type { Link, PairId, Position, Target } from "../dataset/model.ts";
import { pairsOfLink } from "../dataset/pairs.ts";
import { targetOf } from "../dataset/target.ts";
import { layerOfLinkKind } from "../dataset/vocabulary.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { isCentreInFocus, isCrossingInFocus, isLinkInFocus } from "../view/focus.ts";
import type { LayerId, Selection, ViewState } from "../view/state.ts";
import {
  type BuiltLayer,
  isLayerOn,
  type Layer,
  type LayerContext,
  lineFeature,
  linesFeature,
  nothing,
  pointFeature,
} from "./context.ts";
import { crossingsFromZoom } from "./crossings.ts";
import { lanesOf, nodeRanks, placeArc, placeNode } from "./linkGeometry.ts";
import { lineEmphasis, markerEmphasis, widthByZoom } from "./linkStyles.ts";
import { patrolLines } from "./patrols.ts";
import { restingLinks } from "./rest.ts";
import { seatsFromZoom } from "./seats.ts";
import type { LayerSpec, LegendEntry, MarkerShape, SceneFeature } from "./spec.ts";
import { seatOf } from "./spokes.ts";
import { type Tone, toneOf } from "./tone.ts";

/** Short dots: no boundary and no other link is drawn with them. */
const dots = [1, 1.6];

/** What stands apart, with the same geometry as in front. */
interface ApartFeatures {
  readonly lines: readonly SceneFeature[];
  readonly marks: readonly SceneFeature[];
}

/** Whether a kind of record is on the map. */
type IsOn = (layer: LayerId) => boolean;

function nameApart(atlas: Atlas, tone: Tone, target: Target): string {
  return atlas.translate(tone === "calm" ? "map.name.calm" : "map.name.undated", { name: atlas.names.target(target) });
}

/** The one line for what did not change between two; nothing where `drawn` has their pair, which it takes in. */
function calmLine(atlas: Atlas, link: Link, drawn: Set<PairId>): readonly SceneFeature[] {
  const [pair] = pairsOfLink(link);
  const lane = lanesOf(atlas.dataset).get(link.id);
  const arc = lane === undefined ? null : placeArc(atlas.indexes, link.parties, lane.bundle);
  if (pair === undefined || arc === null || drawn.has(pair)) return [];
  drawn.add(pair);
  const target = targetOf("pair", pair);
  return [
    lineFeature(`apart-${link.kind}-${pair}`, arc.line, {
      target,
      name: nameApart(atlas, "calm", target),
      kind: link.kind,
      tone: "calm",
    }),
  ];
}

function linesApart(
  atlas: Atlas,
  inView: InView,
  outlines: Outlines,
  selection: ViewState["selection"],
  focuses: readonly Selection[],
  isOn: IsOn,
): readonly SceneFeature[] {
  const { dataset, indexes } = atlas;
  // With nothing chosen what did not change is one line for each two, of the kinds that speak at rest: more would be louder than the changes.
  const resting = focuses.every(({ kind }) => kind === "none") ? new Set(restingLinks(inView.links, dataset)) : null;
  const calmPairs = new Set<PairId>();
  return inView.links.flatMap((link) => {
    const target = targetOf("link", link.id);
    const tone = toneOf(inView, target);
    const chosen = selection.kind === "link" && selection.id === link.id;
    if (tone === "front") return [];
    if (!chosen && !(isOn(layerOfLinkKind[link.kind]) && focuses.some((focus) => isLinkInFocus(dataset, focus, link))))
      return [];
    if (tone === "calm" && resting !== null) {
      if (!resting.has(link)) return [];
      if (link.kind === "agreement") return calmLine(atlas, link, calmPairs);
    }
    const name = nameApart(atlas, tone, target);
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
  focuses: readonly Selection[],
  isOn: IsOn,
): readonly SceneFeature[] {
  const { dataset, indexes } = atlas;
  const marks: SceneFeature[] = [];
  const add = (target: Target, position: Position | null, shape: MarkerShape): void => {
    const tone = toneOf(inView, target);
    if (tone === "front" || position === null) return;
    marks.push(
      pointFeature(`apart-${target}`, position, { target, name: nameApart(atlas, tone, target), shape, tone }),
    );
  };
  for (const centre of inView.centres) {
    const chosen = selection.kind === "centre" && selection.id === centre.id;
    if (chosen || (isOn("centres") && focuses.some((focus) => isCentreInFocus(dataset, focus, centre))))
      add(targetOf("centre", centre.id), centre.coordinates, "diamond");
  }
  for (const crossing of inView.crossings) {
    const chosen = selection.kind === "crossing" && selection.id === crossing.id;
    if (chosen || (isOn("crossings") && focuses.some((focus) => isCrossingInFocus(dataset, focus, crossing))))
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
    focuses: readonly Selection[],
    layers: ViewState["layers"],
  ): ApartFeatures => {
    const isOn = (id: LayerId): boolean => isLayerOn({ state: { selection, layers, year: null, basis: "all" } }, id);
    return {
      lines: linesApart(atlas, inView, outlines, selection, focuses, isOn),
      marks: marksApart(atlas, inView, selection, focuses, isOn),
    };
  },
);

const havingShape = remember((features: readonly SceneFeature[], shape: MarkerShape) =>
  features.filter(({ properties }) => properties.shape === shape),
);

/** Signs as in front, and the zoom from which they are drawn. */
const markerShapes = [
  { shape: "diamond", minZoom: 0 },
  { shape: "square", minZoom: crossingsFromZoom },
  { shape: "star", minZoom: seatsFromZoom },
] as const;

/** How what stands apart is drawn: undated dotted and hollow; what did not change only shines through. */
const looks = {
  calm: { opacity: 0.24, width: 1.2, dash: undefined, label: "legend.calm" },
  undated: { opacity: 0.8, width: 1.8, dash: dots, label: "legend.undated" },
} as const;
const tones = ["calm", "undated"] as const;

const havingTone = remember((features: readonly SceneFeature[], tone: Tone) =>
  features.filter(({ properties }) => properties.tone === tone),
);

/** The parts of a built layer that are put together. */
interface Collected {
  readonly sources: Record<string, readonly SceneFeature[]>;
  readonly specs: LayerSpec[];
  readonly legend: LegendEntry[];
}

function addLines(
  { sources, specs, legend }: Collected,
  tone: (typeof tones)[number],
  lines: readonly SceneFeature[],
  { atlas, theme }: LayerContext,
): void {
  if (lines.length === 0) return;
  const { opacity, dash, label, ...look } = looks[tone];
  const id = `apart-${tone}`;
  const colour = theme.map.label;
  const width = look.width * theme.weight;
  const dashed = dash === undefined ? {} : { dash };
  sources[id] = lines;
  specs.push({
    id,
    type: "line",
    source: id,
    interactive: true,
    colour,
    width: { stops: widthByZoom.map(([zoom, times]) => [zoom, times * width] as const) },
    opacity,
    ...dashed,
    emphasis: lineEmphasis,
  });
  legend.push({
    id,
    label: atlas.translate(label),
    features: [lines],
    symbol: { type: "line", colour, width, opacity, ...dashed, curved: true },
  });
}

function addMarks(
  { sources, specs, legend }: Collected,
  tone: (typeof tones)[number],
  marks: readonly SceneFeature[],
  { atlas, theme }: LayerContext,
): void {
  for (const { shape, minZoom } of markerShapes) {
    const features = havingShape(marks, shape);
    if (features.length === 0) continue;
    const id = `apart-${tone}-${shape}`;
    const range = minZoom === 0 ? {} : { minZoom };
    const strokeColour = theme.map.label;
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
      strokeColour,
      strokeWidth: 1.25 * theme.weight,
      opacity: tone === "calm" ? 0.45 : 0.85,
      emphasis: markerEmphasis,
    });
    legend.push({
      id,
      label: atlas.translate(tone === "calm" ? `legend.calm.${shape}` : `legend.undated.${shape}`),
      ...range,
      features: [features],
      symbol: { type: "marker", shape, colour: theme.map.land, strokeColour },
    });
  }
}

/**
 * Links, centres, crossings and seats that stand back, below all others: grey and dotted or hollow where nothing dates them to the
 * time shown, pale where changes are shown and they did not change.
 */
export const apartLayer: Layer = {
  id: "apart",
  labelKey: null,
  switchable: null,
  build: (context): BuiltLayer => {
    const { atlas, inView, outlines, state, focuses } = context;
    if (inView.doubts.size === 0 && inView.changed === null) return nothing;
    const { lines, marks } = apartFeatures(atlas, inView, outlines, state.selection, focuses, state.layers);
    const collected: Collected = { sources: {}, specs: [], legend: [] };
    for (const tone of tones) {
      addLines(collected, tone, havingTone(lines, tone), context);
      addMarks(collected, tone, havingTone(marks, tone), context);
    }
    if (collected.specs.length === 0) return nothing;
    const undated = havingTone(lines, "undated").length + havingTone(marks, "undated").length;
    return { ...collected, notes: [], counted: { label: "layer.undated", count: undated } };
  },
};
