import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { diffLayers } from "../../src/map/diffStyle.ts";

const land: LayerSpecification = { id: "land", type: "fill", source: "areas", paint: { "fill-color": "#ffffff" } };
const links: LayerSpecification = {
  id: "links",
  type: "line",
  source: "lines",
  filter: ["==", ["get", "spec"], "links"],
  layout: { "line-cap": "round" },
  paint: { "line-color": "#112233", "line-dasharray": [2, 1] },
};
const names: LayerSpecification = { id: "names", type: "symbol", source: "labels", minzoom: 5 };
const all = [land, links, names];

describe("diffLayers", () => {
  test("has nothing to do for the same layers, also when they are built anew", () => {
    expect(diffLayers(all, all)).toEqual([]);
    expect(diffLayers(all, structuredClone(all))).toEqual([]);
  });
  test("builds from nothing, from the top down", () => {
    expect(diffLayers([], all)).toEqual([
      { type: "add", layer: names, before: null },
      { type: "add", layer: links, before: "names" },
      { type: "add", layer: land, before: "links" },
    ]);
  });
  test("changes in place what differs, and takes back what is gone", () => {
    const changed: LayerSpecification = {
      ...links,
      filter: ["==", ["get", "spec"], "patrols"],
      maxzoom: 8,
      layout: { "line-cap": "butt" },
      paint: { "line-color": "#ff0000" },
    };
    expect(diffLayers(all, [land, changed, names])).toEqual([
      { type: "filter", layer: "links", filter: ["==", ["get", "spec"], "patrols"] },
      { type: "range", layer: "links", from: 0, to: 8 },
      { type: "layout", layer: "links", name: "line-cap", value: "butt" },
      { type: "paint", layer: "links", name: "line-color", value: "#ff0000" },
      { type: "paint", layer: "links", name: "line-dasharray", value: undefined },
    ]);
  });
  test("takes out and adds again a layer that changes its place, its source or its type", () => {
    expect(diffLayers(all, [links, land, names])).toEqual([
      { type: "remove", layer: "land" },
      { type: "add", layer: land, before: "names" },
    ]);
    const elsewhere: LayerSpecification = { ...links, source: "areas" };
    expect(diffLayers(all, [land, elsewhere, names])).toEqual([
      { type: "remove", layer: "links" },
      { type: "add", layer: elsewhere, before: "names" },
    ]);
  });
});
