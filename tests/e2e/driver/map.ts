import type { Locator, Page } from "playwright-core";
import type { Target } from "../../../src/dataset/model.ts";
import { type LonLat, viewTransform } from "../../../src/geometry/mercator.ts";
import type { Camera } from "../../../src/view/state.ts";
import type { DrawCounts } from "../../support/countDraws.ts";
import { placeOfNumber, placeOnMap } from "../../support/realScene.ts";

/** Whether the second box lies inside the first; false when one of them is not on screen. */
async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [box, frame] = await Promise.all([inner.boundingBox(), outer.boundingBox()]);
  if (box === null || frame === null) return false;
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** The map: looked at, pressed, moved. Pixels count from its upper left corner. */
export class MapDriver {
  /** What the address selected before the last press. */
  private selectedBefore: string | null = null;

  constructor(private readonly page: Page) {}

  itself(): Locator {
    return this.page.locator(".atlas-map");
  }
  /** `idle` with WebGL, `fallback` without. */
  async state(): Promise<string | null> {
    return this.itself().getAttribute("data-state");
  }
  /** What tells later whether the map of now still stands in the page, and was not made anew. */
  async remember(): Promise<() => Promise<boolean>> {
    const now = await this.itself().elementHandle();
    return async () => (await now?.evaluate((element) => element.isConnected)) ?? false;
  }
  /** Waits until the map shows what is selected, which it does just after the text; at once where another view is in its place. */
  async caughtUp(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector("#map[aria-busy='true']") === null);
  }
  private async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.itself().boundingBox();
    if (box === null) throw new Error("The map is not on screen.");
    return box;
  }
  /** Width and height of the picture, CSS pixels. */
  async size(): Promise<readonly [number, number]> {
    const box = await this.page.locator(".map-frame").boundingBox();
    return [box?.width ?? 0, box?.height ?? 0];
  }
  /** Where the map is, as it says itself. */
  async camera(): Promise<Camera> {
    await this.caughtUp();
    const text = await this.page.locator("#map").getAttribute("data-camera");
    const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
    if (lat === undefined || lon === undefined || zoom === undefined)
      throw new Error("The map does not say where it is.");
    return { lat, lon, zoom };
  }
  /** Longitude and latitude of the middle, degrees. */
  async centre(): Promise<readonly [number, number]> {
    const { lat, lon } = await this.camera();
    return [lon, lat];
  }
  /** Pixel at which a thing is drawn: half-way along a line, or a point itself. */
  async pixelOf(target: Target): Promise<readonly [number, number]> {
    return this.pixelAt(this.positionOf(target));
  }
  /** Pixel of a position in degrees. */
  async pixelAt(position: LonLat): Promise<readonly [number, number]> {
    const { width, height } = await this.box();
    return viewTransform(await this.camera(), [width, height]).toPixel(position);
  }
  async focus(): Promise<void> {
    await this.itself().locator("[tabindex='0']").first().focus();
  }
  async hasFocus(): Promise<boolean> {
    return (await this.itself().locator(":focus").count()) === 1;
  }
  async press(x: number, y: number): Promise<void> {
    this.selectedBefore = new URL(this.page.url()).searchParams.get("select");
    const box = await this.box();
    await this.page.mouse.click(box.x + x, box.y + y);
  }
  /** Presses the middle of a drawn thing. */
  async pressDrawn(thing: Locator): Promise<void> {
    // Its picture lies on a canvas: the drawing itself has a place, and is not painted.
    const [map, middle] = await Promise.all([
      this.box(),
      thing.first().evaluate((drawn) => {
        const { left, top, width, height } = drawn.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      }),
    ]);
    await this.press(middle[0] - map.x, middle[1] - map.y);
  }
  /** Longitude and latitude at which a thing is drawn, degrees. */
  positionOf(target: Target): LonLat {
    return placeOnMap(target, this.page.url());
  }
  /** Pixel of the number that stands on the line of a pair. */
  async pixelOfNumber(pair: Target): Promise<readonly [number, number]> {
    return this.pixelAt(placeOfNumber(pair, this.page.url()));
  }
  /** Whether a position in degrees is on screen with nothing of the page over it. */
  async isFree(position: LonLat): Promise<boolean> {
    const box = await this.box();
    const [x, y] = await this.pixelAt(position);
    return this.page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.closest(".atlas-map") != null, [
      box.x + x,
      box.y + y,
    ] as const);
  }
  /** Moves the pointer. */
  async pointAt(x: number, y: number): Promise<void> {
    const box = await this.box();
    await this.page.mouse.move(box.x + x, box.y + y);
  }
  /** The drawn things whose target begins so, each by itself. */
  drawn(start: string): Locator {
    return this.page.locator(`.atlas-map [data-target^="${start}"]`);
  }
  /** The middle of a drawn line. */
  async middleOf(line: Locator): Promise<readonly [number, number]> {
    const box = await this.box();
    const middle = await line.evaluate((node) => {
      if (!(node instanceof SVGPathElement)) throw new Error("Not a line.");
      const { x, y } = node.getPointAtLength(node.getTotalLength() / 2);
      const at = new DOMPoint(x, y).matrixTransform(node.getScreenCTM() ?? new DOMMatrix());
      return [at.x, at.y] as const;
    });
    return [middle[0] - box.x, middle[1] - box.y];
  }
  /** Lines and areas of the picture that shows the map without WebGL. */
  shapes(): Locator {
    return this.itself().locator("svg path");
  }
  /** The picture in the map's place, before the light map that moves it is there. */
  picture(): Locator {
    return this.itself().locator("svg");
  }
  /** The light map: a picture that can be moved. */
  movable(): Locator {
    return this.page.locator(".atlas-map-figure[data-movable]");
  }
  /** What the map has asked of WebGL since the page was opened. */
  async drawCounts(): Promise<DrawCounts> {
    return this.page.evaluate(() => ({ ...window.drawCounts }));
  }
  /** Why the map is the simple one, in words; nothing where it is not. */
  lightReason(): Locator {
    return this.page.locator(".light-note [role=status]");
  }
  /** The corner of the map that says that it is the simple one. */
  lightNote(): Locator {
    return this.page.locator(".light-note summary");
  }
  /** Width of the canvas in device pixels, and in CSS pixels. */
  async canvasWidth(): Promise<readonly [device: number, css: number]> {
    return this.page
      .locator(".atlas-map canvas")
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth] as const);
  }

  /** The list of what lies under one press; as a dialog of a name, where one is given. */
  chooser(name?: string): Locator {
    return name === undefined ? this.page.locator(".chooser") : this.page.getByRole("dialog", { name });
  }
  choices(): Locator {
    return this.chooser().locator("li button");
  }
  /** Whether the list lies over a place on the map; pixels as for `press`. */
  async chooserCovers(x: number, y: number): Promise<boolean> {
    const [frame, list] = [await this.page.locator(".map-frame").boundingBox(), await this.chooser().boundingBox()];
    if (frame === null || list === null) throw new Error("no list over the map");
    const [left, top] = [frame.x + x, frame.y + y];
    return left >= list.x && left <= list.x + list.width && top >= list.y && top <= list.y + list.height;
  }
  async chooserIsInside(): Promise<boolean> {
    return isInside(this.chooser(), this.page.locator(".map-frame"));
  }
  /** Whether the note under the pointer lies inside the picture. */
  async noteIsInside(): Promise<boolean> {
    return isInside(this.page.locator(".map-tip"), this.page.locator(".map-frame"));
  }
  /** Takes the first of the things offered where several lie under one press; does nothing when one was enough. */
  async chooseIfAsked(name: string): Promise<void> {
    // The press has done one of two things: opened the list, or selected the one thing that lies there.
    await this.page.waitForFunction(
      (old) =>
        document.querySelector(".chooser") !== null || new URLSearchParams(location.search).get("select") !== old,
      this.selectedBefore,
    );
    const row = this.choices().filter({ hasText: name }).first();
    if (await this.chooser().isVisible()) await row.click();
  }

  /** What the map shows, in words for those who do not see it. */
  async description(): Promise<string | null> {
    await this.caughtUp();
    return this.page.locator("#map > div > .visually-hidden").textContent();
  }
  /** Waits until the map describes something else. */
  async describesOther(before: string | null): Promise<void> {
    await this.page.waitForFunction(
      (start) => document.querySelector("#map > div > .visually-hidden")?.textContent !== start,
      before,
    );
  }
  /** The lines below the map: year, notes, licences. */
  foot(): Locator {
    return this.page.locator(".map-foot");
  }
  /** The year in the corner of the map, and the height of its letters, pixels. */
  async yearMark(): Promise<{ readonly text: string | null; readonly height: number }> {
    return this.page.locator(".year-mark").evaluate((mark) => ({
      text: mark.textContent,
      height: Number.parseFloat(getComputedStyle(mark).fontSize),
    }));
  }
  /** How many motions another year sets off that are over again; for readers who want no motion, unless told otherwise. */
  async countMotions(act: () => Promise<void>, reducedMotion: "reduce" | "no-preference" = "reduce"): Promise<number> {
    await this.page.emulateMedia({ reducedMotion });
    await this.itself().evaluate((map) => {
      const isWatched = map.dataset.begun !== undefined;
      map.dataset.begun = "0";
      if (isWatched) return;
      new MutationObserver(() => {
        if (map.dataset.motion !== undefined) map.dataset.begun = String(Number(map.dataset.begun) + 1);
      }).observe(map, { attributeFilter: ["data-motion"] });
    });
    const { text } = await this.yearMark();
    await act();
    await this.page
      .locator(".year-mark")
      .filter({ hasNotText: text ?? "" })
      .waitFor();
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await this.page.waitForFunction(() => document.querySelector(".atlas-map[data-motion]") === null);
    await this.page.emulateMedia({ reducedMotion: "reduce" });
    return Number(await this.itself().getAttribute("data-begun"));
  }
  /** Height of the line below the map, pixels; what of it is opened lies over the map. */
  async footHeight(): Promise<number> {
    return this.foot().evaluate((foot) => foot.getBoundingClientRect().height);
  }
  legend(): Locator {
    return this.page.locator(".legend-entries li");
  }
  async openLegend(): Promise<void> {
    const toggle = this.page.locator(".legend-toggle");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }
  async closeLegend(): Promise<void> {
    const toggle = this.page.locator(".legend-toggle");
    if ((await toggle.getAttribute("aria-expanded")) === "true") await toggle.click();
  }
  /** Where the open legend begins, from the upper edge of the map, and how high its button is; pixels. */
  async legendPlace(): Promise<{ readonly top: number; readonly button: number }> {
    return this.page.locator(".map-frame").evaluate((frame) => {
      const boxOf = (part: string) => frame.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return { top: boxOf(".legend-body").top - boxOf(".atlas-map").top, button: boxOf(".legend-toggle").height };
    });
  }
}
