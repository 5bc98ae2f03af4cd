import { lab } from "d3";
import { describe, expect, test } from "vitest";
import { selectLegend } from "../../src/scene/legend.ts";
import { isInRange, passes } from "../../src/scene/values.ts";
import { everyLink } from "../../src/view/everyLink.ts";
import { realScene } from "../support/realScene.ts";

const addresses = [
  "",
  `?layers=${everyLink.join()}`,
  "?layers=agreements",
  "?layers=patrols,centres,crossings",
  "?layers=informal,priorities",
  "?layers=",
  "?basis=report",
  "?year=2003",
  "?year=2012",
  "?year=2019",
  "?year=2012&q=undated:shown",
  "?since=2019",
  "?q=field:police",
  "?q=economy:al",
  "?q=status:planned",
  "?select=place:al",
  "?select=place:xk",
  "?select=place:hr",
  "?select=place:sarajevo",
  "?select=pair:al-xk",
  "?select=pair:ba-xk",
  "?select=link:op-mrak",
  "?select=link:jp-ba-hr",
  "?select=link:ag-ba-xk-informal",
  "?select=centre:pcc-trebinje",
  "?select=crossing:cc-sukobin",
  "?select=mechanism:selec",
  "?select=mechanism:hf-3",
  "?select=section:k4d-5-2",
  "?select=reference:iom-2015",
];

/** Ground, names and what explains itself: they have no line. */
const unexplained =
  /^(?:backdrop|land|land-core|coast|selection|towns|borders?|border-.*|.*labels?(?:-.*)?|.*-badge|.*-disc|.*-casing)$/;

describe.each(addresses)("the legend of the view '%s'", (address) => {
  const scene = realScene(address);
  test.each([5, 6.5, 9])("names at zoom %d what is drawn, and nothing else", (zoom) => {
    const drawn = scene.layers
      .filter((layer) => layer.type !== "label" && isInRange(layer, zoom) && !unexplained.test(layer.id))
      .flatMap((layer) =>
        (scene.sources[layer.source] ?? [])
          .filter(({ properties }) => passes(layer, properties))
          .map(({ id }) => ({ id, layer: layer.id })),
      );
    const all = new Set(
      scene.layers
        .filter((layer) => isInRange(layer, zoom))
        .flatMap(({ source }) => (scene.sources[source] ?? []).map(({ id }) => id)),
    );
    const lines = selectLegend(scene, zoom);
    const named = new Set(lines.flatMap(({ features = [] }) => features.flat().map(({ id }) => id)));
    // A crown and a node stand on their line, which is named.
    const lineOf = (id: string): string => id.replace(/-(?:crown|node)$/, "");
    const missing = drawn.filter(({ id }) => !named.has(id) && !named.has(lineOf(id)));
    expect(missing).toEqual([]);
    const idle = lines.filter(
      ({ features }) => features !== undefined && !features.flat().some(({ id }) => all.has(id) || all.has(lineOf(id))),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

test("at rest each line between two carries its number, and the legend says why they add up to more than the agreements", () => {
  const { legend, sources } = realScene("");
  const numbers = (sources["agreements-badges"] ?? []).map(({ properties }) => Number(properties.badge));
  expect(numbers).toHaveLength((sources.agreements ?? []).length);
  expect(Math.min(...numbers)).toBe(1);
  const sum = numbers.reduce((one, other) => one + other, 0);
  const row = legend.find(({ id }) => id === "agreement-number");
  expect(sum).toBeGreaterThan(legend.find(({ id }) => id === "agreement")?.count ?? sum);
  expect(row?.label).toBe("How many tie the two; one with more parties counts for each two");
  expect(row?.symbol).toMatchObject({ type: "marker", shape: "circle", text: "2" });
});

test("beside a chosen centre no number stands back half seen, and the legend has none", () => {
  const { legend, layers } = realScene("?select=centre:pcc-trebinje");
  expect(layers.filter(({ id }) => /^agreements.*-(?:disc|badge)$/.test(id))).toEqual([]);
  expect(legend.filter(({ id }) => id.endsWith("-number"))).toEqual([]);
  expect(realScene("?select=place:al").legend.some(({ id }) => id === "agreement-number")).toBe(true);
});

test("the fill of the six has few steps of a round width, apart by eye, and says what it counts", () => {
  for (const [address, labels] of [
    ["", ["11–20", "31–37"]],
    ["?year=2019", ["4–6", "7–9"]],
  ] as const) {
    const fill = realScene(address).legend.find(({ id }) => id === "memberships");
    if (fill?.symbol.type !== "ramp") throw new Error("no ramp");
    expect(fill.label).toContain("How many bodies each belongs to");
    expect(fill.symbol.labels, address).toEqual(labels);
    const light = fill.symbol.colours.map((colour) => lab(colour).l);
    for (const [at, step] of light.slice(1).entries()) expect((light[at] ?? 0) - step, address).toBeGreaterThan(5);
  }
});

test("at rest seven lines say it all, with their numbers, and each layer on screen is switched by its line", () => {
  const { legend } = realScene("");
  const rows = legend.filter(
    ({ layer }, at) => layer === undefined || legend.findIndex((other) => other.layer === layer) === at,
  );
  expect(selectRows(rows, 6)).toEqual([
    "memberships",
    "patrols",
    "border-status",
    "agreement",
    "centres",
    "rest",
    "faint",
  ]);
  const counts = rows.flatMap(({ layer, count }) =>
    layer === undefined || count === undefined ? [] : [`${layer} ${count}`],
  );
  expect(counts.filter((said) => !said.startsWith("crossings"))).toEqual(["patrols 12", "agreements 66", "centres 18"]);
});
const selectRows = (rows: ReturnType<typeof realScene>["legend"], zoom: number): readonly string[] =>
  selectLegend({ legend: rows }, zoom).map(({ id }) => id);
