import { markerOutlines } from "../geometry/markers.ts";
import type { Emphasis, FillSpec, LayerSpec, LineSpec, MarkerSpec } from "../layers/spec.ts";
import { emphasisOf, type FeatureState } from "../scene/emphasis.ts";
import { type PlaneFeature, planeFeatures } from "../scene/planeIndex.ts";
import type { Scene } from "../scene/scene.ts";
import { colourOf, isInRange, numberOf, passes } from "../scene/values.ts";
import type { Drawing } from "./drawing.ts";
import { type Attributes, formatNumber, group, type SvgNode } from "./svg.ts";

type StateOf = (feature: PlaneFeature["feature"]) => FeatureState;

const clampOpacity = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
const unlessOne = (value: number): number | null => (value === 1 ? null : value);

/** Attributes by which scripts and assistive technology know a feature that can be pressed. */
export function handleOf(layer: LayerSpec, feature: PlaneFeature["feature"]): Attributes {
  const { target, name } = feature.properties;
  if (layer.interactive !== true || target === undefined) return {};
  return { "data-target": target, role: "img", "aria-label": name ?? target };
}

/** Id of the pattern of a hatch. */
export function hatchId(prefix: string, hatch: NonNullable<FillSpec["hatch"]>): string {
  return `${prefix}-hatch-${hatch.angle}-${hatch.gap}-${hatch.width}-${hatch.colour.replace("#", "")}`;
}

/**
 * Scale of hatches at a zoom. MapLibre lets a pattern grow with the map from one whole zoom to the next and starts again;
 * its images are made for the middle between two.
 */
export function hatchScale(zoom: number): number {
  return 2 ** (zoom - Math.floor(zoom) - 0.5);
}

/** The pattern of a hatch: 45 rises to the right, 135 falls. */
export function hatchPattern(prefix: string, hatch: NonNullable<FillSpec["hatch"]>, times = 1): SvgNode {
  const { angle, gap, width, colour } = hatch;
  return {
    name: "pattern",
    attributes: {
      id: hatchId(prefix, hatch),
      patternUnits: "userSpaceOnUse",
      width: gap,
      height: gap,
      patternTransform: `${times === 1 ? "" : `scale(${formatNumber(times)}) `}rotate(${angle === 45 ? 45 : -45})`,
    },
    children: [
      {
        name: "path",
        attributes: { d: `M${formatNumber(gap / 2)},0V${formatNumber(gap)}`, stroke: colour, "stroke-width": width },
      },
    ],
  };
}

/** A layer of fills, lines or markers as a group; nothing when none of it is in view. Labels are placed elsewhere. */
export function drawLayer(
  scene: Scene,
  layer: LayerSpec,
  drawing: Drawing,
  stateOf: StateOf,
  prefix: string,
): readonly SvgNode[] {
  if (layer.type === "label" || !isInRange(layer, drawing.zoom)) return [];
  const content: SvgNode[] = [];
  for (const plane of planeFeatures(scene.sources[layer.source] ?? [])) {
    if (!passes(layer, plane.feature.properties) || !drawing.isInView(plane)) continue;
    const emphasis = emphasisOf(layer, stateOf(plane.feature));
    switch (layer.type) {
      case "fill":
        content.push(...drawFill(layer, plane, drawing, emphasis, prefix));
        break;
      case "line":
        content.push(...drawLine(layer, plane, drawing, emphasis));
        break;
      case "marker":
        content.push(...drawMarker(layer, plane, drawing, emphasis));
        break;
    }
  }
  return content.length === 0 ? [] : [group("g", { id: `${prefix}-${layer.id}`, ...groupAttributes(layer) }, content)];
}

/** What all features of a layer share stands once, on its group. */
function groupAttributes(layer: LayerSpec): Attributes {
  switch (layer.type) {
    case "line":
      return { fill: "none", "stroke-linejoin": "round", "stroke-linecap": layer.cap ?? "butt" };
    case "marker":
      return { "paint-order": "stroke", "stroke-linejoin": "round", stroke: layer.strokeColour };
    case "fill":
    case "label":
      return {};
  }
}

function drawFill(
  layer: FillSpec,
  plane: PlaneFeature,
  drawing: Drawing,
  emphasis: Emphasis | null,
  prefix: string,
): readonly SvgNode[] {
  const { properties } = plane.feature;
  const d = drawing.pathOf(plane);
  const opacity = clampOpacity(numberOf(layer.opacity, properties, drawing.zoom) * (emphasis?.opacityFactor ?? 1));
  if (d === "" || opacity === 0) return [];
  const shared = { d, "fill-opacity": unlessOne(opacity) };
  const colour = emphasis?.colour ?? colourOf(layer.colour, properties);
  const fill: SvgNode = { name: "path", attributes: { ...shared, fill: colour, ...handleOf(layer, plane.feature) } };
  if (layer.hatch === undefined) return [fill];
  const hatch = { ...shared, fill: `url(#${hatchId(prefix, layer.hatch)})`, "pointer-events": "none" };
  return [fill, { name: "path", attributes: hatch }];
}

/** MapLibre counts dashes in widths of the last whole zoom and lets them grow with the map until the next. */
function dashUnit(layer: LineSpec, { feature }: PlaneFeature, { zoom }: Drawing, widthFactor: number): number {
  const whole = Math.floor(zoom);
  return numberOf(layer.width, feature.properties, whole) * widthFactor * 2 ** (zoom - whole);
}

function drawLine(
  layer: LineSpec,
  plane: PlaneFeature,
  drawing: Drawing,
  emphasis: Emphasis | null,
): readonly SvgNode[] {
  const { properties } = plane.feature;
  const widthFactor = emphasis?.widthFactor ?? 1;
  const width = numberOf(layer.width, properties, drawing.zoom) * widthFactor;
  const opacity = clampOpacity(numberOf(layer.opacity, properties, drawing.zoom) * (emphasis?.opacityFactor ?? 1));
  if (width <= 0 || opacity === 0) return [];
  const d = drawing.pathOf(plane);
  if (d === "") return [];
  const unit = layer.dash === undefined ? 0 : dashUnit(layer, plane, drawing, widthFactor);
  const attributes = {
    d,
    stroke: emphasis?.colour ?? colourOf(layer.colour, properties),
    "stroke-width": width,
    "stroke-opacity": unlessOne(opacity),
    "stroke-dasharray": layer.dash?.map((length) => formatNumber(length * unit)).join(" "),
    ...handleOf(layer, plane.feature),
  };
  return [{ name: "path", attributes }];
}

function drawMarker(
  layer: MarkerSpec,
  plane: PlaneFeature,
  drawing: Drawing,
  emphasis: Emphasis | null,
): readonly SvgNode[] {
  const { properties } = plane.feature;
  const [point] = plane.parts[0] ?? [];
  if (point === undefined) return [];
  const size = numberOf(layer.size, properties, drawing.zoom) * (emphasis?.widthFactor ?? 1);
  const opacity = clampOpacity(numberOf(layer.opacity, properties, drawing.zoom) * (emphasis?.opacityFactor ?? 1));
  const inner = size - 2 * layer.strokeWidth;
  if (inner <= 0 || opacity === 0) return [];
  const [x, y] = drawing.pixelOf(point);
  const attributes = {
    fill: emphasis?.colour ?? layer.colour,
    // The stroke lies under the fill, so that only its outer half shows: the outer height is `size`.
    "stroke-width": 2 * layer.strokeWidth,
    opacity: unlessOne(opacity),
    ...handleOf(layer, plane.feature),
  };
  return [
    layer.shape === "circle"
      ? { name: "circle", attributes: { cx: x, cy: y, r: inner / 2, ...attributes } }
      : { name: "path", attributes: { d: markerPath(layer.shape, x, y, inner), ...attributes } },
  ];
}

/** Outline of a marker of a given height around a point, pixels. */
export function markerPath(shape: MarkerSpec["shape"], x: number, y: number, height: number): string {
  const points = markerOutlines[shape].map(
    ([right, down]) => `${formatNumber(x + right * height)},${formatNumber(y + down * height)}`,
  );
  return `M${points.join("L")}Z`;
}
