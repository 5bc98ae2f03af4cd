import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const wide = { width: 1200, height: 760 } as const;

/** Whether the second box lies inside the first; false when one of them is not on screen. */
async function isInside(atlas: AtlasDriver, inner: string, outer: string): Promise<boolean> {
  const [box, frame] = await Promise.all([
    atlas.page.locator(inner).boundingBox(),
    atlas.page.locator(outer).boundingBox(),
  ]);
  if (box === null || frame === null) return false;
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

test("the legend names crossings from nearby only, and only what is in the picture", async () => {
  const atlas = await AtlasDriver.open(browser, site.address, "?map=light", wide);
  await expect.poll(async () => (await atlas.legend().allTextContents()).join("|")).not.toContain("crossings");
  expect((await atlas.legend().allTextContents()).join("|")).toContain("Police centres");
  await atlas.go("?map=light&at=42.03,19.35,10");
  await expect.poll(async () => (await atlas.legend().allTextContents()).join("|")).toContain("Shared crossings");
  expect((await atlas.legend().allTextContents()).join("|")).not.toContain("Police centres");
  await atlas.close();
});

describe("agreements of a pair fan out", () => {
  const query = "?map=light&layers=agreements";
  const arcs = '.atlas-map [data-target^="link:ag-al-xk"]';

  test("under the pointer, where each can be pressed, and fold when it leaves", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, query, wide);
    const shown = atlas.page.locator(arcs);
    expect(await shown.count()).toBe(0);
    const [x, y] = await atlas.pixelOf("pair:al-xk");
    await atlas.pointAt(x, y);
    await expect.poll(() => shown.count()).toBeGreaterThan(10);
    await atlas.pointAt(20, 300);
    await expect.poll(() => shown.count()).toBe(0);
    await atlas.pointAt(x, y);
    await expect.poll(() => shown.count()).toBeGreaterThan(10);
    await atlas.pressMap(...(await atlas.middleOf(`${arcs} >> nth=-1`)));
    await atlas.chooseIfAsked("");
    await atlas.page.waitForURL(/select=link:ag-al-xk/);
    await atlas.close();
  });

  test("and a press on their number takes the pair", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, query, wide);
    const [x, y] = await atlas.pixelOf("pair:al-xk");
    await atlas.pointAt(x, y);
    await expect.poll(() => atlas.page.locator(arcs).count()).toBeGreaterThan(10);
    await atlas.pressMap(x, y);
    await atlas.page.waitForURL(/select=pair:al-xk/);
    await atlas.close();
  });

  test("while the pair has focus in the text, by keyboard too", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, query, wide);
    await atlas.panel().getByRole("link", { name: "Albania and Kosovo*" }).first().focus();
    await expect.poll(() => atlas.page.locator(arcs).count()).toBeGreaterThan(10);
    await atlas.focusMap();
    await expect.poll(() => atlas.page.locator(arcs).count()).toBe(0);
    await atlas.close();
  });
});

describe.each([
  { width: 390, height: 844 },
  { width: 600, height: 400 },
])("on a map of a screen of $width × $height", (screen) => {
  test("the list of things under a press stays inside, and Esc gives the focus back to the map", async () => {
    const atlas = await AtlasDriver.open(browser, site.address, "?map=light&select=pair:al-xk", screen);
    // In Pristina, where all arcs end.
    const [x, y] = await atlas.pixelAt([21.1655, 42.6629]);
    await atlas.pressMap(x - 6, y + 3);
    const chooser = atlas.page.getByRole("dialog", { name: "Several things lie here" });
    await chooser.waitFor();
    expect(await isInside(atlas, ".chooser", ".map-frame")).toBe(true);
    const rows = await chooser.locator("li").allTextContents();
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(rows).toEqual([...new Set(rows)]);
    await atlas.page.keyboard.press("Escape");
    expect(await chooser.count()).toBe(0);
    expect(await atlas.map().locator(":focus").count()).toBe(1);
    await atlas.close();
  });

  test("the note under the pointer stays inside", async () => {
    // Serbia all over the picture.
    const atlas = await AtlasDriver.open(browser, site.address, "?map=light&layers=memberships&at=43.9,21,9.5", screen);
    const box = await atlas.page.locator(".map-frame").boundingBox();
    for (const [x, y] of [
      [3, (box?.height ?? 0) / 2],
      [(box?.width ?? 0) / 2, 3],
      [(box?.width ?? 0) - 3, (box?.height ?? 0) * 0.6],
    ] as const) {
      await atlas.pointAt(x, y);
      await atlas.pointAt(x + 1, y);
      await expect.poll(() => isInside(atlas, ".map-tip", ".map-frame")).toBe(true);
    }
    await atlas.close();
  });
});
