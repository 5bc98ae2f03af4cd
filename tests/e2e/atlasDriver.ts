import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { Target } from "../../src/dataset/model.ts";
import { type LonLat, viewTransform } from "../../src/geometry/mercator.ts";
import type { Camera } from "../../src/view/state.ts";
import { recordBareTexts } from "../support/bareTexts.ts";
import { startTranslator } from "../support/pageTranslator.ts";
import { type PrintedDocument, readPdf } from "../support/readPdf.ts";
import { placeOnMap } from "../support/realScene.ts";

/** Paper to print on; `margin` in millimetres, the same on all sides. */
interface Sheet {
  readonly format: "A4" | "Letter";
  readonly margin: number;
  readonly landscape?: boolean;
}

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly touch?: boolean;
}

/** What a reader does with the atlas and sees of it; knows the page, so that the specs need not. */
export class AtlasDriver {
  /** Console errors and failed scripts, in the order in which they came. */
  readonly errors: string[] = [];
  /** Requests to any host but the atlas's own. */
  readonly foreign: string[] = [];
  /** What the address selected before the last press on the map. */
  private selectedBefore: string | null = null;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async open(browser: Browser, address: string, query = "", options: Options = {}): Promise<AtlasDriver> {
    const { width = 760, height = 520, theme = "light", touch = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: "reduce",
      hasTouch: touch,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const driver = new AtlasDriver(await context.newPage(), context, address);
    driver.page.on("console", (message) => {
      if (message.type() === "error") driver.errors.push(message.text());
    });
    driver.page.on("pageerror", (error) => driver.errors.push(String(error)));
    driver.page.on("request", (request) => {
      if (!request.url().startsWith(address)) driver.foreign.push(request.url());
    });
    // The emulation of another screen fires no event of its own: `moveToScreen` tells those that wait for it.
    await driver.page.addInitScript(() => {
      const own = window.matchMedia.bind(window);
      const lists: MediaQueryList[] = [];
      window.matchMedia = (query) => {
        const list = own(query);
        if (query.includes("resolution")) lists.push(list);
        return list;
      };
      window.addEventListener("test:screen", () => {
        for (const list of lists) list.dispatchEvent(new Event("change"));
      });
    });
    await driver.page.addInitScript(`window.findBareTexts = (${recordBareTexts})(window);`);
    await driver.go(query);
    return driver;
  }

  async go(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query}`);
    await this.settled();
  }

  /** Waits until the map, or the view in its place, shows what it is going to show. */
  async settled(): Promise<void> {
    await this.page
      .locator('.atlas-map[data-state="idle"], .atlas-map[data-state="fallback"], .stage-view .view')
      .first()
      .waitFor();
  }

  /** Prints the view as the browser's own dialog would, and reads what comes out. */
  async print({ format, margin, landscape = false }: Sheet): Promise<PrintedDocument> {
    await this.page.locator('html[data-paper="ready"]').waitFor({ state: "attached" });
    const side = `${margin}mm`;
    const sides = { top: side, right: side, bottom: side, left: side };
    return readPdf(await this.page.pdf({ format, landscape, margin: sides }), margin);
  }
  /** What stands in the page for the printer. */
  paper(): Locator {
    return this.page.locator(".paper");
  }

  /** Closes the page; fails when it held text that a browser's translator would break (see `bareTexts.ts`). */
  async close(): Promise<void> {
    const bare: unknown = await this.page.evaluate("window.findBareTexts?.() ?? []");
    await this.context.close();
    if (Array.isArray(bare) && bare.length > 0) throw new Error(`Text beside elements: ${bare.join("; ")}`);
  }

  /** Does to the page what a browser does that translates it, now and from now on. */
  async translate(): Promise<void> {
    await this.page.evaluate(startTranslator);
  }
  /** Name or words of what has the focus; "body" when nothing has. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return "body";
      return element.getAttribute("aria-label") ?? (element.textContent ?? "").trim().slice(0, 80);
    });
  }
  /** Gives a control the focus and presses Enter on it, as a reader by keyboard does who has come to it. */
  async enter(control: Locator): Promise<void> {
    await control.first().focus();
    await this.page.keyboard.press("Enter");
  }

  /** Waits until the page cites what is copied from it: that part is fetched in idle time. */
  async copyingReady(): Promise<void> {
    await this.page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("quoteSelection")),
    );
  }
  /**
   * Selects all of an element, or so many characters of its first text, and copies by key: what the selection is as text, and
   * what is on the clipboard.
   */
  async copy(
    selector: string,
    characters?: number,
  ): Promise<{ readonly selected: string; readonly plain: string; readonly html: string }> {
    await this.page.locator(selector).first().waitFor();
    const selected = await this.page.evaluate(
      ([wanted, count]) => {
        const element = document.querySelector(wanted);
        const selection = getSelection();
        if (element === null || selection === null) throw new Error("There is nothing to select.");
        selection.selectAllChildren(element);
        if (count !== null)
          selection.setBaseAndExtent(element.firstChild ?? element, 0, element.firstChild ?? element, count);
        return selection.toString();
      },
      [selector, characters ?? null] as const,
    );
    await this.page.keyboard.press("ControlOrMeta+c");
    const read = (type: string): Promise<string> =>
      this.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return item === undefined ? "" : (await item.getType(wanted)).text();
      }, type);
    return { selected, plain: await read("text/plain"), html: await read("text/html") };
  }

  /** Drags the mouse over the first line of an element's text, as a reader does who selects it. */
  async dragOver(element: Locator): Promise<void> {
    const { x, y, width } = await this.lineOf(element);
    await this.page.mouse.move(x + 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y);
    await this.page.mouse.move(x + width - 1, y);
    await this.page.mouse.up();
  }
  /** Presses the first line of an element's text, `count` times in a row. */
  async pressText(element: Locator, count = 1): Promise<void> {
    const { x, y, width } = await this.lineOf(element);
    await this.page.mouse.click(x + width / 3, y, { clickCount: count, delay: 20 });
  }
  private async lineOf(element: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
    return element.evaluate((holder) => {
      holder.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.selectNodeContents(holder);
      const [line] = range.getClientRects();
      if (line === undefined) throw new Error("There is no text.");
      return { x: line.left, y: line.top + line.height / 2, width: line.width };
    });
  }
  /** The text that is selected in the page. */
  async selectedText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? "");
  }

  /** Goes to another address of the atlas as back and forward do: without loading the page again. */
  async step(query: string): Promise<void> {
    await this.page.evaluate((next) => {
      history.pushState(null, "", next);
      dispatchEvent(new PopStateEvent("popstate"));
    }, query);
    await this.settled();
    await this.textSettled();
  }
  /** Waits until no part of the page is on its way. */
  async textSettled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector(".loading, [aria-busy='true']") === null);
  }
  /** Waits until the page says so in one of its places for what changes. */
  async said(words: string): Promise<void> {
    await this.page.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });
  }

  heading(): Locator {
    return this.page.locator(".panel-head h2");
  }
  panel(): Locator {
    return this.page.locator("#panel");
  }
  statements(): Locator {
    return this.page.locator("[data-statement]");
  }
  map(): Locator {
    return this.page.locator(".atlas-map");
  }
  legend(): Locator {
    return this.page.locator(".legend-entries li");
  }
  async openLegend(): Promise<void> {
    const toggle = this.page.locator(".legend-toggle");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }
  /** A result of the search by a part of its text. */
  searchResult(text: string): Locator {
    return this.page.getByRole("option").filter({ hasText: text }).first();
  }
  notice(): Locator {
    return this.page.locator(".notice p");
  }

  /** What stands in the place of a part that is missing. */
  failedPart(): Locator {
    return this.page.locator(".failed-part");
  }
  /** The button that opens the list of files as which the table is taken along. */
  downloadMenu(): Locator {
    return this.page.locator(".view-actions").getByRole("button", { name: "Download", exact: true });
  }
  /** Goes to a view by its tab. */
  async openView(name: string): Promise<void> {
    await this.page.locator(".view-tabs-list").getByRole("link", { name, exact: true }).click();
  }
  /** What stands in the map's place, or beside the map in the report view. */
  view(name: "table" | "matrix" | "timeline" | "report"): Locator {
    return this.page.locator(name === "report" ? ".report-main" : `.view-${name}`);
  }
  async retry(): Promise<void> {
    await this.failedPart().getByRole("button", { name: "Try again" }).click();
  }
  /**
   * Goes through addresses as back and forward do, without loading the page. Gives those after which text or view were
   * empty or a part had failed.
   */
  async walk(queries: readonly string[]): Promise<readonly string[]> {
    return this.page.evaluate(async (all) => {
      const bad: string[] = [];
      for (const query of all) {
        history.pushState(null, "", query);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((resolve) => setTimeout(resolve));
        const text = document.querySelector("#panel")?.textContent ?? "";
        const stage = document.querySelector(".stage-view .view, .atlas-map svg");
        const failed = document.querySelector(".failed-part, .page-failed, .loading");
        if (text.length < 40 || stage === null || failed !== null) bad.push(query);
      }
      return bad;
    }, queries);
  }

  async mapState(): Promise<string | null> {
    return this.map().getAttribute("data-state");
  }
  query(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  /** Where the map is, as it says itself. */
  async camera(): Promise<Camera> {
    const text = await this.page.locator("#map").getAttribute("data-camera");
    const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
    if (lat === undefined || lon === undefined || zoom === undefined)
      throw new Error("The map does not say where it is.");
    return { lat, lon, zoom };
  }
  /** Longitude and latitude of the middle of the map, degrees. */
  async mapCentre(): Promise<readonly [number, number]> {
    const { lat, lon } = await this.camera();
    return [lon, lat];
  }
  /** Pixel of the map at which a thing is drawn: half-way along a line, or a point itself. */
  async pixelOf(target: Target): Promise<readonly [number, number]> {
    return this.pixelAt(placeOnMap(target, this.page.url()));
  }
  /** Pixel of the map at a position in degrees. */
  async pixelAt(position: LonLat): Promise<readonly [number, number]> {
    const box = await this.map().boundingBox();
    if (box === null) throw new Error("The map is not on screen.");
    return viewTransform(await this.camera(), [box.width, box.height]).toPixel(position);
  }
  async focusMap(): Promise<void> {
    await this.map().locator("[tabindex='0']").first().focus();
  }

  /** Presses the map at pixels from its upper left corner. */
  async pressMap(x: number, y: number): Promise<void> {
    this.selectedBefore = new URL(this.page.url()).searchParams.get("select");
    const box = await this.map().boundingBox();
    if (box === null) throw new Error("The map is not on screen.");
    await this.page.mouse.click(box.x + x, box.y + y);
  }

  /** Moves the pointer to pixels from the upper left corner of the map. */
  async pointAt(x: number, y: number): Promise<void> {
    const box = await this.map().boundingBox();
    if (box === null) throw new Error("The map is not on screen.");
    await this.page.mouse.move(box.x + x, box.y + y);
  }
  /** The middle of a drawn line, pixels from the upper left corner of the map. */
  async middleOf(selector: string): Promise<readonly [number, number]> {
    const box = await this.map().boundingBox();
    const middle = await this.page.locator(selector).evaluate((node) => {
      if (!(node instanceof SVGPathElement)) throw new Error("Not a line.");
      const { x, y } = node.getPointAtLength(node.getTotalLength() / 2);
      const at = new DOMPoint(x, y).matrixTransform(node.getScreenCTM() ?? new DOMMatrix());
      return [at.x, at.y] as const;
    });
    if (box === null) throw new Error("The map is not on screen.");
    return [middle[0] - box.x, middle[1] - box.y];
  }

  /** Takes the first of the things offered where several lie under one press; does nothing when one was enough. */
  async chooseIfAsked(name: string): Promise<void> {
    const chooser = this.page.locator(".chooser");
    // The press has done one of two things: opened the list, or selected the one thing that lies there.
    await this.page.waitForFunction(
      (old) =>
        document.querySelector(".chooser") !== null || new URLSearchParams(location.search).get("select") !== old,
      this.selectedBefore,
    );
    const row = chooser.locator("li button").filter({ hasText: name }).first();
    if (await chooser.isVisible()) await row.click();
  }

  /** Moves focus by Tab until an element whose accessible text contains `text` has it; fails after `limit` presses. */
  async tabTo(text: string, limit = 120): Promise<void> {
    for (let press = 0; press < limit; press += 1) {
      await this.page.keyboard.press("Tab");
      const label = await this.page.evaluate(() => {
        const element = document.activeElement;
        return element === null ? "" : (element.getAttribute("aria-label") ?? element.textContent ?? "");
      });
      if (label.includes(text)) return;
    }
    throw new Error(`“${text}” was not reached with ${limit} presses of Tab.`);
  }

  /** Gives the window another size, and waits until the page has taken it. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.painted();
  }
  /** Moves the window to a screen of another pixel ratio, as to a projector. */
  async moveToScreen(pixelRatio: number): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 760, height: 520 };
    const session = await this.context.newCDPSession(this.page);
    await session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: pixelRatio,
      mobile: false,
    });
    await this.page.evaluate(() => window.dispatchEvent(new Event("test:screen")));
  }
  /** Width of the map's canvas in device pixels, and in CSS pixels. */
  async canvasWidth(): Promise<readonly [device: number, css: number]> {
    return this.page
      .locator(".atlas-map canvas")
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth] as const);
  }
  /** Takes over the colours of a system in high contrast, or gives them back. */
  async forceColours(on: boolean): Promise<void> {
    await this.page.emulateMedia({ forcedColors: on ? "active" : "none" });
    await this.painted();
  }
  /** Colours that the reader sees of an element: of its ground, its text and its lower border. */
  async coloursOf(
    element: Locator,
  ): Promise<{ readonly ground: string; readonly text: string; readonly below: string }> {
    return element.first().evaluate((shown) => {
      const { backgroundColor, color, borderBottomColor } = getComputedStyle(shown);
      return { ground: backgroundColor, text: color, below: borderBottomColor };
    });
  }
  /** Whether a sign made of a ground or of borders is told from the page behind it. */
  async standsOut(sign: Locator, page: string): Promise<boolean> {
    return sign.evaluate((shown, behind) => {
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(shown);
      const ground = backgroundColor !== behind && backgroundColor !== "rgba(0, 0, 0, 0)";
      return ground || (Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== behind);
    }, page);
  }
  /** Fill and stroke of a drawn sign. */
  async paintOf(sign: Locator): Promise<readonly [fill: string, stroke: string]> {
    return sign.first().evaluate((shown) => [getComputedStyle(shown).fill, getComputedStyle(shown).stroke] as const);
  }
  /** Sets the size of letters in the browser's settings, pixels; 16 is what browsers bring along. */
  async setLetters(size: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: size } });
    await session.detach();
    await this.painted();
  }
  /** Waits for two frames: what was asked for before is then laid out, observed and drawn. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }
  /** How map and text stand to one another. */
  async arrangement(): Promise<string> {
    return ((await this.page.locator(".shell").getAttribute("data-layout")) ?? "").split(" ")[0] ?? "";
  }
  /** Goes to another view from the bar, as it stands in this layout. */
  async showView(name: "Map" | "Report" | "Matrix" | "Timeline" | "Table"): Promise<void> {
    const bar = this.page.locator(".view-tabs");
    const folded = bar.locator(".view-tabs-button");
    if (await folded.isVisible()) {
      await folded.click();
      await this.page.locator(".view-menu-item").filter({ hasText: name }).click();
    } else await bar.locator(".view-tab").filter({ hasText: name }).click();
    await this.page
      .locator(
        { Map: ".map-frame", Report: ".report-main[aria-busy=false]" }[String(name)] ?? `.view-${name.toLowerCase()}`,
      )
      .first()
      .waitFor();
    await this.settled();
  }
  /** Height of what the view is about, its own scrolled part: map, rows, lines or text; CSS pixels. */
  async mainHeight(): Promise<number> {
    return this.page
      .locator(".side-report, .view-scroll, .map-frame")
      .evaluateAll((parts) =>
        Math.min(
          window.innerHeight,
          (parts.find((part) => part.matches(".side-report")) ?? parts[0])?.clientHeight ?? 0,
        ),
      );
  }
  /** The button of the table or matrix that is shown. */
  pressedTab(): Locator {
    return this.page.locator('.tabs [aria-pressed="true"]');
  }
  /** The buttons that stand above a view in a small window. */
  openFilters(): Locator {
    return this.page.locator(".filter-open");
  }
  filterChip(name: string): Locator {
    return this.page.locator(".filter-chip").filter({ hasText: name });
  }
  chooseYear(): Locator {
    return this.page.locator(".year-pill");
  }
  /** Whether all of an element's width lies within the window. */
  async inSight(element: Locator): Promise<boolean> {
    return element.evaluate((shown) => {
      const { left, right } = shown.getBoundingClientRect();
      return left >= 0 && right <= window.innerWidth;
    });
  }
  /** How far the page reaches beyond the right edge of the window, CSS pixels. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
  /** Texts that reach beyond the right edge of the window and cannot be scrolled to. */
  async cutTexts(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const cut: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (holder === null || holder.offsetWidth < 2 || !holder.checkVisibility({ visibilityProperty: true }))
          continue;
        if (holder.closest("svg, .visually-hidden, table, .tabs, .filter-chips, option") !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { right, width } = range.getBoundingClientRect();
        // Shortened with dots, it says so itself.
        if (width > 1 && right > window.innerWidth + 1 && getComputedStyle(holder).textOverflow !== "ellipsis")
          cut.push(`${holder.className}: ${node.textContent?.slice(0, 30)}`);
      }
      return cut;
    });
  }
  /**
   * Controls that a reader cannot get at: scrolled to, they lie outside the window or under something else. Those of closed
   * layers and of what is inert do not count.
   */
  async unreachable(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(".skip-link, :disabled") &&
          element.closest("[inert]") === null &&
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getClientRects().length > 0,
      );
      const side = document.querySelector(".side");
      const lost: string[] = [];
      for (const element of controls) {
        // A sheet raised for the one before would lie over the map.
        if (side !== null && !side.contains(element)) side.scrollTop = 0;
        element.scrollIntoView({ block: "center", inline: "center" });
        const box = element.getClientRects()[0];
        if (box === undefined) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const inside = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
        const hit = inside ? document.elementFromPoint(x, y) : null;
        const found =
          hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element));
        if (
          found !== true ||
          (hit !== element && hit?.contains(element) === true && hit.matches("main, body, html, .shell"))
        )
          lost.push(
            `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}” at ${Math.round(x)}, ${Math.round(y)} under ${hit?.outerHTML.slice(0, 80) ?? "nothing"}`,
          );
      }
      document.scrollingElement?.scrollTo(0, 0);
      if (side !== null) side.scrollTop = 0;
      return lost;
    });
  }
  /** What has the focus, by class; "body" where it is lost. */
  async focusedClass(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null || activeElement === document.body
        ? "body"
        : (activeElement.getAttribute("class") ?? activeElement.tagName.toLowerCase());
    });
  }

  /** Breaches of WCAG 2.2 A and AA that axe finds, as "rule: element". */
  async accessibilityProblems(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }
}
