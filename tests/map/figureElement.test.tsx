import { expect, test } from "vitest";
import { drawFigure, renderFigure } from "../../src/figure/renderFigure.ts";
import { drawWholePicture, renderPicture } from "../../src/figure/renderPicture.ts";
import { buildFigure } from "../../src/map/figureElement.ts";
import { themes } from "../../src/theme/tokens.ts";
import { cameraFixture, sceneFixture, sizeFixture } from "../support/sceneFixture.ts";

const asFile = (node: Node): string => new XMLSerializer().serializeToString(node);
/** The text of a figure, read by the browser as a file of it and written again. */
const readAgain = (text: string): string =>
  asFile(new DOMParser().parseFromString(text, "image/svg+xml").documentElement);
const figure = { camera: cameraFixture, size: sizeFixture, theme: themes.light };

test("a figure in the page is the document that its file holds", () => {
  const built = buildFigure(drawFigure(sceneFixture, figure));
  expect(built.querySelectorAll("[data-target]")).toHaveLength(5);
  expect(asFile(built)).toBe(readAgain(renderFigure(sceneFixture, figure)));
});

test("a picture with title, legend and notes too", () => {
  const options = { ...figure, camera: null, size: [600, 520] as const, title: "Who works with whom?", scaleBar: true };
  const built = buildFigure(drawWholePicture(sceneFixture, options));
  expect(built.querySelector("title")?.textContent).toBe("Who works with whom?");
  expect(asFile(built)).toBe(readAgain(renderPicture(sceneFixture, options)));
});

test("markup in names stays words", () => {
  const description = `<script>alert(1)</script><img src=x onerror="alert(1)">`;
  const built = buildFigure(drawFigure({ ...sceneFixture, description }, figure));
  expect(built.querySelector("desc")?.textContent).toBe(description);
  expect(built.querySelectorAll("script, img")).toHaveLength(0);
});
