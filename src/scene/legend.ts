import { doBoxesTouch } from "../geometry/clipRing.ts";
import { isBoxCrossed, isInPolygon } from "../geometry/distance.ts";
import { type LonLatBounds, project } from "../geometry/mercator.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { LegendEntry, Scene } from "./scene.ts";

/** The lines of the legend for things that are drawn at a zoom and lie in a frame (left out: anywhere); the order stays. */
export function selectLegend(
  scene: Pick<Scene, "legend">,
  zoom: number,
  bounds?: LonLatBounds,
): readonly LegendEntry[] {
  return scene.legend.filter(({ minZoom = -1, maxZoom = Number.POSITIVE_INFINITY, features }) => {
    if (zoom < minZoom || zoom >= maxZoom) return false;
    return bounds === undefined || features === undefined || features.some((some) => isInView(some, bounds));
  });
}

/** Whether any of the features has a part within bounds. */
function isInView(features: readonly SceneFeature[], [west, south, east, north]: LonLatBounds): boolean {
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const box = [left, top, right, bottom] as const;
  return planeFeatures(features).some(({ frame, type, parts, polygons }) => {
    if (!doBoxesTouch(frame, box)) return false;
    if (type === "point" || parts.some((part) => isBoxCrossed(box, part))) return true;
    return polygons.some((rings) => isInPolygon([left, top], rings));
  });
}
