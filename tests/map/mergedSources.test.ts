import { describe, expect, test } from "vitest";
import type { LayerSpec, SceneFeature } from "../../src/layers/spec.ts";
import { SourceMerger } from "../../src/map/mergedSources.ts";

const link = (id: string, strength: number): SceneFeature => ({
  type: "Feature",
  id,
  geometry: {
    type: "LineString",
    coordinates: [
      [19, 42],
      [21, 43],
    ],
  },
  properties: { id, strength },
});
const links = [link("strong", 0.8), link("pale", 0.06)];
const line: LayerSpec = {
  id: "links",
  type: "line",
  source: "links",
  colour: "#112233",
  width: 2,
  opacity: { get: "strength" },
};
const casing: LayerSpec = { ...line, id: "casing", opacity: { get: "strength", times: [[0, 0.55]] } };
const drawn = (layers: readonly LayerSpec[], sources = { links }) =>
  new SourceMerger().merge({ sources, layers }).shapes.map(({ properties }) => `${properties.spec} ${properties.id}`);

describe("SourceMerger", () => {
  test("puts what all specs draw into one source, bottom first, and lets copies of a feature share its state", () => {
    expect(drawn([line, { ...line, id: "again" }])).toEqual([
      "links links/strong",
      "links links/pale",
      "again links/strong",
      "again links/pale",
    ]);
  });

  test("leaves out lines that nobody could see, but not those that a state brings out", () => {
    expect(drawn([casing])).toEqual(["casing links/strong"]);
    expect(drawn([{ ...casing, emphasis: { hovered: { opacityFactor: 13 } } }])).toEqual([
      "casing links/strong",
      "casing links/pale",
    ]);
  });

  test("gives the same object while nothing has changed", () => {
    const merger = new SourceMerger();
    const scene = { sources: { links }, layers: [line] };
    const { shapes } = merger.merge(scene);
    expect(merger.merge({ ...scene, layers: [{ ...line, colour: "#445566" }] }).shapes).toBe(shapes);
    expect(merger.merge({ ...scene, sources: { links: [...links] } }).shapes).not.toBe(shapes);
  });
});
