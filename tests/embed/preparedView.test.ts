import { expect, test } from "vitest";
import { findPicture } from "../../src/embed/poster/preparedView.ts";
import { addressKeys } from "../../src/view/address.ts";

const pictures = ["overview", "pair-al-xk", "mechanism-selec"];
const find = (query: string) => findPicture(query, addressKeys, pictures);

test("a view that was drawn beforehand has its picture, whatever its colours, naming and frame are", () => {
  expect(find("?embed=1").picture).toBe("overview");
  expect(find("?select=pair:al-xk&embed=1&embed-panel=none&theme=dark&naming=un&map=light").picture).toBe("pair-al-xk");
  expect(find("?select=mechanism%3Aselec&view=map&lang=en&basis=all&utm_source=mail&embed=1").picture).toBe(
    "mechanism-selec",
  );
});

test.each([
  "year=2014",
  "since=2004",
  "layers=centres",
  "q=police",
  "at=42,20,7",
  "view=matrix",
  "basis=report",
  "story=trebinje",
  "lang=sq",
])("a view with %s has none: another picture would not be this view", (part) => {
  expect(find(`?select=pair:al-xk&embed=1&${part}`).picture).toBeNull();
});

test("what was not drawn, and what is no record, have none", () => {
  expect(find("?select=place:si&embed=1").picture).toBeNull();
  expect(find("?select=../../x&embed=1").picture).toBeNull();
});

test("the way to the whole atlas has all of the view and nothing of the frame", () => {
  expect(find("?embed=1").whole).toBe("");
  expect(
    find("?select=pair:al-xk&q=a%26b&theme=dark&naming=un&map=light&present=1&embed=1&embed-accent=ffcc00&utm=x").whole,
  ).toBe("?select=pair:al-xk&q=a%26b&theme=dark&naming=un&utm=x");
});
