import { describe, expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { fitBounds } from "../../src/geometry/mercator.ts";
import { planeFeatures } from "../../src/scene/planeIndex.ts";
import { numberOf } from "../../src/scene/values.ts";
import { realScene } from "../support/realScene.ts";

/** The words that stand on the map of an address, and where, in a room of some size. */
function wordsOn(address: string, size: readonly [number, number]) {
  const scene = realScene(address);
  const camera = fitBounds(scene.bounds, size, Math.round(Math.min(...size) * 0.045));
  const drawing = buildDrawing(camera, size);
  const words = chooseLabels(scene, drawing).flatMap(({ labels }) =>
    labels.map(({ lines, box }) => ({ text: lines.map(({ text }) => text).join(" "), box })),
  );
  return { scene, camera, drawing, words };
}
const desk = [930, 740] as const;
const phone = [390, 560] as const;

describe("what changed since a year", () => {
  test.each([desk, phone])("leaves every name of the six free of numbers on %i × %i", (...size) => {
    const { scene, camera, drawing, words } = wordsOn("?since=2019", size);
    const disc = scene.layers.find(({ id }) => id === "agreements-disc");
    const half = disc?.type === "marker" ? numberOf(disc.size, { id: "" }, camera.zoom) / 2 : 0;
    expect(half).toBeGreaterThan(7);
    const discs = planeFeatures(scene.sources["agreements-badges"] ?? []).map(({ parts }) =>
      drawing.pixelOf(parts[0]?.[0] ?? [0, 0]),
    );
    expect(discs.length).toBeGreaterThan(2);
    const names = words.filter(({ text }) => /^[A-Z* ]{5,}$/.test(text));
    expect(names.map(({ text }) => text)).toContain("KOSOVO*");
    const covered = names.filter(({ box }) =>
      discs.some(
        ([x, y]) => x + half > box.left && x - half < box.right && y + half > box.top && y - half < box.bottom,
      ),
    );
    expect(covered.map(({ text }) => text)).toEqual([]);
  });

  test("draws what did not change as one quiet line for each two, of the kinds that speak at rest", () => {
    const calm = realScene("?since=2019").sources["apart-calm"] ?? [];
    const kinds = new Set(calm.map(({ properties }) => properties.kind));
    expect([...kinds].sort()).toEqual(["agreement", "joint-patrol"]);
    const pairs = calm
      .filter(({ properties }) => properties.kind === "agreement")
      .map(({ properties }) => properties.target);
    expect(pairs).toHaveLength(new Set(pairs).size);
    expect(pairs).toContain("pair:ba-rs");
    expect(calm.find(({ properties }) => properties.target === "pair:ba-rs")?.properties.name).toBe(
      "Bosnia and Herzegovina and Serbia (not changed in these years)",
    );
    // What is chosen has all of its own.
    const chosen = realScene("?since=2019&select=pair:al-xk").sources["apart-calm"] ?? [];
    expect(chosen.length).toBeGreaterThan(5);
  });
});

test.each([desk, phone])("a chosen centre has the name of its town on %i × %i", (...size) => {
  const { camera, words } = wordsOn("?select=centre:pcc-trebinje", size);
  expect(camera.zoom).toBeLessThan(7.4);
  expect(words.filter(({ text }) => text === "Trebinje")).toHaveLength(1);
});

test("so has a body that is a centre", () => {
  const { words } = wordsOn("?select=mechanism:pcc-trebinje", desk);
  expect(words.filter(({ text }) => text === "Trebinje")).toHaveLength(1);
});

test("a line of an economy to a partner outside the six has the partner's name beside its number", () => {
  expect(wordsOn("?select=place:me", desk).words.map(({ text }) => text)).toContain("Croatia");
  const { scene } = wordsOn("?select=place:al", desk);
  expect(scene.layers.map(({ id }) => id)).not.toContain("agreements-partner-labels");
});

test("the arcs of a pair carry their years, none where none is known or where an arc stands for several", () => {
  const { scene, words } = wordsOn("?select=pair:al-xk", desk);
  const years = (scene.sources["agreements-years"] ?? []).map(
    ({ properties }) => `${properties.target} ${properties.label}`,
  );
  expect(years).toContain("link:ag-al-xk-2009 2009");
  expect(years.filter((year) => /ag-al-xk-(?:21|joint-control) /.test(year))).toEqual([]);
  expect(words.filter(({ text }) => /^20\d\d$/.test(text)).length).toBeGreaterThan(3);
});

test("on a phone the capitals at which arcs end have names where there is room, and no dot beyond the six is left without one", () => {
  const { scene, words } = wordsOn("", phone);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(["Belgrade", "Sarajevo"]));
  const dots = scene.layers.find(({ id }) => id === "towns");
  expect(dots?.where).toEqual({ property: "group", in: ["western-balkans"] });
});

test.each(["?select=place:al", "?select=pair:al-xk", "?select=centre:pcc-trebinje", "?select=reference:haider-2019"])(
  "%s leaves the fill the shades that the legend names: paler is fewer and nothing else",
  (address) => {
    const fills = realScene(address).layers.filter(({ id }) => id.startsWith("memberships-"));
    expect(fills.length).toBeGreaterThan(1);
    expect(fills.map(({ emphasis }) => emphasis?.dimmed?.opacityFactor ?? 1)).toEqual(fills.map(() => 1));
  },
);
