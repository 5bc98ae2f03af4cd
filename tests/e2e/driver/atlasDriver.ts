import type { Browser, ConsoleMessage, Locator, Page, Request } from "playwright-core";
import { startTranslator } from "../../support/pageTranslator.ts";
import { findBreaches } from "./axe.ts";
import { ControlsDriver } from "./controls.ts";
import { CopyingDriver } from "./copying.ts";
import { KeysDriver } from "./keys.ts";
import { MapDriver } from "./map.ts";
import { OwnStoriesDriver } from "./own.ts";
import { PanelDriver } from "./panel.ts";
import { PartsDriver } from "./parts.ts";
import { PresentDriver } from "./present.ts";
import { PrintDriver } from "./print.ts";
import { ReportDriver } from "./report.ts";
import { SearchDriver } from "./search.ts";
import { giveBack, type Tab, takeTab } from "./tabs.ts";
import { ViewsDriver } from "./views.ts";
import { WindowDriver } from "./window.ts";

/** A window as a reader has it: 760 × 520 CSS pixels, light and without touch unless said otherwise. */
export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly touch?: boolean;
  /** In a browser that lets the atlas keep itself for use without network. */
  readonly keeping?: boolean;
  /** In a browser that has never been to the atlas and has kept nothing of it. */
  readonly fresh?: boolean;
  /**
   * Where the atlas stands already, if an earlier test left it in such a window; else it is loaded. For tests that begin with
   * what an address says and leave nothing behind but an address: going there is half of the work of loading the page.
   */
  readonly standing?: boolean;
}

/** What a reader does with the atlas and sees of it, room by room; knows the page, so that the specs need not. */
export class AtlasDriver {
  /** Console errors and failed scripts, in the order in which they came. */
  readonly errors: string[] = [];
  /** Requests to any host but the atlas's own. */
  readonly foreign: string[] = [];
  readonly map: MapDriver;
  readonly panel: PanelDriver;
  readonly controls: ControlsDriver;
  readonly search: SearchDriver;
  readonly views: ViewsDriver;
  readonly report: ReportDriver;
  readonly parts: PartsDriver;
  readonly copying: CopyingDriver;
  readonly keys: KeysDriver;
  readonly window: WindowDriver;
  readonly print: PrintDriver;
  readonly present: PresentDriver;
  readonly own: OwnStoriesDriver;

  private constructor(
    readonly page: Page,
    private readonly tab: Tab,
    private readonly address: string,
  ) {
    this.map = new MapDriver(page);
    this.panel = new PanelDriver(page);
    this.controls = new ControlsDriver(page);
    this.search = new SearchDriver(page);
    this.views = new ViewsDriver(page, () => this.settled());
    this.report = new ReportDriver(page);
    this.parts = new PartsDriver(page);
    this.copying = new CopyingDriver(page);
    this.keys = new KeysDriver(page);
    this.window = new WindowDriver(page, tab.context);
    this.print = new PrintDriver(page);
    page.on("console", this.onConsole);
    page.on("pageerror", this.onError);
    page.on("request", this.onRequest);
    this.present = new PresentDriver(page);
    this.own = new OwnStoriesDriver(page);
  }
  private readonly onConsole = (message: ConsoleMessage): void => {
    if (message.type() === "error") this.errors.push(message.text());
  };
  private readonly onError = (error: Error): void => {
    this.errors.push(String(error));
  };
  private readonly onRequest = (request: Request): void => {
    if (!request.url().startsWith(this.address)) this.foreign.push(request.url());
  };

  static async open(browser: Browser, address: string, query = "", options: WindowOptions = {}): Promise<AtlasDriver> {
    const { width = 760, height = 520, theme = "light", touch = false } = options;
    const { keeping = false, fresh = false, standing = false } = options;
    const { tab, stands } = await takeTab(browser, { width, height, theme, touch, keeping, fresh, standing });
    const driver = new AtlasDriver(tab.page, tab, address);
    if (stands) await driver.begunAnew(query);
    else await driver.go(query);
    return driver;
  }

  /** Loads an address of the atlas, and waits until it stands. */
  async go(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query}`);
    await this.settled();
  }
  /** Loads an address without waiting for more than the page itself: for parts that are not going to come. */
  async begin(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query}`);
  }
  /** Goes to another address of the atlas as back and forward do: without loading the page again. */
  async step(query: string): Promise<void> {
    await this.page.evaluate((next) => {
      // An empty address would be the one at which the page is.
      history.pushState(null, "", next === "" ? location.pathname : next);
      dispatchEvent(new PopStateEvent("popstate"));
    }, query);
    await this.settled();
    await this.textSettled();
  }
  /** Goes to an address with nothing focused, marked or scrolled, as after a load. */
  private async begunAnew(query: string): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      getSelection()?.removeAllRanges();
      for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
    });
    await this.step(query);
  }
  /** Loads the same address again. */
  async reload(): Promise<void> {
    await this.page.reload();
  }
  /** Goes back in the history of the window. */
  async back(): Promise<void> {
    await this.page.goBack();
  }
  async forward(): Promise<void> {
    await this.page.goForward();
  }
  /**
   * Goes through addresses as back and forward do, without loading the page. Gives those after which text or view were
   * empty or a part had failed. The text is only read, so it is not laid out meanwhile, which was a tenth of the work; nor is
   * the matrix, a fifth: unlike the other views it draws all that it has wherever the window stands.
   */
  async walk(queries: readonly string[]): Promise<readonly string[]> {
    return this.page.evaluate(async (all) => {
      const bad: string[] = [];
      const undrawn = new CSSStyleSheet();
      const places = document.querySelector(".view-matrix") === null ? ".side" : ".side, .stage-view";
      undrawn.replaceSync(`${places} { content-visibility: hidden; }`);
      document.adoptedStyleSheets.push(undrawn);
      for (const query of all) {
        history.pushState(null, "", query);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((resolve) => setTimeout(resolve));
        const text = document.querySelector("#panel")?.textContent ?? "";
        const stage = document.querySelector(".stage-view .view, .atlas-map svg");
        const failed = document.querySelector(".failed-part, .page-failed, .loading");
        if (text.length < 40 || stage === null || failed !== null) bad.push(query);
      }
      document.adoptedStyleSheets.pop();
      return bad;
    }, queries);
  }
  /** The whole address, as the window shows it. */
  url(): string {
    return this.page.url();
  }
  /** What stands behind the address of the atlas, as it is written. */
  rawQuery(): string {
    return new URL(this.page.url()).search;
  }
  /** The same, decoded. */
  query(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }
  /** Waits until what stands behind the address is so; it is given as it is written. */
  async queryBecomes(so: RegExp | ((query: string) => boolean)): Promise<void> {
    await this.page.waitForURL(({ search }) => (so instanceof RegExp ? so.test(search) : so(search)));
  }
  /** Waits until the address selects so, and the map shows it; an empty text: nothing. */
  async selected(selection: string | RegExp): Promise<void> {
    await this.page.waitForURL(({ searchParams }) => {
      const now = searchParams.get("select") ?? "";
      return typeof selection === "string" ? now === selection : selection.test(now);
    });
    await this.map.caughtUp();
  }
  /** Entries of the window's history. */
  async historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** Waits until the map, or the view in its place, shows what it is going to show. */
  async settled(): Promise<void> {
    await this.page
      .locator('.atlas-map[data-state="idle"], .atlas-map[data-state="fallback"], .stage-view .view')
      .first()
      .waitFor();
    await this.map.caughtUp();
    // What lies below the first screen of a page comes after the map.
    await this.page.waitForFunction(() => document.querySelector("#panel [aria-busy='true']") === null);
  }
  /** Waits until no part of the page is on its way. */
  async textSettled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector(".loading, [aria-busy='true']") === null);
  }
  /** Waits until the page says all of these in one of its places for what changes. */
  async said(...words: readonly string[]): Promise<void> {
    const places = words.reduce((found, hasText) => found.filter({ hasText }), this.page.getByRole("status"));
    await places.first().waitFor({ state: "attached" });
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { name });
  }
  /** A button by its name; one in words is the whole name. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
  /** A link by its name; one in words is the whole name. */
  link(name: string | RegExp): Locator {
    return this.page.getByRole("link", { name, exact: true });
  }
  /** Presses the first control of a kind whose name holds these words. */
  async press(kind: "button" | "link", name: string | RegExp): Promise<void> {
    await this.page.getByRole(kind, { name }).first().click();
  }
  /** Fetches the file to which a link leads. */
  async fileBehind(link: string): Promise<{ readonly status: number; readonly text: string }> {
    const href = await this.link(link).getAttribute("href");
    const response = await this.page.request.get(new URL(href ?? "", this.address).href);
    return { status: response.status(), text: await response.text() };
  }
  /** Addresses of links on the page that lead to another file beside it. */
  async linksBeside(): Promise<readonly string[]> {
    const links = await this.page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    return links.flatMap((href) => (href === null || /^(?:[?#]|https?:|blob:)/.test(href) ? [] : [href]));
  }
  /** Words anywhere on the page. */
  words(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  /** Closes the window; fails when the page held text that a browser's translator would break (see `bareTexts.ts`). */
  async close(): Promise<void> {
    const bare: unknown = await this.page.evaluate("window.findBareTexts?.() ?? []");
    if (this.tab.standing !== null && (await this.page.locator("dialog[open], :popover-open").count()) > 0)
      throw new Error("What is open does not stay for the next test: close it.");
    this.page.off("console", this.onConsole);
    this.page.off("pageerror", this.onError);
    this.page.off("request", this.onRequest);
    await giveBack(this.tab, new URL(this.address).origin);
    if (Array.isArray(bare) && bare.length > 0) throw new Error(`Text beside elements: ${bare.join("; ")}`);
  }
  /** Does to the page what a browser does that translates it, now and from now on. */
  async translate(): Promise<void> {
    await this.page.evaluate(startTranslator);
  }
  /** How many pieces of text the translator has replaced; null where it does not run. */
  async translated(): Promise<number | null> {
    if ((await this.page.locator("html").getAttribute("data-translated")) === null) return null;
    return this.page.locator("main font").count();
  }
  /** Breaches of WCAG 2.2 A and AA that axe finds, as "rule: element"; `colours`: only those that another theme can bring. */
  async accessibilityProblems(colours = false): Promise<readonly string[]> {
    return findBreaches(this.page, colours);
  }
}
