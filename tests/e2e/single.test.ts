import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { sharedChromium } from "../support/browser.ts";
import { firefoxPath } from "../support/firefox.ts";
import { AtlasDriver } from "./driver/atlasDriver.ts";
import { openInFirefox } from "./driver/firefox.ts";

const file = join(import.meta.dirname, "..", "..", "dist-single", "cooperation-atlas.html");
const address = pathToFileURL(file).href;
const story = "landscape-in-ten-minutes";

beforeAll(() => {
  if (!existsSync(file)) throw new Error("These tests look at the single file: run `npm run build:single` first.");
});

test("the single file is smaller than 4 MB", () => {
  expect(statSync(file).size).toBeLessThan(4_000_000);
});

test("the single file in Chromium: from a disk, without network, it asks for nothing and holds views, search, stories and the presenter window", async () => {
  const atlas = await AtlasDriver.open(await sharedChromium(), address, "?map=light&select=mechanism:selec");
  onTestFinished(() => atlas.close());
  await atlas.window.setOffline(true);
  const { page, present } = atlas;
  const requests: string[] = [];
  page.context().on("request", (request) => requests.push(request.url()));
  await atlas.heading("Southeast European Law Enforcement Center").waitFor();

  // Nothing leads to a file that is not there.
  expect(await atlas.linksBeside()).toEqual([]);
  await page.keyboard.press("/");
  await page.keyboard.type("Trebinje");
  await atlas.search.result("Trebinje").waitFor();
  await page.keyboard.press("Enter");
  await atlas.selected(/trebinje/);
  await page.goBack();
  await atlas.selected("mechanism:selec");
  for (const view of ["matrix", "timeline", "table", "report"]) {
    await atlas.step(`?view=${view}`);
    expect(await atlas.linksBeside(), view).toEqual([]);
  }

  // Slides are made where nothing can be fetched.
  await atlas.step(`?map=light&story=${story}&step=3`);
  const deck = await atlas.views.savedInDialog("Slides of the story (PowerPoint)");
  expect(deck.name).toMatch(/^atlas-the-landscape-in-ten-minutes-\d{4}-\d{2}-\d{2}\.pptx$/);
  expect(Object.keys(unzipSync(deck.content))).toContain("ppt/slides/slide10.xml");
  await atlas.go(`?map=light&story=${story}&step=3&present=1`);
  expect(await present.step(3, 9)).toBe("Police have a treaty, a centre and a circle of chiefs");
  const presenter = await present.openPresenter();
  await presenter.step(3, 9);
  await presenter.says("");
  await presenter.page.keyboard.press("PageDown");
  await present.step(4, 9);
  await page.keyboard.press("PageDown");
  await presenter.step(5, 9);

  // The file itself: opened at the story, and in the presenter window.
  expect(requests.map((request) => request.split("?")[0])).toEqual([address, address]);
  expect(atlas.errors).toEqual([]);
});

test.skipIf(firefoxPath === null)("the single file in Firefox, where one is installed: the same", async () => {
  const atlas = await openInFirefox(`${address}?story=${story}&step=3`);
  onTestFinished(() => atlas.close());
  await atlas.heading("Police have a treaty, a centre and a circle of chiefs");
  await atlas.press("Present");
  await atlas.step("3 / 9");
  const presenter = await atlas.openPresenter();
  await presenter.key("PageDown");
  await atlas.step("4 / 9");
  await atlas.key("Escape");
  await atlas.search("Trebinje");
  await atlas.addressHolds("select=");
  // Firefox does not tell of the page itself.
  expect(atlas.requests()).toEqual([]);
  expect(atlas.errors()).toEqual([]);
});
