import type { Camera } from "../view/state.ts";

/** What the map lets a reader see: from the Atlantic to the Caspian, from a continent to a street. */
export const cameraLimits = {
  minZoom: 2.5,
  maxZoom: 14,
  /** The centre stays within; `[west, south, east, north]`, degrees. */
  centre: [-15, 28, 55, 62],
} as const;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The nearest camera within the limits; both renderers obey it. */
export function clampCamera({ lat, lon, zoom }: Camera): Camera {
  const [west, south, east, north] = cameraLimits.centre;
  return {
    lat: clamp(lat, south, north),
    lon: clamp(lon, west, east),
    zoom: clamp(zoom, cameraLimits.minZoom, cameraLimits.maxZoom),
  };
}

/** True when two cameras differ by less than half a pixel and a two-hundredth of a zoom step. */
export function sameCamera(first: Camera, second: Camera): boolean {
  const halfPixel = 180 / (512 * 2 ** first.zoom);
  return (
    Math.abs(first.zoom - second.zoom) < 0.005 &&
    Math.abs(first.lon - second.lon) < halfPixel &&
    Math.abs(first.lat - second.lat) < halfPixel
  );
}
