import type { Pixel, ViewTransform } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange, lineHeight, measureLabel, numberOf, passes } from "./values.ts";

/** Room between two discs, pixels: the most that any place has. In the smallest pictures their edges touch. */
const gaps = [3, 0.5, -2] as const;
/** Least room between a disc and a letter, pixels. */
const least = 0.5;
/** Share of an arc at each end that no number stands on. */
const ends = 0.05;

/** Where a name stands, pixels. */
export type NamedBox = readonly [middle: Pixel, halfWidth: number, halfHeight: number];

/** Names of the six as they are drawn, pixels. */
export function namesOfSix(
  { layers, sources }: Scene,
  zoom: number,
  planeToPixel: ViewTransform["planeToPixel"],
): NamedBox[] {
  return layers.flatMap((layer) => {
    if (layer.type !== "label" || layer.source !== economyLabelSource || layer.always !== true) return [];
    if (!isInRange(layer, zoom)) return [];
    return planeFeatures(sources[layer.source] ?? []).flatMap(({ feature, parts }): NamedBox[] => {
      if (!passes(layer, feature.properties)) return [];
      const { lines, widths, size } = measureLabel(layer, feature.properties, zoom);
      const middle = planeToPixel(parts[0]?.[0] ?? [0, 0]);
      return [[middle, Math.max(0, ...widths) / 2, (size * lineHeight * lines.length) / 2]];
    });
  });
}

/** How far a point is from the nearest of some boxes, pixels. */
const distanceToBoxes = ([x, y]: Pixel, boxes: readonly NamedBox[]): number =>
  Math.min(
    ...boxes.map(([[left, top], wide, high]) =>
      Math.hypot(Math.max(0, Math.abs(x - left) - wide), Math.max(0, Math.abs(y - top) - high)),
    ),
  );

/**
 * The scene with the numbers of bundles beside the names of the six and each other: one that would cover a letter goes along
 * its arc to the nearest place where it does not, or where it covers least. Nothing to move: the same object.
 */
export function keepNumbersClear(scene: Scene, zoom: number, planeToPixel: ViewTransform["planeToPixel"]): Scene {
  const boxes = namesOfSix(scene, zoom, planeToPixel);
  const sources: Record<string, readonly SceneFeature[]> = {};
  for (const layer of scene.layers) {
    if (layer.type !== "marker" || layer.numbersOf === undefined || !isInRange(layer, zoom)) continue;
    const id = layer.numbersOf;
    const numbers = planeFeatures(scene.sources[layer.source] ?? []);
    const places = numbers.map(({ parts }) => planeToPixel(parts[0]?.[0] ?? [0, 0]));
    const half = numberOf(layer.size, { id }, zoom) / 2;
    const isApart = (place: Pixel, at: number, gap: number): boolean =>
      places.every(
        (other, index) => index === at || Math.hypot(other[0] - place[0], other[1] - place[1]) >= 2 * half + gap,
      );
    /** Where on an arc a name is covered least, where there is no place beside it. */
    const leastOn = (line: readonly Pixel[], at: number): number | undefined => {
      const [first, last] = [Math.ceil(line.length * ends), Math.floor(line.length * (1 - ends))];
      const room = (index: number): number => distanceToBoxes(line[index] ?? [0, 0], boxes);
      const own = distanceToBoxes(places[at] ?? [0, 0], boxes);
      return line
        .flatMap((place, index) =>
          index >= first && index < last && room(index) > own && isApart(place, at, -2) ? [index] : [],
        )
        .sort((one, other) => room(other) - room(one))[0];
    };
    /** The nearest place on an arc that has so much room. */
    const placeOn = (line: readonly Pixel[], at: number, gap: number): number | undefined => {
      const [x, y] = places[at] ?? [0, 0];
      const [best] = line
        .map((place, index) => ({ place, index, way: Math.hypot(place[0] - x, place[1] - y) }))
        .slice(Math.ceil(line.length * ends), Math.floor(line.length * (1 - ends)))
        .filter(({ place }) => distanceToBoxes(place, boxes) >= half + Math.max(gap, least) && isApart(place, at, gap))
        .sort((one, other) => one.way - other.way);
      return best?.index;
    };
    const kept = numbers.map(({ feature }, at): SceneFeature => {
      if (distanceToBoxes(places[at] ?? [0, 0], boxes) >= half + least) return feature;
      const { target } = feature.properties;
      const arc = (scene.sources[id] ?? []).find(({ properties }) => properties.target === target);
      if (arc?.geometry.type !== "LineString") return feature;
      const line = planeFeatures([arc])
        .flatMap(({ parts }) => parts[0] ?? [])
        .map(planeToPixel);
      const index =
        gaps.reduce<number | undefined>((found, gap) => found ?? placeOn(line, at, gap), undefined) ??
        leastOn(line, at);
      const coordinates = index === undefined ? undefined : arc.geometry.coordinates[index];
      if (index === undefined || coordinates === undefined) return feature;
      places[at] = line[index] ?? [0, 0];
      return { ...feature, geometry: { type: "Point", coordinates } };
    });
    if (kept.some((feature, at) => feature !== numbers[at]?.feature)) sources[layer.source] = kept;
  }
  return Object.keys(sources).length === 0 ? scene : { ...scene, sources: { ...scene.sources, ...sources } };
}
