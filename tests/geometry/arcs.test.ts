import { describe, expect, test } from "vitest";
import { arc, arcCrown, isSamePosition } from "../../src/geometry/arc.ts";
import { branches, medianPoint, spreadPoint } from "../../src/geometry/branches.ts";
import { curveThrough } from "../../src/geometry/curve.ts";
import { distanceToLine, distanceToSegment, isInPolygon } from "../../src/geometry/distance.ts";
import { labelPoint } from "../../src/geometry/labelPoint.ts";
import { type LonLat, project } from "../../src/geometry/mercator.ts";
import { spokes } from "../../src/geometry/spokes.ts";

const tirana: LonLat = [19.819, 41.328];
const pristina: LonLat = [21.162, 42.663];

describe("curveThrough", () => {
  test("passes through its points", () => {
    const points = curveThrough([0, 0], [1, 1], [2, 0], 4);
    expect(points).toHaveLength(9);
    expect(points[0]).toEqual([0, 0]);
    expect(points[4]).toEqual([1, 1]);
    expect(points[8]).toEqual([2, 0]);
  });
  test("is the natural spline", () => {
    // What D3's `curveNatural` gives.
    expect(curveThrough([0, 0], [1, 2], [3, 0], 2)).toEqual([
      [0, 0],
      [0.40625, 1.375],
      [1, 2],
      [1.90625, 1.375],
      [3, 0],
    ]);
  });
});

describe("arc", () => {
  test("is its position twice when both ends are the same", () => {
    expect(arc(tirana, tirana, 0.2)).toEqual([tirana, tirana]);
    expect(isSamePosition(tirana, tirana)).toBe(true);
  });
  test("stays finite for a tiny chord", () => {
    const line = arc(tirana, [tirana[0] + 1e-4, tirana[1]], 0.2);
    expect(line.flat().every(Number.isFinite)).toBe(true);
  });
  test("is the chord without bulge", () => {
    expect(arc(tirana, pristina, 0)).toEqual([tirana, pristina]);
  });
  test("begins and ends exactly at its ends", () => {
    const line = arc(tirana, pristina, 0.2);
    expect(line[0]).toEqual(tirana);
    expect(line.at(-1)).toEqual(pristina);
  });
  test("bends north going east when positive, south when negative, by the share asked for", () => {
    const [west, east]: [LonLat, LonLat] = [
      [16, 43],
      [22, 43],
    ];
    expect(arcCrown(west, east, 0.25)[1]).toBeGreaterThan(43);
    expect(arcCrown(west, east, -0.25)[1]).toBeLessThan(43);
    const [crownX, crownY] = project(arcCrown(west, east, 0.25));
    const [[x0, y0], [x1]] = [project(west), project(east)];
    expect(crownX).toBeCloseTo((x0 + x1) / 2, 9);
    expect((y0 - crownY) / (x1 - x0)).toBeCloseTo(0.25, 9);
  });
  test("passes through its crown", () => {
    const line = arc(tirana, pristina, 0.15);
    const [lon = 0, lat = 0] = line[(line.length - 1) / 2] ?? [];
    const [crownLon, crownLat] = arcCrown(tirana, pristina, 0.15);
    expect(lon).toBeCloseTo(crownLon, 9);
    expect(lat).toBeCloseTo(crownLat, 9);
  });
});

describe("branches and spokes", () => {
  test("has no node for nobody, the place itself for one, the middle for two", () => {
    expect(medianPoint([])).toBeNull();
    expect(medianPoint([tirana])?.[0]).toBeCloseTo(19.819, 9);
    expect(
      medianPoint([
        [10, 0],
        [20, 0],
      ])?.[0],
    ).toBeCloseTo(15, 9);
  });
  test("puts the node where branches are short: at the anchor that lies between the others", () => {
    const node = medianPoint([
      [18, 44],
      [19, 44],
      [25, 44],
    ]);
    expect(node?.[0]).toBeCloseTo(19, 1);
  });
  test("keeps the first of several nodes in place and moves the others apart, without end", () => {
    expect(spreadPoint(tirana, 0, 0.3)).toEqual(tirana);
    const spots = [1, 2, 3, 4].map((index) => spreadPoint(tirana, index, 0.3).join());
    expect(new Set(spots).size).toBe(4);
  });
  test("draws no branch to an anchor at the node, and says which anchor each goes to", () => {
    expect(branches(tirana, [tirana, pristina]).map(({ index }) => index)).toEqual([1]);
    expect(spokes(tirana, [])).toEqual([]);
    expect(spokes(tirana, [pristina])[0]?.line.at(-1)).toEqual(pristina);
  });
});

describe("distances", () => {
  test("counts a segment without length as its point", () => {
    expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5);
  });
  test("is infinite to nothing and measures to the nearest part", () => {
    expect(distanceToLine([0, 0], [])).toBe(Number.POSITIVE_INFINITY);
    expect(
      distanceToLine(
        [5, 3],
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
      ),
    ).toBe(3);
  });
  test("is never in no polygon, and not in its holes", () => {
    const square = (low: number, high: number): [number, number][] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
    ];
    expect(isInPolygon([1, 1], [])).toBe(false);
    expect(isInPolygon([1, 1], [square(0, 10), square(4, 6)])).toBe(true);
    expect(isInPolygon([5, 5], [square(0, 10), square(4, 6)])).toBe(false);
  });
});

describe("labelPoint", () => {
  test("has no place in no area", () => {
    expect(labelPoint({ type: "MultiPolygon", coordinates: [] })).toBeNull();
  });
  test("stands in the largest part, away from its edge and from what to avoid", () => {
    const box = (west: number, south: number, east: number, north: number) => [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ];
    const geometry = { type: "MultiPolygon" as const, coordinates: [box(0, 0, 1, 1), box(10, 0, 20, 4)] };
    const free = labelPoint(geometry) ?? [0, 0];
    expect(free[0]).toBeGreaterThan(12);
    expect(free[0]).toBeLessThan(18);
    expect(free[1]).toBeCloseTo(2, 0);
    const moved = labelPoint(geometry, [[15, 2]]) ?? [0, 0];
    expect(Math.abs(moved[0] - 15)).toBeGreaterThan(1);
  });
});
