import { definePart } from "../../ui/part.ts";

/** A part of the shipped family as it travels in a picture. */
interface PictureFont {
  /** As style sheets write it. */
  readonly range: string;
  /** Base64 of a WOFF2 file, in the weights 400 to 700. */
  readonly data: string;
}

const latin = definePart(
  () => import("virtual:picture-font/latin"),
  (module): PictureFont => module.default,
);
const latinExtended = definePart(
  () => import("virtual:picture-font/latin-ext"),
  (module): PictureFont => module.default,
);
const cyrillic = definePart(
  () => import("virtual:picture-font/cyrillic"),
  (module): PictureFont => module.default,
);

/** Parts of the family by the letters they hold. */
const parts = [
  { holds: /[ -\u00ff\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/u, part: latin },
  { holds: /[\u0100-\u017f]/u, part: latinExtended },
  { holds: /[\u0400-\u045f]/u, part: cyrillic },
] as const;

/** The words that an SVG document shows, as they stand in it. */
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text = ""]) => text).join("");

/**
 * An SVG document with the letters of the scripts that it uses as parts of the shipped family, so that it looks the same on
 * machines without it. Letters of other scripts come in the next family of the list. Rejects with a `PartError`.
 */
export async function embedFonts(svg: string): Promise<string> {
  const words = wordsOf(svg);
  const fonts = await Promise.all(parts.filter(({ holds }) => holds.test(words)).map(({ part }) => part.load()));
  const faces = fonts.map(
    ({ range, data }) =>
      `@font-face{font-family:"Source Sans 3 Variable";font-weight:400 700;unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`,
  );
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}<style>${faces.join("")}</style>`);
}
