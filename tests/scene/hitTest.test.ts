import { describe, expect, test } from "vitest";
import { arc } from "../../src/geometry/arc.ts";
import { viewTransform } from "../../src/geometry/mercator.ts";
import type { SceneFeature } from "../../src/layers/spec.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import { realScene } from "../support/realScene.ts";
import { cameraFixture as camera, sceneFixture as scene, sizeFixture as size } from "../support/sceneFixture.ts";

const { toPixel } = viewTransform(camera, size);
const targets = (point: readonly [number, number], radius?: number): string[] =>
  hitTest(scene, camera, size, point, radius).map(({ target }) => target);

describe("hitTest", () => {
  test("finds nothing outside the picture and nothing in the open sea", () => {
    expect(targets([-1, 10])).toEqual([]);
    expect(targets(toPixel([16.5, 42.5]))).toEqual([]);
  });
  test("finds nothing in a scene without layers", () => {
    expect(hitTest({ sources: {}, layers: [] }, camera, size, [10, 10])).toEqual([]);
  });
  test("finds the area under the pointer when nothing else is near", () => {
    expect(targets(toPixel([21, 43.5]))).toEqual(["place:mk"]);
  });
  test("finds a line within reach, and not beyond", () => {
    const [x, y] = toPixel([20.5, 42.2]);
    expect(targets([x, y + 10])).toEqual(["link:one", "place:mk"]);
    expect(targets([x, y + 30])).toEqual(["place:mk"]);
  });
  test("measures to the edge of what is drawn", () => {
    const [x, y] = toPixel([20, 42.4]);
    const [hit] = hitTest(scene, camera, size, [x, y - 8]);
    // The line is 3 px wide at zoom 5 and 6 px at zoom 9, so 3.75 px at zoom 6.
    expect(hit?.distance).toBeCloseTo(8 - 3.75 / 2, 1);
  });
  test("names markers before lines, the nearest first, each target once, and the ground last", () => {
    const [x, y] = toPixel([19, 42]);
    expect(targets([x - 1, y])).toEqual(["centre:p1", "centre:p2", "link:one", "place:al"]);
  });
  test("offers the capital on which arcs end and its economy after them; alone, a capital is found at its dot only", () => {
    const [lon, lat] = [21.1655, 42.6629];
    const view = { lat, lon, zoom: 8 };
    const middle = [size[0] / 2, size[1] / 2] as const;
    const found = (search: string, aside: number): string[] =>
      hitTest(realScene(search), view, size, [middle[0] + aside, middle[1]]).map(({ target }) => target);
    const all = found("?layers=agreements", 1);
    expect(all.length).toBeGreaterThan(3);
    expect(all.slice(-2)).toEqual(["place:pristina", "place:xk"]);
    expect(found("?layers=memberships", 1)).toEqual(["place:pristina", "place:xk"]);
    expect(found("?layers=memberships", 9)).toEqual(["place:xk"]);
  });
  test("does not find what the zoom hides", () => {
    const far = { ...camera, zoom: 4.9 };
    const [x, y] = viewTransform(far, size).toPixel([19, 42]);
    expect(hitTest(scene, far, size, [x, y]).map(({ target }) => target)).toEqual(["link:one", "place:al"]);
  });
  test("answers within a frame over ten thousand arcs", () => {
    const features = Array.from({ length: 10_000 }, (_, index): SceneFeature => {
      const from = [14 + ((index * 37) % 100) / 10, 39 + ((index * 53) % 70) / 10] as const;
      const to = [14 + ((index * 71) % 100) / 10, 39 + ((index * 29) % 70) / 10] as const;
      const id = `arc-${index}`;
      return {
        type: "Feature",
        id,
        geometry: { type: "LineString", coordinates: arc(from, to, 0.15).map(([lon, lat]) => [lon, lat]) },
        properties: { id, target: `link:${id}`, name: id, width: 1, strength: 1 },
      };
    });
    const [line] = scene.layers.filter(({ id }) => id === "lines");
    if (line === undefined) throw new Error("no line layer");
    const crowded = { sources: { lines: features }, layers: [line] };
    hitTest(crowded, camera, size, [200, 150]);
    // Time of the processor, so that what else the machine does is not counted.
    const start = process.cpuUsage();
    for (let round = 0; round < 10; round++) hitTest(crowded, camera, size, [200 + round, 150]);
    expect(process.cpuUsage(start).user / 1000 / 10).toBeLessThan(100);
  });
});
