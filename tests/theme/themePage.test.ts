import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pairLevels, scale, selectedCasing, themes } from "../../src/theme/tokens.ts";
import { listPairs } from "../support/colourPairs.ts";

const folder = join(import.meta.dirname, "..", "..", "src", "theme");
const page = join(folder, "README.md");

/** What the type of the tokens says of each colour, by its name. */
function readPurposes(): ReadonlyMap<string, string> {
  const source = readFileSync(join(folder, "theme.ts"), "utf8");
  return new Map(
    [...source.matchAll(/\/\*\* (.+?) \*\/\n\s+readonly (\w+):/g)].map(([, purpose = "", name = ""]) => [
      name,
      purpose,
    ]),
  );
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");
const { light, dark, contrast } = themes;
const code = (text: string): string => `\`${text}\``;
const purposes = readPurposes();

function colours(
  prefix: string,
  names: readonly string[],
  of: (theme: typeof light, name: string) => string | undefined,
): string {
  return table(
    ["property", "light", "dark", "contrast", "what for"],
    names.map((name) => [
      code(`--${prefix}${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
      ...[light, dark, contrast].map((theme) => code(of(theme, name) ?? "")),
      purposes.get(name) ?? "",
    ]),
  );
}

const numbers = (prefix: string, values: Readonly<Record<string, number>>, unit: string): string =>
  table(
    ["property", unit],
    Object.entries(values).map(([name, value]) => [code(`--${prefix}${name}`), value]),
  );

/** The parts of the page that the tokens say, by the name of the comment that they stand behind. */
const parts: Readonly<Record<string, string>> = {
  ui: colours("", Object.keys(light.ui), (theme, name) => new Map(Object.entries(theme.ui)).get(name)),
  map: [
    colours("map-", Object.keys(light.map), (theme, name) => new Map(Object.entries(theme.map)).get(name)),
    row([
      code("--map-selected-casing"),
      ...[light, dark, contrast].map((theme) => code(selectedCasing(theme))),
      "Mixed: line along the borders of what is selected.",
    ]),
  ].join("\n"),
  kinds: colours("kind-", Object.keys(light.kinds), (theme, name) => new Map(Object.entries(theme.kinds)).get(name)),
  ramps: table(
    ["property", "light", "dark", "contrast"],
    [
      ...light.ramp.map((_, step) => [
        code(`--ramp-${step + 1}`),
        ...[light, dark, contrast].map(({ ramp }) => code(ramp[step] ?? "")),
      ]),
      ...pairLevels(light).map((_, step) => [
        code(`--level-${step + 1}`),
        ...[light, dark, contrast].map((theme) => code(pairLevels(theme)[step] ?? "")),
      ]),
    ],
  ),
  vision: table(
    ["side by side", "light", "dark", "contrast", "told apart besides by"],
    listPairs(light).map(({ name, least, shape }, at) => [
      name,
      least.toFixed(1),
      ...[dark, contrast].map((theme) => (listPairs(theme)[at]?.least ?? 0).toFixed(1)),
      shape ?? "",
    ]),
  ),
  type: [
    `Family: ${code(scale.fontFamily)}.`,
    "",
    numbers("text-", scale.text, "px"),
    "",
    numbers("leading-", scale.leading, "line height"),
    "",
    numbers("weight-", scale.weight, "weight"),
  ].join("\n"),
  spacing: [numbers("space-", scale.space, "px"), "", numbers("radius-", scale.radius, "px")].join("\n"),
};

test("the page of the theme says what the tokens say; UPDATE_GOLDEN=1 writes it", () => {
  const written = readFileSync(page, "utf8");
  const fresh = Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    expect(text, `${name} has its place`).toContain(begin);
    return `${text.slice(0, text.indexOf(begin) + begin.length)}\n${part}\n${text.slice(text.indexOf(end))}`;
  }, written);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(page, fresh);
  expect(readFileSync(page, "utf8")).toBe(fresh);
});
