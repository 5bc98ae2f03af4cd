import { createFontStack } from "@capsizecss/core";

/**
 * Measures of the page's font and of those that stand in for it until it has come, font units; from the fonts themselves, as
 * @capsizecss/metrics 4.3.0 gives them (which is not installed: it is 169 MB of other fonts).
 */
const own = {
  familyName: "Source Sans 3",
  fullName: "Source Sans 3 Regular",
  postscriptName: "SourceSans3-Regular",
  category: "sans-serif",
  capHeight: 660,
  ascent: 1024,
  descent: -400,
  lineGap: 0,
  unitsPerEm: 1000,
  xHeight: 486,
  xWidthAvg: 418,
};
const arial = {
  familyName: "Arial",
  fullName: "Arial",
  postscriptName: "ArialMT",
  category: "sans-serif",
  capHeight: 1467,
  ascent: 1854,
  descent: -434,
  lineGap: 67,
  unitsPerEm: 2048,
  xHeight: 1062,
  xWidthAvg: 913,
};
const roboto = {
  familyName: "Roboto",
  fullName: "Roboto Regular",
  postscriptName: "Roboto-Regular",
  category: "sans-serif",
  capHeight: 1456,
  ascent: 1900,
  descent: -500,
  lineGap: 0,
  unitsPerEm: 2048,
  xHeight: 1082,
  xWidthAvg: 911,
};

/** Each in its regular face, on systems that call it so; Liberation Sans has the measures of Arial. */
const standIns = [
  {
    name: "Source Sans 3 Fallback A",
    metrics: arial,
    local: ["Arial", "ArialMT", "Liberation Sans", "LiberationSans"],
  },
  { name: "Source Sans 3 Fallback R", metrics: roboto, local: ["Roboto Regular", "Roboto-Regular", "Roboto"] },
];

/** Families to name behind the page's font, in the order in which they are tried. */
export const fallbackFamilies: readonly string[] = standIns.map(({ name }) => name);

/**
 * Faces of fonts that readers have, as wide and as high as the page's own, so that lines do not break elsewhere when that
 * comes: without them a page of a record jumped by 0.2 (cumulative layout shift) on a slow line.
 */
export function fallbackFaces(): string {
  return standIns
    .map(({ name, metrics, local }) => {
      const { fontFaces } = createFontStack([own, metrics], { fontFaceFormat: "styleObject" });
      const [face] = fontFaces;
      if (face === undefined) throw new Error(`No face can be made of ${metrics.familyName}.`);
      const { ascentOverride, descentOverride, lineGapOverride, sizeAdjust } = face["@font-face"];
      const measures = Object.entries({
        "ascent-override": ascentOverride,
        "descent-override": descentOverride,
        "line-gap-override": lineGapOverride,
        "size-adjust": sizeAdjust,
      }).flatMap(([property, value]) => (value === undefined ? [] : [`${property}:${value}`]));
      const source = local.map((font) => `local("${font}")`).join(",");
      return `@font-face{font-family:"${name}";src:${source};${measures.join(";")}}`;
    })
    .join("\n");
}
