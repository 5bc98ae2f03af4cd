import { arc, isSamePosition } from "./arc.ts";
import { type LonLat, type PlanePoint, project, unproject } from "./mercator.ts";

/** Steps of Weiszfeld's method; beyond about thirty nothing moves by a pixel. */
const rounds = 40;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to put the node of a link with several parties: the point with the least sum of distances to all anchors
 * (geometric median, Weiszfeld 1937) in the Mercator plane, so that branches are short and spread well. One anchor gives
 * itself, two their middle, none null.
 */
export function medianPoint(anchors: readonly LonLat[]): LonLat | null {
  const points = anchors.map(project);
  const count = points.length;
  if (count === 0) return null;
  let x = points.reduce((sum, point) => sum + point[0], 0) / count;
  let y = points.reduce((sum, point) => sum + point[1], 0) / count;
  if (count <= 2) return unproject([x, y]);
  for (let round = 0; round < rounds; round++) {
    let weights = 0;
    let nextX = 0;
    let nextY = 0;
    for (const [px, py] of points) {
      // An anchor under the node would weigh without end; a floor keeps it finite.
      const weight = 1 / Math.max(Math.hypot(px - x, py - y), 1e-6);
      weights += weight;
      nextX += px * weight;
      nextY += py * weight;
    }
    x = nextX / weights;
    y = nextY / weights;
  }
  return unproject([x, y]);
}

/**
 * Moves the `index`-th of several nodes at the same spot aside: the first stays, the others go round it in a sunflower,
 * `spacing` being the distance of the first ring in degrees of longitude. Stable: later nodes never move earlier ones.
 */
export function spreadPoint(centre: LonLat, index: number, spacing: number): LonLat {
  if (index <= 0) return centre;
  const [x, y]: PlanePoint = project(centre);
  const radius = (spacing / 360) * Math.sqrt(index);
  const angle = index * goldenAngle;
  return unproject([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
}

/** A branch: its line in degrees from the node to the anchor, and which anchor it goes to. */
export interface Branch {
  readonly index: number;
  readonly line: LonLat[];
}

/**
 * One curved branch from a node to each anchor, bent by `bulge` (share of the chord) away from due north or south, as a
 * fountain falls. Anchors at the node itself get no branch.
 */
export function branches(node: LonLat, anchors: readonly LonLat[], bulge = 0.09): Branch[] {
  const drawn: Branch[] = [];
  anchors.forEach((anchor, index) => {
    if (isSamePosition(node, anchor)) return;
    const east = anchor[0] >= node[0];
    const north = anchor[1] >= node[1];
    drawn.push({ index, line: arc(node, anchor, east === north ? -bulge : bulge) });
  });
  return drawn;
}
