import type { PlanePoint } from "./mercator.ts";

/** Control points of the natural spline through three numbers, one pair for each of its two pieces (as in D3's `curveNatural`). */
function controls(start: number, middle: number, end: number): readonly [number, number, number, number] {
  const first = start + 2 * middle;
  const third = (8 * middle + end - first) / 6;
  return [(first - third) / 2, 2 * middle - third, third, (end + third) / 2];
}

/** The number at `t` (0 to 1) of a cubic Bézier piece. */
function cubic(t: number, from: number, a: number, b: number, to: number): number {
  const s = 1 - t;
  return s * s * s * from + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * to;
}

/**
 * Points along the natural spline through three points of a plane, its ends included, each of the two pieces cut into `steps`
 * parts. Written out for three points: D3's curves, for any number of them, were 3 kB of the first code.
 */
export function curveThrough(start: PlanePoint, middle: PlanePoint, end: PlanePoint, steps: number): PlanePoint[] {
  const [ax, bx, cx, dx] = controls(start[0], middle[0], end[0]);
  const [ay, by, cy, dy] = controls(start[1], middle[1], end[1]);
  const points: PlanePoint[] = [[start[0], start[1]]];
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    points.push([cubic(t, start[0], ax, bx, middle[0]), cubic(t, start[1], ay, by, middle[1])]);
  }
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    points.push([cubic(t, middle[0], cx, dx, end[0]), cubic(t, middle[1], cy, dy, end[1])]);
  }
  return points;
}
