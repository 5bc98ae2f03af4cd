import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAuthoredStatements } from "../support/authoredStatements.ts";
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

const authored = readAuthoredStatements();
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, touch: true };
const textSettled = (atlas: AtlasDriver): Promise<void> =>
  atlas.page.locator('.report-main[aria-busy="false"]').waitFor();
const openReport = async (query = "?view=report", options = wide): Promise<AtlasDriver> => {
  const atlas = await AtlasDriver.open(browser, site.address, query, options);
  await textSettled(atlas);
  return atlas;
};
const described = (page: Page): Promise<string | null> => page.locator("#map > div > .visually-hidden").textContent();

describe("on a wide screen", () => {
  test("the text opens from the tabs, beside the map, and back leads to the map", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, "", wide);
    await atlas.page.getByRole("link", { name: "Report", exact: true }).click();
    await atlas.page.getByRole("heading", { level: 2, name: "Both documents, statement by statement" }).waitFor();
    await textSettled(atlas);
    expect(atlas.query()).toBe("?view=report");
    expect(await atlas.statements().count()).toBe(authored.length);
    expect(await atlas.map().isVisible()).toBe(true);
    await atlas.page.goBack();
    await atlas.page.locator(".panel-head").waitFor();
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("the map follows what is being read, and the contents say where", async () => {
    const atlas = await openReport();
    const before = await described(atlas.page);
    await atlas.page.locator('[data-statement="k4d-5-2-selec-transformed"]').scrollIntoViewIfNeeded();
    await atlas.page.locator(".contents-current", { hasText: "SELEC" }).waitFor();
    await atlas.page.waitForFunction(
      (start) => document.querySelector("#map > div > .visually-hidden")?.textContent !== start,
      before,
    );
    expect(await described(atlas.page)).toContain("Southeast European Cooperative Initiative");
    // Reading on leaves the address as it was.
    expect(atlas.query()).toBe("?view=report");
    await atlas.close();
  });

  test("a press on Montenegro leaves exactly the passages about it; one press shows everything", async () => {
    const atlas = await openReport();
    // On the name, which stands apart from the capital: there a seat or its lines would be taken instead.
    const [x, y] = await atlas.pixelOf("place:me");
    await atlas.pressMap(x - 32, y - 42);
    await atlas.chooseIfAsked("Montenegro");
    await atlas.page.waitForURL(/select=place:me/);
    await textSettled(atlas);
    const about = authored.filter((statement) => statement.about.includes("place:me")).map(({ id }) => id);
    expect(
      await atlas.statements().evaluateAll((all) => all.map((element) => element.getAttribute("data-statement"))),
    ).toEqual(about);
    expect(await atlas.page.locator(".passages h2").textContent()).toBe(`About Montenegro ${about.length} passages`);
    await atlas.page.getByRole("button", { name: "Show the whole text" }).click();
    await textSettled(atlas);
    expect(await atlas.statements().count()).toBe(authored.length);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("a statement has an address of its own: opened, it is in sight, marked, and shown on the map", async () => {
    const atlas = await openReport("?select=statement:k4d-5-6-pcc-trilateral&view=report");
    const marked = atlas.page.locator('[aria-current="true"][data-statement]');
    expect(await marked.getAttribute("data-statement")).toBe("k4d-5-6-pcc-trilateral");
    const box = await marked.boundingBox();
    expect(box?.y).toBeGreaterThan(40);
    expect(box?.y).toBeLessThan(300);
    expect(await atlas.page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    await atlas.close();
  });

  test("a section chosen in the contents is reached by keyboard, and back returns to the one before", async () => {
    const atlas = await openReport();
    // Through the search, whose list opens and closes on the way, and never back into it.
    await atlas.tabTo("5.2 Southeast European");
    await atlas.page.keyboard.press("Enter");
    await atlas.page.waitForURL(/select=section:k4d-5-2/);
    expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe("section-k4d-5-2");
    await atlas.tabTo("show the full reference");
    await atlas.page.keyboard.press("Enter");
    expect(await atlas.page.locator(".reference-card").count()).toBe(1);
    await atlas.page.goBack();
    await atlas.page.waitForURL((address) => !address.search.includes("select"));
    await atlas.close();
  });

  test("the copied citation is a ready footnote", async () => {
    const atlas = await openReport("?select=statement:k4d-3-1-tool&view=report");
    await atlas.page.locator('[aria-current="true"]').getByRole("button", { name: "Copy citation" }).click();
    await atlas.page.locator('[aria-current="true"]').getByText("Copied").waitFor();
    const footnote = await atlas.page.evaluate(() => navigator.clipboard.readText());
    expect(footnote).toMatch(
      /^Haider, 2019, section 3\.1 \(Police cooperation\), paragraph 1\. Citing Hoxha and Emini, 2014\. Restated in: .+ edition \d{4}-\d{2}-\d{2} \([0-9a-f]{8}\), k4d-3-1-tool\. http.+select=statement:k4d-3-1-tool&view=report \(accessed \d+ \w+ \d{4}\)\.$/,
    );
    await atlas.close();
  });

  test("the references lie where the links lead, in all three formats", async () => {
    const atlas = await openReport("?view=report#references");
    expect(await atlas.page.evaluate(() => document.activeElement?.id)).toBe("references");
    for (const name of ["BibTeX", "RIS", "CSL-JSON"]) {
      const href = await atlas.page.getByRole("link", { name, exact: true }).getAttribute("href");
      const response = await atlas.page.request.get(new URL(href ?? "", site.address).href);
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain("bechev-2015");
    }
    await atlas.close();
  });

  test("printed, the text stands alone and whole", async () => {
    const atlas = await openReport();
    await atlas.page.locator('html[data-paper="ready"]').waitFor({ state: "attached" });
    await atlas.page.emulateMedia({ media: "print" });
    await atlas.paper().waitFor();
    expect(await atlas.map().isVisible()).toBe(false);
    expect(await atlas.page.locator(".top-bar").isVisible()).toBe(false);
    expect(await atlas.page.locator(".contents").isVisible()).toBe(false);
    expect(await atlas.paper().locator("[data-statement]").count()).toBe(authored.length);
    const height = await atlas.page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(15_000);
    await atlas.close();
  });
});

describe("on a phone", () => {
  test("the text covers the map, the contents open over it, and one button leads back to the map", async () => {
    const atlas = await openReport("?view=report", phone);
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(
      await atlas.page.locator(".side-report").evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBe(0);
    await atlas.page.getByRole("button", { name: "Contents" }).click();
    await atlas.page.getByRole("link", { name: "3.1 Police cooperation" }).click();
    expect(await atlas.page.locator("#section-k4d-3-1").isVisible()).toBe(true);
    expect(await atlas.page.locator(".contents-list").isVisible()).toBe(false);
    await atlas.page.getByRole("button", { name: "Map", exact: true }).click();
    await atlas.page.locator(".panel-head").waitFor();
    expect(atlas.query()).toBe("?select=section:k4d-3-1");
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

describe("axe finds nothing", () => {
  test.each([
    ["in the whole text", "?view=report", 1440, 900, "light"],
    ["in passages about one thing", "?view=report&select=place:xk", 1000, 700, "light"],
    ["on a phone in the dark", "?view=report&select=section:rcc-4", 390, 844, "dark"],
  ] as const)("%s", async (_name, query, width, height, theme) => {
    const atlas = await AtlasDriver.open(browser, site.address, query, { width, height, theme });
    await textSettled(atlas);
    expect(await atlas.accessibilityProblems()).toEqual([]);
    await atlas.close();
  });
});

const folder = process.env.ATLAS_SOURCES;
describe("the reader's own copy", () => {
  test("a wrong file is refused, and nothing leaves the page", async () => {
    const atlas = await openReport("?view=report#compare");
    await atlas.page.locator('input[type="file"]').setInputFiles({
      name: "letter.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Dear reader"),
    });
    await atlas.page.getByText("this text has no paragraph of the report or the leaflet in it.").waitFor();
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test.skipIf(folder === undefined)("shows each paragraph, is kept on request, and survives a reload", async () => {
    const atlas = await openReport("?view=report#compare");
    const files = readdirSync(folder ?? "").filter((name) => name.endsWith(".txt"));
    await atlas.page.locator('input[type="file"]').setInputFiles(files.map((name) => join(folder ?? "", name)));
    await atlas.page
      .getByText(/complete: all/)
      .nth(1)
      .waitFor();
    await atlas.page
      .locator(".original")
      .nth(authored.length - 1)
      .waitFor({ state: "attached" });
    expect(await atlas.page.locator(".original").count()).toBe(authored.length);
    for (const _file of files) await atlas.page.getByRole("button", { name: "Keep it" }).first().click();
    await atlas.page.reload();
    await atlas.page.getByText("Kept in this browser.").nth(1).waitFor();
    const statement = atlas.page.locator('[data-statement="k4d-3-1-tool"]');
    await statement.getByRole("button", { name: "Original" }).click();
    expect(await statement.locator(".original mark").count()).toBeGreaterThan(5);
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });
});
