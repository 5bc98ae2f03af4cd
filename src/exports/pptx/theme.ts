import { element } from "../../figure/svg.ts";
import type { SchemeColours } from "./palette.ts";
import { namespaces } from "./places.ts";
import { emu } from "./units.ts";

/** A family that the programs for decks bring along: the atlas' own is on few machines, and a deck cannot carry it. */
const family = "Calibri";

/** The theme of the deck: its colours and its family. */
export function writeTheme(scheme: SchemeColours, name: string): string {
  const colours = Object.entries(scheme).map(([key, hex]) =>
    element(`a:${key}`, {}, element("a:srgbClr", { val: hex.slice(1).toUpperCase() })),
  );
  const face =
    element("a:latin", { typeface: family }) + element("a:ea", { typeface: "" }) + element("a:cs", { typeface: "" });
  const placeholder = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const line = (points: number): string =>
    element(
      "a:ln",
      { w: emu(points), cap: "flat", cmpd: "sng", algn: "ctr" },
      placeholder + element("a:prstDash", { val: "solid" }),
    );
  const noEffect = element("a:effectStyle", {}, element("a:effectLst", {}));
  const format = element(
    "a:fmtScheme",
    { name },
    element("a:fillStyleLst", {}, placeholder.repeat(3)) +
      element("a:lnStyleLst", {}, line(0.5) + line(1) + line(1.5)) +
      element("a:effectStyleLst", {}, noEffect.repeat(3)) +
      element("a:bgFillStyleLst", {}, placeholder.repeat(3)),
  );
  return element(
    "a:theme",
    { "xmlns:a": namespaces["xmlns:a"], name },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name }, colours.join("")) +
        element("a:fontScheme", { name }, element("a:majorFont", {}, face) + element("a:minorFont", {}, face)) +
        format,
    ) +
      element("a:objectDefaults", {}) +
      element("a:extraClrSchemeLst", {}),
  );
}
