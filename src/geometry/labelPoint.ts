import type { MultiPolygon } from "geojson";
import { distanceToLine, isInPolygon } from "./distance.ts";
import { type LonLat, type PlanePoint, project, unproject } from "./mercator.ts";

/** Names are wide: a step to the side counts less than a step up when looking for room. */
const wide = 2;
const cells = 14;
const refinements = 3;

function ringArea(ring: readonly PlanePoint[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Rings are thinned to about this many points: enough to find room, and the same answer for coarse and fine borders. */
const enough = 160;
function thin<T>(ring: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(ring.length / enough));
  return ring.filter((_, index) => index % step === 0);
}

/**
 * Where the name of an area stands: the point of its largest part that is farthest from the edge, width counting half,
 * as names are wide (a grid search, refined around its best cell), and from the positions to avoid. Degrees. Null without
 * area.
 */
export function labelPoint(geometry: MultiPolygon, avoid: readonly LonLat[] = []): LonLat | null {
  const obstacles = avoid.map((position): PlanePoint => {
    const [x, y] = project(position);
    return [x / wide, y];
  });
  let largest: PlanePoint[][] = [];
  let most = 0;
  for (const polygon of geometry.coordinates) {
    const rings = polygon.map((ring) =>
      thin(ring).map(([lon = 0, lat = 0]): PlanePoint => {
        const [x, y] = project([lon, lat]);
        return [x / wide, y];
      }),
    );
    const area = rings[0] === undefined ? 0 : ringArea(rings[0]);
    if (area > most) {
      most = area;
      largest = rings;
    }
  }
  const [outer] = largest;
  if (outer === undefined) return null;
  let [x0, x1] = [Math.min(...outer.map(([x]) => x)), Math.max(...outer.map(([x]) => x))];
  let [y0, y1] = [Math.min(...outer.map(([, y]) => y)), Math.max(...outer.map(([, y]) => y))];
  let best: { readonly point: PlanePoint; readonly room: number } | null = null;
  for (let round = 0; round < refinements; round++) {
    const [stepX, stepY] = [(x1 - x0) / cells, (y1 - y0) / cells];
    for (let column = 0; column <= cells; column++) {
      for (let row = 0; row <= cells; row++) {
        const point: PlanePoint = [x0 + column * stepX, y0 + row * stepY];
        // What takes longest comes last: most points have less room than the best one so far, and are in the area.
        const least: number = best?.room ?? 0;
        let room = Math.min(...obstacles.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
        for (const ring of largest) if (room > least) room = Math.min(room, distanceToLine(point, ring, least));
        if ((best === null || room > least) && isInPolygon(point, largest)) best = { point, room };
      }
    }
    if (best === null) return null;
    const [x, y] = best.point;
    [x0, x1, y0, y1] = [x - stepX, x + stepX, y - stepY, y + stepY];
  }
  return best === null ? null : unproject([best.point[0] * wide, best.point[1]]);
}
