import { isInPolygon } from "../geometry/distance.ts";
import { type MapCamera, type Pixel, type PlanePoint, type Size, unproject } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import { placeSource } from "../layers/land.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "../scene/planeIndex.ts";
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

/** The shortest way by which a box in the picture comes clear of others, of those that `isRight` allows; null where there is none. */
function findWay(
  box: Box,
  taken: readonly Box[],
  [width, height]: Size,
  isRight: (way: Pixel) => boolean,
): Pixel | null {
  for (let length = 0; length <= farthest; length += step) {
    for (let turn = 0; turn < directions; turn += 1) {
      const angle = (turn / directions) * 2 * Math.PI;
      const way: Pixel = [length * Math.sin(angle), length * Math.cos(angle)];
      const there = moveBox(box, way);
      const inside = there.left >= 0 && there.top >= 0 && there.right <= width && there.bottom <= height;
      if (inside && !taken.some((other) => meets(there, other)) && isRight(way)) return way;
    }
  }
  return null;
}

/** A name with the ways that keep it where it is right, pixels. */
interface Movable {
  readonly label: PlacedLabel;
  readonly isRight: (way: Pixel) => boolean;
}

/** Ways by which names come clear of what is taken and of each other, in an order; `stuck` is the first that finds none. */
function findWays(
  names: readonly Movable[],
  taken: readonly Box[],
  size: Size,
): { readonly ways: ReadonlyMap<Movable, Pixel>; readonly stuck: Movable | null } {
  const boxes = [...taken];
  const ways = new Map<Movable, Pixel>();
  let stuck: Movable | null = null;
  for (const name of names) {
    const way = findWay(name.label.box, boxes, size, name.isRight);
    if (way === null) stuck ??= name;
    else ways.set(name, way);
    boxes.push(moveBox(name.label.box, way ?? [0, 0]));
  }
  return { ways, stuck };
}

/**
 * The scene with the names of economies clear of each other and of what must be read: those of the six are always drawn, and
 * on a small picture they would lie over the name of a seat. None leaves its own ground for that, where it would be wrong: one
 * that finds no room there chooses first, and the others give way. For pictures that nobody can enlarge. Pure.
 */
export function keepNamesApart(scene: Scene, camera: MapCamera, size: Size): Scene {
  const drawing = buildDrawing(camera, size);
  const labels = chooseLabels(scene, drawing).flatMap(({ layer, labels: own }) => (layer.always === true ? own : []));
  const isName = ({ layer }: PlacedLabel): boolean => layer.source === economyLabelSource;
  const taken = labels.filter((label) => !isName(label)).map(({ box }) => box);
  const grounds = new Map(
    planeFeatures(scene.sources[placeSource] ?? []).map((plane) => [plane.feature.properties.target, plane]),
  );
  const [originX, originY] = drawing.view.planeToPixel([0, 0]);
  /** Where a name stands after a way, in the plane. */
  const placeAfter = ({ plane }: PlacedLabel, [right, down]: Pixel): PlanePoint => {
    const [x, y] = drawing.pixelOf(plane.parts[0]?.[0] ?? [0, 0]);
    return [(x + right - originX) / drawing.view.scale, (y + down - originY) / drawing.view.scale];
  };
  let names = labels.filter(isName).map((label): Movable => {
    const ground = grounds.get(label.plane.feature.properties.target)?.polygons ?? [];
    const isOn = (way: Pixel): boolean => ground.some((rings) => isInPolygon(placeAfter(label, way), rings));
    const stands = isOn([0, 0]);
    return { label, isRight: (way) => !stands || isOn(way) };
  });
  let found = findWays(names, taken, size);
  for (let attempt = 1; attempt < names.length && found.stuck !== null; attempt += 1) {
    const { stuck } = found;
    names = [stuck, ...names.filter((name) => name !== stuck)];
    found = findWays(names, taken, size);
  }
  const moved = new Map<SceneFeature, SceneFeature>();
  for (const [{ label }, way] of found.ways) {
    if (way[0] === 0 && way[1] === 0) continue;
    const [lon, lat] = unproject(placeAfter(label, way));
    const { feature } = label.plane;
    moved.set(feature, { ...feature, geometry: { type: "Point", coordinates: [lon, lat] } });
  }
  const source = scene.sources[economyLabelSource];
  if (moved.size === 0 || source === undefined) return scene;
  const kept = source.map((name) => moved.get(name) ?? name);
  return { ...scene, sources: { ...scene.sources, [economyLabelSource]: kept } };
}
