import { describe, expect, test } from "vitest";
import { assignLanes, fanBulge, type KindLane, westToEast } from "../../src/geometry/lanes.ts";

const lanes: Readonly<Record<string, KindLane>> = {
  agreement: { side: 1, bulge: 0.14 },
  informal: { side: -1, bulge: 0.14 },
};
const members = [
  { id: "b", kind: "agreement", pair: "al-xk" },
  { id: "a", kind: "agreement", pair: "al-xk" },
  { id: "i", kind: "informal", pair: "al-xk" },
  { id: "c", kind: "agreement", pair: "al-me" },
];

describe("assignLanes", () => {
  test("has no lanes for no links", () => {
    expect(assignLanes([], lanes).size).toBe(0);
  });
  test("orders a pair's links of a kind by id, whatever the order they come in", () => {
    const assigned = assignLanes(members, lanes);
    expect(assigned.get("a")).toMatchObject({ index: 0, count: 2 });
    expect(assigned.get("b")).toMatchObject({ index: 1, count: 2 });
    expect(assignLanes([...members].reverse(), lanes)).toEqual(assigned);
  });
  test("does not move a link when links of other kinds or pairs go away", () => {
    const all = assignLanes(members, lanes);
    const fewer = assignLanes(
      members.filter(({ id }) => id !== "i" && id !== "c"),
      lanes,
    );
    expect(fewer.get("a")).toEqual(all.get("a"));
    expect(fewer.get("b")).toEqual(all.get("b"));
  });
  test("keeps kinds on their own side", () => {
    const assigned = assignLanes(members, lanes);
    expect(assigned.get("a")?.bundle).toBe(0.14);
    expect(assigned.get("i")?.bundle).toBe(-0.14);
    expect(assigned.get("i")?.own).toBe(-0.14);
  });
  test("never gives two links of a fan the same bend, nor the chord, however many there are", () => {
    for (const count of [2, 5, 40]) {
      const bends = Array.from({ length: count }, (_, index) => fanBulge(index, count, { side: 1, bulge: 0.14 }));
      expect(new Set(bends.map((bend) => bend.toFixed(6))).size).toBe(count);
      expect(Math.min(...bends)).toBeGreaterThan(0);
      expect(Math.max(...bends)).toBeLessThan(0.5);
    }
  });
});

describe("westToEast", () => {
  test("is the same for both directions", () => {
    expect(westToEast([21, 42], [19, 41])).toEqual(westToEast([19, 41], [21, 42]));
    expect(westToEast([20, 44], [20, 41])[0]).toEqual([20, 41]);
  });
});
