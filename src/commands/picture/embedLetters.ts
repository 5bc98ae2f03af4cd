import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-sans-3/package.json")),
  "files",
);
/** Files of the family and the characters each holds. */
const files = [
  ["latin", /[\u0020-\u00ff\u2000-\u206f\u2190-\u21ff\u2212]/u],
  ["latin-ext", /[\u0100-\u02af\u1e00-\u1eff]/u],
  ["cyrillic", /[\u0400-\u045f]/u],
] as const;

/** The words that an SVG document shows. */
function lettersOf(svg: string): string {
  const words = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text = ""]) => text).join("");
  const plain = words.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
  return [...new Set(plain)].sort().join("");
}
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * An SVG document with the letters that it uses, and no others, as a part of the shipped family in the weights of pictures:
 * it looks the same on machines without the family. Under a policy that forbids inline styles the letters fall back.
 */
export async function embedLetters(svg: string): Promise<string> {
  const letters = [...lettersOf(svg)];
  const faces = await Promise.all(
    files.map(async ([name, holds]) => {
      const used = letters.filter((letter) => holds.test(letter)).join("");
      if (used === "") return "";
      const font = readFileSync(path.join(folder, `source-sans-3-${name}-wght-normal.woff2`));
      const part = await subsetFont(font, used, {
        targetFormat: "woff2",
        variationAxes: { wght: { min: 400, max: 700 } },
      });
      const range = [...used].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(",");
      return `@font-face{font-family:"Source Sans 3 Variable";font-weight:400 700;unicode-range:${range};src:url(data:font/woff2;base64,${part.toString("base64")}) format("woff2")}`;
    }),
  );
  return svg.replace(/^(<svg[^>]*>)/, (root) => `${root}<style>${faces.join("")}</style>`);
}
