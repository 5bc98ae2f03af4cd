import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { AtlasDriver } from "./atlasDriver.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
});

describe.each([
  { drawn: "with WebGL", webgl: true, state: "idle" },
  { drawn: "without WebGL", webgl: false, state: "fallback" },
])("a reader checks a link $drawn", ({ webgl, state }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ webgl });
  });
  afterAll(async () => {
    await browser.close();
  });

  test("by mouse: presses the arc, opens its reference, goes to the other party, and back", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, "?select=pair:al-xk&layers=agreements");
    expect(await atlas.mapState()).toBe(state);
    const [lon, lat] = await atlas.mapCentre();
    expect([Math.abs(lon - 20.4) < 1, Math.abs(lat - 42.1) < 1]).toEqual([true, true]);
    const [x, y] = await atlas.pixelOf("link:ag-al-xk-21");
    await atlas.pressMap(x, y);
    await atlas.chooseIfAsked("Twenty-one");
    await atlas.page.waitForURL(/select=link:ag-al-xk-21/);
    expect(await atlas.heading().textContent()).toContain("Twenty-one");
    await atlas.page
      .getByRole("button", { name: /Ibraj, 2016: show the full reference/ })
      .first()
      .click();
    expect(await atlas.page.locator(".reference-card").first().textContent()).toContain("Ibraj");
    await atlas.page.locator("#panel").getByRole("link", { name: "Kosovo*", exact: true }).first().click();
    expect(await atlas.heading().textContent()).toBe("Kosovo*");
    await atlas.page.goBack();
    await atlas.page.waitForURL(/select=link:ag-al-xk-21/);
    expect(await atlas.heading().textContent()).toContain("Twenty-one");
    await atlas.page.goBack();
    await atlas.page.waitForURL(/select=pair:al-xk/);
    await atlas.page.goForward();
    await atlas.page.waitForURL(/select=link:ag-al-xk-21/);
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("by keyboard alone: the same walk", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, "?select=pair:al-xk");
    await atlas.tabTo("Skip to the text");
    await atlas.page.keyboard.press("Enter");
    await atlas.tabTo("Twenty-one agreements");
    await atlas.page.keyboard.press("Enter");
    await atlas.page.waitForURL(/select=link:ag-al-xk-21/);
    // Focus is on the new heading: the next things reached are in this text.
    expect(await atlas.page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await atlas.tabTo("Ibraj, 2016");
    await atlas.page.keyboard.press("Enter");
    expect(await atlas.page.locator(".reference-card").first().textContent()).toContain("Ibraj");
    await atlas.page.locator(".panel-head h2").focus();
    await atlas.tabTo("Kosovo*");
    await atlas.page.keyboard.press("Enter");
    await atlas.page.waitForURL(/select=place:xk/);
    // A headless browser has no shortcuts of its own; this is what Alt and the left arrow do.
    await atlas.page.goBack();
    await atlas.page.waitForURL(/select=link:ag-al-xk-21/);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("the map is moved and zoomed by keyboard and by its buttons", async () => {
    const atlas = await AtlasDriver.open(browser, site.address);
    const start = await atlas.camera();
    await atlas.page.getByRole("button", { name: "Zoom in" }).click();
    await atlas.page.waitForURL(/at=/);
    await atlas.settled();
    const closer = await atlas.camera();
    expect(closer.zoom).toBeGreaterThan(start.zoom + 0.5);
    await atlas.focusMap();
    await atlas.page.keyboard.press("ArrowRight");
    await atlas.page.waitForURL((url) => !url.search.includes(`${closer.lon}`));
    await atlas.settled();
    expect((await atlas.camera()).lon).toBeGreaterThan(closer.lon);
    await atlas.page.getByRole("button", { name: "Fit to selection" }).click();
    await atlas.page.waitForURL((url) => !url.search.includes("at="));
    await atlas.close();
  });
});

test("a window that moves to a finer screen draws its map as fine as that", async () => {
  const browser = await launchChromium();
  const atlas = await AtlasDriver.open(browser, site.address, "?select=place:al", { width: 560, height: 420 });
  const [before, width] = await atlas.canvasWidth();
  expect(before).toBe(width);
  await atlas.moveToScreen(2);
  await expect.poll(() => atlas.canvasWidth()).toEqual([2 * width, width]);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
  await browser.close();
});
