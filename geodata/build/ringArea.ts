import type { Position } from "geojson";

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Area of a closed ring on the sphere in square kilometres, positive when it runs clockwise seen from above.
 * Chamberlain and Duquette's line integral, good to a few parts in a thousand for rings of this size.
 */
export function ringAreaKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [lon = 0, lat = 0] = ring[index - 1] ?? [];
    const [nextLon = 0, nextLat = 0] = ring[index] ?? [];
    sum += radians(nextLon - lon) * (2 + Math.sin(radians(lat)) + Math.sin(radians(nextLat)));
  }
  return (sum * EARTH_RADIUS_KM ** 2) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
