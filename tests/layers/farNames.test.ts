import { describe, expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import type { Box } from "../../src/geometry/clipRing.ts";
import { fitBounds, type Padding, type Size } from "../../src/geometry/mercator.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { realScene } from "../support/realScene.ts";

/** Names of the six on a map, each with its words and its box. */
function namesOn(address: string, size: Size, padding: number | Padding, covered: readonly Box[] = []) {
  const asked = realScene(address);
  const camera = fitBounds(asked.bounds, size, padding);
  const scene = keepNamesInView(asked, camera, size, covered);
  const names = chooseLabels(scene, buildDrawing(camera, size)).flatMap(({ layer, labels }) =>
    layer.id.startsWith("core-labels") ? labels : [],
  );
  return { camera, names: names.map(({ lines, box }) => ({ words: lines.map(({ text }) => text).join(" "), box })) };
}

type Named = ReturnType<typeof namesOn>["names"][number];
const touchingOf = (names: readonly Named[]): readonly string[] =>
  names.flatMap(({ words, box: one }, at) =>
    names
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${words} on ${other.words}`),
  );

/** Small maps, in which bodies of many members are framed from far away. */
const rooms = [
  [480, 360],
  [440, 340],
] as const;

describe.each(rooms)("on a map of %i × %i", (...size) => {
  test.each(["?select=mechanism:selec", "?select=mechanism:pcocp"])(
    "each of the six has its name, and none touches another: %s",
    (address) => {
      const { camera, names } = namesOn(address, size, 24);
      expect(camera.zoom).toBeLessThan(4.6);
      expect(names).toHaveLength(6);
      expect(touchingOf(names)).toEqual([]);
    },
  );
});

/** The map in a frame of 320 × 240 of another page, beside its buttons. */
const frame = {
  size: [318, 181],
  padding: { top: 20, right: 122, bottom: 8, left: 16 },
  covered: [
    [212, 8, 310, 42],
    [236, 135, 310, 173],
  ],
} as const;

describe("in a frame of 320 × 240", () => {
  test("each of the six has its name at rest", () => {
    expect(namesOn("", frame.size, frame.padding, frame.covered).names).toHaveLength(6);
  });
  test.each(["", "?year=2010", "?select=pair:al-xk", "?select=pair:me-xk", "?select=place:mk", "?select=place:me"])(
    "no name touches another: %s",
    (address) => {
      const { names } = namesOn(address, frame.size, frame.padding, frame.covered);
      expect(names.length).toBeGreaterThan(2);
      expect(touchingOf(names)).toEqual([]);
    },
  );
});
