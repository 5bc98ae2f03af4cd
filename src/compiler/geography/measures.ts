import { booleanPointInPolygon, length, nearestPointOnLine, point, pointToPolygonDistance } from "@turf/turf";
import type { MultiLineString, MultiPolygon } from "geojson";
import type { Position } from "../../dataset/model.ts";

/**
 * The point of a border nearest to a position, and how far it is on the ground, in metres. Null for a border without
 * points.
 */
export function nearestPointOnBorder(
  border: MultiLineString,
  position: Position,
): { readonly position: Position; readonly distanceMetres: number } | null {
  if (border.coordinates.length === 0) return null;
  const nearest = nearestPointOnLine(border, [...position], { units: "meters" });
  const [lon = 0, lat = 0] = nearest.geometry.coordinates;
  return { position: [lon, lat], distanceMetres: nearest.properties.pointDistance };
}

/** Length of a border on the ground in kilometres; 0 for one without points. */
export function borderLengthKm(border: MultiLineString): number {
  return length({ type: "Feature", properties: {}, geometry: border }, { units: "kilometers" });
}

/** How far a position lies outside of an area on the ground, in metres; 0 inside it. */
export function metresOutside(area: MultiPolygon, position: Position): number {
  const place = point([...position]);
  if (booleanPointInPolygon(place, area)) return 0;
  const feature = { type: "Feature", properties: {}, geometry: area } as const;
  return Math.max(0, pointToPolygonDistance(place, feature, { units: "meters" }));
}
