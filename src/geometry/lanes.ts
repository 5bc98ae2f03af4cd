import { groupBy } from "../base/groupBy.ts";
import type { LonLat } from "./mercator.ts";

/** What a lane needs to know of a link between two places. */
export interface LaneMember {
  readonly id: string;
  readonly kind: string;
  /** Name of the pair: the same for both directions. */
  readonly pair: string;
  /** A lane of its own, in place of that of the kind. */
  readonly lane?: KindLane | undefined;
}

/** Side and reach of the bundle of each kind; a kind keeps its lane whatever else is shown. */
export interface KindLane {
  /** +1 bends north (or west, going straight north), -1 the other way. */
  readonly side: 1 | -1;
  /** Crown of the bundle's arc as a share of the chord. */
  readonly bulge: number;
}

/** Bends of one pair's links, signed for an arc drawn from west to east; see `westToEast`. */
export interface Lane {
  /** Bend of the one arc that stands for all links of this pair and kind. */
  readonly bundle: number;
  /** Bend of the arc of this link alone. */
  readonly own: number;
  /** 0-based place in the fan, by id, and how many the fan has. */
  readonly index: number;
  readonly count: number;
}

/** Widest fan, as a share of the chord, and the widest step in it. */
const fanWidth = 0.38;
const fanStep = 0.055;
const innermost = 0.05;

/** Bend of place `index` of a fan of `count`, on `side`: from the chord outwards, evenly, never on the chord. */
export function fanBulge(index: number, count: number, lane: KindLane): number {
  if (count <= 1) return lane.side * lane.bulge;
  const step = Math.min(fanStep, fanWidth / (count - 1));
  const spread = step * (count - 1);
  const first = Math.max(innermost, lane.bulge - spread / 2);
  return lane.side * (first + step * index);
}

/**
 * A lane for each link, by id. Feed it **all** links of the dataset: order and side come from kind and id alone, so that
 * nothing moves when a filter hides some. Kinds without a lane get the last one. No links give an empty map.
 */
export function assignLanes(
  members: readonly LaneMember[],
  lanes: Readonly<Record<string, KindLane>>,
  otherwise: KindLane = { side: 1, bulge: 0.12 },
): ReadonlyMap<string, Lane> {
  const bundles = groupBy(members, ({ pair, kind }) => `${pair}|${kind}`);
  const assigned = new Map<string, Lane>();
  for (const bundle of bundles.values()) {
    const sorted = [...bundle].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    sorted.forEach((member, index) => {
      const lane = member.lane ?? lanes[member.kind] ?? otherwise;
      assigned.set(member.id, {
        bundle: lane.side * lane.bulge,
        own: fanBulge(index, sorted.length, lane),
        index,
        count: sorted.length,
      });
    });
  }
  return assigned;
}

/** The two ends with the western one first (the southern one, when straight above each other), so that sides are the same for all. */
export function westToEast(a: LonLat, b: LonLat): readonly [LonLat, LonLat] {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a];
}
