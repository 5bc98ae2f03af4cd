import { groupBy } from "../base/groupBy.ts";
import { remember } from "../base/remember.ts";
import type { Target } from "../dataset/model.ts";
import { distanceToLine, isInPolygon } from "../geometry/distance.ts";
import {
  type MapCamera,
  type Pixel,
  type PlanePoint,
  type Size,
  viewTransform,
  worldSize,
} from "../geometry/mercator.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { pressRadius, type SceneHit } from "./hitTest.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange } from "./values.ts";

/** An arc that stands for several links, and their own arcs. */
interface Bundle {
  readonly source: string;
  readonly whole: SceneFeature;
  readonly arcs: readonly SceneFeature[];
}

/** A scene whose bundles can be found: by its sources, and by what its layers say of them. */
type Bundled = Pick<Scene, "sources" | "bundles">;

/** The bundles of a scene by id. */
const bundlesOf = remember((sources: Scene["sources"], pairs: Scene["bundles"]): ReadonlyMap<string, Bundle> => {
  const bundles = new Map<string, Bundle>();
  for (const { far, near } of pairs) {
    const arcs = groupBy(near, ({ properties }) => (typeof properties.bundle === "string" ? [properties.bundle] : []));
    for (const whole of sources[far] ?? []) {
      const id = whole.properties.bundle;
      if (typeof id === "string") bundles.set(id, { source: far, whole, arcs: arcs.get(id) ?? [] });
    }
  }
  return bundles;
});

/** Ids of the bundles that hold a link, or of all of a pair; none for other targets and for what is not bundled. */
export function bundlesOfTarget(scene: Bundled, target: Target | null): readonly string[] {
  if (target === null) return [];
  return [...bundlesOf(scene.sources, scene.bundles)].flatMap(([id, { whole, arcs }]) =>
    [whole, ...arcs].some(({ properties }) => properties.target === target) ? [id] : [],
  );
}

/** From the middle of a number to an arc that it leaves free, pixels. */
const discReach = 15;

/** Numbers without those of other bundles that would lie over the arcs of an open one. */
function keepClear(numbers: readonly SceneFeature[], open: readonly Bundle[], zoom: number): readonly SceneFeature[] {
  const own = new Set(open.map(({ whole }) => whole.properties.bundle));
  const reach = discReach / worldSize(zoom);
  const kept = planeFeatures(numbers).filter(({ feature, parts }) => {
    const at = parts[0]?.[0];
    if (at === undefined || own.has(feature.properties.bundle)) return true;
    return open.every((bundle) => {
      const { inside, distance } = placeOnFan(bundle, at);
      return !inside && distance > reach;
    });
  });
  return kept.length === numbers.length ? numbers : kept.map(({ feature }) => feature);
}

/**
 * The scene with the arcs of some bundles in place of the bundles. Only the sources that hold them are new, each in one
 * piece, so that no renderer shows a moment with neither. No ids, or none that the scene knows: the same object. `zoom`, where
 * it is known: numbers of others go that would lie over the open arcs there.
 */
export function fanOut(scene: Scene, ids: readonly string[], zoom: number | null = null): Scene {
  const all = bundlesOf(scene.sources, scene.bundles);
  const open = ids.flatMap((id) => all.get(id) ?? []);
  if (open.length === 0) return scene;
  const sources: Record<string, readonly SceneFeature[]> = { ...scene.sources };
  for (const { source, whole, arcs } of open) {
    sources[source] = [...(sources[source] ?? []).filter((feature) => feature !== whole), ...arcs];
  }
  for (const layer of scene.layers) {
    if (zoom === null || layer.type !== "marker" || layer.numbersOf === undefined) continue;
    sources[layer.source] = keepClear(scene.sources[layer.source] ?? [], open, zoom);
  }
  return { ...scene, sources };
}

/** What of the scene, not fanned out, the reader has in view and points at. */
export interface Pointing {
  readonly camera: MapCamera;
  readonly size: Size;
  readonly point: Pixel;
  /** What the pointer hits in the scene as it is drawn, with the open bundle fanned out. */
  readonly hits: readonly SceneHit[];
}

/** Nearer than this the pointer is on a line, pixels. */
const onLine = 3;

/**
 * The bundle to fan out under the pointer: the one that is hit, and then the same one while the pointer is within
 * reach of its arcs, until another bundle lies nearer. The bundle's own line counts as part of its fan, so that two
 * bundles never take turns under a resting pointer.
 */
export function fanAt(
  scene: Bundled & Pick<Scene, "layers">,
  { camera, size, point, hits }: Pointing,
  open: string | null,
): string | null {
  const bundles = bundlesOf(scene.sources, scene.bundles);
  const isBundled = ({ source }: Bundle): boolean =>
    scene.layers.some((layer) => layer.source === source && isInRange(layer, camera.zoom));
  const [nearest] = hits;
  const wanted = nearest?.bundle;
  const bundle = wanted === undefined ? undefined : bundles.get(wanted);
  const candidate = wanted !== undefined && bundle !== undefined && isBundled(bundle) ? wanted : null;
  const fan = open === null ? undefined : bundles.get(open);
  if (fan === undefined || !isBundled(fan)) return candidate;
  const { inside, distance } = placeInFan(fan, camera, size, point);
  if (inside) return open;
  if (distance > pressRadius) return candidate;
  const takesOver = nearest !== undefined && nearest.distance <= onLine && nearest.distance < distance;
  return candidate !== null && takesOver ? candidate : open;
}

/** Whether a point of a picture lies between the arcs of a bundle, and how far it is from the nearest of them, pixels. */
function placeInFan(bundle: Bundle, camera: MapCamera, size: Size, point: Pixel) {
  const { scale, planeToPixel } = viewTransform(camera, size);
  const [originX, originY] = planeToPixel([0, 0]);
  const { inside, distance } = placeOnFan(bundle, [(point[0] - originX) / scale, (point[1] - originY) / scale]);
  return { inside, distance: distance * scale };
}

/** The same for a point of the plane, in its units. */
function placeOnFan({ whole, arcs }: Bundle, at: PlanePoint) {
  const [middle, ...others] = planeFeatures([whole, ...arcs]).map(({ parts }) => parts[0] ?? []);
  if (middle === undefined) return { inside: false, distance: Number.POSITIVE_INFINITY };
  const distance = Math.min(...[middle, ...others].map((line) => distanceToLine(at, line)));
  // All arcs have the same ends: what lies between one of them and the bundle's line is part of the fan.
  const inside = others.some((line) => isInPolygon(at, [[...middle, ...line.toReversed()]]));
  return { inside, distance };
}
