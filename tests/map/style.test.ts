import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { buildSceneOfView, readView } from "../../src/commands/picture/sceneOfAddress.ts";
import type { LayerSpec } from "../../src/layers/spec.ts";
import { buildImages, buildLayers, buildStyle } from "../../src/map/buildStyle.ts";
import { liftedMarkers } from "../../src/map/liftedMarkers.ts";
import { SourceMerger } from "../../src/map/mergedSources.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { readProperties } from "../support/readProperties.ts";
import { realFiles } from "../support/realScene.ts";
import { scenes } from "./page/scenes.ts";

type LineSpec = Extract<LayerSpec, { type: "line" }>;
const line = (change: Partial<LineSpec>): LineSpec => ({
  id: "line",
  type: "line",
  source: "links",
  colour: "#112233",
  width: 2,
  opacity: 1,
  ...change,
});
/** What the map is given for some specs. */
const layersOf = (...layers: LayerSpec[]) => buildLayers({ layers });
/** The choice of one spec among those that a layer draws. */
const only = (value: unknown, id = "line") => ["match", ["get", "spec"], id, value, value];

const files = realFiles();
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
  const features = { ...new SourceMerger().merge(scene), lifted: liftedMarkers(scene, scene.selected) };
  const style = buildStyle(scene, features);
  const images = buildImages(scene);

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
      if (layer.type !== "symbol") return [];
      return [layer.layout?.["icon-image"] ?? []].flat().filter((part) => /^marker-\w+-\d+$/.test(String(part)));
    });
    expect(images.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  });

  test("reads only properties that every feature has which it draws by that spec", () => {
    const missing = style.layers.flatMap((layer) => {
      if (!("source" in layer)) return [];
      const drawn = features[layer.source as keyof typeof features];
      return readProperties(layer).flatMap(({ spec, property }) =>
        drawn
          .filter(({ properties }) => (spec === null || properties.spec === spec) && !(property in properties))
          .map(({ id }) => `${layer.id}: ${property} of ${id}`),
      );
    });
    expect(missing).toEqual([]);
  });

  test("tells features by their property id", () => {
    for (const source of Object.values(style.sources)) expect(source).toMatchObject({ promoteId: "id" });
  });
});

describe("buildLayers", () => {
  test("lets features choose by spec also where all agree, so that layers of a kind share their program", () => {
    expect(layersOf(line({}))[0]?.paint).toEqual({
      "line-color": only("#112233"),
      "line-width": only(2),
      "line-opacity": only(1),
    });
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
    expect(layersOf(layer)[0]?.paint).toMatchObject({
      "line-width": [
        "interpolate",
        ["linear"],
        ["zoom"],
        4,
        only(["*", property, factor]),
        8,
        only(["*", ["*", property, 3], factor]),
      ],
    });
  });

  test("gives each of the specs that are drawn together the stops of all", () => {
    const growing = line({
      id: "growing",
      width: {
        stops: [
          [4, 1],
          [8, 3],
        ],
      },
    });
    const late = line({
      id: "late",
      width: {
        stops: [
          [6, 2],
          [8, 4],
        ],
      },
    });
    const choose = (first: number, second: number) => [
      "match",
      ["get", "spec"],
      "growing",
      first,
      "late",
      second,
      first,
    ];
    expect(layersOf(growing, late)).toHaveLength(1);
    expect(layersOf(growing, late)[0]?.paint).toMatchObject({
      "line-width": ["interpolate", ["linear"], ["zoom"], 4, choose(1, 2), 6, choose(2, 2), 8, choose(3, 4)],
    });
  });

  test("lets the strongest state decide", () => {
    const layer = line({ emphasis: { hovered: {}, dimmed: { opacityFactor: 0.25 } } });
    expect(layersOf(layer)[0]?.paint).toMatchObject({
      "line-opacity": only([
        "case",
        ["boolean", ["feature-state", "hovered"], false],
        1,
        ["case", ["boolean", ["feature-state", "dimmed"], false], 0.25, 1],
      ]),
    });
  });

  test("treats one stop as a constant", () => {
    expect(layersOf(line({ width: { stops: [[6, 4]] } }))[0]?.paint).toMatchObject({ "line-width": only(4) });
  });

  const marker: LayerSpec = {
    id: "sign",
    type: "marker",
    source: "signs",
    shape: "star",
    size: 10,
    colour: "#112233",
    strokeColour: "#ffffff",
    strokeWidth: 1,
    opacity: 1,
  };
  const drawnTogether = (...specs: LayerSpec[]) =>
    layersOf(...specs).map((layer) => ("filter" in layer ? `${layer.id}: ${JSON.stringify(layer.filter)}` : layer.id));

  test("draws lines together across markers, which lie above all lines, and not across a dashed line", () => {
    const [first, second, third] = [line({ id: "first" }), line({ id: "second" }), line({ id: "third" })];
    const of = (...ids: string[]) => JSON.stringify(["in", ["get", "spec"], ["literal", ids]]);
    expect(drawnTogether(first, marker, second)).toEqual([
      `line-1: ${of("first", "second")}`,
      `marker-1: ${of("sign")}`,
    ]);
    expect(drawnTogether(first, line({ id: "dashed", dash: [3, 2] }), third)).toEqual([
      `line-1: ${of("first")}`,
      `line-2: ${of("dashed")}`,
      `line-3: ${of("third")}`,
    ]);
  });

  test("cuts a run of lines at the whole zooms at which some of them come or go", () => {
    const layers = layersOf(
      line({ id: "always" }),
      line({ id: "far", maxZoom: 8 }),
      line({ id: "near", minZoom: 8 }),
      line({ id: "late", minZoom: 8.5 }),
    );
    const ranges = layers.map(({ id, minzoom, maxzoom }) => [id, minzoom, maxzoom]);
    expect(ranges).toEqual([
      ["line-1-1", undefined, 8],
      ["line-1-2", 8, undefined],
      ["line-2", 8.5, undefined],
    ]);
    expect(layers[0]).toMatchObject({ filter: ["in", ["get", "spec"], ["literal", ["always", "far"]]] });
  });
});
