import type { BrowserContext, Page } from "playwright-core";
import { sharedChromium } from "../../support/browser.ts";
import { findBreaches } from "./axe.ts";
import { siteAddress } from "./open.ts";

/** A window in which the pages of records are read, one after the other. */
export class PagesDriver {
  private constructor(
    private readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** An empty window; without script only what the page holds itself can be asked for. */
  static async open({
    javaScript = true,
    width = 1200,
    height = 800,
  }: {
    readonly javaScript?: boolean;
    readonly width?: number;
    readonly height?: number;
  } = {}): Promise<PagesDriver> {
    const browser = await sharedChromium();
    const context = await browser.newContext({
      viewport: { width, height },
      javaScriptEnabled: javaScript,
      serviceWorkers: "block",
    });
    return new PagesDriver(await context.newPage(), context);
  }

  /** Loads a page by its address within the site, such as `mechanism/selec/`. */
  async load(address: string): Promise<void> {
    await this.page.goto(`${siteAddress()}${address}`);
  }
  async wear(theme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
  }
  /** Breaches of WCAG 2.2 A and AA that axe finds, as "rule: element"; `colours`: only those that another theme can bring. */
  async accessibilityProblems(colours = false): Promise<readonly string[]> {
    return findBreaches(this.page, colours);
  }
  /** Links that no style sheet has coloured, by their words. */
  async plainLinks(): Promise<readonly string[]> {
    return this.page
      .locator("a[href]")
      .evaluateAll((links) =>
        links
          .filter((link) => ["rgb(0, 0, 238)", "rgb(158, 158, 255)"].includes(getComputedStyle(link).color))
          .map((link) => link.textContent ?? ""),
      );
  }
  /** Pixels by which the page is wider than its window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
  async heading(): Promise<string> {
    return (await this.page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  }
  /** Everything that is seen, as it stands on the screen. */
  async words(): Promise<string> {
    return (await this.page.getByRole("main").allInnerTexts()).join("\n");
  }
  /** Width of the map on the screen, pixels; null where the page shows none. */
  async mapWidth(): Promise<number | null> {
    const map = this.page.getByRole("img", { name: /^Map of the Western Balkans/ });
    if ((await map.count()) === 0) return null;
    const box = await map.boundingBox();
    return box === null ? null : Math.round(box.width);
  }
  /** How many statements a heading says there are beneath it, and how many are seen there. */
  async statementsUnder(heading: string): Promise<{ readonly said: number; readonly seen: number }> {
    const block = this.page.locator("section.block").filter({
      has: this.page.getByRole("heading", { name: new RegExp(`^${heading} \\d+$`) }),
    });
    return {
      said: Number(await block.locator("h3 .count").textContent()),
      seen: await block.locator("article:visible").count(),
    };
  }
  /** The cited work that the address leads to; nothing where it leads to none. */
  async worksInView(): Promise<readonly string[]> {
    return this.page.locator(".page-works li:target").allInnerTexts();
  }
  /** Follows a link; gives the main heading of where it leads. */
  async follow(name: string): Promise<string> {
    await this.page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
    return this.heading();
  }
  async close(): Promise<void> {
    await this.context.close();
  }
}
