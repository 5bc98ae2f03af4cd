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

/** Words that stand on controls or are said to screen readers alone. */
const ofControls = /Copy citation|Copy link|¶|Show all|show the full reference|Address of section|Print$/m;

test("what is copied from panel and report reads as a quotation with its citation", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light&select=statement:k4d-7-2-public-level", {
    width: 1280,
    height: 800,
  });
  await atlas.copyingReady();
  const footnote =
    /^“[^“”\n]+”\n\nHaider, 2019, section 7\.2 \(.+\), paragraph 1\. (Citing .+\. )?Restated in: Western Balkans Cooperation Atlas, edition \d{4}-\d\d-\d\d \(\w+\), k4d-7-2-public-level\. http:\S+select=statement:k4d-7-2-public-level\S* \(accessed .+\)\.$/;

  // A statement by its text, and by all that belongs to it.
  for (const part of [".statement-text", "[data-statement]"]) {
    const { plain, html } = await atlas.copy(`#panel ${part}`);
    expect(plain).toMatch(footnote);
    expect(html).toMatch(/^<blockquote><p>“[^<]+”<\/p><\/blockquote>\n<p>Haider, 2019, section 7\.2/);
  }
  // A few words are a few words.
  const words = await atlas.copy("#panel .statement-text span", 12);
  expect(words.plain).toHaveLength(words.plain.trim().length);
  expect(words.plain.length).toBeLessThanOrEqual(12);

  // The whole panel.
  await atlas.step("?map=light&select=mechanism:selec");
  const panel = await atlas.copy("#panel");
  expect(panel.plain).not.toMatch(ofControls);
  expect(panel.plain).toMatch(/^Status: active/m);
  expect(panel.plain).toMatch(/^research · as of .+ · \d+ sources?$/m);
  expect(panel.plain).toMatch(/^“[^“\n]+” \(Haider, 2019, section \d(\.\d)?, paragraph \d+\)$/m);
  expect(panel.plain).toMatch(
    /\n\n“Southeast European Law Enforcement Center”, Western Balkans Cooperation Atlas, edition .+\.$/,
  );
  expect(panel.selected).not.toMatch(ofControls);
  expect(panel.selected).toMatch(/research · as of/);

  // The report.
  await atlas.step("?map=light&view=report");
  const report = await atlas.copy('[data-section="k4d-1"]');
  expect(report.plain).not.toMatch(ofControls);
  expect(report.plain).toMatch(/^“[^“\n]+” \(Haider, 2019, section 1, paragraph 1\)$/m);
  expect(report.plain).toMatch(
    /\n\n“Both documents, statement by statement”, Western Balkans Cooperation Atlas, edition .+\.$/,
  );
  expect(report.selected).not.toMatch(ofControls);
  expect(report.html).not.toMatch(/<button|<svg|class=/);

  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("selecting text in rows is no press, whatever was selected before", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light&view=table", { width: 1280, height: 800 });
  const { page } = atlas;
  const parties = atlas.view("table").locator("tbody tr").nth(2).locator("td .cell-text").nth(1);
  const entries = await page.evaluate(() => history.length);
  await atlas.dragOver(parties);
  expect(await atlas.selectedText()).toBe("Albania;");
  await atlas.pressText(parties, 2);
  expect(await atlas.selectedText()).toBe("Albania");
  // What is selected by keys before a press is no part of it; this press is the first that leads anywhere.
  await page.keyboard.press("ControlOrMeta+a");
  await atlas.pressText(parties);
  await page.waitForURL(/select=link:/);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);

  await atlas.step("?map=light&view=matrix");
  await page.keyboard.press("ControlOrMeta+a");
  await page.getByRole("button", { name: "Albania: member of CVE-FTF" }).click();
  await page.waitForURL(/select=mechanism:cve-ftf/);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});
