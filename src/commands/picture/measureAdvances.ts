import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { requireChromium } from "../machine.mjs";

/**
 * Measures the advance widths of the shipped type family in a browser (canvas `measureText`, kerning off, 1000 px) and
 * writes them to `src/text/advances.json`, thousandths of an em, for the weights of the map. Run it again when the family changes:
 * `npx tsx src/commands/picture/measureAdvances.ts`.
 */
const weights = [400, 600, 700] as const;
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
  [0x2010, 0x2026],
];
const files = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const root = fileURLToPath(new URL("../../..", import.meta.url));
const fontFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-sans-3/package.json")),
  "files",
);
const css = readFileSync(path.join(fontFolder, "..", "index.css"), "utf8");
const faces = files.map((name) => {
  const file = `source-sans-3-${name}-wght-normal.woff2`;
  const range =
    new RegExp(`${name}-wght-normal\\.woff2[\\s\\S]*?unicode-range:\\s*([^;]+);`).exec(css)?.[1] ?? "U+0-10FFFF";
  const data = readFileSync(path.join(fontFolder, file)).toString("base64");
  return `@font-face{font-family:Measured;font-weight:200 900;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
});
const characters = ranges.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
);
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await page.setContent(
  `<meta charset="utf-8"><style>${faces.join("")}</style><p style="font-family:Measured">${characters.join("")}</p>`,
);
const advances: Record<string, number[]> = {};
for (const weight of weights) {
  advances[weight] = await page.evaluate(
    async ([list, bold]) => {
      await document.fonts.load(`${bold} 20px Measured`, list.join(""));
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.font = `${bold} 1000px Measured`;
      context.fontKerning = "none";
      return list.map((character) => Math.round(context.measureText(character).width));
    },
    [characters, weight] as const,
  );
}
await browser.close();
writeFileSync(path.join(root, "src/text/advances.json"), `${JSON.stringify({ ranges, advances })}\n`);
