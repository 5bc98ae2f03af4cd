import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildSceneOfView, readView } from "../../src/commands/picture/sceneOfAddress.ts";
import { renderFigure } from "../../src/figure/renderFigure.ts";
import { renderPicture } from "../../src/figure/renderPicture.ts";
import { fitBounds, visibleBounds } from "../../src/geometry/mercator.ts";
import { selectLegend } from "../../src/scene/legend.ts";
import { themes } from "../../src/theme/tokens.ts";
import { realFiles } from "../support/realScene.ts";
import { cameraFixture, sceneFixture, sizeFixture } from "../support/sceneFixture.ts";

/**
 * Pictures as text, held against `golden/`. A missing file fails; files are written only with `UPDATE_GOLDEN=1`. Look at
 * what changed before you commit it.
 */
const update = process.env.UPDATE_GOLDEN === "1";
function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (update) writeFileSync(file, text);
  expect(existsSync(file), `${name} is missing; write it with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}
/** One element a line, so that a difference can be read. */
const readable = (svg: string): string => `${svg.replaceAll("><", ">\n<")}\n`;

describe("a small scene", () => {
  const shared = { camera: cameraFixture, size: sizeFixture };
  test("as a map", () => {
    expectGolden("small-map.svg", readable(renderFigure(sceneFixture, { ...shared, theme: themes.light })));
  });
  test("as a map in the dark theme with something hovered and something selected", () => {
    const scene = { ...sceneFixture, selected: ["place:al" as const], related: ["link:one" as const] };
    const emphasis = { hovered: ["link:one" as const] };
    expectGolden("small-dark.svg", readable(renderFigure(scene, { ...shared, theme: themes.dark, emphasis })));
  });
  test("as a picture with title, legend and notes", () => {
    const picture = renderPicture(sceneFixture, {
      camera: null,
      size: [600, 520],
      theme: themes.light,
      title: "Who works with whom?",
      edition: "2026-11-21",
    });
    expectGolden("small-picture.svg", readable(picture));
  });
});

/** What a real view shows: things in the order of drawing, names that found room, legend, notes. */
function contentsOf(address: string, size: readonly [number, number]): string {
  const scene = buildSceneOfView(files, readView(files, address), "light", "light");
  const camera = fitBounds(scene.bounds, size, Math.round(Math.min(...size) * 0.045));
  const svg = renderFigure(scene, { camera, size, theme: themes.light });
  const things = [...svg.matchAll(/data-target="([^"]+)"[^>]*aria-label="([^"]+)"/g)].map(
    ([, target, name]) => `${target} | ${name}`,
  );
  const names = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = ""]) =>
    text.replace(/<[^>]+>/g, " ").trim(),
  );
  return `${[
    "# Things",
    ...new Set(things),
    "# Names in the picture",
    ...names.sort(),
    "# Legend",
    ...selectLegend(scene, camera.zoom, visibleBounds(camera, size)).map(({ label }) => label),
    "# Notes",
    ...scene.notes,
    "# Description",
    scene.description,
  ].join("\n")}\n`;
}

const files = realFiles();

describe("what a real view shows", () => {
  test.each([
    ["default", "", [1440, 900]],
    ["mechanism-selec", "?select=mechanism:selec", [1440, 900]],
    ["pair-al-xk", "?select=pair:al-xk", [1440, 900]],
    ["centre-pcc-trebinje", "?select=centre:pcc-trebinje", [600, 400]],
    ["place-mk-report", "?select=place:mk&basis=report", [390, 844]],
  ] as const)("%s", (name, address, size) => {
    expectGolden(`${name}.txt`, contentsOf(address, size));
  });
});
