import { describe, expect, test } from "vitest";
import { type FigureOptions, renderFigure } from "../../src/figure/renderFigure.ts";
import { renderPicture } from "../../src/figure/renderPicture.ts";
import { escapeText, formatNumber } from "../../src/figure/svg.ts";
import { viewTransform } from "../../src/geometry/mercator.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { textWidth, wrapText } from "../../src/text/textWidth.ts";
import { themes } from "../../src/theme/tokens.ts";
import { cameraFixture, sceneFixture, sizeFixture } from "../support/sceneFixture.ts";

const standard: FigureOptions = { camera: cameraFixture, size: sizeFixture, theme: themes.light };
function draw(scene: Scene = sceneFixture, options: Partial<FigureOptions> = {}) {
  return parse(renderFigure(scene, { ...standard, ...options }));
}
function parse(text: string) {
  const document = new DOMParser().parseFromString(text, "image/svg+xml");
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  return { text, document, all, targets: all("[data-target]").map((node) => node.getAttribute("data-target")) };
}

describe("text", () => {
  test("has no width when empty and is wider when bolder", () => {
    expect(textWidth("", 400)).toBe(0);
    expect(textWidth("Kosovo*", 700)).toBeGreaterThan(textWidth("Kosovo*", 400));
  });
  test("knows the letters of all languages of the region", () => {
    for (const word of ["Đorđević", "Qafë Thanë", "Ђорђевић", "Ќустендил"]) {
      expect(textWidth(word, 400)).toBeGreaterThan(0.3 * word.length);
      expect(textWidth(word, 400)).toBeLessThan(0.8 * word.length);
    }
  });
  test("breaks at spaces and leaves a long word alone", () => {
    expect(wrapText("", 10, 400, 50)).toEqual([]);
    expect(wrapText("aa bb", 10, 400, 1000)).toEqual(["aa bb"]);
    expect(wrapText("one incomprehensibilities two", 10, 400, 30)).toEqual(["one", "incomprehensibilities", "two"]);
  });
  test("is escaped, and what XML forbids is dropped", () => {
    expect(escapeText(`<a b="c">&'\u0007\n`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&#39;\n");
    expect([formatNumber(-0.0001), formatNumber(1.005), formatNumber(12)]).toEqual(["0", "1", "12"]);
  });
});

describe("renderFigure", () => {
  test("draws an empty scene as a ground with words", () => {
    const { document, all } = draw({ ...sceneFixture, sources: {}, layers: [] });
    expect(all("rect[fill='#ddeeff']")).toHaveLength(1);
    expect(document.querySelector("desc")?.textContent).toBe("Two areas and what ties them.");
  });
  test("is well formed, with no style and no script", () => {
    const { text, document } = draw();
    expect(document.querySelector("parsererror")).toBeNull();
    expect(text).not.toMatch(/<style|<script|style="|\son[a-z]+="|href=/);
  });
  test("carries what can be pressed with its name, and leaves out what is not in view", () => {
    const { all, targets } = draw();
    expect(targets).toEqual(["place:al", "place:mk", "link:one", "centre:p1", "centre:p2"]);
    expect(all("[data-target='link:one']")[0]?.getAttribute("aria-label")).toBe('One & "only"');
  });
  test("puts points where the map puts them", () => {
    const { all } = draw();
    const [x, y] = viewTransform(cameraFixture, sizeFixture).toPixel([19, 42]);
    const path = all("[data-target='centre:p1']")[0]?.getAttribute("d") ?? "";
    // The diamond's tip: outer height 12 less the stroke on both sides, above its point.
    const [tipX = 0, tipY = 0] = path.slice(1).split("L")[0]?.split(",").map(Number) ?? [];
    expect(tipX).toBeCloseTo(x, 1);
    expect(tipY).toBeCloseTo(y - (12 - 3) / 2, 1);
  });
  test("cuts areas at the picture's edge", () => {
    const { all } = draw(sceneFixture, { camera: { ...cameraFixture, zoom: 9 } });
    const numbers = (all("[data-target='place:al']")[0]?.getAttribute("d") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(Math.max(...numbers)).toBeLessThanOrEqual(400 + 24);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-24);
  });
  test("drops the name that collides with one placed before it", () => {
    expect(
      draw()
        .all("text")
        .map((node) => node.textContent),
    ).toEqual(["First"]);
  });
  test("draws a hatch over its fill and names its pattern once", () => {
    const { all } = draw();
    expect(all("pattern")).toHaveLength(1);
    expect(all("path[fill^='url(#figure-hatch-45']")).toHaveLength(2);
  });
  test("shows what is hovered wider and what stands back paler", () => {
    const width = (markup: ReturnType<typeof draw>) =>
      markup.all("[data-target='link:one']")[0]?.getAttribute("stroke-width");
    expect(width(draw())).toBe("3.75");
    expect(width(draw(sceneFixture, { emphasis: { hovered: ["link:one"] } }))).toBe("7.5");
    const dimmed = draw({ ...sceneFixture, selected: ["place:al"] });
    expect(dimmed.all("[data-target='place:mk']")[0]?.getAttribute("fill-opacity")).toBe("0.4");
    expect(dimmed.all("[data-target='place:al']")[0]?.getAttribute("fill-opacity")).toBeNull();
  });
  test("respects the zooms of a layer", () => {
    expect(draw(sceneFixture, { camera: { ...cameraFixture, zoom: 4 } }).targets).not.toContain("centre:p1");
  });
  test("can leave the ground clear", () => {
    expect(draw(sceneFixture, { background: false }).all("rect[fill='#ddeeff']")).toHaveLength(0);
  });
  test("begins all its ids with the prefix", () => {
    const ids = draw(sceneFixture, { idPrefix: "poster" })
      .all("[id]")
      .map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.every((id) => id.startsWith("poster-"))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("frames a picture with title, legend, notes, sources and edition", () => {
    const { all } = parse(
      renderPicture(sceneFixture, {
        camera: null,
        theme: themes.light,
        size: [800, 600],
        title: "Who works with whom?",
        edition: "Edition of 21 November 2026",
      }),
    );
    const words = all("text").map((node) => node.textContent);
    expect(words).toEqual(
      expect.arrayContaining([
        "Who works with whom?",
        "Agreements",
        "Centres <new>",
        "* A note that stands in every picture.",
        "Borders · Data · Edition of 21 November 2026",
      ]),
    );
  });
});
