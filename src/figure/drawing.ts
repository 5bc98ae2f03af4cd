import { geoIdentity } from "d3";
import type { Geometry } from "geojson";
import type { MapCamera, PlanePoint, Size, ViewTransform } from "../geometry/mercator.ts";
import { viewTransform } from "../geometry/mercator.ts";
import type { PlaneFeature } from "../scene/planeIndex.ts";
import { pathWriter } from "./pathWriter.ts";

/** Pixels kept beyond the picture's edge, so that no stroke ends inside it. */
const usualOverlap = 24;

/** What every part of a figure needs to draw: the camera's transform, and paths cut at the picture's edge. */
export interface Drawing {
  readonly zoom: number;
  readonly size: Size;
  readonly view: ViewTransform;
  /** False when a feature lies wholly outside the picture. */
  readonly isInView: (feature: PlaneFeature) => boolean;
  /** Path data in pixels; empty when nothing of it is in view. */
  readonly pathOf: (feature: PlaneFeature) => string;
  readonly pixelOf: (point: PlanePoint) => readonly [number, number];
}

/**
 * Sets up the drawing of a picture of `size` pixels under a camera; the projection is MapLibre's, to the pixel. Paths go on
 * for `overlap` pixels beyond the edge.
 */
export function buildDrawing(camera: MapCamera, size: Size, overlap = usualOverlap): Drawing {
  const view = viewTransform(camera, size);
  const [left, top] = view.planeToPixel([0, 0]);
  const projection = geoIdentity()
    .scale(view.scale)
    .translate([left, top])
    .clipExtent([
      [-overlap, -overlap],
      [size[0] + overlap, size[1] + overlap],
    ]);
  const path = pathWriter(projection, 1);
  // Casing, line and area of a feature are drawn by several layers: cut and written once, a third of the work.
  const written = new Map<PlaneFeature, string>();
  const pathOf = (feature: PlaneFeature): string => {
    const data = written.get(feature) ?? path(planeGeometry(feature));
    written.set(feature, data);
    return data;
  };
  return {
    zoom: camera.zoom,
    size,
    view,
    isInView: ({ frame: [west, north, east, south] }) =>
      east * view.scale + left >= -overlap &&
      west * view.scale + left <= size[0] + overlap &&
      south * view.scale + top >= -overlap &&
      north * view.scale + top <= size[1] + overlap,
    pathOf,
    pixelOf: view.planeToPixel,
  };
}

const mutable = (points: readonly PlanePoint[]): [number, number][] => points.map(([x, y]) => [x, y]);
const known = new WeakMap<PlaneFeature, Geometry>();

/** A feature's lines or areas as GeoJSON in the plane, for D3's path generator; made once. */
export function planeGeometry(feature: PlaneFeature): Geometry {
  const found = known.get(feature);
  if (found !== undefined) return found;
  const geometry: Geometry =
    feature.type === "area"
      ? { type: "MultiPolygon", coordinates: feature.polygons.map((rings) => rings.map(mutable)) }
      : { type: "MultiLineString", coordinates: feature.parts.map(mutable) };
  known.set(feature, geometry);
  return geometry;
}
