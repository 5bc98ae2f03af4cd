import { describe, expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { fitBounds } from "../../src/geometry/mercator.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { realScene } from "../support/realScene.ts";

/** Small maps, in which bodies of many members are framed from far away. */
const rooms = [
  [480, 360],
  [440, 340],
] as const;

describe.each(rooms)("on a map of %i × %i", (...size) => {
  test.each(["?select=mechanism:selec", "?select=mechanism:pcocp"])(
    "each of the six has its name, and none touches another: %s",
    (address) => {
      const asked = realScene(address);
      const camera = fitBounds(asked.bounds, size, 24);
      expect(camera.zoom).toBeLessThan(4.6);
      const scene = keepNamesInView(asked, camera, size);
      const names = chooseLabels(scene, buildDrawing(camera, size)).flatMap(({ layer, labels }) =>
        layer.id.startsWith("core-labels") ? labels : [],
      );
      const wordsOf = ({ lines }: (typeof names)[number]) => lines.map(({ text }) => text).join(" ");
      expect(names.map(wordsOf)).toHaveLength(6);
      const touching = names.flatMap(({ box: one }, at) =>
        names
          .slice(at + 1)
          .filter(
            ({ box: other }) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => [names[at], other].map((name) => name && wordsOf(name)).join(" on ")),
      );
      expect(touching).toEqual([]);
    },
  );
});
