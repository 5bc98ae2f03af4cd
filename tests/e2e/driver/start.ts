import type { Browser, BrowserContext, Frame, Locator, Page } from "playwright-core";
import { sharedChromium } from "../../support/browser.ts";
import { PartsDriver } from "./parts.ts";

/** What a page says that cannot show the atlas, or not yet. */
interface Help {
  /** Whether it says that the atlas is loading. */
  readonly loading: boolean;
  /** Addresses of the data files that it offers. */
  readonly files: readonly (string | null)[];
  /** Heading, words or last file, as far as they are not wholly within the first window. */
  readonly outside: readonly string[];
}

/** A page on which the atlas has not started, may never start, or has failed as a whole. */
export class StartDriver {
  readonly parts: PartsDriver;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly place: Page | Frame,
  ) {
    this.parts = new PartsDriver(page);
  }

  /** An empty window of a telephone's size, or of the size given. */
  static async open(browser: Browser, javaScript: boolean, width: number, height: number): Promise<StartDriver> {
    const context = await browser.newContext({
      viewport: { width, height },
      javaScriptEnabled: javaScript,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    return new StartDriver(page, context, page);
  }

  async load(address: string): Promise<void> {
    await this.page.goto(address);
  }
  /** The page in the first frame of this one. */
  inFrame(): StartDriver {
    const frame = this.page.frames()[1];
    if (frame === undefined) throw new Error("There is no frame.");
    return new StartDriver(this.page, this.context, frame);
  }
  /** Waits for a heading, and reads what stands under it; `words`: a part of what it says, null for its one paragraph. */
  async help(heading: string, words: string | null): Promise<Help> {
    const title = this.notice().getByRole("heading", { name: heading });
    await title.waitFor({ timeout: 20_000 });
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const outside: string[] = [];
    for (const [name, seen] of [
      ["heading", title],
      ["words", words === null ? this.notice().getByRole("paragraph") : this.notice().getByText(words)],
      ["files", this.notice().getByRole("link").last()],
    ] as const) {
      const box = await seen.boundingBox();
      const inside =
        box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      if (!inside) outside.push(name);
    }
    return { loading: await this.isLoading(), files: await this.files(), outside };
  }
  /** Where the page says what is the matter; the prerendered page may stand beside it. */
  private notice(): Locator {
    return this.place.locator(".page-failed:visible");
  }
  async isLoading(): Promise<boolean> {
    return this.place.getByText("The atlas is loading.").isVisible();
  }
  /** Whether it says that the atlas has not started. */
  async saysNotStarted(): Promise<boolean> {
    return (await this.place.getByText("The atlas has not started").count()) > 0;
  }
  async headings(): Promise<readonly string[]> {
    return this.notice().getByRole("heading").allTextContents();
  }
  /** All paragraphs together. */
  async paragraph(): Promise<string | null> {
    return this.notice().getByRole("paragraph").textContent();
  }
  /** Addresses of the files that are offered, as they stand in the page. */
  async files(): Promise<readonly (string | null)[]> {
    return this.notice()
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  }
  /** Status with which the server answers for the first file. */
  async answerForFile(): Promise<number> {
    const [href] = await this.files();
    return (await this.page.request.get(new URL(href ?? "", this.page.url()).href)).status();
  }
  /** What the page says where it has failed. */
  async alert(): Promise<string | null> {
    return this.page.getByRole("alert").textContent();
  }
  /** Presses the button that reloads; gives the address that is asked for. */
  async pressReload(): Promise<string> {
    const asked = this.page.waitForRequest((request) => request.isNavigationRequest());
    await this.page.getByRole("button", { name: "Reload the page" }).click();
    return (await asked).url();
  }
  /** Waits until the atlas stands. */
  async started(): Promise<void> {
    await this.place.locator("#root .panel-head h2").waitFor();
  }
  /** What measures the letters of the page, which stands outside of every room, will throw these words. */
  async breakOutsideRooms(words: string): Promise<void> {
    await this.page.addInitScript((message) => {
      const { observe } = ResizeObserver.prototype;
      ResizeObserver.prototype.observe = function observeOthers(element, options) {
        if (element.className === "layout-letter") throw new Error(message);
        observe.call(this, element, options);
      };
    }, words);
  }
  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Opens an empty window of the shared browser, on which an address can be loaded. */
export async function openStart({
  javaScript = true,
  width = 390,
  height = 844,
}: {
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly height?: number;
} = {}): Promise<StartDriver> {
  return StartDriver.open(await sharedChromium(), javaScript, width, height);
}
