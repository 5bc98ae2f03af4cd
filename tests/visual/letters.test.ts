import { describe, expect, test } from "vitest";
import { embedLetters } from "../../src/commands/picture/embedLetters.ts";
import { renderPicture } from "../../src/figure/renderPicture.ts";
import { themes } from "../../src/theme/tokens.ts";
import { sharedChromium } from "../support/browser.ts";
import { realScene } from "../support/realScene.ts";

const size = [860, 720] as const;
const draw = (address: string): string =>
  renderPicture(realScene(address), {
    camera: null,
    size,
    theme: themes.light,
    title:
      "Albania and Kosovo*, and all that ties the two together on security and justice since 2002, with its sources",
    edition: "2026-11-22, b54268cd",
  });

/** Lines of text with the place each takes in a picture that is shown with another family, pixels. */
async function measure(svg: string, family: string) {
  const page = await (await sharedChromium()).newPage({ viewport: { width: size[0], height: size[1] } });
  await page.setContent(svg.replace(/font-family="[^"]*"/g, `font-family="${family}"`));
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextContentElement>("text:not(:has(tspan)), tspan")].map((line) => {
      const box = line.getBBox();
      return { text: line.textContent, left: box.x, right: box.x + box.width, width: line.getComputedTextLength() };
    }),
  );
  await page.close();
  return lines;
}

describe("a picture on a machine without the family", () => {
  test.each(["DejaVu Sans", "DejaVu Serif", "monospace"])(
    "in %s no line of text is wider than its room",
    async (family) => {
      for (const address of ["?select=pair:al-xk", "?select=mechanism:selec"]) {
        const svg = draw(address);
        const own = [...svg.matchAll(/textLength="([\d.]+)"/g)].map(([, width]) => Number(width));
        const lines = await measure(svg, family);
        expect(lines.length).toBeGreaterThan(15);
        expect(lines.length).toBe(own.length);
        lines.forEach(({ text, right, width }, index) => {
          expect(Math.abs(width - (own[index] ?? 0)), text ?? "").toBeLessThan(1);
          if (text?.startsWith("* This designation") === true) expect(right).toBeLessThanOrEqual(size[0] - 24);
        });
      }
    },
  );
});

test("a picture that travels alone carries the letters it uses", async () => {
  const svg = await embedLetters(draw("?select=pair:al-xk"));
  expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(1);
  expect(svg.length - draw("?select=pair:al-xk").length).toBeLessThan(60_000);
  const page = await (await sharedChromium()).newPage();
  await page.setContent(svg);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
  });
  expect(new Set(loaded)).toEqual(new Set(["Source Sans 3 Variable loaded"]));
  await page.close();
});
