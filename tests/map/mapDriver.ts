import type { Browser, Locator, Page } from "playwright-core";
import { viewTransform } from "../../src/geometry/mercator.ts";
import { Picture } from "../support/pixels.ts";
import type { PageReport, PageSettings } from "./page/main.tsx";
import { camera, size } from "./page/scenes.ts";

/** Pixel of a position in the test map, before anyone moves it. */
export function pixelOf(position: readonly number[]): readonly [number, number] {
  const [lon = 0, lat = 0] = position;
  return viewTransform(camera, size).toPixel([lon, lat]);
}

/** The test page as a user and an embedding page see it. */
export class MapDriver {
  readonly page: Page;
  /** Errors and warnings of the console, refused requests, uncaught errors. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  /** Opens the page and waits until the map is in the given state. `missing`: part of the name of a file that fails. */
  static async open(
    browser: Browser,
    address: string,
    {
      mode = "full",
      state = "idle",
      motion = "reduced",
      missing,
    }: { mode?: PageSettings["mode"]; state?: string; motion?: "reduced" | "full"; missing?: string } = {},
  ): Promise<MapDriver> {
    const page = await browser.newPage({
      viewport: { width: 500, height: 400 },
      reducedMotion: motion === "full" ? "no-preference" : "reduce",
    });
    if (missing !== undefined) await page.route(`**/*${missing}*`, (route) => route.abort());
    const driver = new MapDriver(page);
    await page.goto(`${address}/?mode=${mode}&motion=${motion}`);
    await driver.waitFor(state);
    return driver;
  }

  async waitFor(state: string): Promise<void> {
    await this.page.locator(`.atlas-map[data-state="${state}"]`).waitFor();
    if (state === "fallback")
      await this.page.locator(".atlas-map-figure[data-movable] svg").waitFor({ state: "attached" });
  }

  /** Passes new settings; waits until the picture with them stands. */
  async show(settings: Partial<PageSettings>, state = "idle"): Promise<void> {
    await this.page.evaluate((changed) => window.testPage.show(changed), settings);
    await this.waitFor(state);
  }

  async takeReports(event?: PageReport["event"]): Promise<string[]> {
    const reports = await this.page.evaluate(() => window.testPage.takeReports());
    return reports.filter((report) => event === undefined || report.event === event).map(({ detail }) => detail);
  }

  /** Waits for the next report of a kind and gives its detail. */
  async nextReport(event: PageReport["event"]): Promise<string> {
    const handle = await this.page.waitForFunction(
      (wanted) => window.testPage.takeReports().find((report) => report.event === wanted),
      event,
    );
    return (await handle.jsonValue())?.detail ?? "";
  }

  picture(): Promise<Picture> {
    return Picture.take(this.page, "#frame");
  }

  /** Page position of a pixel of the map. */
  private async at([x, y]: readonly [number, number]): Promise<readonly [number, number]> {
    const box = await this.page.locator("#frame").boundingBox();
    return [(box?.x ?? 0) + x, (box?.y ?? 0) + y];
  }

  async press(pixel: readonly [number, number]): Promise<void> {
    await this.page.mouse.click(...(await this.at(pixel)));
  }

  async pointAt(pixel: readonly [number, number]): Promise<void> {
    await this.page.mouse.move(...(await this.at(pixel)));
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.pointAt(from);
    await this.page.mouse.down();
    await this.page.mouse.move(...(await this.at(to)), { steps: 4 });
    await this.page.mouse.up();
  }

  /** Addresses of what the page has loaded, those that fit. */
  async loadedFiles(pattern: RegExp): Promise<string[]> {
    const loaded = await this.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    return loaded.filter((name) => pattern.test(name));
  }

  /** The canvas that WebGL draws into. */
  canvas(): Locator {
    return this.page.locator(".maplibregl-canvas");
  }

  /** Takes WebGL from the map; waits for the state that follows. */
  async loseContext(state: "idle" | "fallback"): Promise<void> {
    const canvas = await this.canvas().elementHandle();
    await canvas?.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error("Not a canvas.");
      element.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await this.page.waitForFunction((lost) => lost?.isConnected === false, canvas);
    await this.waitFor(state);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
