import { describe, expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { isBoxCrossed, isInPolygon } from "../../src/geometry/distance.ts";
import { fitBounds, type Pixel } from "../../src/geometry/mercator.ts";
import { planeFeatures } from "../../src/scene/planeIndex.ts";
import { numberOf } from "../../src/scene/values.ts";
import { realScene } from "../support/realScene.ts";

/** Rooms that maps have on screen: phones, frames of other pages, tablets, desks and a projector, CSS pixels. */
const sizes = [
  [390, 560],
  [360, 480],
  [600, 340],
  [640, 420],
  [760, 620],
  [950, 720],
  [1100, 640],
  [1420, 900],
  [1900, 1000],
] as const;

test("all but the lowest of these rooms are looked at for arcs over names", () => {
  const zooms = sizes.map((size) => fitBounds(realScene("").bounds, size, Math.round(Math.min(...size) * 0.045)).zoom);
  expect(zooms.filter((zoom) => zoom > 4.8)).toHaveLength(8);
});

describe.each(sizes)("the picture at rest on %i × %i", (...size) => {
  const scene = realScene("");
  const camera = fitBounds(scene.bounds, size, Math.round(Math.min(...size) * 0.045));
  const drawing = buildDrawing(camera, size);
  const names = chooseLabels(scene, drawing).flatMap(({ layer, labels }) => (layer.id === "core-labels" ? labels : []));
  const boxOf = ({ box }: (typeof names)[number]) => [box.left, box.top, box.right, box.bottom] as const;
  const wordsOf = ({ lines }: (typeof names)[number]) => lines.map(({ text }) => text).join(" ");

  test("has the six names, and none overlaps another", () => {
    expect(names.map(wordsOf).sort()).toEqual([
      "ALBANIA",
      "BOSNIA AND HERZEGOVINA",
      "KOSOVO*",
      "MONTENEGRO",
      "NORTH MACEDONIA",
      "SERBIA",
    ]);
    const overlaps = names.flatMap((one, at) =>
      names.slice(at + 1).flatMap((other) => {
        const [a, b] = [boxOf(one), boxOf(other)];
        const apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
        return apart ? [] : [`${wordsOf(one)} and ${wordsOf(other)}`];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test("has numbers of which none lies over another, each wide enough to be read", () => {
    const disc = scene.layers.find(({ id }) => id === "agreements-disc");
    const across = disc?.type === "marker" ? numberOf(disc.size, { id: "" }, camera.zoom) : 0;
    expect(across).toBeGreaterThan(17);
    const middles = planeFeatures(scene.sources["agreements-badges"] ?? []).map(({ feature, parts }) => ({
      id: feature.id,
      at: drawing.pixelOf(parts[0]?.[0] ?? [0, 0]),
    }));
    expect(middles).toHaveLength(14);
    const over = middles.flatMap((one, index) =>
      middles
        .slice(index + 1)
        .filter((other) => Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) < across)
        .map((other) => `${one.id} over ${other.id}`),
    );
    expect(over).toEqual([]);
  });

  // Below that the whole of the six is narrower than five names.
  test.runIf(camera.zoom > 4.8)("has no arc and no number over a name of the six", () => {
    const arcs = planeFeatures(scene.sources.agreements ?? []);
    const discs = planeFeatures(scene.sources["agreements-badges"] ?? []);
    expect([arcs.length, discs.length].map((count) => count > 10)).toEqual([true, true]);
    const disc = scene.layers.find(({ id }) => id === "agreements-disc");
    const half = disc?.type === "marker" ? numberOf(disc.size, { id: "" }, camera.zoom) / 2 : 0;
    expect(half).toBeGreaterThan(7);
    const over = names.flatMap((name) => {
      const box = boxOf(name);
      const crossing = arcs.filter(({ parts }) => parts.some((line) => isBoxCrossed(box, line.map(drawing.pixelOf))));
      const covering = discs.filter(({ parts }) => {
        const [x, y]: Pixel = drawing.pixelOf(parts[0]?.[0] ?? [0, 0]);
        return x + half > box[0] && x - half < box[2] && y + half > box[1] && y - half < box[3];
      });
      return [...crossing, ...covering].map(({ feature }) => `${feature.id} over ${wordsOf(name)}`);
    });
    expect(over).toEqual([]);
  });
});

test.each([7, 8, 9])(
  "at zoom %i the smallest of the six has its name once, on its own land, and no arc crosses it",
  (zoom) => {
    const scene = realScene("");
    const size = [4000, 4000] as const;
    const drawing = buildDrawing({ lat: 42.6, lon: 19.3, zoom }, size);
    const names = chooseLabels(scene, drawing).flatMap(({ layer, labels }) =>
      layer.id.startsWith("core-labels") ? labels : [],
    );
    const own = names.filter(({ plane }) => plane.feature.properties.target === "place:me");
    expect(own).toHaveLength(1);
    const [name] = own;
    const land = planeFeatures(scene.sources.places ?? []).find(
      ({ feature }) => feature.properties.target === "place:me",
    );
    const middle = name?.plane.parts[0]?.[0] ?? [0, 0];
    expect(land?.polygons.some((rings) => isInPolygon(middle, rings))).toBe(true);
    const { left, top, right, bottom } = name?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const crossing = planeFeatures(scene.sources.agreements ?? []).filter(({ parts }) =>
      parts.some((line) => isBoxCrossed([left, top, right, bottom], line.map(drawing.pixelOf))),
    );
    expect(crossing.map(({ feature }) => feature.id)).toEqual([]);
  },
);
