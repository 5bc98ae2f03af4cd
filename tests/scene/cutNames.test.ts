import { expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import type { Box } from "../../src/geometry/clipRing.ts";
import { fitBounds, type Size } from "../../src/geometry/mercator.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { realScene } from "../support/realScene.ts";

/** A map on a desk, with its legend, its buttons and the door of the filters over it, CSS pixels. */
const size: Size = [965, 720];
const covers: readonly Box[] = [
  [697, 210, 953, 708],
  [915, 12, 953, 124],
  [12, 12, 100, 50],
];

/** Names of towns and seats that are drawn, and of these the ones of which only a part can be read. */
function pointNames(address: string, covered: readonly Box[]) {
  const asked = realScene(address);
  const camera = fitBounds(asked.bounds, size, { top: 32, right: 290, bottom: 32, left: 32 });
  const labels = chooseLabels(keepNamesInView(asked, camera, size, covered), buildDrawing(camera, size));
  const names = labels.flatMap(({ layer, labels: own }) =>
    layer.type === "label" && ["towns", "seat-labels"].includes(layer.source) ? own : [],
  );
  const cut = names.filter(
    ({ box }) =>
      (box.left < 0 && box.right > 0) ||
      (box.top < 0 && box.bottom > 0) ||
      (box.left < size[0] && box.right > size[0]) ||
      (box.top < size[1] && box.bottom > size[1]) ||
      covers.some(
        ([left, top, right, bottom]) =>
          box.left + 2 < right && box.right - 2 > left && box.top + 2 < bottom && box.bottom - 2 > top,
      ),
  );
  const wordsOf = (all: typeof names) => all.map(({ lines }) => lines.map(({ text }) => text).join(" "));
  return { names: wordsOf(names), cut: wordsOf(cut) };
}

const addresses = ["", "?select=place:rs", "?select=place:xk", "?select=pair:al-me", "?year=2010"];

test("a town or a seat has its whole name or none: it is not cut by the edge, by the legend or by a button", () => {
  for (const address of addresses) {
    const { names, cut } = pointNames(address, covers);
    expect(names.length, address).toBeGreaterThan(2);
    expect(cut, address).toEqual([]);
  }
});

test("some would be cut by the legend that have their names where none lies over them", () => {
  expect(addresses.flatMap((address) => pointNames(address, []).cut).length).toBeGreaterThan(1);
});

test("a partner outside the six is named once: on its land, or at its number where the land is out of sight", () => {
  const wordsOn = (address: string) => {
    const asked = realScene(address);
    const camera = fitBounds(asked.bounds, size, { top: 32, right: 290, bottom: 32, left: 32 });
    const labels = chooseLabels(keepNamesInView(asked, camera, size, covers), buildDrawing(camera, size));
    return labels.flatMap(({ layer, labels: own }) =>
      own.map(({ lines }) => ({ layer: layer.id, words: lines.map(({ text }) => text).join(" ") })),
    );
  };
  const serbia = wordsOn("?select=place:rs").filter(({ words }) => words === "Croatia");
  expect(serbia.map(({ layer }) => layer)).toEqual(["region-labels"]);
  const all = ["al", "ba", "me", "mk", "rs", "xk"].flatMap((place) => wordsOn(`?select=place:${place}`));
  expect(all.filter(({ layer }) => layer.endsWith("-partner-labels")).length).toBeGreaterThan(0);
});
