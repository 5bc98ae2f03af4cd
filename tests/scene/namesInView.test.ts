import { describe, expect, test } from "vitest";
import { clipRing } from "../../src/geometry/clipRing.ts";
import { type Pixel, viewTransform } from "../../src/geometry/mercator.ts";
import type { SceneFeature } from "../../src/layers/spec.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { realScene } from "../support/realScene.ts";
import { sceneFixture } from "../support/sceneFixture.ts";

describe("clipRing", () => {
  const square: Pixel[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  test("gives nothing for nothing, and nothing for what lies outside", () => {
    expect(clipRing([], [0, 0, 1, 1])).toEqual([]);
    expect(clipRing(square, [20, 20, 30, 30])).toEqual([]);
  });
  test("leaves what lies inside", () => {
    expect(clipRing(square, [-1, -1, 11, 11])).toEqual(square);
  });
  test("cuts at the edge, and gives the box where it lies inside the ring", () => {
    const extent = (ring: Pixel[]) => [
      Math.min(...ring.map(([x]) => x)),
      Math.min(...ring.map(([, y]) => y)),
      Math.max(...ring.map(([x]) => x)),
      Math.max(...ring.map(([, y]) => y)),
    ];
    expect(extent(clipRing(square, [5, -5, 20, 20]))).toEqual([5, 0, 10, 10]);
    expect(extent(clipRing(square, [2, 3, 4, 5]))).toEqual([2, 3, 4, 5]);
  });
});

const size = [800, 600] as const;
const scene = realScene("?select=place:mk");
const namesOf = (kept: typeof scene): readonly SceneFeature[] =>
  // What stands in the sea while there is no room in the land is not drawn at the zooms of these tests.
  (kept.sources["economy-labels"] ?? []).filter(({ properties }) => properties.group !== "western-balkans-far");
const pointOf = (features: readonly SceneFeature[], id: string): Pixel | null => {
  const found = features.find(({ properties }) => properties.target === id);
  if (found?.geometry.type !== "Point") return null;
  return [found.geometry.coordinates[0] ?? 0, found.geometry.coordinates[1] ?? 0];
};

describe("keepNamesInView", () => {
  test("leaves a scene without areas, and names that can be read, as they are", () => {
    const camera = { lat: 42.5, lon: 20, zoom: 6.2 };
    expect(keepNamesInView(sceneFixture, camera, size)).toBe(sceneFixture);
    expect(pointOf(namesOf(keepNamesInView(scene, camera, size)), "place:mk")).toEqual(
      pointOf(namesOf(scene), "place:mk"),
    );
  });
  test("moves the name of what is in view into the view, onto its own ground", () => {
    // On the border of Albania and Montenegro, far from where their names stand.
    const camera = { lat: 42.031, lon: 19.352, zoom: 11 };
    const kept = keepNamesInView(scene, camera, size);
    const view = viewTransform(camera, size);
    for (const id of ["place:al", "place:me"]) {
      const [lon, lat] = pointOf(namesOf(kept), id) ?? [0, 0];
      const [x, y] = view.toPixel([lon, lat]);
      expect(x).toBeGreaterThan(60);
      expect(x).toBeLessThan(740);
      expect(y).toBeGreaterThan(15);
      expect(y).toBeLessThan(585);
      const areas = { sources: kept.sources, layers: kept.layers.filter(({ source }) => source === "places") };
      expect(hitTest(areas, camera, size, [x, y]).map(({ target }) => target)).toEqual([id]);
    }
  });
  test("keeps names on their own ground with the detailed borders too", () => {
    const detailed = realScene("", "light", "detail");
    const wide = [960, 620] as const;
    // Kosovo fills the middle, and Serbia runs along three edges.
    const camera = { lat: 42.95, lon: 20.9, zoom: 7.8 };
    const kept = keepNamesInView(detailed, camera, wide);
    const areas = { sources: kept.sources, layers: kept.layers.filter(({ source }) => source === "places") };
    for (const id of ["place:rs", "place:xk", "place:me"]) {
      const [x, y] = viewTransform(camera, wide).toPixel(pointOf(namesOf(kept), id) ?? [0, 0]);
      expect(hitTest(areas, camera, wide, [x, y]).map(({ target }) => target)).toEqual([id]);
    }
  });
  test("keeps clear of what lies over the map", () => {
    const camera = { lat: 42.031, lon: 19.352, zoom: 11 };
    const covered = [[400, 0, 800, 400]] as const;
    const point = pointOf(namesOf(keepNamesInView(scene, camera, size, covered)), "place:al") ?? [0, 0];
    const [, y] = viewTransform(camera, size).toPixel(point);
    expect(y).toBeGreaterThan(400);
  });
  test("leaves out a name that finds no room, and leaves all other sources alone", () => {
    const camera = { lat: 42.031, lon: 19.352, zoom: 11 };
    const covered = [[0, 0, 800, 600]] as const;
    const kept = keepNamesInView(scene, { ...camera, lat: 41.58, lon: 21.77 }, size, covered);
    expect(pointOf(namesOf(kept), "place:mk")).toBeNull();
    expect(kept.sources.places).toBe(scene.sources.places);
    expect(kept.layers).toBe(scene.layers);
  });
});
