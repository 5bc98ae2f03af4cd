import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-sans-3/package.json")),
  "files",
);
/** What the first file of the family holds: Latin letters of the West, and signs. */
const basic = /[ -\u00ff\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;
/** Latin letters of the East, which stand in another file, twice as large. */
const extended = /[\u0100-\u02af\u1e00-\u1e9f]/u;

/**
 * The few letters of a page that the first file of the family does not hold, as a font of their own; null when there are
 * none. `range` names them as style sheets do. Letters of other scripts are left to the files of the family.
 */
export async function cutLetters(markup: string): Promise<{ readonly font: Buffer; readonly range: string } | null> {
  const words = markup.replace(/<[^>]*>/g, "");
  const letters = [...new Set(words)].filter((letter) => !basic.test(letter) && extended.test(letter)).sort();
  if (letters.length === 0) return null;
  const family = readFileSync(join(folder, "source-sans-3-latin-ext-wght-normal.woff2"));
  const font = await subsetFont(family, letters.join(""), {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 200, max: 900 } },
  });
  const range = letters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(",");
  return { font, range };
}
