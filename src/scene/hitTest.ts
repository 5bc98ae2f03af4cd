import type { Target } from "../dataset/model.ts";
import { distanceToLine, isInPolygon } from "../geometry/distance.ts";
import { type MapCamera, type Pixel, type Size, viewTransform } from "../geometry/mercator.ts";
import type { LayerSpec } from "../layers/spec.ts";
import { type PlaneFeature, planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange, measureLabel, numberOf, passes } from "./values.ts";

/** Something within reach of the pointer. */
export interface SceneHit {
  readonly target: Target;
  readonly name: string;
  /** From the pointer to the edge of what is drawn, pixels; 0 = on it. */
  readonly distance: number;
  readonly drawnAs: LayerSpec["type"];
  /** Kind of link, `centre` or `crossing`, where it is one. */
  readonly kind?: string;
  /** Heading of the page of its target that a press leads to. */
  readonly part?: string;
  /** Set for what others stand on, such as the dot of a town and the area of an economy. */
  readonly ground?: true;
  /** Set for arcs that stand for several links, and for those that they stand for. */
  readonly bundle?: string;
}

/** Reach of a press, pixels. */
export const pressRadius = 12;

/** Fills and towns are the ground: they count only where nothing stands on it. */
const tierOf = { marker: 0, label: 0, line: 1, fill: 2 } as const satisfies Record<LayerSpec["type"], number>;

/** Up to this distance the pointer is on a thing, pixels; there points go before lines. */
const onIt = 3;

/**
 * What lies within `radius` pixels of a point of the picture: first what is under it, markers and names before lines, then
 * what is near it, nearest first; last what all of it stands on, the dot of a town and the uppermost area under the point. Each target once. Layers count
 * only at the zooms at which they are drawn. Empty outside the picture.
 */
export function hitTest(
  scene: Pick<Scene, "sources" | "layers">,
  camera: MapCamera,
  size: Size,
  point: Pixel,
  radius = pressRadius,
): SceneHit[] {
  const { zoom } = camera;
  if (point[0] < 0 || point[1] < 0 || point[0] > size[0] || point[1] > size[1]) return [];
  const { scale, planeToPixel } = viewTransform(camera, size);
  const [originX, originY] = planeToPixel([0, 0]);
  const at: Pixel = [(point[0] - originX) / scale, (point[1] - originY) / scale];
  const found = new Map<Target, { readonly hit: SceneHit; readonly tier: number; readonly order: number }>();
  scene.layers.forEach((layer, order) => {
    if ((layer.interactive !== true && layer.ground !== true) || !isInRange(layer, zoom)) return;
    const ground = layer.ground === true || layer.type === "fill";
    const tier = ground ? tierOf.fill : tierOf[layer.type];
    for (const plane of planeFeatures(scene.sources[layer.source] ?? [])) {
      const { target, name, bundle, kind, part } = plane.feature.properties;
      if (target === undefined || !passes(layer, plane.feature.properties)) continue;
      const distance = distanceTo(layer, plane, at, scale, zoom, radius);
      if (distance > radius) continue;
      const known = found.get(target);
      const nearer =
        known === undefined || tier < known.tier || (tier === known.tier && distance <= known.hit.distance);
      if (!nearer) continue;
      const hit = { target, name: name ?? target, distance, drawnAs: layer.type };
      const more = {
        ...(ground ? { ground } : {}),
        ...(typeof kind === "string" ? { kind } : {}),
        ...(part === undefined ? {} : { part }),
        ...(typeof bundle === "string" ? { bundle } : {}),
      };
      found.set(target, { hit: { ...hit, ...more }, tier, order });
    }
  });
  const all = [...found.values()];
  const standing = all.filter(({ tier }) => tier < tierOf.fill);
  const ground = all.filter(({ tier }) => tier === tierOf.fill);
  const towns = ground.filter(({ hit }) => hit.drawnAs !== "fill").sort((a, b) => a.hit.distance - b.hit.distance);
  const areas = ground.filter(({ hit }) => hit.drawnAs === "fill").sort((a, b) => b.order - a.order);
  const isOn = ({ hit }: (typeof all)[number]): boolean => hit.distance <= onIt;
  const sorted = [
    ...standing.filter(isOn).sort((a, b) => a.tier - b.tier || a.hit.distance - b.hit.distance || b.order - a.order),
    ...standing.filter((one) => !isOn(one)).sort((a, b) => a.hit.distance - b.hit.distance || a.tier - b.tier),
  ];
  // Alone, a town is meant by its dot only: what the pointer names is what a press takes.
  const offered = towns.filter((one) => sorted.length > 0 || isOn(one)).slice(0, 1);
  return [...sorted, ...offered, ...areas.slice(0, 1)].map(({ hit }) => hit);
}

/** Half of a marker that is its own target of 24 pixels, nearly. */
const largeMark = 10;

/** Pixels from a point (in the plane) to a feature as a layer draws it; infinite beyond `radius`. */
function distanceTo(
  layer: LayerSpec,
  { feature, parts, polygons, frame }: PlaneFeature,
  at: Pixel,
  scale: number,
  zoom: number,
  radius: number,
): number {
  const { properties } = feature;
  const half = halfExtent(layer, properties, zoom);
  const shift = shiftOf(layer, half, properties, zoom);
  const reachX = (half[0] + Math.abs(shift[0]) + radius) / scale;
  const reachY = (half[1] + Math.abs(shift[1]) + radius) / scale;
  const [west, north, east, south] = frame;
  const far = at[0] < west - reachX || at[0] > east + reachX || at[1] < north - reachY || at[1] > south + reachY;
  if (far) return Number.POSITIVE_INFINITY;
  switch (layer.type) {
    case "fill":
      return polygons.some((rings) => isInPolygon(at, rings)) ? 0 : Number.POSITIVE_INFINITY;
    case "line":
      return Math.max(0, Math.min(...parts.map((line) => distanceToLine(at, line))) * scale - half[1]);
    case "marker":
    case "label": {
      const [x, y] = [(west - at[0]) * scale + shift[0], (north - at[1]) * scale + shift[1]];
      const gapX = Math.max(0, Math.abs(x) - half[0]);
      const gapY = Math.max(0, Math.abs(y) - half[1]);
      const gap = Math.hypot(gapX, gapY);
      // Names and discs with a number are large: they answer only where they stand.
      return (layer.type === "label" || half[0] >= largeMark) && gap > 0 ? Number.POSITIVE_INFINITY : gap;
    }
  }
}

/** Half width and half height of what is drawn, pixels. */
function halfExtent(layer: LayerSpec, properties: PlaneFeature["feature"]["properties"], zoom: number): Pixel {
  switch (layer.type) {
    case "fill":
      return [0, 0];
    case "line": {
      const half = numberOf(layer.width, properties, zoom) / 2;
      return [half, half];
    }
    case "marker": {
      const half = numberOf(layer.size, properties, zoom) / 2;
      return [half, half];
    }
    case "label": {
      const { lines, widths, size } = measureLabel(layer, properties, zoom);
      return [Math.max(0, ...widths) / 2, size * 0.6 * lines.length];
    }
  }
}

/** Shift of a label's middle from its point, `[right, down]`, pixels; none for markers. */
function shiftOf(
  layer: LayerSpec,
  half: Pixel,
  properties: PlaneFeature["feature"]["properties"],
  zoom: number,
): Pixel {
  if (layer.type !== "label") return [0, 0];
  const [right, down] = layer.offset ?? [0, 0];
  const size = numberOf(layer.size, properties, zoom);
  const aside = layer.anchor === "left" ? half[0] : layer.anchor === "right" ? -half[0] : 0;
  const below = layer.anchor === "top" ? half[1] : layer.anchor === "bottom" ? -half[1] : 0;
  return [aside + right * size, below + down * size];
}
