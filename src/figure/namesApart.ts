import { isInPolygon } from "../geometry/distance.ts";
import { type MapCamera, type Pixel, type PlanePoint, type Size, unproject } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import { placeSource } from "../layers/land.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "../scene/planeIndex.ts";
import type { Scene } from "../scene/scene.ts";
import { isInRange, numberOf, passes } from "../scene/values.ts";
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

/** Area that two boxes share, square pixels. */
const shared = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/**
 * The shortest way by which a box in the picture comes clear of others, of those that `isRight` allows; where none does, the
 * one that leaves the least of it on them (`free` false).
 */
function findWay(
  box: Box,
  taken: readonly Box[],
  [width, height]: Size,
  isRight: (way: Pixel) => boolean,
): { readonly way: Pixel; readonly free: boolean } {
  const near = taken.filter((other) =>
    meets(other, {
      left: box.left - farthest,
      top: box.top - farthest,
      right: box.right + farthest,
      bottom: box.bottom + farthest,
    }),
  );
  let best: { readonly way: Pixel; readonly lost: number } = {
    way: [0, 0],
    lost: near.reduce((sum, other) => sum + shared(box, other), 0),
  };
  for (let length = 0; length <= farthest; length += step) {
    for (let turn = 0; turn < directions; turn += 1) {
      const angle = (turn / directions) * 2 * Math.PI;
      const way: Pixel = [length * Math.sin(angle), length * Math.cos(angle)];
      const there = moveBox(box, way);
      const inside = there.left >= 0 && there.top >= 0 && there.right <= width && there.bottom <= height;
      if (!inside) continue;
      const lost = near.reduce((sum, other) => sum + shared(there, other), 0);
      if (lost >= best.lost && lost > 0) continue;
      if (!isRight(way)) continue;
      if (lost === 0) return { way, free: true };
      best = { way, lost };
    }
  }
  return { way: best.way, free: false };
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
    const { way, free } = findWay(name.label.box, boxes, size, name.isRight);
    if (!free) stuck ??= name;
    ways.set(name, way);
    boxes.push(moveBox(name.label.box, way));
  }
  return { ways, stuck };
}

/** What a label takes: its letters, and the disc under them where it stands on one. */
function boxOnDisc({ box, layer, plane }: PlacedLabel, scene: Scene, zoom: number): Box {
  const { properties } = plane.feature;
  const sides = scene.layers.map((disc) =>
    disc.type === "marker" && disc.source === layer.source && isInRange(disc, zoom) && passes(disc, properties)
      ? numberOf(disc.size, properties, zoom) + 2 * disc.strokeWidth
      : 0,
  );
  const half = layer.anchor === "center" ? Math.max(0, ...sides) / 2 : 0;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return {
    left: Math.min(box.left, x - half),
    top: Math.min(box.top, y - half),
    right: Math.max(box.right, x + half),
    bottom: Math.max(box.bottom, y + half),
  };
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
  const taken = labels.filter((label) => !isName(label)).map((label) => boxOnDisc(label, scene, camera.zoom));
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
