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

/** One of each kind that an address can select. */
const targets = [
  "mechanism:selec",
  "place:xk",
  "pair:al-xk",
  "link:ag-al-xk-21",
  "centre:pcc-trebinje",
  "crossing:cc-blace",
  "statement:k4d-7-2-public-level",
  "section:k4d-5",
  "reference:iom-2015",
  "figure:albania-kosovo-documents",
];

test("in a page that the browser translates, everything can be used by mouse and by keys", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light", { width: 1280, height: 800 });
  const { page } = atlas;
  const { keyboard } = page;
  const panel = atlas.panel();
  const press = (role: "button" | "link" | "checkbox" | "tab", name: string | RegExp) =>
    page.getByRole(role, { name }).first().click();
  const view = async (name: string): Promise<void> => {
    await page.locator(".view-tabs-list").getByRole("link", { name, exact: true }).click();
    await atlas.settled();
  };
  page.setDefaultTimeout(15_000);
  await atlas.translate();

  // Search: results, none, the rest of a group, a choice by key; and the words that it marks.
  await keyboard.press("/");
  for (const words of ["selec", "selec cro", "qqqq", "police women"]) {
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(words);
    await atlas.said(words === "qqqq" ? "Nothing found for “qqqq”." : "First: ");
  }
  await keyboard.press("Escape");
  await keyboard.type("trebinje");
  await atlas.searchResult("Trebinje").waitFor();
  await keyboard.press("Enter");
  expect(await atlas.heading().textContent()).toContain("Trebinje");

  // Panel: provenance, citation, comparison, long list, and every kind of page by links.
  await panel.locator("details.provenance summary").first().click();
  await panel.locator(".citation-button").first().click();
  await panel.locator(".reference-card").waitFor();
  await press("button", "Close");
  await page.locator(".home").click();
  await panel.getByRole("link", { name: "Albania", exact: true }).first().click();
  await panel.getByRole("button", { name: "Serbia", exact: true }).click();
  await panel.getByRole("button", { name: "Montenegro", exact: true }).click();
  await panel
    .getByRole("button", { name: /take away/ })
    .first()
    .click();
  await panel.getByRole("button", { name: "Close", exact: true }).click();
  await panel
    .getByRole("button", { name: /^Show all/ })
    .first()
    .click();
  await panel.getByRole("button", { name: "Show fewer" }).first().click();
  for (const target of targets) {
    await atlas.step(`?select=${target}&map=light`);
    for (const summary of (await panel.locator("summary:visible").all()).slice(0, 2)) await summary.click();
    await atlas.step(`?select=${target}&map=light&basis=report`);
  }

  // Filters, year and the list that follows them.
  await press("button", /^Filters/);
  await page
    .getByRole("button", { name: /^police/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^border/ })
    .first()
    .click();
  await keyboard.press("Escape");
  await page.getByRole("slider").focus();
  for (let presses = 0; presses < 4; presses += 1) await keyboard.press("ArrowLeft");
  await press("button", /Take away: police/);
  await press("button", "Clear all");

  // The other views: sorted, narrowed, other columns, other tables.
  await view("Matrix");
  for (const tab of await page.locator(".tab").all()) {
    await tab.click();
    await page.locator("table.matrix thead button").nth(2).click();
    await page.locator("table.matrix thead button").nth(2).click();
  }
  await page.locator("table.matrix thead button").nth(3).click();
  await page.locator("table.matrix thead button").nth(3).click();
  await keyboard.press("ArrowDown");
  await view("Timeline");
  await page.locator(".timeline [data-at]").first().focus();
  for (const key of ["ArrowRight", "ArrowDown", "Enter"]) await keyboard.press(key);
  await view("Table");
  for (const tab of await page.locator(".tab").all()) await tab.click();
  await page.locator("table.data thead button").first().click();
  await page.locator("table.data thead button").first().click();
  await page.locator(".tab").first().click();
  await press("button", "Columns");
  await page.locator(".menu-columns input").first().click();
  await keyboard.press("Escape");
  await press("button", "Codebook");
  await keyboard.press("Escape");
  await page.locator("input.find").fill("convention");
  await page.locator("input.find").fill("");
  await view("Report");
  await page.locator(".report-section").first().waitFor();
  await page.locator(".statement-reading .citation-button").first().click();
  await page.locator(".passage-choice select").selectOption("place:xk");
  await press("button", "Show the whole text");
  await view("Map");
  await page.getByRole("checkbox", { name: "Only what the report says" }).check();
  await page.getByRole("checkbox", { name: "Only what the report says" }).uncheck();

  expect(atlas.errors).toEqual([]);
  expect(await page.locator("html").getAttribute("data-translated")).toBe("");
  expect(await page.locator("main font").count()).toBeGreaterThan(200);
  await atlas.close();
});
