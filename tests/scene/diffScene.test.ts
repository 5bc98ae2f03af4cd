import { describe, expect, test } from "vitest";
import { diffScene } from "../../src/scene/diffScene.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { sceneFixture as scene } from "../support/sceneFixture.ts";

const kinds = (previous: Scene | null, next: Scene): string[] =>
  diffScene(previous, next).map((operation) =>
    "id" in operation
      ? `${operation.type} ${operation.id}`
      : "layer" in operation
        ? `${operation.type} ${operation.layer.id} before ${operation.before}`
        : operation.type,
  );

describe("diffScene", () => {
  test("has nothing to do for the same scene, also when it is built anew with the same sources", () => {
    expect(diffScene(scene, scene)).toEqual([]);
    expect(diffScene(scene, { ...scene, layers: structuredClone(scene.layers), selected: [], related: [] })).toEqual(
      [],
    );
  });
  test("builds a scene from nothing: sources first, layers from the top down", () => {
    expect(kinds(null, scene)).toEqual([
      "background",
      "addSource areas",
      "addSource lines",
      "addSource points",
      "addLayer names before null",
      "addLayer points before names",
      "addLayer lines before points",
      "addLayer areas before lines",
      "states",
    ]);
  });
  test("sends only the source that is another object, and the states that hang on it", () => {
    const next = { ...scene, sources: { ...scene.sources, lines: [...(scene.sources.lines ?? [])] } };
    expect(kinds(scene, next)).toEqual(["setSource lines", "states"]);
  });
  test("replaces only the layer whose content changed", () => {
    const layers = scene.layers.map((layer) => (layer.id === "points" ? { ...layer, minZoom: 6 } : layer));
    expect(kinds(scene, { ...scene, layers })).toEqual(["replaceLayer points before names"]);
  });
  test("removes layers before the source they draw", () => {
    const { lines: _, ...sources } = scene.sources;
    const layers = scene.layers.filter(({ id }) => id !== "lines");
    expect(kinds(scene, { ...scene, sources, layers })).toEqual(["removeLayer lines", "removeSource lines"]);
  });
  test("takes out and adds again a layer that changes its place or its source", () => {
    const [areas, lines, ...rest] = scene.layers;
    if (areas === undefined || lines === undefined) throw new Error("fixture without layers");
    expect(kinds(scene, { ...scene, layers: [lines, areas, ...rest] })).toEqual([
      "removeLayer areas",
      "addLayer areas before points",
    ]);
    expect(kinds(scene, { ...scene, layers: [areas, { ...lines, source: "points" }, ...rest] })).toEqual([
      "removeLayer lines",
      "addLayer lines before points",
    ]);
  });
  test("sets states when the selection changes, and nothing else", () => {
    expect(kinds(scene, { ...scene, selected: ["link:one"] })).toEqual(["states"]);
  });
  test("repaints the background", () => {
    expect(kinds(scene, { ...scene, background: "#000000" })).toEqual(["background"]);
  });
});
