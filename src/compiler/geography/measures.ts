import { booleanPointInPolygon, length, nearestPointOnLine, point, pointToPolygonDistance } from "@turf/turf";
import type { MultiLineString, MultiPolygon } from "geojson";
import { once } from "../../base/remember.ts";
import type { Position } from "../../dataset/model.ts";

/** Kept for as long as the outlines are: content that is compiled again has most of its positions where they were. */
function measureOnce<Measured extends object, Result>(
  measure: (measured: Measured, position: Position) => Result,
): (measured: Measured, position: Position) => Result {
  const resultsOf = once((_: Measured) => new Map<string, { readonly result: Result }>());
  return (measured, position) => {
    const results = resultsOf(measured);
    const found = results.get(position.join()) ?? { result: measure(measured, position) };
    results.set(position.join(), found);
    return found.result;
  };
}

/** A point of a border and how far it is on the ground, in metres. */
interface Nearest {
  readonly position: Position;
  readonly distanceMetres: number;
}

/** The point of a border nearest to a position. Null for a border without points. */
export const nearestPointOnBorder = measureOnce((border: MultiLineString, position: Position): Nearest | null => {
  if (border.coordinates.length === 0) return null;
  const nearest = nearestPointOnLine(border, [...position], { units: "meters" });
  const [lon = 0, lat = 0] = nearest.geometry.coordinates;
  return { position: [lon, lat], distanceMetres: nearest.properties.pointDistance };
});

/** Length of a border on the ground in kilometres; 0 for one without points. */
export function borderLengthKm(border: MultiLineString): number {
  return length({ type: "Feature", properties: {}, geometry: border }, { units: "kilometers" });
}

/** How far a position lies outside of an area on the ground, in metres; 0 inside it. */
export const metresOutside = measureOnce((area: MultiPolygon, position: Position): number => {
  const place = point([...position]);
  if (booleanPointInPolygon(place, area)) return 0;
  const feature = { type: "Feature", properties: {}, geometry: area } as const;
  return Math.max(0, pointToPolygonDistance(place, feature, { units: "meters" }));
});
