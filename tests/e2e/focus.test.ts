import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { AtlasDriver } from "./atlasDriver.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium({ webgl: false }), startSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test("whatever closes or vanishes under the keyboard gives the focus to a neighbour", async () => {
  const atlas = await AtlasDriver.open(
    browser,
    site.address,
    "?map=light&select=place:al&year=banana&q=field:police%20field:border",
    { width: 1280, height: 800 },
  );
  const { page } = atlas;
  const panel = atlas.panel();
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const leadsTo = async (name: string | RegExp): Promise<void> => {
    await expect.poll(() => atlas.focused(), { timeout: 5000 }).toMatch(name);
  };

  await atlas.enter(button("Dismiss"));
  await leadsTo("Filters, 2 on");
  await atlas.enter(button("Take away: police"));
  await leadsTo("Take away: border");
  await atlas.enter(button("Take away: border"));
  await leadsTo("Filters");
  await atlas.enter(button("Filters"));
  await button("Close the filters").focus();
  await page.keyboard.press("Escape");
  await leadsTo("Filters");

  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowLeft");
  await atlas.enter(button("Back to now"));
  await leadsTo(/Year|One year/);
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowLeft");
  await atlas.enter(button("One year on"));
  await leadsTo(/One year|Year/);
  await page.getByRole("slider").focus();
  await page.keyboard.press("/");
  await leadsTo("Search");
  await page.keyboard.type("selec");
  await atlas.enter(button("Close the search"));
  await leadsTo("Search");

  await atlas.enter(panel.getByRole("button", { name: "Serbia", exact: true }));
  await atlas.enter(panel.getByRole("button", { name: "Montenegro", exact: true }));
  await atlas.enter(panel.getByRole("button", { name: /take away/ }));
  await leadsTo("Montenegro");
  await atlas.enter(panel.getByRole("button", { name: "Close", exact: true }));
  await leadsTo("Montenegro");
  await atlas.enter(panel.locator(".citation-button"));
  await atlas.enter(panel.locator(".reference-close"));
  await leadsTo(/show the full reference/);
  await atlas.enter(panel.getByRole("button", { name: /^Show all/ }));
  await leadsTo("Show fewer");
  await atlas.enter(button("Overview"));
  await leadsTo("Western Balkans Cooperation Atlas");

  await atlas.enter(button("View options"));
  await page.getByRole("combobox", { name: "Appearance" }).focus();
  await page.keyboard.press("Escape");
  await leadsTo("View options");
  await atlas.step("?map=light&view=table");
  await atlas.enter(button("Codebook"));
  await page.keyboard.press("Escape");
  await leadsTo("Codebook");
  await atlas.enter(button("Columns"));
  await page.locator(".menu-columns input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await leadsTo("Columns");
  await atlas.step("?map=light&view=report&select=place:me");
  await atlas.enter(button("Show the whole text"));
  await leadsTo("Both documents, statement by statement");

  // Narrow: the year opens from a button in the corner and closes to it.
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.step("?map=light");
  await atlas.enter(button("Choose a year"));
  await leadsTo("Year");
  await atlas.enter(page.locator("#year").getByRole("button", { name: "Close" }));
  await leadsTo("Choose a year");
  await atlas.enter(button("Search"));
  await page.keyboard.press("Escape");
  await leadsTo("Search");
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("links at the very start lead to text, map, filters and year", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light&select=mechanism:selec", {
    width: 1280,
    height: 800,
  });
  for (const [link, reached] of [
    ["Skip to the text", "Southeast European Law Enforcement Center"],
    ["Skip to the map", "Map of security and justice cooperation in the Western Balkans"],
    ["Skip to the filters", "Filters"],
    ["Skip to the year", "Year"],
  ] as const) {
    await atlas.page.evaluate(() => document.querySelector<HTMLElement>(".home")?.focus());
    for (let presses = 0; presses < 6 && (await atlas.focused()) !== link; presses += 1) {
      await atlas.page.keyboard.press("Shift+Tab");
    }
    await atlas.page.keyboard.press("Enter");
    expect(await atlas.focused()).toBe(reached);
  }
  expect(atlas.query()).toBe("?map=light&select=mechanism:selec");
  await atlas.page.keyboard.press("/");
  await atlas.page.keyboard.type("albania");
  await atlas.searchResult("Albania").waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});
