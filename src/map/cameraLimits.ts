import {
  type LonLatBounds,
  type MapCamera,
  project,
  type Size,
  unproject,
  worldSize,
  worldSizeAtZoomZero,
} from "../geometry/mercator.ts";
import type { Camera } from "../view/state.ts";

/** What the map lets a reader see: from the Atlantic to the Caspian, from a continent to a street. */
export const cameraLimits = {
  minZoom: 2.5,
  maxZoom: 14,
  /** Where the land of the borders is cut; no view runs past it. Degrees; the `bbox` of the files in `geodata/`. */
  extent: [-20, 28, 62, 66],
} as const satisfies { readonly minZoom: number; readonly maxZoom: number; readonly extent: LonLatBounds };

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const [west, south, east, north] = cameraLimits.extent;
const [left, top] = project([west, north]);
const [right, bottom] = project([east, south]);

/** The zoom from which a picture of a size holds nothing beyond the extent. */
export function leastZoom([width, height]: Size): number {
  const scale = Math.max(width / (right - left), height / (bottom - top));
  return Math.max(cameraLimits.minZoom, scale > 0 ? Math.log2(scale / worldSizeAtZoomZero) : 0);
}

/** The nearest camera within the limits for a picture of a size; both renderers obey it. */
export function clampCamera({ lat, lon, zoom }: MapCamera, size: Size): Camera {
  const held = clamp(zoom, leastZoom(size), cameraLimits.maxZoom);
  const [halfWidth, halfHeight] = [size[0] / 2 / worldSize(held), size[1] / 2 / worldSize(held)];
  const [x, y] = project([lon, lat]);
  const at = [clamp(x, left + halfWidth, right - halfWidth), clamp(y, top + halfHeight, bottom - halfHeight)] as const;
  // A camera within the limits stays as it is, to the last digit.
  const [heldLon, heldLat] = unproject(at);
  return { lat: at[1] === y ? lat : heldLat, lon: at[0] === x ? lon : heldLon, zoom: held };
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
