import type { Box } from "../geometry/clipRing.ts";
import type { MapCamera, Pixel, Size } from "../geometry/mercator.ts";
import { viewTransform } from "../geometry/mercator.ts";
import type { LabelSpec, SceneFeature } from "../layers/spec.ts";
import { lineHeight } from "./numbersClear.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange, measureLabel, passes } from "./values.ts";

/** Names of points: of towns, and of what sits there. */
const pointSources: readonly string[] = ["towns", "seat-labels"];

const meets = (one: Box, other: Box): boolean =>
  one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

const isIn = ([left, top, right, bottom]: Box, [x, y]: Pixel): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Where a label stands beside its point, pixels. */
function boxOf(layer: LabelSpec, { properties }: SceneFeature, [x, y]: Pixel, zoom: number): Box {
  const { lines, widths, size } = measureLabel(layer, properties, zoom);
  const [wide, high] = [Math.max(0, ...widths), size * lineHeight * lines.length];
  const across = { left: 0, center: -wide / 2, top: -wide / 2, bottom: -wide / 2, right: -wide }[layer.anchor];
  const down = { top: 0, center: -high / 2, left: -high / 2, right: -high / 2, bottom: -high }[layer.anchor];
  const [left, top] = [x + across + (layer.offset?.[0] ?? 0) * size, y + down + (layer.offset?.[1] ?? 0) * size];
  return [left, top, left + wide, top + high];
}

/**
 * The scene without the names of towns and seats of which only a part could be read: cut by the edge of the map or by a
 * `covered` box (controls over it, pixels), or of a sign that lies under one. What is chosen keeps its name. Nothing to leave out: the same object.
 */
export function leaveOutCutNames(scene: Scene, camera: MapCamera, size: Size, covered: readonly Box[]): Scene {
  const { planeToPixel } = viewTransform(camera, size);
  const view: Box = [0, 0, size[0], size[1]];
  const sources: Record<string, readonly SceneFeature[]> = {};
  for (const source of pointSources) {
    const layers = scene.layers.filter(
      (layer): layer is LabelSpec => layer.type === "label" && layer.source === source && isInRange(layer, camera.zoom),
    );
    if (layers.length === 0 || layers.some(({ always }) => always === true)) continue;
    let changed = false;
    const kept = planeFeatures(scene.sources[source] ?? []).map(({ feature, parts }): SceneFeature => {
      const layer = layers.find((one) => passes(one, feature.properties));
      const point = parts[0]?.[0];
      if (layer === undefined || point === undefined) return feature;
      const at = planeToPixel(point);
      const box = boxOf(layer, feature, at, camera.zoom);
      const isCut =
        meets(box, view) &&
        (box[0] < 0 ||
          box[1] < 0 ||
          box[2] > size[0] ||
          box[3] > size[1] ||
          covered.some((cover) => meets(cover, box) || isIn(cover, at)));
      if (!isCut) return feature;
      changed = true;
      return { ...feature, properties: { ...feature.properties, [layer.text]: "" } };
    });
    if (changed) sources[source] = kept;
  }
  return Object.keys(sources).length === 0 ? scene : { ...scene, sources: { ...scene.sources, ...sources } };
}
