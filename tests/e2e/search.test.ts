import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { AtlasDriver } from "./atlasDriver.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium({ webgl: false });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("by keyboard: slash, words, Enter; back gives the results again", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light", { width: 1280, height: 800 });
  await atlas.page.keyboard.press("/");
  await atlas.page.keyboard.type("kosovo albania");
  await atlas.searchResult("Albania and Kosovo*").waitFor();
  await atlas.page.keyboard.press("Enter");
  await atlas.page.waitForURL(/select=pair:al-xk/);
  expect(atlas.query()).toBe("?select=pair:al-xk&map=light");
  expect(await atlas.heading().evaluate((heading) => heading === document.activeElement)).toBe(true);
  await atlas.page.goBack();
  await atlas.searchResult("Albania and Kosovo*").waitFor();
  expect(atlas.query()).toContain("q=kosovo");
  await atlas.page.keyboard.press("Escape");
  expect(await atlas.searchResult("Albania and Kosovo*").count()).toBe(0);
  expect(atlas.query()).toBe("?map=light");
  expect(atlas.errors).toEqual([]);
  expect(atlas.foreign).toEqual([]);
  await atlas.close();
});

test("on a phone: a button opens it over the full width, a press goes to the result", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light", { width: 390, height: 844, touch: true });
  await atlas.page.getByRole("button", { name: "Search", exact: true }).tap();
  await atlas.page.getByRole("combobox", { name: "Search" }).fill("Требиње");
  const first = atlas.searchResult("Joint Centre for Police Cooperation, Trebinje");
  await first.waitFor();
  const box = await atlas.page.locator(".search-popup").boundingBox();
  expect(box?.width).toBe(390);
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await first.tap();
  await atlas.page.waitForURL(/select=centre:pcc-trebinje/);
  expect(await atlas.page.locator(".search-popup").count()).toBe(0);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("an address with words opens the results, and four economies side by side pass the accessibility check", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light&q=small arms", { width: 1280, height: 800 });
  await atlas.searchResult("SEESAC").waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.go("?map=light&select=place:al&q=compare:al,ba,xk,me");
  await atlas.page.getByRole("table").waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});
