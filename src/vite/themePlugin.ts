import type { Plugin } from "vite";
import { cssVariables, scale, type Theme, themes } from "../theme/tokens.ts";
import { fallbackFaces, fallbackFamilies } from "./fallbackFonts.ts";

const id = "virtual:theme.css";
const resolved = `\0${id}`;

/** The fonts of the page: its own, those that stand in for it until it has come, then what systems offer by themselves. */
const pageFonts = scale.fontFamily
  .split(", ")
  .toSpliced(2, 0, ...fallbackFamilies.map((family) => `"${family}"`))
  .join(", ");

/**
 * The custom properties of every theme as one style sheet, so that no style has to be set by script. The dark theme is for
 * screens alone: paper is light.
 */
export function buildThemeCss(): string {
  const block = (selector: string, variables: Record<string, string>): string =>
    `${selector}{${Object.entries(variables)
      .map(([name, value]) => (name === "--color-scheme" ? `color-scheme:${value}` : `${name}:${value}`))
      .join(";")}}`;
  const variables = (theme: Theme) => ({ ...cssVariables(theme), "--font-sans": pageFonts });
  const light = variables(themes.light);
  const dark = variables(themes.dark);
  const contrast = variables(themes.contrast);
  return [
    fallbackFaces(),
    block(":root", light),
    `@media screen and (prefers-color-scheme: dark){${block(":root", dark)}}`,
    // Who asks the system for more contrast has the theme made for it; in the dark, lines and what explains as strong as text.
    `@media screen and (prefers-contrast: more) and (prefers-color-scheme: light){${block(":root", contrast)}}`,
    `@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark){${block(":root", {
      "--line": themes.dark.ui.lineStrong,
      "--line-strong": themes.dark.ui.ink,
      "--muted": themes.dark.ui.ink,
    })}}`,
    block(':root[data-theme="light"]', light),
    `@media screen{${block(':root[data-theme="dark"]', dark)}}`,
    block(':root[data-theme="contrast"]', contrast),
  ].join("\n");
}

/** Serves `virtual:theme.css`. */
export function themePlugin(): Plugin {
  return {
    name: "atlas-theme",
    // With a query, a copy for a style sheet of its own.
    resolveId: (source) => (source.split("?")[0] === id ? `\0${source}` : null),
    load: (source) => (source.split("?")[0] === resolved ? buildThemeCss() : null),
  };
}
