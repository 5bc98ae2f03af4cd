import { describe, expect, test } from "vitest";
import type { Target } from "../../src/dataset/model.ts";
import { arc, arcCrown } from "../../src/geometry/arc.ts";
import { type LonLat, type Pixel, viewTransform } from "../../src/geometry/mercator.ts";
import type { LayerSpec, MarkerSpec, SceneFeature } from "../../src/layers/spec.ts";
import { bundlesOfTarget, fanAt, fanOut } from "../../src/scene/fan.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { sceneFixture } from "../support/sceneFixture.ts";

const west: LonLat = [18, 42];
const line = (id: string, target: Target, to: LonLat, bulge: number, bundle: string | null): SceneFeature => ({
  type: "Feature",
  id,
  geometry: { type: "LineString", coordinates: arc(west, to, bulge).map(([lon, lat]) => [lon, lat]) },
  properties: { id, target, name: id, width: 2, strength: 1, ...(bundle === null ? {} : { bundle }) },
});
const spec = (id: string, range: Pick<LayerSpec, "minZoom" | "maxZoom">): LayerSpec => ({
  id,
  type: "line",
  source: id,
  ...range,
  interactive: true,
  colour: "#1d4098",
  width: { get: "width" },
  opacity: 1,
});
const [east, south]: LonLat[] = [
  [22, 42],
  [22, 40.5],
];
if (east === undefined || south === undefined) throw new Error("no ends");
const near = [
  line("one", "link:one", east, 0.1, "a-b"),
  line("two", "link:two", east, 0.2, "a-b"),
  line("three", "link:three", east, 0.3, "a-b"),
  line("single", "link:single", south, 0.3, null),
  line("four", "link:four", south, 0.02, "a-c"),
  line("five", "link:five", south, 0.08, "a-c"),
];
const scene: Scene = {
  ...sceneFixture,
  sources: {
    links: [
      line("a-b", "pair:al-mk", east, 0.2, "a-b"),
      line("single", "link:single", south, 0.3, null),
      line("a-c", "pair:al-xk", south, 0.05, "a-c"),
    ],
    "links-near": near,
  },
  bundles: [{ far: "links", near }],
  layers: [spec("links", { maxZoom: 8 }), spec("links-near", { minZoom: 8 })],
};
const camera = { lat: 42, lon: 20, zoom: 7 };
const size = [900, 700] as const;
const { toPixel } = viewTransform(camera, size);
/** Crown of an arc to the east, pixels, moved by some. */
const crown = (bulge: number, to: LonLat = east, moved: Pixel = [0, 0]): Pixel => {
  const [x, y] = toPixel(arcCrown(west, to, bulge));
  return [x + moved[0], y + moved[1]];
};
const pointAt = (point: Pixel, open: string | null, at = camera): string | null => {
  const hits = hitTest(fanOut(scene, open === null ? [] : [open]), at, size, point);
  return fanAt(scene, { camera: at, size, point, hits }, open);
};

describe("fanOut", () => {
  test("gives the same scene when nothing is to be fanned out, or nothing of that name is there", () => {
    expect(fanOut(scene, [])).toBe(scene);
    expect(fanOut(scene, ["", "x-y"])).toBe(scene);
  });
  test("puts the arcs in place of the bundle and leaves all other sources as they are", () => {
    const fanned = fanOut(scene, ["a-b"]);
    expect(fanned.sources.links?.map(({ id }) => id)).toEqual(["single", "a-c", "one", "two", "three"]);
    expect(fanned.sources["links-near"]).toBe(scene.sources["links-near"]);
    expect(fanned.layers).toBe(scene.layers);
  });
  test("takes numbers of other bundles away where they would lie over the open arcs, and only there", () => {
    const number = (bundle: string, [lon, lat]: LonLat): SceneFeature => ({
      type: "Feature",
      id: `${bundle}-crown`,
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: { id: `${bundle}-crown`, bundle },
    });
    const [on, off] = [number("a-c", arcCrown(west, east, 0.25)), number("a-d", [21, 40.5])];
    const own = number("a-b", arcCrown(west, east, 0.2));
    const discs: MarkerSpec = {
      id: "links-disc",
      type: "marker",
      source: "links-badges",
      shape: "circle",
      numbersOf: "links",
      size: 24,
      colour: "navy",
      strokeColour: "white",
      strokeWidth: 1,
      opacity: 1,
    };
    const numbered = {
      ...scene,
      sources: { ...scene.sources, "links-badges": [own, on, off] },
      layers: [...scene.layers, discs],
    };
    const shown = (zoom: number | null) => fanOut(numbered, ["a-b"], zoom).sources["links-badges"]?.map(({ id }) => id);
    expect(shown(7)).toEqual(["a-b-crown", "a-d-crown"]);
    expect(shown(null)).toEqual(["a-b-crown", "a-c-crown", "a-d-crown"]);
  });
  test("fans out several at once", () => {
    const fanned = fanOut(scene, ["a-b", "a-c"]);
    expect(fanned.sources.links?.map(({ id }) => id)).toEqual(["single", "one", "two", "three", "four", "five"]);
  });
});

describe("bundlesOfTarget", () => {
  test("names the bundle of a link and the bundles of a pair, and none for what stands alone", () => {
    expect(bundlesOfTarget(scene, null)).toEqual([]);
    expect(bundlesOfTarget(scene, "link:two")).toEqual(["a-b"]);
    expect(bundlesOfTarget(scene, "pair:al-xk")).toEqual(["a-c"]);
    expect(bundlesOfTarget(scene, "link:single")).toEqual([]);
    expect(bundlesOfTarget(scene, "place:al")).toEqual([]);
  });
});

describe("fanAt", () => {
  test("opens the bundle under the pointer, and nothing for a single arc or empty ground", () => {
    expect(pointAt(crown(0.2), null)).toBe("a-b");
    expect(pointAt(crown(0.3, south), null)).toBeNull();
    expect(pointAt([450, 650], null)).toBeNull();
  });
  test("stays open on each arc, between the arcs, and within reach of the outermost", () => {
    for (const bulge of [0.1, 0.15, 0.2, 0.25, 0.3]) expect(pointAt(crown(bulge), "a-b")).toBe("a-b");
    expect(pointAt(crown(0.3, east, [0, -10]), "a-b")).toBe("a-b");
  });
  test("finds single arcs while open", () => {
    const hits = hitTest(fanOut(scene, ["a-b"]), camera, size, crown(0.3));
    expect(hits.map(({ target }) => target)).toEqual(["link:three"]);
  });
  test("folds when the pointer has left the fan", () => {
    expect(pointAt(crown(0.3, east, [0, -30]), "a-b")).toBeNull();
  });
  test("passes on to another bundle beside the fan, and never back and forth under a resting pointer", () => {
    expect(pointAt(crown(0.05, south), "a-b")).toBe("a-c");
    // All along the second bundle, from the end that both share: whoever is open, the answer settles.
    for (const [lon, lat] of arc(west, south, 0.05)) {
      const point = toPixel([lon, lat]);
      const first = pointAt(point, "a-b");
      expect(pointAt(point, first), `${point}`).toBe(first);
    }
  });
  test("opens nothing where links are drawn one by one", () => {
    const near = { ...camera, zoom: 9 };
    const point = viewTransform(near, size).toPixel(arcCrown(west, east, 0.2));
    expect(pointAt(point, null, near)).toBeNull();
    expect(pointAt(point, "a-b", near)).toBeNull();
  });
});
