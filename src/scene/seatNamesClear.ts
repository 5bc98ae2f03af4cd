import { type MapCamera, type Pixel, type Size, unproject, viewTransform } from "../geometry/mercator.ts";
import type { LabelSpec, SceneFeature } from "../layers/spec.ts";
import { type NamedBox, namesOfSix } from "./numbersClear.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange, lineHeight, measureLabel, middleOfLabel, passes } from "./values.ts";

/** Ways to the places of a label around its sign, from its own below it, pixels: `rise` is from sign to the middle of the label. */
const waysFrom = (rise: number, wide: number, gap: number): readonly Pixel[] => [
  [0, 0],
  [wide + gap, -rise],
  [-wide - gap, -rise],
  [0, -2 * rise],
  [wide, 0],
  [-wide, 0],
  [wide, -2 * rise],
  [-wide, -2 * rise],
];

/** Pixels by which a box comes nearer to one of others than that they touch; 0 where it meets none. */
function coveredBy([[x, y], wide, high]: NamedBox, others: readonly NamedBox[]): number {
  return others.reduce((sum, [[left, top], width, height]) => {
    const across = wide + width - Math.abs(x - left);
    const down = high + height - Math.abs(y - top);
    return sum + (across > 0 && down > 0 ? across * down : 0);
  }, 0);
}

/**
 * The scene with the names of chosen seats, which are drawn whatever lies there, beside their sign where they would lie over a
 * name of the six below it. Nothing to move: the same object. `size` and `camera` are those of the map.
 */
export function keepSeatNamesClear(scene: Scene, camera: MapCamera, size: Size): Scene {
  const { scale, planeToPixel } = viewTransform(camera, size);
  const six = namesOfSix(scene, camera.zoom, planeToPixel);
  const layer = scene.layers.find(
    (one): one is LabelSpec => one.type === "label" && one.id === "seat-labels" && one.always === true,
  );
  if (layer === undefined || six.length === 0 || !isInRange(layer, camera.zoom)) return scene;
  const [originX, originY] = planeToPixel([0, 0]);
  let changed = false;
  const kept = planeFeatures(scene.sources[layer.source] ?? []).map(({ feature, parts }): SceneFeature => {
    const point = parts[0]?.[0];
    if (point === undefined || !passes(layer, feature.properties)) return feature;
    const { lines, widths, size: letters } = measureLabel(layer, feature.properties, camera.zoom);
    const [wide, high] = [Math.max(0, ...widths) / 2, (letters * lineHeight * lines.length) / 2];
    const gap = (layer.offset?.[1] ?? 0) * letters;
    const [x, y] = planeToPixel(point);
    const [middleX, middleY] = middleOfLabel(layer, [x, y], [2 * wide, 2 * high], letters);
    const worthOf = ([right, down]: Pixel): number => {
      const box: NamedBox = [[middleX + right, middleY + down], wide, high];
      const [[middle, level]] = box;
      const outside = middle - wide < 0 || middle + wide > size[0] || level - high < 0 || level + high > size[1];
      return outside ? Number.POSITIVE_INFINITY : coveredBy(box, six);
    };
    const ways = waysFrom(gap + high, wide, gap).map((way) => ({ way, worth: worthOf(way) }));
    const [own] = ways;
    const best = ways.reduce((found, one) => (one.worth < found.worth ? one : found));
    if (own === undefined || best === own || best.worth === Number.POSITIVE_INFINITY) return feature;
    changed = true;
    const [lon, lat] = unproject([(x + best.way[0] - originX) / scale, (y + best.way[1] - originY) / scale]);
    return { ...feature, geometry: { type: "Point", coordinates: [lon, lat] } };
  });
  return changed ? { ...scene, sources: { ...scene.sources, [layer.source]: kept } } : scene;
}
