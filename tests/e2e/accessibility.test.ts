import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { AtlasDriver } from "./atlasDriver.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  // Without WebGL: axe looks at the page, and the light map is quicker here.
  [browser, site] = await Promise.all([launchChromium({ webgl: false }), startSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (theme) => {
  test.each([
    ["overview", "", 1200, 800],
    ["mechanism", "?select=mechanism:selec", 1200, 800],
    ["pair", "?select=pair:al-xk", 1200, 800],
    ["economy", "?select=place:mk", 1200, 800],
    ["centre", "?select=centre:pcc-trebinje", 1200, 800],
    ["reference", "?select=reference:iom-2015", 1200, 800],
    ["phone", "?select=mechanism:rcc", 390, 844],
    ["frame", "?select=pair:al-xk&embed=1", 600, 400],
  ])("%s", async (_name, query, width, height) => {
    const atlas = await AtlasDriver.open(browser, site.address, query, { width, height, theme });
    expect(await atlas.accessibilityProblems()).toEqual([]);
    await atlas.close();
  });
});

test("the high-contrast theme passes too", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?theme=contrast&select=mechanism:selec", {
    width: 1200,
    height: 800,
  });
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});
