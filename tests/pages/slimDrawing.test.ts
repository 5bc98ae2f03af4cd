import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import type { Target } from "../../src/dataset/model.ts";
import { renderFigure } from "../../src/figure/renderFigure.ts";
import { frameScene, mapSize } from "../../src/pages/pageMap.ts";
import { slimDrawing } from "../../src/pages/slimDrawing.ts";
import { slimPath } from "../../src/pages/slimPath.ts";
import { themes } from "../../src/theme/tokens.ts";
import { selectionOfTarget } from "../../src/view/selection.ts";
import { buildPageSite } from "../support/pageSite.ts";

const wrap = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs></defs>${content}</svg>`;
const slim = (content: string): string => slimDrawing(wrap(content), "s", [100, 100]);

describe("path data", () => {
  test("goes in steps on half a pixel, without the points on its way straight on", () => {
    expect(slimPath("M10,10L20.3,10L40,10L40,60.2L25.1,47.8L10,60Z")).toBe("M10 10l30 0 0 50-15-12-15 12z");
  });

  test("of an arc is curves that pass its points within a third of a pixel", () => {
    const points = Array.from({ length: 40 }, (_, index) => {
      const turn = (index / 39) * Math.PI * 0.6;
      return [200 - 150 * Math.cos(turn), 200 - 150 * Math.sin(turn)] as const;
    });
    const data = slimPath(`M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}`);
    expect(data).toMatch(/^M50 200c/);
    expect(data.length).toBeLessThan(100);
    const numbers = data.slice("M50 200c".length).match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    let [x, y] = [50, 200];
    for (let index = 0; index < numbers.length; index += 6) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.slice(index, index + 6).map(Number);
      for (const t of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
        const s = 1 - t;
        const at = [
          x + 3 * s * s * t * a + 3 * s * t * t * c + t * t * t * e,
          y + 3 * s * s * t * b + 3 * s * t * t * d + t * t * t * f,
        ] as const;
        expect(Math.abs(Math.hypot(at[0] - 200, at[1] - 200) - 150)).toBeLessThan(0.34);
      }
      [x, y] = [x + e, y + f];
    }
  });

  test("of a circle is two half circles, of a small sign what it was", () => {
    const ring = Array.from({ length: 48 }, (_, index) => {
      const turn = (index / 48) * 2 * Math.PI;
      return `${(14 + 3.5 * Math.sin(turn)).toFixed(2)},${(4.5 - 3.5 * Math.cos(turn)).toFixed(2)}`;
    });
    expect(slimPath(`M${ring.join("L")}Z`)).toMatch(/^M10\.5\d? 4\.5a3\.(?:5|49) 3\.(?:5|49) 0 1 1 (?:7|6\.99) 0a/);
    expect(slimPath("M14,1L18.04,8L9.96,8Z")).toBe("M14 1l4 7-8 0z");
  });

  test("that is no straight lines stays as it is", () => {
    expect(slimPath("M2,14Q14,-5 26,14")).toBe("M2,14Q14,-5 26,14");
  });
});

describe("a drawing", () => {
  test("has neighbours of one colour as one area, and no edge below what lies over it", () => {
    const left = '<path d="M10,10L40,10L44,30L40,60L10,60Z" fill="#aaaaaa"/>';
    const right = '<path d="M40,10L80,10L80,60L40,60L44,30Z" fill="#aaaaaa"/>';
    const over = right.replace("aaaaaa", "bbbbbb");
    expect(slim(`<g>${left}${right}</g>`)).toBe(wrap('<path d="M10 60l0-50 70 0 0 50z" fill="#aaaaaa"/>'));
    expect(slim(`<g>${left}</g><g>${over}</g>`)).toBe(
      wrap('<path d="M10 60l0-50 70 0 0 50z" fill="#aaaaaa"/><path d="M44 30l-4-20 40 0 0 50-40 0z" fill="#bbbbbb"/>'),
    );
  });

  test("writes what several elements have alike once, and leaves out what nobody sees", () => {
    const crooked = Array.from({ length: 20 }, (_, index) => `${index * 4},${index % 2 === 0 ? 10 : 22}`).join("L");
    const line = (colour: string) =>
      `<g fill="none"><path d="M${crooked}" stroke="${colour}" stroke-width="1.234"/></g>`;
    const seen = slim(line("#111111") + line("#222222"));
    expect(seen.match(/ d="/g)).toHaveLength(1);
    expect(seen).toContain('<g fill="none"><use href="#s1" stroke="#222222" stroke-width="1.2"/></g>');
    expect(slim('<g><path d="M1,1L90,90" stroke="#111111" stroke-opacity="0.07"/></g>')).toBe(wrap(""));
    expect(
      slim('<g><circle cx="1" cy="1" r="2" fill="#111111"/><circle cx="9" cy="9" r="2" fill="#111111"/></g>'),
    ).toBe(wrap('<g fill="#111111"><circle cx="1" cy="1" r="2"/><circle cx="9" cy="9" r="2"/></g>'));
  });

  test.each<Target>(["place:rs", "mechanism:selec"])("of %s is the same picture", (target) => {
    const { atlas, outlines } = buildPageSite(null);
    const selection = selectionOfTarget(target, atlas.indexes);
    if (selection === null) throw new Error(target);
    const theme = themes.light;
    const { scene, camera } = frameScene(atlas, outlines, { selection }, { size: mapSize, theme });
    const whole = renderFigure(scene, { camera, size: mapSize, theme, idPrefix: "map" });
    const light = slimDrawing(whole, "s", mapSize);
    const [before, after] = [whole, light].map(
      (svg) => new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels,
    );
    let changed = 0;
    before?.forEach((value, index) => {
      if (Math.abs(value - (after?.[index] ?? 0)) > 48) changed += 1;
    });
    expect(changed / (before?.length ?? 1)).toBeLessThan(0.002);
    expect(light.length).toBeLessThan(whole.length * 0.5);
  });
});
