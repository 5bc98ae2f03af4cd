import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const prefix = "virtual:picture-font/";
const folder = join(
  dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-sans-3/package.json")),
  "files",
);
/** Letters of each part that pictures have, first and last of a row: those of the languages of the region, and signs. */
const ranges: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2010, 0x2026],
    [0x2030, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2193],
    [0x2212, 0x2212],
  ],
  "latin-ext": [[0x100, 0x17f]],
  cyrillic: [[0x400, 0x45f]],
};

const hex = (code: number): string => code.toString(16);

async function cutPart(name: string, rows: readonly (readonly [number, number])[]): Promise<string> {
  const letters = rows.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  const font = await subsetFont(
    readFileSync(join(folder, `source-sans-3-${name}-wght-normal.woff2`)),
    letters.join(""),
    {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 700 } },
    },
  );
  const range = rows.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
  return `export default ${JSON.stringify({ range, data: font.toString("base64") })}`;
}

/** Serves `virtual:picture-font/latin`, `…/latin-ext` and `…/cyrillic`: the family as text, to be put into a picture. */
export function pictureFontsPlugin(): Plugin {
  const cut = new Map<string, Promise<string>>();
  return {
    name: "atlas-picture-fonts",
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load: (id) => {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const rows = ranges[name];
      if (rows === undefined) throw new Error(`The family has no part ${name}.`);
      const known = cut.get(name) ?? cutPart(name, rows);
      cut.set(name, known);
      return known;
    },
  };
}
