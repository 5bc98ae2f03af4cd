import { expect, test } from "vitest";
import { applyNaming, type PictureNaming } from "../../src/embed/poster/naming.ts";
import { statusLines } from "../../src/layers/borders.ts";
import { drawPoster } from "../../src/pages/posters.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
const size = { name: "small", box: [340, 220], beyond: [0, 0] } as const;
const pair = { selection: { kind: "pair", id: "rs-xk" } } as const;
const parse = (svg: string): Element => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;

/** A picture under a policy as the build would draw it, and how that policy is told to the page. */
function drawUnder(id: string): { readonly drawing: Element; readonly naming: PictureNaming } {
  const atlas = buildAtlas(site.atlas.dataset, { ...initialViewState, naming: id });
  const { dash = [], times } = statusLines[atlas.naming.line];
  return {
    drawing: parse(drawPoster({ ...site, atlas }, pair, size)),
    naming: { label: atlas.naming.label, dash: dash.join(" "), times },
  };
}

/** The lines of a picture that nothing but a policy changes, with widths and dashes, and its names. */
const told = (drawing: Element) => ({
  lines: [...drawing.querySelectorAll('[stroke*="--map-border-core"]')].map((line) => ({
    width: Number(line.getAttribute("stroke-width")),
    dashes: (line.getAttribute("stroke-dasharray") ?? "").split(" ").map((length) => Number(length).toFixed(1)),
  })),
  names: [...drawing.querySelectorAll("text, title")].map(({ textContent }) => textContent).sort(),
});

test.each(["wb", "plain", "serbia", "un"])(
  "a picture under %s is the one that would have been drawn under it",
  (id) => {
    const usual = drawUnder("eu");
    const { drawing, naming } = drawUnder(id);
    const drawn = told(drawing);
    expect(told(usual.drawing)).not.toEqual(drawn);
    applyNaming(usual.drawing, usual.naming, naming);
    const { lines, names } = told(usual.drawing);
    expect(names).toEqual(drawn.names);
    expect(lines.map(({ dashes }) => dashes)).toEqual(drawn.lines.map(({ dashes }) => dashes));
    for (const [index, { width }] of lines.entries()) {
      // Pictures have widths in tenths of a pixel, from which the other width is made.
      expect(Math.abs(width - (drawn.lines[index]?.width ?? Number.NaN))).toBeLessThan(0.11);
    }
  },
);
