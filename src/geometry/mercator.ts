/** Degrees, `[longitude, latitude]`. */
export type LonLat = readonly [number, number];
/** A point of the Mercator plane as the unit square: x east, y south, `[0, 0]` is 180° west and about 85.05° north. */
export type PlanePoint = readonly [number, number];
/** CSS pixels from the upper left corner of the picture. */
export type Pixel = readonly [number, number];
/** `[width, height]`, CSS pixels. */
export type Size = readonly [number, number];
/** `[west, south, east, north]`, degrees. */
export type LonLatBounds = readonly [number, number, number, number];
/** North up, flat; zoom as MapLibre counts it. */
export interface MapCamera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}
/** Free space to keep around a frame, CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Side of the whole world in pixels at zoom 0, as in MapLibre. */
export const worldSizeAtZoomZero = 512;
/** Latitude at which the Mercator world is a square, degrees. */
export const mercatorLimit = 85.051129;

/** Side of the whole world in pixels at a zoom. */
export function worldSize(zoom: number): number {
  return worldSizeAtZoomZero * 2 ** zoom;
}

/** Degrees to the unit square; latitudes beyond the limit are held at it. */
export function project([lon, lat]: LonLat): PlanePoint {
  const held = Math.max(-mercatorLimit, Math.min(mercatorLimit, lat));
  const radians = (held * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / Math.PI) / 2];
}

/** The unit square to degrees. */
export function unproject([x, y]: PlanePoint): LonLat {
  return [x * 360 - 180, (Math.atan(Math.exp((1 - 2 * y) * Math.PI)) * 360) / Math.PI - 90];
}

/** Both ways between the unit square, degrees and pixels, for one camera and one size. */
export interface ViewTransform {
  readonly scale: number;
  readonly size: Size;
  readonly planeToPixel: (point: PlanePoint) => Pixel;
  readonly toPixel: (position: LonLat) => Pixel;
  readonly toPosition: (pixel: Pixel) => LonLat;
}

/** The transform of a camera whose centre is the middle of the picture. */
export function viewTransform(camera: MapCamera, size: Size): ViewTransform {
  const scale = worldSize(camera.zoom);
  const [centreX, centreY] = project([camera.lon, camera.lat]);
  const left = centreX * scale - size[0] / 2;
  const top = centreY * scale - size[1] / 2;
  const planeToPixel = ([x, y]: PlanePoint): Pixel => [x * scale - left, y * scale - top];
  return {
    scale,
    size,
    planeToPixel,
    toPixel: (position) => planeToPixel(project(position)),
    toPosition: ([x, y]) => unproject([(x + left) / scale, (y + top) / scale]),
  };
}

/** What a camera shows. */
export function visibleBounds(camera: MapCamera, size: Size): LonLatBounds {
  const { toPosition } = viewTransform(camera, size);
  const [west, north] = toPosition([0, 0]);
  const [east, south] = toPosition([size[0], size[1]]);
  return [west, south, east, north];
}

/**
 * The camera that shows `bounds` whole within `size` less `padding`, in the middle of what the padding leaves.
 * `padding` is one number for all sides or one a side; where it leaves less than 1 px, it is left out.
 * A frame without extent gives `maxZoom` (default 12).
 */
export function fitBounds(bounds: LonLatBounds, size: Size, padding: number | Padding = 0, maxZoom = 12): MapCamera {
  const wanted: Padding =
    typeof padding === "number" ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  const fits = size[0] - wanted.left - wanted.right >= 1 && size[1] - wanted.top - wanted.bottom >= 1;
  const { top, right, bottom, left } = fits ? wanted : { top: 0, right: 0, bottom: 0, left: 0 };
  const [x0, y0] = project([bounds[0], bounds[3]]);
  const [x1, y1] = project([bounds[2], bounds[1]]);
  const scale = Math.min((size[0] - left - right) / (x1 - x0), (size[1] - top - bottom) / (y1 - y0));
  const zoom = Math.max(0, Math.min(maxZoom, Math.log2(scale / worldSizeAtZoomZero)));
  const side = worldSize(zoom);
  const [lon, lat] = unproject([(x0 + x1) / 2 + (right - left) / 2 / side, (y0 + y1) / 2 + (bottom - top) / 2 / side]);
  return { lat, lon, zoom };
}

/** The smallest frame around positions; null for none. */
export function boundsOf(positions: Iterable<LonLat>): LonLatBounds | null {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The smallest frame around frames; null for none. */
export function joinBounds(frames: Iterable<LonLatBounds>): LonLatBounds | null {
  const corners: LonLat[] = [];
  for (const [west, south, east, north] of frames) corners.push([west, south], [east, north]);
  return boundsOf(corners);
}

/** A frame made wider by a share of its own extent on each side, and at least `least` degrees wide and high. */
export function growBounds([west, south, east, north]: LonLatBounds, share: number, least = 0): LonLatBounds {
  const x = Math.max((east - west) * share, (least - (east - west)) / 2, 0);
  const y = Math.max((north - south) * share, (least - (north - south)) / 2, 0);
  return [west - x, south - y, east + x, north + y];
}
