import type { Pixel, Size } from "../geometry/mercator.ts";
import type {
  ColourValue,
  LabelSpec,
  LayerSpec,
  NumberValue,
  SceneFeatureProperties,
  ZoomStops,
} from "../layers/spec.ts";
import { textWidth } from "../text/textWidth.ts";

/** Value of zoom stops at a zoom: linear between, flat outside; no stops count as 1. */
export function valueAtZoom(stops: ZoomStops, zoom: number): number {
  const [first] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return 1;
  if (zoom <= first[0]) return first[1];
  if (zoom >= last[0]) return last[1];
  for (let index = 1; index < stops.length; index++) {
    const [low, high] = [stops[index - 1], stops[index]];
    if (low === undefined || high === undefined || zoom > high[0]) continue;
    return low[1] + ((zoom - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
  }
  return last[1];
}

/** A number of a spec for a feature at a zoom; a missing property counts as 0. */
export function numberOf(value: NumberValue, properties: SceneFeatureProperties, zoom: number): number {
  if (typeof value === "number") return value;
  if ("stops" in value) return valueAtZoom(value.stops, zoom);
  const own = properties[value.get];
  return (typeof own === "number" ? own : 0) * (value.times === undefined ? 1 : valueAtZoom(value.times, zoom));
}

/** A colour of a spec for a feature; black when the property is missing. */
export function colourOf(value: ColourValue, properties: SceneFeatureProperties): string {
  if (typeof value === "string") return value;
  const own = properties[value.get];
  return typeof own === "string" ? own : "#000000";
}

/** Whether a layer is drawn at a zoom. */
export function isInRange({ minZoom = -1, maxZoom = Number.POSITIVE_INFINITY }: LayerSpec, zoom: number): boolean {
  return minZoom <= zoom && zoom < maxZoom;
}

/** Whether a layer draws a feature. */
export function passes({ where }: LayerSpec, properties: SceneFeatureProperties): boolean {
  if (where === undefined) return true;
  const own = properties[where.property];
  return own !== undefined && own !== null && where.in.includes(own);
}

/** The text of a label as it is drawn: its lines, their widths and the size of the letters, pixels. No text: no lines. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  readonly size: number;
}

/** Measures the text of a label for a feature at a zoom, from the advances of the shipped family. */
export function measureLabel(layer: LabelSpec, properties: SceneFeatureProperties, zoom: number): LabelText {
  const own = properties[layer.text];
  const size = numberOf(layer.size, properties, zoom);
  if (own === undefined || own === null || own === "") return { lines: [], widths: [], size };
  const text = layer.uppercase === true ? String(own).toLocaleUpperCase() : String(own);
  const lines = text.split("\n");
  return { lines, widths: lines.map((line) => textWidth(line, layer.weight, layer.letterSpacing) * size), size };
}

/** Height of a line of text in ems, as MapLibre has it; capitals fill less of it. */
export const lineHeight = 1.2;

/** The middle of a label `[width, height]` with letters of a size, beside its point; all in pixels. */
export function middleOfLabel(layer: LabelSpec, [x, y]: Pixel, [width, height]: Size, size: number): Pixel {
  const { anchor, offset } = layer;
  const anchorX = x + (offset?.[0] ?? 0) * size;
  const middleX = anchorX + (anchor === "left" ? width / 2 : anchor === "right" ? -width / 2 : 0);
  const rise = anchor === "top" ? height / 2 : anchor === "bottom" ? -height / 2 : 0;
  return [middleX, y + (offset?.[1] ?? 0) * size + rise];
}
