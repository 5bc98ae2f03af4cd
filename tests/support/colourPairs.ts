import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
} from "culori";
import type { DrawnKind, Theme } from "../../src/theme/theme.ts";
import { patrolRibbon } from "../../src/theme/tokens.ts";

type Filter = ReturnType<typeof filterDeficiencyProt>;

/** How a colour is seen with full vision, and with each cone missing whole (the model of Machado, Oliveira and Fernandes, 2009). */
export const observers: Readonly<Record<"full" | "protan" | "deutan" | "tritan", Filter>> = {
  full: filterDeficiencyProt(0),
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

export function parseColour(colour: string): Color {
  const parsed = rgb(colour);
  if (parsed === undefined) throw new Error(`${colour} is no colour.`);
  return parsed;
}

/** Two signs that lie side by side on the map, in a list or in a chart. */
export interface ColourPair {
  readonly group: "kinds" | "fill" | "areas" | "lines" | "marks";
  readonly name: string;
  /** Least CIEDE2000 difference that any of the observers sees. */
  readonly least: number;
  /** What tells the two apart besides colour; null where nothing does. */
  readonly shape: string | null;
}

/** Kinds that the map draws as lines. */
export const lineKinds: readonly DrawnKind[] = [
  "agreement",
  "joint-patrol",
  "joint-operation",
  "informal",
  "priority",
  "membership",
];

/** Every pair of signs of a theme that lie side by side. */
export function listPairs(theme: Theme): readonly ColourPair[] {
  const { kinds, map, ramp, ui } = theme;
  const difference = differenceCiede2000();
  const pair = (
    group: ColourPair["group"],
    name: string,
    [one, other]: readonly [string, string],
    shape: string | null = null,
  ): ColourPair => {
    const seen = Object.values(observers).map((filter) =>
      difference(filter(parseColour(one)), filter(parseColour(other))),
    );
    return { group, name, least: Math.round(10 * Math.min(...seen)) / 10, shape };
  };
  return [
    ...lineKinds.flatMap((one, at) =>
      lineKinds.slice(at + 1).map((other) => pair("kinds", `${one}, ${other}`, [kinds[one], kinds[other]])),
    ),
    ...ramp.slice(1).map((colour, at) => pair("fill", `step ${at + 1}, step ${at + 2}`, [ramp[at] ?? colour, colour])),
    pair("areas", "member, land of the six", [map.member, map.landCore]),
    pair("areas", "member, member outside the six", [map.member, map.memberBeyond]),
    pair("areas", "hatch of a role, its land", [map.memberHatch, map.landCore]),
    pair("areas", "sea, land", [map.sea, map.land], "the line of the coast"),
    pair("areas", "sea, last step of the fill", [map.sea, ramp[3]]),
    pair("lines", "border of the six, other border", [map.borderCore, map.border]),
    pair("lines", "border of the six, last step of the fill", [map.borderCore, ramp[3]]),
    pair("lines", "border, land", [map.border, map.land]),
    pair("lines", "coast, sea", [map.coast, map.sea]),
    pair("lines", "ribbon of patrols, last step of the fill", [patrolRibbon(theme), ramp[3]]),
    pair("lines", "ribbon of patrols, border on it", [patrolRibbon(theme), map.borderCore]),
    pair("marks", "centre, agreement", [kinds.centre, kinds.agreement]),
    pair("marks", "crossing, centre", [kinds.crossing, kinds.centre]),
    pair("marks", "the report, research", [ui.accent, ui.muted], "square, disc"),
    pair("marks", "the report, inferred", [ui.accent, ui.warning], "square, dotted disc"),
    pair("marks", "research, inferred", [ui.muted, ui.warning], "disc, dotted disc"),
  ];
}
