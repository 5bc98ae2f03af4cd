import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import subsetFont from "subset-font";
import { writePalettePng } from "./palettePng.ts";

const require = createRequire(import.meta.url);
const files = join(dirname(require.resolve("@fontsource-variable/source-sans-3/package.json")), "files");
const weights = [400, 600, 700] as const;

const lettersBetween = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

/** The name that all files of the family give for themselves. */
const familyName = "Source Sans 3 ExtraLight";
/**
 * Parts of the family with the letters of each. The rasteriser takes letters that a family lacks from any file, of whatever
 * weight; so each part gets a name of its own, as long as the old one, and its letters ask for it.
 */
const parts = [
  {
    file: "latin",
    name: familyName,
    letters: `${lettersBetween(0x20, 0x7e)}${lettersBetween(0xa0, 0xff)}${lettersBetween(0x2010, 0x2026)}\u2190\u2191\u2192\u2193\u2212`,
    asked: null,
  },
  {
    file: "latin-ext",
    name: "Source Sans E ExtraLight",
    letters: lettersBetween(0x100, 0x24f),
    asked: /[\u0100-\u024f]+/gu,
  },
  {
    file: "cyrillic",
    name: "Source Sans C ExtraLight",
    letters: lettersBetween(0x400, 0x45f),
    asked: /[\u0400-\u045f]+/gu,
  },
];

const inNameTable = (name: string): Buffer => Buffer.from(name, "utf16le").swap16();

/** A font under another name of the same length. */
function renameFont(font: Buffer, name: string): Buffer {
  const [from, to] = [inNameTable(familyName), inNameTable(name)];
  const renamed = Buffer.from(font);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1)) to.copy(renamed, at);
  return renamed;
}

/** Writes the shipped family as the rasteriser reads it, a file for each weight and part; returns the files. */
async function writeFonts(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    weights.flatMap((weight) =>
      parts.map(async ({ file, name, letters }) => {
        const family = readFileSync(join(files, `source-sans-3-${file}-wght-normal.woff2`));
        const font = await subsetFont(family, letters, {
          targetFormat: "truetype",
          variationAxes: { wght: weight },
        });
        const path = join(folder, `${file}-${weight}.ttf`);
        writeFileSync(path, renameFont(font, name));
        return path;
      }),
    ),
  );
}

/** The words of a drawing in the parts of the family that hold their letters. */
export function askForLetters(svg: string): string {
  return svg
    .replace(/ font-family="[^"]*"/g, ` font-family="${familyName}"`)
    .replace(/>([^<]+)</g, (_, words: string) => {
      const asking = parts.reduce(
        (text, { name, asked }) =>
          asked === null ? text : text.replace(asked, (run) => `<tspan font-family="${name}">${run}</tspan>`),
        words,
      );
      return `>${asking}<`;
    });
}

/** Part of the key of kept pictures: raise it when the same drawing gives another picture. */
const version = 1;

/**
 * Draws SVG documents as PNG files with the shipped family, by the same library on every machine. What has been drawn before
 * is kept in `cache`, by its content. Nothing of the machine's own fonts is used.
 */
export class CardPictures {
  private readonly cache: string;
  private fonts: Promise<readonly string[]> | null = null;

  constructor(cache: string) {
    this.cache = cache;
  }

  /** The picture of an SVG document, at its own size, in at most 256 colours. */
  async draw(svg: string): Promise<Buffer> {
    const name = createHash("sha256").update(`${version}\n${svg}`).digest("hex").slice(0, 32);
    const kept = join(this.cache, `${name}.png`);
    if (existsSync(kept)) return readFileSync(kept);
    this.fonts ??= writeFonts(join(this.cache, "fonts"));
    const fontFiles = [...(await this.fonts)];
    const image = await renderAsync(askForLetters(svg), {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: familyName },
      logLevel: "error",
    });
    const png = await writePalettePng(image.pixels, image.width, image.height);
    writeFileSync(kept, png);
    return png;
  }
}
