import { expect, test } from "vitest";
import { targetOf } from "../../src/dataset/target.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { realDataset } from "../support/realScene.ts";

const { dataset, names } = buildAtlas(realDataset(), initialViewState);

test("no two links are called alike in a list, though many share a title", () => {
  const titles = dataset.links.map(({ id }) => names.titled(targetOf("link", id)));
  expect(new Set(dataset.links.map(({ title }) => title)).size).toBeLessThan(titles.length - 10);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
test("says parties and year unless the page does, and counts many parties", () => {
  expect(names.titled("link:ag-me-rs-extradition")).toBe("Agreement on extradition (Montenegro – Serbia, 2009)");
  expect(names.titled("link:ag-me-rs-extradition", { dates: true })).toBe(
    "Agreement on extradition (Montenegro – Serbia)",
  );
  expect(names.titled("link:ag-me-rs-extradition", { places: ["me", "rs"], dates: true })).toBe(
    "Agreement on extradition",
  );
  const many = dataset.links.filter(({ parties }) => parties.length > 4).map(({ id }) => names.titled(`link:${id}`));
  expect(many.length).toBeGreaterThan(0);
  expect(many.filter((title) => !/\(\d+ economies(, \d{4})?\)$/.test(title))).toEqual([]);
  expect(names.titled("centre:pcc-trebinje")).toBe("Joint Centre for Police Cooperation, Trebinje");
});
