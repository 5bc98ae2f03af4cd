import { curveThrough } from "./curve.ts";
import { type LonLat, type PlanePoint, project, unproject } from "./mercator.ts";

/** Chord below which an arc is only a point: a share of the world's width, about 4 m at the equator. */
const least = 1e-7;
const stepsAHalf = 14;

/**
 * The crown of an arc in the plane: off the middle of the chord by `bulge` times the chord's length, to the left of the
 * way from `from` to `to` when positive (north when going east), to the right when negative, on the chord when 0.
 */
export function crownInPlane(from: PlanePoint, to: PlanePoint, bulge: number): PlanePoint {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return [(from[0] + to[0]) / 2 + dy * bulge, (from[1] + to[1]) / 2 - dx * bulge];
}

/** The crown of an arc, degrees; see `arc`. */
export function arcCrown(from: LonLat, to: LonLat, bulge: number): LonLat {
  return unproject(crownInPlane(project(from), project(to), bulge));
}

/**
 * An arc between two positions: the natural spline in the Mercator plane through both ends and the crown. `bulge` is
 * the crown's distance from the chord as a share of the chord, positive to the left; 0 gives the two ends, and equal
 * ends give that position twice.
 */
export function arc(from: LonLat, to: LonLat, bulge: number): LonLat[] {
  const start = project(from);
  const end = project(to);
  const chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (chord < least || bulge === 0) {
    return [
      [from[0], from[1]],
      [to[0], to[1]],
    ];
  }
  const points = curveThrough(start, crownInPlane(start, end, bulge), end, stepsAHalf);
  const degrees = points.map(unproject);
  // The ends are the anchors themselves, not their round trip through the plane.
  degrees[0] = [from[0], from[1]];
  degrees[degrees.length - 1] = [to[0], to[1]];
  return degrees;
}

/** Whether two positions are so close that no arc can be drawn between them. */
export function isSamePosition(a: LonLat, b: LonLat): boolean {
  const [ax, ay] = project(a);
  const [bx, by] = project(b);
  return Math.hypot(ax - bx, ay - by) < least;
}
