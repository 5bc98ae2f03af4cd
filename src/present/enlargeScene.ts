import type { LayerSpec, NumberValue, ZoomStops } from "../layers/spec.ts";
import type { Scene } from "../scene/scene.ts";

const timesStops = (stops: ZoomStops, factor: number): ZoomStops =>
  stops.map(([zoom, value]) => [zoom, value * factor] as const);

function times(value: NumberValue, factor: number): NumberValue {
  if (typeof value === "number") return value * factor;
  if ("stops" in value) return { stops: timesStops(value.stops, factor) };
  return { ...value, times: timesStops(value.times ?? [[0, 1]], factor) };
}

function enlarge(layer: LayerSpec, letters: number, lines: number): LayerSpec {
  switch (layer.type) {
    case "fill":
      // The lines of a hatch stand as much farther apart, so that names over it are read.
      return layer.hatch === undefined ? layer : { ...layer, hatch: { ...layer.hatch, gap: layer.hatch.gap * lines } };
    case "line":
      return { ...layer, width: times(layer.width, lines) };
    case "marker":
      return { ...layer, size: times(layer.size, lines), strokeWidth: layer.strokeWidth * lines };
    case "label":
      return { ...layer, size: times(layer.size, letters), haloWidth: layer.haloWidth * letters };
  }
}

/** The same picture for who sits far away: letters and lines as many times larger. What is drawn stays. */
export function enlargeScene(scene: Scene, letters: number, lines: number): Scene {
  return { ...scene, layers: scene.layers.map((layer) => enlarge(layer, letters, lines)) };
}
