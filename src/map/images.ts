import { markerOutlines } from "../geometry/markers.ts";
import type { FillSpec, MarkerSpec, NumberValue } from "../layers/spec.ts";

/**
 * Heights of a marker's outline in its distance image, pixels, largest first. Large images keep corners sharp; small ones
 * leave room for strokes that are wide in comparison with the marker.
 */
const markerImageHeights = [20, 14, 10, 7, 5, 3] as const;
/** Reach of the distances in the image, pixels, and the value (of 1) on the outline: fixed by MapLibre's shader. */
const distanceReach = 8;
const outlineValue = 0.75;
/** Room that the distances outside the outline leave for a stroke, pixels of the image. */
const strokeRoom = outlineValue * distanceReach;
/** Soft edge of a stroke, pixels on screen: MapLibre's shader lets it run out over 0.105 of the reach. */
const softEdge = 0.105 * distanceReach;
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

/** The marker of a layer inside its stroke: least height on screen and outline's height in the image, pixels. */
export function markerImageHeight({ size, strokeWidth, emphasis }: MarkerSpec): number {
  const shrinks = Math.min(1, ...Object.values(emphasis ?? {}).map((state) => state.widthFactor ?? 1));
  const least = Math.max(0, leastOf(size) * shrinks - 2 * strokeWidth);
  return markerImageHeights.find((height) => height * (strokeWidth + softEdge) <= strokeRoom * least) ?? 3;
}

/** The least that a number can be; for one that comes from a property, a size at which markers can still be told apart. */
function leastOf(value: NumberValue): number {
  if (typeof value === "number") return value;
  return "stops" in value ? Math.min(...value.stops.map(([, stop]) => stop)) : 8;
}

export function markerImageId(layer: MarkerSpec): string {
  return `marker-${layer.shape}-${markerImageHeight(layer)}`;
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

/** Distance image of a marker: sharp at every size and in every colour, so that layers share it. */
export function buildMarkerImage(layer: MarkerSpec): StyleImage {
  const outline = markerOutlines[layer.shape];
  const inner = markerImageHeight(layer);
  const halfWidth = Math.max(...outline.map(([x]) => Math.abs(x)));
  const width = 2 * Math.ceil(halfWidth * inner + distanceReach);
  const height = inner + 2 * distanceReach;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const point = [(column + 0.5 - width / 2) / inner, (row + 0.5 - height / 2) / inner] as const;
      const distance = signedDistance(point, outline) * inner;
      data[(row * width + column) * 4 + 3] = Math.round(255 * (outlineValue - distance / distanceReach));
    }
  }
  return { id: markerImageId(layer), width, height, data, pixelRatio: 1, sdf: true };
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
