import { element } from "../../figure/svg.ts";
import type { Theme } from "../../theme/theme.ts";

/** Colours of the theme of a deck, by the names of the format. What is drawn in one of them changes with the theme. */
export type SchemeColours = Readonly<Record<string, string>>;

/** The theme of the atlas as the twelve colours of a deck: kinds of link are the accents. */
export function schemeOf({ ui, map, kinds, ramp }: Theme): SchemeColours {
  return {
    dk1: ui.ink,
    lt1: ui.paper,
    dk2: ui.muted,
    lt2: map.landCore,
    accent1: kinds.agreement,
    accent2: kinds["joint-patrol"],
    accent3: kinds["joint-operation"],
    accent4: kinds.informal,
    accent5: kinds.membership,
    accent6: map.member,
    hlink: ui.accent,
    folHlink: ramp[3],
  };
}

/** Names under which shapes know the first four: those of the master's map of colours. */
const shapeNames: Readonly<Record<string, string>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

/** A colour in a shape, by its name in the theme where it has one. `opacity`: 0 to 1. */
export function colour(scheme: SchemeColours, hex: string, opacity = 1): string {
  const alpha = opacity >= 1 ? "" : element("a:alpha", { val: Math.round(opacity * 100_000) });
  const found = Object.entries(scheme).find(
    ([name, value]) => value === hex && name !== "hlink" && name !== "folHlink",
  );
  return found === undefined
    ? element("a:srgbClr", { val: hex.slice(1).toUpperCase() }, alpha)
    : element("a:schemeClr", { val: shapeNames[found[0]] ?? found[0] }, alpha);
}

export const solidFill = (scheme: SchemeColours, hex: string, opacity = 1): string =>
  element("a:solidFill", {}, colour(scheme, hex, opacity));
