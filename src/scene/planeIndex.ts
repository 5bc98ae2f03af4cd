import type { Position } from "geojson";
import { type PlanePoint, project } from "../geometry/mercator.ts";
import type { SceneFeature } from "../layers/spec.ts";

/** Geometry of a feature in the Mercator plane (unit square), with its frame `[west, north, east, south]`. */
export interface PlaneFeature {
  readonly feature: SceneFeature;
  readonly type: "point" | "line" | "area";
  /** Points, one line each, or the rings of all parts. */
  readonly parts: readonly (readonly PlanePoint[])[];
  /** For areas: rings by polygon. */
  readonly polygons: readonly (readonly (readonly PlanePoint[])[])[];
  readonly frame: readonly [number, number, number, number];
}

const known = new WeakMap<readonly SceneFeature[], readonly PlaneFeature[]>();

/** The features of a source in the plane, worked out once for each source array. */
export function planeFeatures(features: readonly SceneFeature[]): readonly PlaneFeature[] {
  const found = known.get(features);
  if (found !== undefined) return found;
  const built = features.flatMap((feature) => buildPlaneFeature(feature) ?? []);
  known.set(features, built);
  return built;
}

const plane = (position: Position): PlanePoint => project([position[0] ?? 0, position[1] ?? 0]);

function buildPlaneFeature(feature: SceneFeature): PlaneFeature | null {
  const { geometry } = feature;
  switch (geometry.type) {
    case "Point":
      return finish(feature, "point", [[plane(geometry.coordinates)]], []);
    case "LineString":
      return finish(feature, "line", [geometry.coordinates.map(plane)], []);
    case "MultiLineString":
      return finish(
        feature,
        "line",
        geometry.coordinates.map((line) => line.map(plane)),
        [],
      );
    case "Polygon": {
      const rings = geometry.coordinates.map((ring) => ring.map(plane));
      return finish(feature, "area", rings, [rings]);
    }
    case "MultiPolygon": {
      const polygons = geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(plane)));
      return finish(feature, "area", polygons.flat(), polygons);
    }
    default:
      return null;
  }
}

function finish(
  feature: SceneFeature,
  type: PlaneFeature["type"],
  parts: PlaneFeature["parts"],
  polygons: PlaneFeature["polygons"],
): PlaneFeature {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (const part of parts) {
    for (const [x, y] of part) {
      west = Math.min(west, x);
      north = Math.min(north, y);
      east = Math.max(east, x);
      south = Math.max(south, y);
    }
  }
  return { feature, type, parts, polygons, frame: [west, north, east, south] };
}
