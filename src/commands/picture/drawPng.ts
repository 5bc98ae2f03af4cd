import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { requireChromium } from "../machine.mjs";

/** One picture to draw: the SVG text, the file to write, its size in CSS pixels. */
export interface PngJob {
  readonly svg: string;
  readonly file: string;
  readonly size: readonly [number, number];
}

/** Draws SVG pictures as PNG at twice their size, with the shipped type family. `CHROMIUM_PATH` names another browser than the usual one. */
export async function drawPng(jobs: readonly PngJob[]): Promise<void> {
  const package_ = createRequire(import.meta.url).resolve("@fontsource-variable/source-sans-3/package.json");
  const folder = path.join(path.dirname(package_), "files");
  const faces = ["latin", "latin-ext", "cyrillic"].map((name) => {
    const data = readFileSync(path.join(folder, `source-sans-3-${name}-wght-normal.woff2`)).toString("base64");
    const range = {
      latin: "U+0000-00FF,U+2000-206F,U+2190-21FF",
      "latin-ext": "U+0100-02AF,U+1E00-1EFF",
      cyrillic: "U+0400-04FF",
    }[name];
    return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
  });
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    for (const { svg, file, size } of jobs) {
      const [width, height] = size;
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
      await page.setContent(
        `<meta charset="utf-8"><style>${faces.join("")}body{margin:0}svg{display:block}</style>${svg}`,
      );
      await page.evaluate(async () => {
        await Promise.all(
          [400, 600, 700].map((weight) => document.fonts.load(`${weight} 16px "Source Sans 3 Variable"`, "Ačž Ж")),
        );
        await document.fonts.ready;
      });
      await page.screenshot({ path: file });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
