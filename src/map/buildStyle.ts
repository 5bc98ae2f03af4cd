import type {
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import type { FillSpec, LabelSpec, LayerSpec, LineSpec, MarkerSpec, SceneFeature } from "../layers/spec.ts";
import { type EmphasisState, emphasisStates } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";
import { colourByState, type NumberExpression, numberByState, numberExpression, product } from "./expressions.ts";
import {
  buildHatchImage,
  buildMarkerImage,
  hatchImageId,
  markerImageHeight,
  markerImageId,
  type StyleImage,
} from "./images.ts";

/** Id of the layer under all others. */
export const backgroundLayerId = "scene-background";

/**
 * Font names for a weight. MapLibre reads the weight out of the first name and hands the list to a canvas as it stands,
 * so the family must be quoted (one of its words is a number, which CSS does not take bare); the first name exists
 * nowhere and the second, a variable font, answers with the weight asked for.
 */
const fontStacks: Readonly<Record<LabelSpec["weight"], string[]>> = {
  400: ['"Source Sans 3 Variable Regular"', '"Source Sans 3 Variable"'],
  600: ['"Source Sans 3 Variable Semibold"', '"Source Sans 3 Variable"'],
  700: ['"Source Sans 3 Variable Bold"', '"Source Sans 3 Variable"'],
};

/**
 * MapLibre sets letters that it draws from a web font lower than those of a glyph server, by three units of 24 to the em;
 * the figure keeps to the latter, which stand in the middle. Ems, down.
 */
const glyphRise = -3 / 24;

/** The whole scene as a MapLibre style, and the images that its layers name. */
export function buildStyle(scene: Scene): { readonly style: StyleSpecification; readonly images: StyleImage[] } {
  const images = new Map(scene.layers.flatMap(buildImages).map((image) => [image.id, image]));
  const style: StyleSpecification = {
    version: 8,
    sources: Object.fromEntries(Object.entries(scene.sources).map(([id, features]) => [id, buildSource(features)])),
    layers: [buildBackground(scene.background), ...scene.layers.flatMap(compileLayer)],
  };
  return { style, images: [...images.values()] };
}

export function buildBackground(colour: string): LayerSpecification {
  return { id: backgroundLayerId, type: "background", paint: { "background-color": colour } };
}

/** Features as MapLibre takes them; the same objects, not a copy. */
export function buildCollection(features: readonly SceneFeature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}

/**
 * A source whose feature states go by the property `id`. The tolerance of simplification (pixels at a whole zoom) is low,
 * so that arcs stay smooth half-way to the next.
 */
export function buildSource(features: readonly SceneFeature[]): GeoJSONSourceSpecification {
  return { type: "geojson", data: buildCollection(features), promoteId: "id", tolerance: 0.2, buffer: 64, maxzoom: 14 };
}

/** The images that a layer needs; none for lines and labels. */
export function buildImages(layer: LayerSpec): StyleImage[] {
  if (layer.type === "fill" && layer.hatch !== undefined) return [buildHatchImage(layer.hatch)];
  if (layer.type === "marker") return [buildMarkerImage(layer)];
  return [];
}

/** The MapLibre layers that draw one layer of the scene, bottom first; the first has its id, the others begin with it. */
export function compileLayer(layer: LayerSpec): LayerSpecification[] {
  switch (layer.type) {
    case "fill":
      return compileFill(layer);
    case "line":
      return [compileLine(layer)];
    case "marker":
      return compileMarker(layer);
    case "label":
      return [compileLabel(layer)];
  }
}

interface Common {
  source: string;
  minzoom?: number;
  maxzoom?: number;
  filter?: FilterSpecification;
}
function common(layer: LayerSpec): Common {
  const { where } = layer;
  return {
    source: layer.source,
    ...(layer.minZoom === undefined ? {} : { minzoom: layer.minZoom }),
    ...(layer.maxZoom === undefined ? {} : { maxzoom: layer.maxZoom }),
    ...(where === undefined ? {} : { filter: ["in", ["get", where.property], ["literal", [...where.in]]] }),
  };
}

function opacityOf(layer: FillSpec | LineSpec | MarkerSpec): NumberExpression {
  const factor = numberByState(layer.emphasis, (emphasis) => emphasis.opacityFactor ?? 1, 1);
  const rises = emphasisStates.some((state) => (layer.emphasis?.[state]?.opacityFactor ?? 1) > 1);
  return numberExpression(layer.opacity, (opacity) => {
    const value = product(opacity, factor);
    return rises ? ["min", 1, value] : value;
  });
}

function widthFactorOf(layer: LayerSpec): NumberExpression {
  return numberByState(layer.emphasis, (emphasis) => emphasis.widthFactor ?? 1, 1);
}

function compileFill(layer: FillSpec): LayerSpecification[] {
  const opacity = opacityOf(layer);
  const fill: LayerSpecification = {
    ...common(layer),
    id: layer.id,
    type: "fill",
    paint: { "fill-color": colourByState(layer.colour, layer.emphasis), "fill-opacity": opacity },
  };
  if (layer.hatch === undefined) return [fill];
  const paint = { "fill-pattern": hatchImageId(layer.hatch), "fill-opacity": opacity };
  return [fill, { ...common(layer), id: `${layer.id}--hatch`, type: "fill", paint }];
}

function compileLine(layer: LineSpec): LayerSpecification {
  return {
    ...common(layer),
    id: layer.id,
    type: "line",
    layout: { "line-join": "round", "line-cap": layer.cap ?? "butt" },
    paint: {
      "line-color": colourByState(layer.colour, layer.emphasis),
      "line-width": numberExpression(layer.width, (width) => product(width, widthFactorOf(layer))),
      "line-opacity": opacityOf(layer),
      ...(layer.dash === undefined ? {} : { "line-dasharray": [...layer.dash] }),
    },
  };
}

/**
 * MapLibre cannot change the size of an icon by feature state, only its opacity: each state that changes the size gets a
 * layer of its own, which shows a feature only while it is in that state.
 */
function compileMarker(layer: MarkerSpec): LayerSpecification[] {
  const resized = emphasisStates.filter((state) => (layer.emphasis?.[state]?.widthFactor ?? 1) !== 1);
  const base = iconLayer(layer, layer.id, 1, (state) => state === null || !resized.includes(state));
  const variants = resized.map((shown) =>
    iconLayer(layer, `${layer.id}--${shown}`, layer.emphasis?.[shown]?.widthFactor ?? 1, (state) => state === shown),
  );
  return [base, ...variants];
}

function iconLayer(
  layer: MarkerSpec,
  id: string,
  scale: number,
  shows: (state: EmphasisState | null) => boolean,
): LayerSpecification {
  const factor = numberByState(
    layer.emphasis,
    (emphasis, state) => (shows(state) ? (emphasis.opacityFactor ?? 1) : 0),
    shows(null) ? 1 : 0,
  );
  return {
    ...common(layer),
    id,
    type: "symbol",
    layout: {
      "icon-image": markerImageId(layer),
      "icon-size": numberExpression(layer.size, (size) => iconScale(product(size, scale), layer)),
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: {
      "icon-color": colourByState(layer.colour, layer.emphasis),
      "icon-opacity": numberExpression(layer.opacity, (opacity) => ["min", 1, product(opacity, factor)]),
      "icon-halo-color": layer.strokeColour,
      "icon-halo-width": layer.strokeWidth,
    },
  };
}

/** Scale of the distance image at which outline plus stroke (drawn outside it) are `size` pixels high. */
function iconScale(size: NumberExpression, layer: MarkerSpec): NumberExpression {
  const height = markerImageHeight(layer);
  if (typeof size === "number") return Math.max(0, size - 2 * layer.strokeWidth) / height;
  return ["/", ["max", 0, ["-", size, 2 * layer.strokeWidth]], height];
}

function compileLabel(layer: LabelSpec): LayerSpecification {
  const opacity = numberByState(layer.emphasis, (emphasis) => Math.min(1, emphasis.opacityFactor ?? 1), 1);
  return {
    ...common(layer),
    id: layer.id,
    type: "symbol",
    layout: {
      "text-field": ["to-string", ["get", layer.text]],
      "text-font": [...fontStacks[layer.weight]],
      "text-size": numberExpression(layer.size),
      "text-anchor": layer.anchor,
      "text-max-width": 100,
      "text-offset": [layer.offset?.[0] ?? 0, (layer.offset?.[1] ?? 0) + glyphRise],
      ...(layer.letterSpacing === undefined ? {} : { "text-letter-spacing": layer.letterSpacing }),
      ...(layer.uppercase === true ? { "text-transform": "uppercase" as const } : {}),
      ...(layer.priority === undefined ? {} : { "symbol-sort-key": ["number", ["get", layer.priority], 0] as const }),
      ...(layer.always === true ? { "text-allow-overlap": true } : {}),
    },
    paint: {
      "text-color": colourByState(layer.colour, layer.emphasis),
      "text-halo-color": layer.haloColour,
      "text-halo-width": layer.haloWidth,
      "text-opacity": opacity,
    },
  };
}
