import { isBoxCrossed, isInPolygon } from "../geometry/distance.ts";
import { type LonLatBounds, project } from "../geometry/mercator.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { LegendEntry, Scene } from "./scene.ts";

/**
 * The lines of the legend for things that are drawn at a zoom and lie in a frame (left out: anywhere); the order stays. Of a
 * ramp whose features are given step by step only the steps in the frame remain.
 */
export function selectLegend(
  scene: Pick<Scene, "legend">,
  zoom: number,
  bounds?: LonLatBounds,
): readonly LegendEntry[] {
  return scene.legend.flatMap((entry) => {
    const { minZoom = -1, maxZoom = Number.POSITIVE_INFINITY, features, symbol } = entry;
    if (zoom < minZoom || zoom >= maxZoom) return [];
    if (bounds === undefined || features === undefined) return [entry];
    const seen = features.map((some) => isInView(some, bounds));
    if (!seen.includes(true)) return [];
    if (symbol.type !== "ramp" || seen.length !== symbol.colours.length) return [entry];
    const colours = symbol.colours.filter((_, step) => seen[step]);
    return [{ ...entry, symbol: { ...symbol, colours, labels: symbol.labels.filter((_, step) => seen[step]) } }];
  });
}

/** Whether any of the features has a part within bounds. */
function isInView(features: readonly SceneFeature[], [west, south, east, north]: LonLatBounds): boolean {
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const box = [left, top, right, bottom] as const;
  return planeFeatures(features).some(({ frame, type, parts, polygons }) => {
    if (frame[0] > right || frame[2] < left || frame[1] > bottom || frame[3] < top) return false;
    if (type === "point" || parts.some((part) => isBoxCrossed(box, part))) return true;
    return polygons.some((rings) => isInPolygon([left, top], rings));
  });
}
