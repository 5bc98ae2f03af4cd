import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { sharedChromium } from "../../support/browser.ts";
import { PartsDriver } from "./parts.ts";

/** Left upper corner and size of what is drawn, CSS pixels. */
type Box = readonly [x: number, y: number, width: number, height: number];
/** Where things stand, by what they are. */
export type Places = Readonly<Record<string, Box>>;
/** Where the end of the text stands. */
export const endOf = (places: Places): Box | undefined => places[".panel-foot"];

interface FirstOptions {
  readonly width: number;
  readonly height: number;
  readonly theme?: "light" | "dark";
  readonly javaScript?: boolean;
}

/** The page that the build has written into `index.html`, and the way in which the program takes its place. */
export class FirstPageDriver {
  readonly parts: PartsDriver;
  private constructor(
    private readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.parts = new PartsDriver(page);
  }

  static async open(
    browser: Browser,
    { width, height, theme = "light", javaScript = true }: FirstOptions,
  ): Promise<FirstPageDriver> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: "reduce",
      javaScriptEnabled: javaScript,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    if (javaScript) {
      // What moves on the page, and whether anything of the prerendered page is seen, from the first frame on.
      await page.addInitScript(() => {
        const seen = { shift: 0, overview: false };
        Object.assign(window, { seenByTest: seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (Reflect.get(entry, "hadRecentInput") === false) seen.shift += Reflect.get(entry, "value");
          }
        }).observe({ type: "layout-shift", buffered: true });
        const look = (): void => {
          const parts = document.querySelectorAll(".first-page .top-bar, .first-page .panel");
          for (const part of parts) seen.overview ||= part.checkVisibility({ visibilityProperty: true });
        };
        const watch = (): void => {
          look();
          requestAnimationFrame(watch);
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        watch();
      });
    }
    return new FirstPageDriver(page, context);
  }

  /** Loads an address, and does not wait for more than the page itself. */
  async load(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: "commit" });
  }
  /** Waits until the prerendered page is seen. */
  async prerendered(): Promise<void> {
    await this.prerenderedPage().locator(".lead").waitFor();
  }
  /** Waits until what stands there is painted; `fonts`: in the fonts that it asks for. */
  async painted(fonts = false): Promise<void> {
    await this.page.evaluate(async (all) => {
      if (all) await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
    }, fonts);
  }
  /**
   * Waits until every letter is there. The atlas asks for those of foreign names when its map does, and a line far below that
   * has one is a pixel or two lower from then on: two places are compared in the same letters. A face that stands in with a
   * font of the system does not come where the system lacks it.
   */
  async lettered(): Promise<void> {
    await this.page.evaluate(async () => {
      await Promise.allSettled([...document.fonts].map((face) => face.load()));
    });
    await this.painted(true);
  }
  /** Waits until the program's own page stands with its picture. */
  async takenOver(): Promise<void> {
    await this.page.locator("#root .atlas-map-figure svg text").first().waitFor({ state: "attached" });
    // Of hundred pages in a busy Chromium one says of the first outline, drawn with all others, that it has no size yet.
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll("#root .atlas-map-figure-picture g[id$='-land-core'] path")].every(
        (outline) => outline.getBoundingClientRect().width > 0,
      ),
    );
  }
  /** Waits until the program's own page stands, whatever it shows. */
  async started(): Promise<void> {
    await this.page.locator("#root :is(.side-fold, .panel-head h2)").first().waitFor();
  }
  /** Everything that the prerendered page says. */
  async words(): Promise<string> {
    return (await this.prerenderedPage().textContent()) ?? "";
  }
  /** Headings that are seen on the prerendered page. */
  async headings(): Promise<readonly string[]> {
    return this.prerenderedPage().locator("h1:visible, h2:visible, h3:visible").allInnerTexts();
  }
  /** Addresses of the links that are seen on the prerendered page and lead to a record. */
  async recordLinks(): Promise<readonly string[]> {
    return this.prerenderedPage()
      .locator(".panel-body a:visible")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  }
  /** Follows a link of the prerendered page; gives the query that it led to. */
  async follow(words: string): Promise<string> {
    await this.prerenderedPage().locator("a:visible", { hasText: words }).first().click();
    await this.page.waitForURL((address) => address.search !== "");
    return new URL(this.page.url()).search;
  }
  /** Names on the picture of the prerendered page that are seen. */
  async names(): Promise<readonly string[]> {
    return this.prerenderedPage()
      .locator(".first-box text")
      .evaluateAll((all) =>
        all.flatMap((text) => (text.getBoundingClientRect().width > 0 ? [text.textContent ?? ""] : [])),
      );
  }
  /**
   * Where things stand on the page that is seen: the outlines of the six, arcs, signs, names, and the parts of the page.
   * Of the picture only what lies wholly within the map.
   */
  async places(): Promise<Places> {
    return this.page.evaluate(() => {
      const first = document.querySelector(".first-page");
      const page = first ?? document.querySelector("#root");
      const frame = page?.querySelector(".map-frame")?.getBoundingClientRect();
      const found: Record<string, [number, number, number, number]> = {};
      if (page === null || frame === undefined) return found;
      const add = (name: string, element: Element, within: boolean): void => {
        const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
        const inside = x > frame.x && right < frame.right && y > frame.y && bottom < frame.bottom;
        if (width === 0 || (within && !inside)) return;
        let key = name;
        for (let nth = 2; key in found; nth += 1) key = `${name} ${nth}`;
        found[key] = [x, y, width, height];
      };
      for (const part of [".top-bar", ".home", ".search-field input", ".side", ".panel h2", ".lead", ".panel-foot"]) {
        for (const element of page.querySelectorAll(part)) add(part, element, false);
      }
      for (const part of [".map-frame", ".map-foot", ".map-controls", ".legend"]) {
        for (const element of page.querySelectorAll(part)) add(part, element, false);
      }
      const layers = page.querySelectorAll<SVGElement>(
        first === null ? ".atlas-map-figure-picture g[id]" : ".first-box [data-layer]",
      );
      for (const layer of layers) {
        const name = layer.dataset.layer ?? layer.id;
        const kind = ["land-core", "agreements", "seats", "centres", "core-labels", "town-labels"].find(
          (known) => name === known || (first === null && name.endsWith(`-${known}`)),
        );
        if (kind === undefined) continue;
        const things = layer.querySelectorAll(kind.endsWith("labels") ? "text" : "path, circle");
        for (const thing of things) add(`${kind} ${kind.endsWith("labels") ? thing.textContent : ""}`, thing, true);
      }
      return found;
    });
  }
  /** Ranges of the letters that the page has in its own font. */
  async loadedLetters(): Promise<readonly string[]> {
    return this.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].flatMap((face) => (face.status === "loaded" ? [face.unicodeRange] : []));
    });
  }
  /** How far the content of the page has moved by itself so far: cumulative layout shift. */
  async shift(): Promise<number> {
    return this.page.evaluate(() => Reflect.get(Reflect.get(window, "seenByTest"), "shift"));
  }
  /** Waits until the program's own page has all its text. */
  async whole(): Promise<void> {
    await this.page.locator("#root :is(.panel-foot, .report-foot)").first().waitFor({ state: "attached" });
    await this.page.waitForFunction(
      () => document.querySelector("#root .loading, #root [aria-busy=true], #root .atlas-map:empty") === null,
    );
  }
  /** Waits until everything has come that the page asks for by itself. */
  async hasAll(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    await this.painted();
  }
  /** Presses something of the program's page as a script does, which no browser counts as the reader's doing. */
  async pressUnseen(words: string): Promise<void> {
    await this.page
      .locator("#root :is(a, button)")
      .filter({ hasText: new RegExp(`^${words}`) })
      .first()
      .evaluate((element: HTMLElement) => element.click());
  }
  /** Waits until the page says of a part that it is on its way. */
  async waiting(): Promise<void> {
    await this.page.locator("#root .loading").first().waitFor();
    // The map, and its legend, answer the press after the text.
    await this.page.waitForFunction(() => document.querySelector("#map[aria-busy='true']") === null);
  }
  /** What stands while the program is on its way to what the address asks for: lines that are seen, and where its page is. */
  async quietFrame(): Promise<{ readonly lines: readonly string[]; readonly page: string | null }> {
    const frame = this.page.locator(".asked-page:visible");
    await frame.waitFor();
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: only lines that are seen count
      lines: (await frame.innerText()).split("\n").filter((line) => line.trim() !== ""),
      page: await frame.getByRole("link").getAttribute("href"),
    };
  }
  /** Whether the prerendered page was ever seen. */
  async wasSeen(): Promise<boolean> {
    return this.page.evaluate(() => Reflect.get(Reflect.get(window, "seenByTest"), "overview"));
  }
  /** Colour of the ground behind everything. */
  async ground(): Promise<string> {
    return this.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  }
  /** Fill of the first of the six on the picture. */
  async landColour(): Promise<string> {
    return this.prerenderedPage()
      .locator('.first-box [data-layer="land-core"] path')
      .first()
      .evaluate((path) => getComputedStyle(path).fill);
  }
  /** Opens a fold of the overview by its words, scrolls its text, and types into the search. */
  async use(fold: string, scrolled: number, typed: string): Promise<void> {
    await this.prerenderedPage().locator("summary", { hasText: fold }).click();
    await this.prerenderedPage()
      .locator(".side")
      .evaluate((side, top) => side.scrollTo(0, top), scrolled);
    await this.prerenderedPage().locator(".search-field input").focus();
    await this.page.keyboard.type(typed);
  }
  /** What of that is there: whether the fold is open, how far the text is scrolled, what is focused and typed. */
  async used(fold: string): Promise<unknown> {
    const root = this.page.locator("#root");
    return {
      open: await root
        .locator("details", { hasText: fold })
        .last()
        .evaluate((details) => details.hasAttribute("open")),
      scrolled: await root.locator(".side").evaluate((side) => side.scrollTop),
      focused: await root.locator(".search-field input").evaluate((input) => input === document.activeElement),
      typed: await root.locator(".search-field input").inputValue(),
    };
  }
  async close(): Promise<void> {
    await this.context.close();
  }
  private prerenderedPage(): Locator {
    return this.page.locator(".first-page");
  }
}

/** Opens an empty window of the shared browser, on which the atlas can be loaded. */
export async function openFirstPage(options: FirstOptions): Promise<FirstPageDriver> {
  return FirstPageDriver.open(await sharedChromium(), options);
}
