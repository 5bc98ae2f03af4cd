import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { buildAndServe, type ServedPage } from "../support/servePage.ts";
import { MapDriver, pixelOf } from "./mapDriver.ts";
import { labelPositions, markerPositions } from "./page/scenes.ts";

const markerColour = "#7a3db8";
const inkColour = "#20252a";
const linkColour = "#b3261e";
const hoverColour = "#0057d9";
const [circleAt = [0, 0], squareAt = [0, 0]] = markerPositions;
const around = ([x, y]: readonly [number, number], reach = 14) => [x - reach, y - reach, x + reach, y + reach] as const;
/** Top of the arc. */
const arcAt = pixelOf([20.25, 43.9]);

let served: ServedPage;
let browser: Browser;
beforeAll(async () => {
  served = await buildAndServe(fileURLToPath(new URL("page", import.meta.url)));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Runs a test on a fresh page, closes it, and fails on anything the browser complained about. */
async function onMap(test: (map: MapDriver) => Promise<void>): Promise<void> {
  const map = await MapDriver.open(browser, served.address);
  try {
    await test(map);
    expect(map.complaints).toEqual([]);
  } finally {
    await map.close();
  }
}

describe("the map in WebGL", () => {
  test("draws the scene under a strict content policy, and names itself", () =>
    onMap(async (map) => {
      const picture = await map.picture();
      expect((await picture.find(markerColour)).count).toBeGreaterThan(200);
      expect((await picture.find(linkColour)).count).toBeGreaterThan(200);
      await map.page.getByRole("region", { name: "Test map" }).and(map.canvas()).waitFor();
      expect(await map.canvas().getAttribute("aria-describedby")).toBe("description");
    }));

  test("adds, changes, removes and restacks layers, and takes a new theme", () =>
    onMap(async (map) => {
      await map.show({ scene: "fewer" });
      const fewer = await map.picture();
      expect((await fewer.find(linkColour)).count).toBe(0);
      expect((await fewer.find(markerColour, { within: around(pixelOf(squareAt)) })).count).toBe(0);
      expect((await fewer.find(markerColour, { within: around(pixelOf(circleAt)) })).count).toBeGreaterThan(40);

      await map.show({ scene: "moved" });
      const moved = await map.picture();
      expect((await moved.find(markerColour, { within: around(pixelOf(squareAt)) })).count).toBe(0);
      expect((await moved.find(markerColour, { within: around(pixelOf([19.35, 41.8])) })).count).toBeGreaterThan(40);

      await map.show({ scene: "dark" });
      const dark = await map.picture();
      expect((await dark.find("#10161c", { tolerance: 2 })).count).toBeGreaterThan(1000);
      expect((await dark.find(linkColour)).count).toBe(0);
      expect((await dark.find(markerColour, { within: around(pixelOf(squareAt)) })).count).toBeGreaterThan(40);

      await map.show({ scene: "reordered" });
      expect((await (await map.picture()).find(markerColour)).count).toBe(0);
      await map.show({ scene: "empty" });
      expect((await (await map.picture()).find("#e8eef2", { tolerance: 2 })).count).toBe(400 * 300);
    }));

  test("does nothing for a scene that it has seen", () =>
    onMap(async (map) => {
      await map.takeReports();
      await map.show({ scene: "base", hovered: [] });
      expect(await map.takeReports("state")).toEqual([]);
      await map.show({ scene: "dark" });
      expect(await map.takeReports("state")).toEqual(["moving", "idle"]);
    }));

  test("shows by feature state what is hovered and what is selected", () =>
    onMap(async (map) => {
      const plain = (await (await map.picture()).find(linkColour)).count;
      await map.show({ hovered: ["link:al-mk"] });
      await expect.poll(async () => (await (await map.picture()).find(hoverColour)).count).toBeGreaterThan(plain);
      await map.show({ hovered: [], scene: "selected" });
      const selected = await map.picture();
      expect((await selected.find(hoverColour)).count).toBe(0);
      expect((await selected.find(linkColour)).count).toBeGreaterThan(1.2 * plain);
      expect((await selected.find(markerColour)).count).toBe(0);
    }));

  test("finds what is pressed within 12 px and names all that is in reach", () =>
    onMap(async (map) => {
      const [x, y] = arcAt;
      await map.press([x, y - 10]);
      expect(await map.nextReport("press")).toBe("link:al-mk");
      await map.press([x, y - 16]);
      expect(await map.nextReport("press")).toBe("");
      const [squareX, squareY] = pixelOf(squareAt);
      await map.press([squareX, squareY + 2]);
      expect((await map.nextReport("press")).split(" ")[0]).toBe("centre:square");
    }));

  test("emphasises and reports what is pointed at, and lets it go", () =>
    onMap(async (map) => {
      await map.pointAt(arcAt);
      expect(await map.nextReport("hover")).toContain("link:al-mk");
      await expect.poll(async () => (await (await map.picture()).find(hoverColour)).count).toBeGreaterThan(200);
      await map.page.mouse.move(450, 390);
      expect(await map.nextReport("hover")).toBe("");
      await expect.poll(async () => (await (await map.picture()).find(hoverColour)).count).toBe(0);
    }));

  test("says who moved the map: the application, then the reader by mouse and by keyboard", () =>
    onMap(async (map) => {
      expect(await map.takeReports("camera")).toEqual(["app 42.50 20.25 5.60"]);
      await map.show({ camera: { lat: 43, lon: 21, zoom: 6 } });
      expect(await map.takeReports("camera")).toEqual(["app 43.00 21.00 6.00"]);
      await map.drag([200, 150], [100, 150]);
      const [origin, , lon] = (await map.nextReport("camera")).split(" ");
      expect(origin).toBe("user");
      expect(Number(lon)).toBeGreaterThan(21.5);
      await map.waitFor("idle");
      await map.canvas().focus();
      await map.page.keyboard.press("-");
      expect(await map.nextReport("camera")).toMatch(/^user .* 5\.00$/);
      // The page has passed the camera back; had the map taken that as a movement, it would have reported it.
      await map.waitFor("idle");
      expect(await map.takeReports("camera")).toEqual([]);
    }));

  test("adds up the steps of zoom buttons pressed in quick succession", async () => {
    const map = await MapDriver.open(browser, served.address, { motion: "full" });
    await map.page.evaluate(() => {
      for (let press = 0; press < 3; press += 1) window.testPage.handle()?.zoomBy(1);
    });
    await map.page.waitForFunction(() => (window.testPage.handle()?.camera()?.zoom ?? 0) > 8.59);
    await map.waitFor("idle");
    expect((await map.takeReports("camera")).at(-1)).toBe("user 42.50 20.25 8.60");
    await map.close();
  });

  test("fits the frame of the scene when no camera is given, again in a new size", () =>
    onMap(async (map) => {
      await map.show({ camera: null });
      const fitted = await map.nextReport("camera");
      expect(fitted).toMatch(/^app 42\.5\d 20\.25 /);
      await map.page.locator("#frame").evaluate((frame) => frame.classList.add("wide"));
      await map.canvas().evaluate(
        (canvas) =>
          new Promise<void>((resolve) => {
            const check = () => (canvas.clientWidth === 480 ? resolve() : requestAnimationFrame(check));
            check();
          }),
      );
      await map.waitFor("idle");
    }));

  test("leaves nothing behind", () =>
    onMap(async (map) => {
      expect(map.page.workers().length).toBeGreaterThan(0);
      await map.page.evaluate(() => window.testPage.unmount());
      expect(await map.page.locator("#frame").innerHTML()).toBe("");
      await expect.poll(() => map.page.workers().length).toBe(0);
    }));

  test("is made anew when its context is lost, and hands over to the light map when that happens again", () =>
    onMap(async (map) => {
      await map.loseContext("idle");
      expect(await map.canvas().count()).toBe(1);
      await map.press(arcAt);
      expect(await map.nextReport("press")).toBe("link:al-mk place:mk");
      await map.loseContext("fallback");
      expect(await map.takeReports("state")).toContain("fallback lost");
      expect(await map.canvas().count()).toBe(0);
      await map.press(arcAt);
      expect(await map.nextReport("press")).toBe("link:al-mk place:mk");
    }));

  test("draws with WebGL again when asked to after its context was lost twice", () =>
    onMap(async (map) => {
      await map.loseContext("idle");
      await map.loseContext("fallback");
      await map.page.evaluate(() => window.testPage.handle()?.retry());
      await map.waitFor("idle");
      expect(await map.canvas().count()).toBe(1);
      await map.press(arcAt);
      expect(await map.nextReport("press")).toBe("link:al-mk place:mk");
    }));
});

describe("the map without WebGL", () => {
  test("shows the same things at the same places", async () => {
    const withWebGl = await MapDriver.open(browser, served.address);
    const inWebGl = await withWebGl.picture();
    const bare = await launchChromium({ webgl: false });
    try {
      const map = await MapDriver.open(bare, served.address, { state: "fallback" });
      expect(await map.takeReports("state")).toContain("fallback absent");
      const inLight = await map.picture();
      for (const position of markerPositions) {
        const within = around(pixelOf(position));
        const there = await inWebGl.find(markerColour, { within });
        const here = await inLight.find(markerColour, { within });
        expect(Math.abs(there.x - here.x)).toBeLessThan(1);
        expect(Math.abs(there.y - here.y)).toBeLessThan(1);
        expect(Math.abs(there.count - here.count)).toBeLessThan(0.3 * there.count);
      }
      for (const position of labelPositions) {
        // Letters are mostly edges, which the two rasterise differently: half-covered pixels count, half a pixel is allowed.
        const [x, y] = pixelOf(position);
        const where = { within: [x - 45, y - 14, x + 45, y + 14], tolerance: 110 } as const;
        const there = await inWebGl.find(inkColour, where);
        const here = await inLight.find(inkColour, where);
        expect(there.count).toBeGreaterThan(30);
        expect(Math.abs(there.x - here.x)).toBeLessThan(1.5);
        expect(Math.abs(there.y - here.y)).toBeLessThan(1.5);
      }
      const [lineThere, lineHere] = [await inWebGl.find(linkColour), await inLight.find(linkColour)];
      expect(Math.abs(lineThere.y - lineHere.y)).toBeLessThan(1);
      expect(Math.abs(lineThere.count - lineHere.count)).toBeLessThan(0.2 * lineThere.count);
      expect(map.complaints).toEqual([]);
    } finally {
      await bare.close();
      await withWebGl.close();
    }
  });

  test.each([
    // A request that fails outright is what a page without a network meets.
    ["MapController", "fallback offline"],
    ["maplibre-gl-worker", "fallback broken"],
  ])("takes over when %s cannot be loaded", async (missing, report) => {
    const map = await MapDriver.open(browser, served.address, { state: "fallback", missing });
    expect(await map.takeReports("state")).toContain(report);
    await map.press(arcAt);
    expect(await map.nextReport("press")).toBe("link:al-mk place:mk");
    await map.close();
  });

  test("is chosen by itself where WebGL is drawn without a graphics card, and loads no map library", async () => {
    const map = await MapDriver.open(browser, served.address, { mode: "auto", state: "fallback" });
    expect(await map.takeReports("state")).toContain("fallback software");
    expect(await map.loadedFiles(/MapController|maplibre/)).toEqual([]);
    await map.show({ mode: "full" });
    expect(await map.canvas().count()).toBe(1);
    await map.close();
  });

  test("loads no map library when it is asked for", async () => {
    const map = await MapDriver.open(browser, served.address, { mode: "light", state: "fallback" });
    expect(await map.loadedFiles(/MapController|maplibre/)).toEqual([]);
    await map.close();
  });

  test("emphasises what is pointed at, over the picture that stands", async () => {
    const map = await MapDriver.open(browser, served.address, { mode: "light", state: "fallback" });
    await map.pointAt(arcAt);
    expect(await map.nextReport("hover")).toContain("link:al-mk");
    await expect.poll(async () => (await (await map.picture()).find(hoverColour)).count).toBeGreaterThan(200);
    await map.page.mouse.move(450, 390);
    await expect.poll(async () => (await (await map.picture()).find(hoverColour)).count).toBe(0);
    await map.close();
  });

  test("is moved by mouse, wheel and keyboard, and pressed", async () => {
    const map = await MapDriver.open(browser, served.address, { mode: "light", state: "fallback" });
    const before = await (await map.picture()).find(markerColour);
    await map.press(arcAt);
    expect(await map.nextReport("press")).toBe("link:al-mk place:mk");
    await map.drag([200, 150], [160, 150]);
    expect(await map.nextReport("camera")).toMatch(/^user /);
    await expect.poll(async () => (await (await map.picture()).find(markerColour)).x - before.x).toBeCloseTo(-40, 0);
    expect(await map.takeReports("press")).toEqual([]);

    await map.page.getByRole("region", { name: "Test map" }).focus();
    await map.page.keyboard.press("+");
    expect(await map.nextReport("camera")).toMatch(/^user .* 6\.60$/);
    await map.page.keyboard.press("ArrowRight");
    expect(await map.nextReport("camera")).toMatch(/^user .* 6\.60$/);
    await map.pointAt([200, 150]);
    await map.page.mouse.wheel(0, 400);
    const zoom = Number((await map.nextReport("camera")).split(" ").at(-1));
    expect(zoom).toBeLessThan(6.6);
    expect(map.complaints).toEqual([]);
    await map.close();
  });
});
