import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { zlibSync } from "fflate";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const ID = "virtual:document-fonts";
const resolved = `\0${ID}`;

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/source-sans-3/package.json"));
const files = {
  regular: "400Regular",
  semibold: "600SemiBold",
  bold: "700Bold",
  italic: "400Regular_Italic",
} as const;

/** Letters of the languages of the region and of the works cited, and the signs that texts use: Latin, Greek, Cyrillic. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x192],
  [0x1c4, 0x1cc],
  [0x200, 0x21b],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2dd],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e80, 0x1e9e],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x2044, 0x2044],
  [0x2070, 0x209c],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];
const letters = ranges
  .map(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join(""))
  .join("");

/**
 * Serves `virtual:document-fonts`: the shipped family as documents embed it. A document needs one file a weight with all
 * scripts, where pages have a file a script, in a format that readers of documents do not know. Made when it is asked for.
 */
export function documentFontsPlugin(): Plugin {
  let module: Promise<string> | null = null;
  const build = async (): Promise<string> => {
    const entries = Object.entries(files).map(async ([name, file]) => {
      const font = readFileSync(join(folder, file, `SourceSans3_${file}.ttf`));
      const part = await subsetFont(font, letters, { targetFormat: "truetype", noLayoutClosure: true });
      return [name, Buffer.from(zlibSync(part, { level: 9 })).toString("base64")] as const;
    });
    return `export default ${JSON.stringify(Object.fromEntries(await Promise.all(entries)))}`;
  };
  return {
    name: "atlas-document-fonts",
    resolveId: (source) => (source === ID ? resolved : null),
    load: (source) => {
      if (source !== resolved) return null;
      module ??= build();
      return module;
    },
  };
}
