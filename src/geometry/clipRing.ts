import type { Pixel } from "./mercator.ts";

/** `[left, top, right, bottom]`. */
export type Box = readonly [number, number, number, number];

/** Whether two boxes have a part in common; edges that touch are none. */
export const doBoxesMeet = (one: Box, other: Box): boolean =>
  one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
/** The same; an edge that both have is a part. */
export const doBoxesTouch = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];

/**
 * The part of a ring inside a box, as one ring (Sutherland and Hodgman, 1974): parts that hang together only outside are
 * tied by edges along the box. Empty when nothing is inside. The ring need not be closed; the answer is not.
 */
export function clipRing(ring: readonly Pixel[], [left, top, right, bottom]: Box): Pixel[] {
  const sides = [
    { axis: 0, limit: left, sign: 1 },
    { axis: 0, limit: right, sign: -1 },
    { axis: 1, limit: top, sign: 1 },
    { axis: 1, limit: bottom, sign: -1 },
  ] as const;
  let points: Pixel[] = [...ring];
  for (const { axis, limit, sign } of sides) {
    const isInside = (point: Pixel): boolean => (point[axis] - limit) * sign >= 0;
    const next: Pixel[] = [];
    points.forEach((end, index) => {
      const start = points.at(index - 1) ?? end;
      if (isInside(start) !== isInside(end)) {
        const share = (limit - start[axis]) / (end[axis] - start[axis]);
        next.push([start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])]);
      }
      if (isInside(end)) next.push(end);
    });
    points = next;
  }
  return points;
}
