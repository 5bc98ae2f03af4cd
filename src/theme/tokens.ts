import { contrastTheme, darkTheme, lightTheme } from "./palettes.ts";
import type { Theme } from "./theme.ts";

export type { Theme } from "./theme.ts";

/** One theme object for each theme name; map, legend, figure and CSS all read these. */
export const themes: Readonly<Record<Theme["name"], Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};

/** Type family, type sizes (px), line heights (unitless), spacing (px) and radii (px): the same in every theme. */
export const scale = {
  fontFamily: '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  /** Ratio 1.2 around 16. */
  text: { "2xs": 11, xs: 12, sm: 14, base: 16, lg: 18, xl: 22, "2xl": 28, "3xl": 36 },
  leading: { tight: 1.15, snug: 1.3, normal: 1.5 },
  weight: { regular: 400, semibold: 600, bold: 700 },
  space: { "0": 0, "1": 4, "2": 8, "3": 12, "4": 16, "5": 24, "6": 32, "7": 48, "8": 64 },
  radius: { sm: 4, md: 8, lg: 14, full: 999 },
} as const;

const kebab = (word: string): string => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Two colours in one, `share` (0 to 1) of the first. */
function mixColours(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [one, other] = [first, second].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Line along the borders of what is selected: land with something of the colour of selection, mixed and not see-through. */
export function selectedCasing({ map }: Theme): string {
  return mixColours(map.selected, map.landCore, 0.4);
}

/** Ribbon of a patrol: its colour laid thinly on the land, mixed and not see-through, so that bends do not darken. */
export function patrolRibbon({ kinds, map }: Theme): string {
  return mixColours(kinds["joint-patrol"], map.landCore, 0.42);
}

/** Thin halo of names that stand on the six: the colour of their ground. */
export const nameHalo = ({ ramp }: Theme): string => ramp[2];

/** Grounds of the cells in the matrix of pairs, fewest records first: paper with ever more of the colour of agreements. */
export function pairLevels({ kinds, ui }: Theme): readonly string[] {
  return [0.05, 0.1, 0.16, 0.22].map((share) => mixColours(kinds.agreement, ui.paper, share));
}

/**
 * The custom properties of a theme, from `--paper` to `--color-scheme`: colours as `#rrggbb`, `--map-…` in kebab case
 * of `theme.map`, `--map-selected-casing` and `--map-patrol-ribbon`, `--kind-…` a link kind, `--ramp-1` to `--ramp-4`, `--level-1` to `--level-4`, sizes and spaces in
 * rem, radii in px.
 */
export function cssVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = { "--color-scheme": theme.scheme };
  for (const [name, value] of Object.entries(theme.ui)) variables[`--${kebab(name)}`] = value;
  for (const [name, value] of Object.entries(theme.map)) variables[`--map-${kebab(name)}`] = value;
  variables["--map-selected-casing"] = selectedCasing(theme);
  variables["--map-patrol-ribbon"] = patrolRibbon(theme);
  for (const [kind, value] of Object.entries(theme.kinds)) variables[`--kind-${kind}`] = value;
  theme.ramp.forEach((colour, step) => {
    variables[`--ramp-${step + 1}`] = colour;
  });
  pairLevels(theme).forEach((colour, step) => {
    variables[`--level-${step + 1}`] = colour;
  });
  variables["--font-sans"] = scale.fontFamily;
  for (const [name, value] of Object.entries(scale.text)) variables[`--text-${name}`] = `${value / 16}rem`;
  for (const [name, value] of Object.entries(scale.leading)) variables[`--leading-${name}`] = String(value);
  for (const [name, value] of Object.entries(scale.weight)) variables[`--weight-${name}`] = String(value);
  for (const [name, value] of Object.entries(scale.space)) variables[`--space-${name}`] = `${value / 16}rem`;
  for (const [name, value] of Object.entries(scale.radius)) variables[`--radius-${name}`] = `${value}px`;
  return variables;
}
