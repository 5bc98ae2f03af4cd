import { expect, test } from "vitest";
import { layerIds } from "../../src/dataset/vocabulary.ts";
import { findPicture } from "../../src/embed/poster/preparedView.ts";
import { addressKeys } from "../../src/view/address.ts";

const stories = {
  trebinje: {
    title: "The centre at Trebinje",
    steps: [
      { title: "Where it is", drawn: true },
      { title: "Who sits there", drawn: false },
    ],
  },
};
const pictures = ["overview", "pair-al-xk", "mechanism-selec"];
const find = (query: string) => findPicture(query, { keys: addressKeys, layers: layerIds, pictures, stories });
const view = (name: string) => ({ kind: "view", name });

test("a view that was drawn beforehand has its picture, whatever its colours, naming and frame are", () => {
  expect(find("?embed=1").picture).toEqual(view("overview"));
  expect(find("?select=pair:al-xk&embed=1&embed-panel=none&theme=dark&naming=serbia&map=light").picture).toEqual(
    view("pair-al-xk"),
  );
  expect(find("?select=mechanism%3Aselec&view=map&lang=en&basis=all&utm_source=mail&embed=1").picture).toEqual(
    view("mechanism-selec"),
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
  "lang=sq",
])("a view with %s has bare ground: another picture would not be this view", (part) => {
  expect(find(`?select=pair:al-xk&embed=1&${part}`).picture).toEqual({ kind: "ground" });
  expect(find(`?story=trebinje&step=1&embed=1&${part}`).picture).toEqual({ kind: "ground" });
});

test("records have the picture of their page; what has no place, and what is no record, has bare ground", () => {
  expect(find("?select=place:si&embed=1").picture).toEqual({ kind: "page", file: "place/si/map.svg" });
  expect(find("?select=link:ag-al-ba-ct09").picture).toEqual({ kind: "page", file: "link/ag-al-ba-ct09/map.svg" });
  for (const select of ["statement:k4d-5-7-1", "../../x", "place:../../x", "place:", "javascript:alert(1)"])
    expect(find(`?select=${select}&embed=1`).picture, select).toEqual({ kind: "ground" });
});

test("a story shows its first step where none is said; steps without a map, and those that there are not, bare ground", () => {
  expect(find("?story=trebinje")).toMatchObject({
    picture: { kind: "page", file: "story/trebinje/step-1.svg" },
    step: { story: "trebinje", number: 1 },
  });
  expect(find("?story=trebinje&step=2")).toMatchObject({
    picture: { kind: "ground" },
    step: { story: "trebinje", number: 2 },
  });
  for (const query of ["?story=trebinje&step=3", "?story=trebinje&step=x", "?story=constructor", "?story=__proto__"])
    expect(find(query), query).toMatchObject({ picture: { kind: "ground" }, step: null });
});

test("a view in place of the map is told by its name", () => {
  expect(find("?view=matrix&embed=1").instead).toBe("matrix");
  expect(find("?view=map&embed=1").instead).toBeNull();
});

test("the way to the whole atlas has all of the view and nothing of the frame", () => {
  expect(find("?embed=1").whole).toBe("");
  expect(
    find("?select=pair:al-xk&q=a%26b&theme=dark&naming=un&map=light&present=1&embed=1&embed-accent=ffcc00&utm=x").whole,
  ).toBe("?select=pair:al-xk&q=a%26b&theme=dark&naming=un&utm=x");
});
