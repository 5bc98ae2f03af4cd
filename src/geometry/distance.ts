import { polygonContains } from "d3";
import type { Pixel } from "./mercator.ts";

// These run some hundred thousand times before anything is compiled, where taking a point apart by pattern costs more than
// the arithmetic: numbers are read one by one.

/** The square of the distance from a point to a segment: `Math.hypot` takes ten times as long as all of this. */
function squareToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const offX = x - ax - t * dx;
  const offY = y - ay - t * dy;
  return offX * offX + offY * offY;
}

/** Shortest distance from a point to a segment, in the unit of the plane; a segment without length counts as its point. */
export function distanceToSegment([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  return Math.sqrt(squareToSegment(x, y, ax, ay, bx, by));
}

/**
 * Shortest distance from a point to a line; infinite for a line without points. From `near` down nobody wants to know it
 * exactly: the answer is then some distance to the line that is no longer than `near`.
 */
export function distanceToLine([x, y]: Pixel, line: readonly Pixel[], near = 0): number {
  let start = line[0];
  if (start === undefined) return Number.POSITIVE_INFINITY;
  const enough = near * near;
  let least = squareToSegment(x, y, start[0], start[1], start[0], start[1]);
  for (let index = 1; index < line.length && least > enough; index++) {
    const end = line[index];
    if (end === undefined) continue;
    least = Math.min(least, squareToSegment(x, y, start[0], start[1], end[0], end[1]));
    start = end;
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
  let start = line[0];
  if (start === undefined) return false;
  if (isSegmentInBox(box, start, start)) return true;
  const [left, top, right, bottom] = box;
  for (let index = 1; index < line.length; index++) {
    const end = line[index];
    if (end === undefined) continue;
    // Most lie wholly beyond one side, which is quickly seen.
    const isBeside = (start[0] < left && end[0] < left) || (start[0] > right && end[0] > right);
    const isAboveOrBelow = (start[1] < top && end[1] < top) || (start[1] > bottom && end[1] > bottom);
    if (!isBeside && !isAboveOrBelow && isSegmentInBox(box, start, end)) return true;
    start = end;
  }
  return false;
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
