import { markerOutlines } from "../geometry/markers.ts";
import type { FillSpec, MarkerShape, MarkerSpec } from "../layers/spec.ts";

/** Height of a marker's outline in its distance image, pixels. Small enough for a stroke of a fifth of the marker. */
export const markerImageHeight = 20;
/** Reach of the distances in the image, pixels, and the value (of 1) on the outline: fixed by MapLibre's shader. */
const distanceReach = 8;
const outlineValue = 0.75;
/** Hatches are drawn twice as fine as a CSS pixel. */
const hatchPixelRatio = 2;
/** Pixels of a hatch image to a CSS pixel half-way between two whole zooms. */
const hatchImageScale = hatchPixelRatio / Math.SQRT2;

/** An image to add to the map under `id`; equal content has an equal id. Colours are not premultiplied. */
export interface StyleImage {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
  /** A signed distance image: coloured, stroked and scaled by the layer. */
  readonly sdf: boolean;
}

export function markerImageId(shape: MarkerShape): string {
  return `marker-${shape}`;
}

type Hatch = NonNullable<FillSpec["hatch"]>;
export function hatchImageId(hatch: Hatch): string {
  return `hatch-${hatch.colour.replace("#", "")}-${hatch.angle}-${hatch.gap}-${hatch.width}`;
}

/** Distance from a point to a segment, in the unit of its arguments. */
function segmentDistance(
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
  const clamped = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - clamped * (bx - ax), y - ay - clamped * (by - ay));
}

/** Distance to the outline of a closed polygon, negative inside (even-odd). */
function signedDistance(point: readonly [number, number], outline: readonly (readonly [number, number])[]): number {
  let distance = Number.POSITIVE_INFINITY;
  let inside = false;
  let previous = outline.at(-1);
  for (const corner of outline) {
    if (previous === undefined) break;
    distance = Math.min(distance, segmentDistance(point, previous, corner));
    const crosses = corner[1] > point[1] !== previous[1] > point[1];
    if (crosses) {
      const at = corner[0] + ((point[1] - corner[1]) / (previous[1] - corner[1])) * (previous[0] - corner[0]);
      if (point[0] < at) inside = !inside;
    }
    previous = corner;
  }
  return inside ? -distance : distance;
}

/** Distance image of a marker: sharp at every size and in every colour, so one image serves all layers. */
export function buildMarkerImage(shape: MarkerSpec["shape"]): StyleImage {
  const outline = markerOutlines[shape];
  const halfWidth = Math.max(...outline.map(([x]) => Math.abs(x)));
  const width = 2 * Math.ceil(halfWidth * markerImageHeight + distanceReach);
  const height = markerImageHeight + 2 * distanceReach;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const point = [
        (column + 0.5 - width / 2) / markerImageHeight,
        (row + 0.5 - height / 2) / markerImageHeight,
      ] as const;
      const distance = signedDistance(point, outline) * markerImageHeight;
      data[(row * width + column) * 4 + 3] = Math.round(255 * (outlineValue - distance / distanceReach));
    }
  }
  return { id: markerImageId(shape), width, height, data, pixelRatio: 1, sdf: true };
}

/**
 * Tile of parallel strokes that repeats without a seam. MapLibre lets patterns grow from one whole zoom to the next, so the
 * tile is made for the middle between two: from 0.7 to 1.4 of the size asked for, like the hatch of the figure.
 */
export function buildHatchImage(hatch: Hatch): StyleImage {
  const side = Math.max(2, Math.round(hatch.gap * Math.SQRT2 * hatchImageScale));
  const data = new Uint8ClampedArray(side * side * 4);
  const [red, green, blue] = channels(hatch.colour);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      // Along the diagonal of 45° (rising to the right) the sum of column and row is constant.
      const phase = hatch.angle === 45 ? column + row + 1 : column - row + side;
      const offset = phase % side;
      const distance = Math.min(offset, side - offset) / Math.SQRT2;
      const coverage = Math.max(0, Math.min(1, (hatch.width * hatchImageScale) / 2 + 0.5 - distance));
      data.set([red, green, blue, Math.round(255 * coverage)], (row * side + column) * 4);
    }
  }
  return { id: hatchImageId(hatch), width: side, height: side, data, pixelRatio: hatchPixelRatio, sdf: false };
}

/** Red, green, blue (0 to 255) of `#rrggbb`. */
function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
