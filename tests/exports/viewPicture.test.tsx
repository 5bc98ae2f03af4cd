import { describe, expect, test } from "vitest";
import { formats } from "../../src/exports/formats.ts";
import { exportRequest, exportTools } from "../support/exportRequest.ts";

const svgOf = async (search: string, changes: Parameters<typeof exportRequest>[1] = {}): Promise<Document> => {
  const format = formats.find(({ id }) => id === "svg");
  const made = await format?.make(exportRequest(search, changes), exportTools());
  if (typeof made !== "string") throw new Error("The picture is no text.");
  return new DOMParser().parseFromString(made, "image/svg+xml");
};

const views = [
  "",
  "?select=mechanism:selec",
  "?select=pair:al-xk&theme=dark",
  "?select=place:xk&naming=un",
  "?since=2012&year=2019",
  "?q=field:police&year=2015",
  "?select=mechanism:selec&q=compare:marri",
  "?select=link:ag-al-xk-patrols&view=table",
  "?at=42.5,20.1,9",
];

describe("the picture of a view as SVG", () => {
  test.each(views)("of “%s” stands alone", async (search) => {
    const picture = await svgOf(search);
    expect(picture.querySelector("parsererror")).toBeNull();
    expect(picture.documentElement.localName).toBe("svg");
    expect(picture.querySelector("foreignObject, script, image, use, a")).toBeNull();
    for (const element of picture.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(value, name).not.toMatch(/var\(|NaN|undefined/);
        for (const [, id = ""] of value.matchAll(/url\(([^)]*)\)/g)) {
          expect(id[0]).toBe("#");
          expect(picture.getElementById(id.slice(1)), id).not.toBeNull();
        }
        expect(["href", "xlink:href", "style", "class"]).not.toContain(name);
      }
    }
    const [style] = picture.querySelectorAll("style");
    expect(style?.textContent.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
    expect(style?.textContent).toContain('font-family:"Source Sans 3 Variable"');
  });
});

test("letters can be read on a slide, and the title says the years between which it compares", async () => {
  const picture = await svgOf("?since=2012&year=2019");
  const texts = [...picture.querySelectorAll("text")];
  expect(texts.map((text) => text.textContent)).toContain("Changed from 2012 to 2019");
  const sizes = texts.map((text) => Number(text.getAttribute("font-size")));
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});
