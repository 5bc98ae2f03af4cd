import { type Box, clipRing, doBoxesMeet, doBoxesTouch } from "../geometry/clipRing.ts";
import { distanceToLine, isBoxCrossed, isInPolygon } from "../geometry/distance.ts";
import { type MapCamera, type Pixel, type Size, unproject, viewTransform } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import { placeSource } from "../layers/land.ts";
import type { LabelSpec, SceneFeature } from "../layers/spec.ts";
import { leaveOutCutNames } from "./cutNames.ts";
import { keepNumbersClear } from "./numbersClear.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { keepSeatNamesClear } from "./seatNamesClear.ts";
import { isInRange, lineHeight, measureLabel, passes } from "./values.ts";

/** Free space around a name, pixels. */
const margin = 6;
const columns = 14;
const rows = 10;

const boxAround = ([x, y]: Pixel, [width, height]: Pixel): Box => [x - width, y - height, x + width, y + height];

/** Whether a box lies on a map of a size and under nothing that covers it. */
const isWhole = (box: Box, size: Size, covered: readonly Box[]): boolean =>
  box[0] >= 0 &&
  box[1] >= 0 &&
  box[2] <= size[0] &&
  box[3] <= size[1] &&
  !covered.some((cover) => doBoxesMeet(cover, box));

/** Half width and half height of a name, with its margin, pixels. */
function halfOf(layer: LabelSpec, { properties }: SceneFeature, zoom: number): Pixel {
  const { lines, widths, size } = measureLabel(layer, properties, zoom);
  const width = Math.max(0, ...widths);
  return [width / 2 + margin, (size * lineHeight * lines.length) / 2 + margin];
}

/** The same without the margin. */
const letters = ([width, height]: Pixel): Pixel => [width - margin, height - margin];

/** A drawn line and what it takes up, pixels. */
interface DrawnLine {
  readonly line: readonly Pixel[];
  readonly frame: Box;
}

/** Arcs of agreements that are drawn, as far as they come into the map. */
function arcsOf(
  { layers, sources }: Scene,
  zoom: number,
  size: Size,
  planeToPixel: (point: Pixel) => Pixel,
): readonly DrawnLine[] {
  const drawn = layers.filter(
    (layer) => layer.type === "line" && layer.source === "agreements" && isInRange(layer, zoom),
  );
  return planeFeatures(sources.agreements ?? [])
    .filter(({ feature }) => drawn.some((layer) => passes(layer, feature.properties)))
    .flatMap(({ parts }) => parts.map((part) => part.map(planeToPixel)))
    .map((line) => ({ line, frame: frameOf(line) }))
    .filter(({ frame }) => doBoxesTouch(frame, [0, 0, size[0], size[1]]));
}

/**
 * The scene with the names of areas where they can be read: a name cut by the edge or by a `covered` box (controls
 * over the map, pixels) moves to the roomiest spot of its area in view that no other name takes, or is left out; one of the
 * six goes off the arcs of agreements where there is such a spot. Numbers go out of the way of those of the six, and towns
 * and seats whose name would be cut have none. With nothing to move, the same object.
 */
export function keepNamesInView(scene: Scene, camera: MapCamera, size: Size, covered: readonly Box[] = []): Scene {
  const names = scene.sources[economyLabelSource];
  const areas = scene.sources[placeSource];
  if (names === undefined || areas === undefined) return scene;
  const { scale, planeToPixel } = viewTransform(camera, size);
  const planes = new Map(planeFeatures(areas).map((plane) => [plane.feature.properties.target, plane]));
  const layers = scene.layers.filter(
    (layer): layer is LabelSpec =>
      layer.type === "label" && layer.source === economyLabelSource && isInRange(layer, camera.zoom),
  );
  const placed = planeFeatures(names).map(({ feature, parts }) => {
    const layer = layers.find((candidate) => passes(candidate, feature.properties));
    const point = parts[0]?.[0];
    if (layer === undefined || point === undefined) return { feature, name: null };
    const [own, half] = [planeToPixel(point), halfOf(layer, feature, camera.zoom)];
    return { feature, name: { layer, own, half, stands: isWhole(boxAround(own, half), size, covered) } };
  });
  /** Names that stand where they are, which those that have to move keep off. */
  const standing: Box[] = placed.flatMap(({ name }) =>
    name?.stands === true ? [boxAround(name.own, letters(name.half))] : [],
  );
  const arcs = arcsOf(scene, camera.zoom, size, planeToPixel);
  let changed = false;
  const kept = placed.flatMap(({ feature, name }) => {
    if (name === null) return [feature];
    const { layer, own, half, stands } = name;
    const isFree = (at: Pixel): boolean => {
      const box = boxAround(at, half);
      return isWhole(box, size, covered) && !standing.some((other) => doBoxesMeet(other, box));
    };
    const plane = planes.get(feature.properties.target);
    // Names far outside are not drawn anyway.
    const isNear = own[0] > -half[0] && own[1] > -half[1] && own[0] < size[0] + half[0] && own[1] < size[1] + half[1];
    const isCrossed = (at: Pixel): boolean => {
      const box = boxAround(at, letters(half));
      return arcs.some(({ line, frame }) => doBoxesTouch(frame, box) && isBoxCrossed(box, line));
    };
    if (plane === undefined || (stands && (layer.always !== true || !isCrossed(own)))) return [feature];
    const inner: Box = [half[0], half[1], size[0] - half[0], size[1] - half[1]];
    const [west, north] = planeToPixel([plane.frame[0], plane.frame[1]]);
    const [east, south] = planeToPixel([plane.frame[2], plane.frame[3]]);
    const polygons = doBoxesMeet([west, north, east, south], inner)
      ? plane.polygons.map((rings) => rings.map((ring) => clipRing(ring.map(planeToPixel), inner)))
      : [];
    // Off the arcs, as far as there is such a place.
    const clear = findRoom(polygons, own, (at) => isFree(at) && !isCrossed(at), half[1]);
    const free = clear ?? (stands ? own : findRoom(polygons, own, isFree, half[1]));
    if (free === own || (free === null && !isNear)) return [feature];
    changed = true;
    if (free === null) return [];
    standing.push(boxAround(free, letters(half)));
    const [originX, originY] = planeToPixel([0, 0]);
    const [lon, lat] = unproject([(free[0] - originX) / scale, (free[1] - originY) / scale]);
    return [{ ...feature, geometry: { type: "Point" as const, coordinates: [lon, lat] } }];
  });
  const named = changed ? { ...scene, sources: { ...scene.sources, [economyLabelSource]: kept } } : scene;
  const clear = keepSeatNamesClear(keepNumbersClear(named, camera.zoom, planeToPixel), camera, size);
  return leaveOutCutNames(clear, camera, size, covered);
}

/** The free spot farthest from the edge of the largest part; the nearer one to `own` when two are alike. Null without room. */
function findRoom(
  polygons: readonly (readonly (readonly Pixel[])[])[],
  own: Pixel,
  isFree: (point: Pixel) => boolean,
  least: number,
): Pixel | null {
  const largest = polygons.toSorted(([one = []], [other = []]) => extentOf(other) - extentOf(one))[0] ?? [];
  const rings = largest.filter(({ length }) => length > 2).map((ring) => [...thin(ring), ...ring.slice(0, 1)]);
  const [outer] = rings;
  if (outer === undefined) return null;
  const [x0, y0, x1, y1] = frameOf(outer);
  /** More room than this is worth no more. */
  const most = 4 * least;
  let best: { readonly point: Pixel; readonly worth: number } | null = null;
  for (let column = 0; column <= columns; column++) {
    for (let row = 0; row <= rows; row++) {
      const point: Pixel = [x0 + ((x1 - x0) * column) / columns, y0 + ((y1 - y0) * row) / rows];
      const away = Math.hypot(point[0] - own[0], point[1] - own[1]) / 12;
      // What room there must be for a place better than the best so far. How much less it is need not be known.
      const wanted = Math.max(least, best === null ? 0 : best.worth + away) - rounding;
      if (wanted >= most || !isInPolygon(point, rings) || !isFree(point)) continue;
      const room = Math.min(...rings.map((ring) => distanceToLine(point, ring, wanted)));
      // Beyond its own size, more room is worth less than staying near the usual place.
      const worth = Math.min(room, most) - away;
      if (room >= least && (best === null || worth > best.worth)) best = { point, worth };
    }
  }
  return best?.point ?? null;
}

/** Pixels by which numbers may differ that would be the same on paper. */
const rounding = 1e-6;
/** Enough points of a ring to find room in it. */
const enough = 120;
/** A ring with fewer points, each as far from the last as the whole allows; the ends of its long sides stay, since they hold its shape. */
function thin(ring: readonly Pixel[]): Pixel[] {
  if (ring.length <= enough) return [...ring];
  const distance = ([a, b]: Pixel, [c, d]: Pixel): number => Math.hypot(c - a, d - b);
  const around = ring.reduce((sum, point, index) => sum + distance(ring.at(index - 1) ?? point, point), 0);
  const step = around / enough;
  const kept: Pixel[] = [];
  ring.forEach((point, index) => {
    const [last, next] = [kept.at(-1), ring[index + 1] ?? ring[0] ?? point];
    if (last === undefined || distance(last, point) >= step || distance(point, next) >= step) kept.push(point);
  });
  return kept;
}

function frameOf(ring: readonly Pixel[]): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
function extentOf(ring: readonly Pixel[]): number {
  if (ring.length < 3) return 0;
  const [left, top, right, bottom] = frameOf(ring);
  return (right - left) * (bottom - top);
}
