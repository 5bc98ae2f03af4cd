import type { Theme } from "../theme/theme.ts";
import { cssVariables, themes } from "../theme/tokens.ts";

const isColour = (value: unknown): value is string => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);

/** Every colour in a part of a theme replaced by the next code; the rest as it is. */
function code<Part>(part: Part, next: () => string): Part {
  if (isColour(part)) return next() as typeof part;
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, code(value, next)] as const);
  return (Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as Part;
}

function buildCodedTheme(): Theme {
  let count = 0;
  // Far apart, so that no mixture of two is a third.
  return code(themes.light, () => {
    count += 1;
    return `#${(0x100000 + count * 0x01b3c7).toString(16).slice(-6)}`;
  });
}

/** The light theme with a code in the place of each colour. What is drawn with it gets the colours of its page by `nameColours`. */
export const codedTheme: Theme = buildCodedTheme();

const names = new Map(
  Object.entries(cssVariables(codedTheme))
    .filter(([, value]) => isColour(value))
    .map(([name, value]) => [value, name]),
);
const lightColours = cssVariables(themes.light);

/**
 * A drawing under the coded theme with the custom properties of its page as colours, so that it follows the reader's theme;
 * beside each stands the light colour, for readers whose styles are missing. Throws on a colour that no property holds.
 */
export function nameColours(drawing: string): string {
  return drawing.replace(
    /(-hatch-[\w.]+-[\w.]+-[\w.]+-)#?([0-9a-f]{6})\b|#([0-9a-f]{6})\b/gi,
    (whole, hatch: string | undefined, hatched: string | undefined, hex = hatched ?? "") => {
      const name = names.get(`#${hex.toLowerCase()}`);
      if (hatch !== undefined) return name === undefined ? whole : `${hatch}${name.slice(2)}`;
      if (name === undefined) throw new Error(`No custom property of the page holds the colour #${hex} of a drawing.`);
      return `var(${name},${lightColours[name] ?? ""})`;
    },
  );
}

/**
 * A drawing that is a file of its own, with the dark values of the custom properties that it uses; the light ones stand beside
 * their names already, and hold where a policy keeps styles out.
 */
export function addThemes(drawing: string): string {
  const used = [...new Set([...drawing.matchAll(/var\((--[\w-]+),/g)].map(([, name = ""]) => name))].sort();
  const dark = cssVariables(themes.dark);
  const block = (values: Record<string, string>): string =>
    `:root{${used.map((name) => `${name}:${values[name] ?? ""}`).join(";")}}`;
  const styles = `<style>@media screen and (prefers-color-scheme:dark){${block(dark)}}</style>`;
  return drawing.replace(/^(<svg[^>]*>)/, (root) => `${root}${styles}`);
}
