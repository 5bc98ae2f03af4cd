import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const e2e = join(import.meta.dirname, "..", "e2e");

/** What knows how the page is built: its classes, its ids, its roles with their names, its document. */
const knowsThePage = [
  /\.(?:locator|frameLocator|waitForSelector|waitForFunction)\(/,
  /\.(?:getBy[A-Z]\w+|\$\$?|\$\$?eval|evaluate|evaluateAll)\(/,
  /querySelector|getElement|document\.|activeElement/,
  // Page methods that take a selector, and texts that can only be one.
  /\bpage\.(?:click|tap|fill|focus|hover|press|check|isVisible|textContent|getAttribute|dispatchEvent)\(/,
  /(?:^|[\s([,=:{])["'`](?:\.(?!(?:csv|txt|xlsx)["'`])[a-z]|#[a-z]|\[[a-z-]+[\]=~|^$*])/,
];

/** Lines that hold a selector, with their numbers. */
function selectorsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      !/^\s*(?:\/\/|\*|\/\*\*|import )/.test(line) && knowsThePage.some((sign) => sign.test(line))
        ? [`${index + 1}: ${line.trim()}`]
        : [],
    );
}

describe("only the driver knows the page", () => {
  const specs = readdirSync(e2e).filter((name) => name.endsWith(".test.ts"));

  test("there are specs to look at", () => {
    expect(specs.length).toBeGreaterThan(10);
  });

  test.each(specs)("%s holds no selector", (name) => {
    expect(selectorsIn(readFileSync(join(e2e, name), "utf8"))).toEqual([]);
  });

  test.each([
    'await atlas.page.locator(".filter-open").click();',
    'await atlas.page.getByRole("button", { name: "Dismiss" }).click();',
    'await panel.getByText("Copied").waitFor();',
    'await atlas.page.click("button.close");',
    'expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe("references");',
    "const arcs = '.atlas-map [data-target]';",
    'const first = await atlas.page.$("main");',
    'await seen("#panel");',
    "await seen('[data-statement]');",
  ])("a spec may not say %s", (line) => {
    expect(selectorsIn(line)).toEqual([`1: ${line}`]);
  });

  test.each([
    'await atlas.button("Dismiss").click();',
    'expect(await atlas.keys.focused()).toBe("Reload the page");',
    'const atlas = await openAtlas("?view=report#compare");',
    '["-about.txt", ".xlsx"]',
  ])("a spec may say %s", (line) => {
    expect(selectorsIn(line)).toEqual([]);
  });
});
