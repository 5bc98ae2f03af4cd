import { type MapCamera, type Pixel, type Size, unproject } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import type { SceneFeature } from "../layers/spec.ts";
import type { Scene } from "../scene/scene.ts";
import { buildDrawing } from "./drawing.ts";
import { chooseLabels, type PlacedLabel } from "./drawLabels.ts";

type Box = PlacedLabel["box"];

/** Farthest that a name moves, pixels, from one try to the next, and the directions that are tried. */
const farthest = 48;
const step = 2;
const directions = 24;

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const moveBox = ({ left, top, right, bottom }: Box, [x, y]: Pixel): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** The shortest way by which a box in the picture comes clear of others; null where there is none. */
function findWay(box: Box, taken: readonly Box[], [width, height]: Size): Pixel | null {
  for (let length = 0; length <= farthest; length += step) {
    for (let turn = 0; turn < directions; turn += 1) {
      const angle = (turn / directions) * 2 * Math.PI;
      const way: Pixel = [length * Math.sin(angle), length * Math.cos(angle)];
      const there = moveBox(box, way);
      const inside = there.left >= 0 && there.top >= 0 && there.right <= width && there.bottom <= height;
      if (inside && !taken.some((other) => meets(there, other))) return way;
    }
  }
  return null;
}

/**
 * The scene with the names of economies clear of each other and of what must be read: those of the six are always drawn, and
 * on a small picture they would lie over the name of a seat. For pictures that nobody can enlarge. Pure.
 */
export function keepNamesApart(scene: Scene, camera: MapCamera, size: Size): Scene {
  const drawing = buildDrawing(camera, size);
  const labels = chooseLabels(scene, drawing).flatMap(({ layer, labels: own }) => (layer.always === true ? own : []));
  const isName = ({ layer }: PlacedLabel): boolean => layer.source === economyLabelSource;
  const taken = labels.filter((label) => !isName(label)).map(({ box }) => box);
  const moved = new Map<SceneFeature, SceneFeature>();
  const [originX, originY] = drawing.view.planeToPixel([0, 0]);
  for (const { box, plane } of labels.filter(isName)) {
    const way = findWay(box, taken, size);
    taken.push(moveBox(box, way ?? [0, 0]));
    const point = plane.parts[0]?.[0];
    if (point === undefined || way === null || (way[0] === 0 && way[1] === 0)) continue;
    const [x, y] = drawing.pixelOf(point);
    const [lon, lat] = unproject([
      (x + way[0] - originX) / drawing.view.scale,
      (y + way[1] - originY) / drawing.view.scale,
    ]);
    moved.set(plane.feature, { ...plane.feature, geometry: { type: "Point", coordinates: [lon, lat] } });
  }
  const names = scene.sources[economyLabelSource];
  if (moved.size === 0 || names === undefined) return scene;
  const kept = names.map((name) => moved.get(name) ?? name);
  return { ...scene, sources: { ...scene.sources, [economyLabelSource]: kept } };
}
