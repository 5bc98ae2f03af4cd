import { distanceToSegment } from "./distance.ts";
import { type LonLat, type PlanePoint, project } from "./mercator.ts";

/**
 * A line with fewer points (Douglas and Peucker): none that is left out lies farther from what stays than `tolerance`, a share of the
 * world's width. Both ends stay; a line of two points or fewer is given back.
 */
export function generalise(line: readonly LonLat[], tolerance: number): readonly LonLat[] {
  if (line.length < 3) return line;
  const plane = line.map(project);
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [start, end] = [plane[from], plane[to]];
    if (start === undefined || end === undefined) continue;
    const farthest = farthestBetween(plane, from, to, start, end);
    if (farthest.off <= tolerance) continue;
    kept.add(farthest.at);
    spans.push([from, farthest.at], [farthest.at, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function farthestBetween(plane: readonly PlanePoint[], from: number, to: number, start: PlanePoint, end: PlanePoint) {
  let farthest = { at: from, off: 0 };
  for (let at = from + 1; at < to; at++) {
    const point = plane[at];
    const off = point === undefined ? 0 : distanceToSegment(point, start, end);
    if (off > farthest.off) farthest = { at, off };
  }
  return farthest;
}
