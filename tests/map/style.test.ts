import { fileURLToPath } from "node:url";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { buildSceneOfView, readAtlasFiles, readView } from "../../src/commands/picture/sceneOfAddress.ts";
import type { LayerSpec } from "../../src/layers/spec.ts";
import { buildStyle, compileLayer } from "../../src/map/buildStyle.ts";
import { paintChanges } from "../../src/map/paintChanges.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { readProperties } from "../support/readProperties.ts";
import { scenes } from "./page/scenes.ts";

const line = (change: Partial<Extract<LayerSpec, { type: "line" }>>): LayerSpec => ({
  id: "line",
  type: "line",
  source: "links",
  colour: "#112233",
  width: 2,
  opacity: 1,
  ...change,
});

const files = readAtlasFiles(fileURLToPath(new URL("../..", import.meta.url)));
const addresses = [
  "",
  "?select=mechanism:selec",
  "?select=place:mk",
  "?select=pair:al-xk",
  "?select=centre:pcc-trebinje",
];
const real = (["light", "dark", "contrast"] as const).flatMap((theme) =>
  addresses.map((address): [string, Scene] => [
    `${theme} ${address}`,
    buildSceneOfView(files, readView(files, address), theme, "light"),
  ]),
);

describe.each([...Object.entries(scenes), ...real])("style of the scene %s", (_, scene) => {
  const { style, images } = buildStyle(scene);

  test("has nothing for the official validator to say", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test("has unique layer ids and image ids", () => {
    const layers = style.layers.map(({ id }) => id);
    expect(layers).toEqual([...new Set(layers)]);
    const named = images.map(({ id }) => id);
    expect(named).toEqual([...new Set(named)]);
  });

  test("names only images that come with it", () => {
    const wanted = style.layers.flatMap((layer) => {
      if (layer.type === "fill") return layer.paint?.["fill-pattern"] ?? [];
      if (layer.type === "symbol") return layer.layout?.["icon-image"] ?? [];
      return [];
    });
    expect(images.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  });

  test("reads only properties that every feature it draws has", () => {
    const missing = style.layers.flatMap((layer) => {
      const features = "source" in layer ? (scene.sources[layer.source] ?? []) : [];
      return readProperties(layer).flatMap((property) =>
        features
          .filter(({ properties }) => !(property in properties))
          .map(({ id }) => `${layer.id}: ${property} of ${id}`),
      );
    });
    expect(missing).toEqual([]);
  });

  test("tells features by their property id", () => {
    for (const source of Object.values(style.sources)) expect(source).toMatchObject({ promoteId: "id" });
  });
});

describe("compileLayer", () => {
  test("keeps a plain number plain", () => {
    expect(compileLayer(line({}))[0]?.paint).toEqual({ "line-color": "#112233", "line-width": 2, "line-opacity": 1 });
  });

  test("puts zoom outermost and the state of a feature inside its stops", () => {
    const layer = line({
      width: {
        get: "width",
        times: [
          [4, 1],
          [8, 3],
        ],
      },
      emphasis: { hovered: { widthFactor: 2 } },
    });
    const factor = ["case", ["boolean", ["feature-state", "hovered"], false], 2, 1];
    const property = ["number", ["get", "width"], 0];
    expect(compileLayer(layer)[0]?.paint).toMatchObject({
      "line-width": [
        "interpolate",
        ["linear"],
        ["zoom"],
        4,
        ["*", property, factor],
        8,
        ["*", ["*", property, 3], factor],
      ],
    });
  });

  test("lets the strongest state decide", () => {
    const layer = line({ emphasis: { hovered: {}, dimmed: { opacityFactor: 0.25 } } });
    expect(compileLayer(layer)[0]?.paint).toMatchObject({
      "line-opacity": [
        "case",
        ["boolean", ["feature-state", "hovered"], false],
        1,
        ["case", ["boolean", ["feature-state", "dimmed"], false], 0.25, 1],
      ],
    });
  });

  test("treats one stop as a constant", () => {
    expect(compileLayer(line({ width: { stops: [[6, 4]] } }))[0]?.paint).toMatchObject({ "line-width": 4 });
  });

  test("filters by the values of a property", () => {
    expect(compileLayer(line({ where: { property: "kind", in: ["a", "b"] } }))[0]).toMatchObject({
      filter: ["in", ["get", "kind"], ["literal", ["a", "b"]]],
    });
  });
});

describe("paintChanges", () => {
  const before = compileLayer(line({}));

  test("finds nothing between equal layers", () => {
    expect(paintChanges(before, compileLayer(line({})))).toEqual([]);
  });

  test("repaints a colour and takes back what is gone", () => {
    const dashed = compileLayer(line({ dash: [2, 1] }));
    expect(paintChanges(dashed, compileLayer(line({ colour: "#ff0000" })))).toEqual([
      { layer: "line", name: "line-color", value: "#ff0000" },
      { layer: "line", name: "line-dasharray", value: undefined },
    ]);
  });

  test("asks for a new layout when more than paint differs", () => {
    expect(paintChanges(before, compileLayer(line({ cap: "round" })))).toBeNull();
    expect(paintChanges(before, [])).toBeNull();
  });
});
