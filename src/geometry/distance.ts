import { polygonContains } from "d3";
import type { Pixel } from "./mercator.ts";

/** The square of the distance from a point to a segment: `Math.hypot` takes ten times as long as all of this. */
function squareToSegment([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const [offX, offY] = [x - ax - t * dx, y - ay - t * dy];
  return offX * offX + offY * offY;
}

/** Shortest distance from a point to a segment, in the unit of the plane; a segment without length counts as its point. */
export function distanceToSegment(point: Pixel, from: Pixel, to: Pixel): number {
  return Math.sqrt(squareToSegment(point, from, to));
}

/**
 * Shortest distance from a point to a line; infinite for a line without points. From `near` down nobody wants to know it
 * exactly: the answer is then some distance to the line that is no longer than `near`.
 */
export function distanceToLine(point: Pixel, line: readonly Pixel[], near = 0): number {
  const first = line[0];
  if (first === undefined) return Number.POSITIVE_INFINITY;
  const enough = near * near;
  let least = squareToSegment(point, first, first);
  for (let index = 1; index < line.length && least > enough; index++) {
    const [a, b] = [line[index - 1], line[index]];
    if (a !== undefined && b !== undefined) least = Math.min(least, squareToSegment(point, a, b));
  }
  return Math.sqrt(least);
}

/** Whether a point lies in a polygon given as rings, the first outside, the others holes. No rings: never. */
export function isInPolygon(point: Pixel, rings: readonly (readonly Pixel[])[]): boolean {
  // What is asked changes neither; a copy of the ring would take as long as the question.
  const inside = (ring: readonly Pixel[]): boolean =>
    polygonContains(ring as [number, number][], point as [number, number]);
  const [outer, ...holes] = rings;
  return outer !== undefined && inside(outer) && !holes.some(inside);
}

/**
 * Whether a line has a part in a box `[left, top, right, bottom]`, its edge included. A line without points: never. For a
 * ring that goes all around the box the answer is no.
 */
export function isBoxCrossed(box: readonly [number, number, number, number], line: readonly Pixel[]): boolean {
  const [first] = line;
  if (first === undefined) return false;
  if (isSegmentInBox(box, first, first)) return true;
  const [left, top, right, bottom] = box;
  return line.some((end, index) => {
    const start = line[index - 1];
    if (start === undefined) return false;
    // Most lie wholly beyond one side, which is quickly seen.
    const [[ax, ay], [bx, by]] = [start, end];
    if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
    if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
    return isSegmentInBox(box, start, end);
  });
}

/** Liang–Barsky: cuts the segment at each edge and looks whether anything is left. */
function isSegmentInBox(
  [left, top, right, bottom]: readonly [number, number, number, number],
  [ax, ay]: Pixel,
  [bx, by]: Pixel,
): boolean {
  let enter = 0;
  let leave = 1;
  for (const [from, way, low, high] of [
    [ax, bx - ax, left, right],
    [ay, by - ay, top, bottom],
  ] as const) {
    if (way === 0) {
      if (from < low || from > high) return false;
      continue;
    }
    const [one, other] = [(low - from) / way, (high - from) / way];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter <= leave;
}
