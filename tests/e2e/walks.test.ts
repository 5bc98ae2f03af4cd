import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { openAtlas } from "./driver/open.ts";

let drawing: Browser;
let plain: Browser;
beforeAll(async () => {
  [drawing, plain] = await Promise.all([launchChromium(), launchChromium({ webgl: false })]);
});
afterAll(async () => {
  await Promise.all([drawing.close(), plain.close()]);
});

describe.each([
  { drawn: "with WebGL", webgl: true, state: "idle" },
  { drawn: "without WebGL", webgl: false, state: "fallback" },
])("a reader checks a link $drawn", ({ webgl, state }) => {
  // What draws here is software, which the atlas leaves to the simple map unless the reader insists.
  const open = (query = "?") => openAtlas(webgl ? `${query}&map=full` : query, {}, webgl ? drawing : plain);

  test("by mouse: presses the arc, opens its reference, goes to the other party, and back", async () => {
    const atlas = await open("?select=pair:al-xk&layers=agreements");
    expect(await atlas.map.state()).toBe(state);
    const [lon, lat] = await atlas.map.centre();
    expect([Math.abs(lon - 20.4) < 1, Math.abs(lat - 42.1) < 1]).toEqual([true, true]);
    const [x, y] = await atlas.map.pixelOf("link:ag-al-xk-21");
    await atlas.map.press(x, y);
    await atlas.map.chooseIfAsked("Twenty-one");
    await atlas.selected("link:ag-al-xk-21");
    expect(await atlas.panel.heading().textContent()).toContain("Twenty-one");
    await atlas
      .button(/Ibraj, 2016: show the full reference/)
      .first()
      .click();
    expect(await atlas.panel.references().first().textContent()).toContain("Ibraj");
    await atlas.panel.link("Kosovo*").first().click();
    expect(await atlas.panel.heading().textContent()).toBe("Kosovo*");
    await atlas.back();
    await atlas.selected("link:ag-al-xk-21");
    expect(await atlas.panel.heading().textContent()).toContain("Twenty-one");
    await atlas.back();
    await atlas.selected("pair:al-xk");
    await atlas.forward();
    await atlas.selected("link:ag-al-xk-21");
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("by keyboard alone: the same walk", async () => {
    const atlas = await open("?select=pair:al-xk");
    await atlas.keys.tabTo("Skip to the text");
    await atlas.keys.press("Enter");
    await atlas.keys.tabTo("Twenty-one agreements");
    await atlas.keys.press("Enter");
    await atlas.selected("link:ag-al-xk-21");
    // Focus is on the new heading: the next things reached are in this text.
    await expect.poll(() => atlas.keys.hasFocus(atlas.panel.heading()), { timeout: 5000 }).toBe(true);
    await atlas.keys.tabTo("Ibraj, 2016");
    await atlas.keys.press("Enter");
    expect(await atlas.panel.references().first().textContent()).toContain("Ibraj");
    await atlas.panel.heading().focus();
    await atlas.keys.tabTo("Kosovo*");
    await atlas.keys.press("Enter");
    await atlas.selected("place:xk");
    // A headless browser has no shortcuts of its own; this is what Alt and the left arrow do.
    await atlas.back();
    await atlas.selected("link:ag-al-xk-21");
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("the map is moved and zoomed by keyboard and by its buttons", async () => {
    const atlas = await open();
    const start = await atlas.map.camera();
    await atlas.button("Zoom in").click();
    await atlas.queryBecomes(/at=/);
    await atlas.settled();
    const closer = await atlas.map.camera();
    expect(closer.zoom).toBeGreaterThan(start.zoom + 0.5);
    await atlas.map.focus();
    await atlas.keys.press("ArrowRight");
    await atlas.queryBecomes((query) => !query.includes(`${closer.lon}`));
    await atlas.settled();
    expect((await atlas.map.camera()).lon).toBeGreaterThan(closer.lon);
    await atlas.button("Fit to selection").click();
    await atlas.queryBecomes((query) => !query.includes("at="));
    await atlas.close();
  });
});

test("without a graphics card the simple map comes by itself and says so; the detailed one comes when asked for, cheaply drawn", async () => {
  const atlas = await openAtlas("", { width: 1280, height: 800 }, drawing);
  expect(await atlas.map.state()).toBe("fallback");
  expect(await atlas.map.lightReason().textContent()).toMatch(/^Simple map: this device draws without a graphics card/);
  expect((await atlas.map.drawCounts()).draws).toBe(0);
  await atlas.map.lightNote().click();
  await atlas.button("Show the detailed map").click();
  await expect.poll(() => atlas.map.state(), { timeout: 60_000 }).toBe("idle");
  expect(await atlas.map.lightReason().count()).toBe(0);
  // A bare map of the same borders takes 6 programs, 29 calls and 134,000 corners a frame, and some 60 to 95 calls until it
  // rests; how many frames it takes until then goes by the machine. Discs under the numbers take eight calls, and six
  // more since each of the fourteen lines has one: they lie in more of the tiles.
  const { programs, draws, ofLastFrame, cornersOfLastFrame } = await atlas.map.drawCounts();
  expect(programs).toBe(7);
  expect(ofLastFrame).toBeLessThanOrEqual(82);
  expect(cornersOfLastFrame).toBeLessThanOrEqual(185_000);
  expect(draws).toBeLessThanOrEqual(475);
  // The wish holds for the visit, wherever the reader goes.
  expect(atlas.query()).toBe("?map=full");
  await atlas.go("?map=full&select=place:al");
  expect(await atlas.map.state()).toBe("idle");
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("a window that moves to a finer screen draws its map as fine as that", async () => {
  const atlas = await openAtlas("?select=place:al&map=full", { width: 560, height: 420 }, drawing);
  const [before, width] = await atlas.map.canvasWidth();
  expect(before).toBe(width);
  await atlas.window.moveToScreen(2);
  await expect.poll(() => atlas.map.canvasWidth()).toEqual([2 * width, width]);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});
