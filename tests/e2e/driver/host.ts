import { createServer } from "node:http";
import type { Browser, ConsoleMessage, FrameLocator, Page } from "playwright-core";
import { sharedChromium } from "../../support/browser.ts";
import { GuestsDriver } from "./guests.ts";
import { siteAddress } from "./open.ts";
import { SafetyDriver } from "./safety.ts";
import { takeTab } from "./tabs.ts";

/** A style sheet of a page that takes away what it can of what it embeds. */
const hostileSheet = `
:not(iframe) { all: unset !important; display: inline !important; color: red !important; }
iframe { opacity: 0 !important; height: 1px; transform: rotate(3deg) !important; }
p { display: block !important; }
`;

interface HostOptions {
  readonly hostile?: boolean;
  /** Runs in every frame before any of its scripts. */
  readonly watch?: (() => void) | null;
  /** Null: the one without WebGL that all files share. */
  readonly browser?: Browser | null;
  /** Address of the atlas, with a slash at its end; else the one that all files share. */
  readonly site?: string;
}

/**
 * A page of another origin under a policy of its own that embeds atlases: nothing inline, scripts, frames and styles only
 * from where they are said. `markup`: what stands in its body, `SITE` for the address of the atlas.
 */
export async function openHost(
  markup: string,
  { hostile = false, watch = null, browser = null, site = siteAddress() }: HostOptions = {},
): Promise<HostDriver> {
  const { origin } = new URL(site);
  const body = markup.replaceAll("SITE", site);
  const server = createServer((request, response) => {
    if (request.url === "/page.css") {
      response.writeHead(200, { "Content-Type": "text/css" }).end(hostile ? hostileSheet : "");
      return;
    }
    response
      .writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'`,
      })
      .end(
        `<!doctype html><html lang="en"><head><title>Donor</title><link rel="stylesheet" href="page.css"></head><body>${body}</body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The host page has no port.");
  const { tab } = await takeTab(browser ?? (await sharedChromium()), {
    width: 1000,
    height: 800,
    theme: "light",
    touch: false,
    keeping: false,
    fresh: false,
    standing: false,
  });
  if (watch !== null) await tab.context.addInitScript(watch);
  const driver = new HostDriver(tab.page, async () => {
    await tab.context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  await tab.page.goto(`http://127.0.0.1:${place.port}/`);
  return driver;
}

/** What the host page does with its atlases and hears of them, and what a reader sees in them. */
export class HostDriver {
  readonly guests: GuestsDriver;
  /** Requests to any host but those of page and atlas. */
  readonly foreign: string[] = [];
  /** Errors and warnings in the console and failed scripts of page and frames, what a policy refused among them. */
  readonly errors: string[] = [];
  constructor(
    private readonly page: Page,
    readonly close: () => Promise<void>,
  ) {
    this.guests = new GuestsDriver(page);
    page.on("request", (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|http:\/\/localhost:|data:|blob:)/.test(request.url()))
        this.foreign.push(request.url());
    });
    page.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error" || message.type() === "warning") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  /** The atlas in the frame at a place, from 0, of frames in elements and of the page itself alike. */
  private frame(id: string): FrameLocator {
    return this.page.locator(`#${id} iframe, iframe#${id}`).contentFrame();
  }
  /** Scrolls to a frame, since an atlas may begin only when it is seen, and waits until it has its map. */
  async stands(id: string): Promise<void> {
    await this.page.locator(`#${id} iframe, iframe#${id}`).evaluate((frame) => frame.scrollIntoView());
    const map = this.frame(id).locator('.atlas-map:is([data-state="idle"], [data-state="fallback"])');
    // A hostile page may make a frame of its own so low that nothing in it can be seen.
    await map.first().waitFor({ state: "attached" });
  }
  /** Waits until an element's atlas has said that it is ready. */
  async listen(id: string): Promise<void> {
    await this.page.locator(`wb-atlas#${id}`).evaluate((element) => {
      const heard: unknown[] = [];
      Object.assign(element, { heard });
      for (const type of ["ready", "viewchange", "select", "error"]) {
        element.addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
      }
    });
  }
  /** What the page has heard of an element since it listens: type and detail of each event. */
  heard(id: string): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> {
    return this.page.locator(`#${id}`).evaluate((element) => Reflect.get(element, "heard"));
  }
  setView(id: string, view: string): Promise<string> {
    return this.page
      .locator(`#${id}`)
      .evaluate((element, asked) => (element as HTMLElementTagNameMap["wb-atlas"]).setView(asked), view);
  }
  /** Posts things into the frame of an element as any script of the page can. */
  async post(id: string, things: readonly unknown[]): Promise<void> {
    await this.page.locator(`#${id} iframe`).evaluate((frame, posted) => {
      for (const thing of posted) (frame as HTMLIFrameElement).contentWindow?.postMessage(thing, "*");
    }, things);
  }
  /** What has got into the atlas in a frame. */
  async safety(id: string): Promise<SafetyDriver> {
    const handle = await this.page.locator(`#${id} iframe, iframe#${id}`).elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`${id} has no frame.`);
    return new SafetyDriver(frame);
  }
  /** Whether code from a message has run in the page itself. */
  hasRun(): Promise<boolean> {
    return new SafetyDriver(this.page).hasRun();
  }
  /** Sets the view of an element for a reader who wants no motion, or has nothing against it: how often the picture moved by itself. */
  async countMotions(id: string, view: string, reducedMotion: "reduce" | "no-preference"): Promise<number> {
    await this.page.emulateMedia({ reducedMotion });
    await this.page.locator(`#${id}`).scrollIntoViewIfNeeded();
    const map = this.frame(id).locator(".atlas-map");
    await map.evaluate((element) => {
      const isWatched = element.dataset.begun !== undefined;
      element.dataset.begun = "0";
      if (isWatched) return;
      new MutationObserver(() => {
        if (element.dataset.motion !== undefined) element.dataset.begun = String(Number(element.dataset.begun) + 1);
      }).observe(element, { attributeFilter: ["data-motion"] });
    });
    await this.setView(id, view);
    await map.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await this.frame(id).locator(".atlas-map:not([data-motion])").waitFor({ state: "attached" });
    await this.page.emulateMedia({ reducedMotion: "reduce" });
    return Number(await map.getAttribute("data-begun"));
  }
  getView(id: string): Promise<string> {
    return this.page.locator(`#${id}`).evaluate((element) => (element as HTMLElementTagNameMap["wb-atlas"]).getView());
  }
  /** Sets an attribute of an element or frame as a script of the page does. */
  async set(id: string, name: string, value: string): Promise<void> {
    await this.page
      .locator(`#${id}`)
      .evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value] as const);
  }
  /** Takes an element out of the page. */
  async remove(id: string): Promise<void> {
    await this.page.locator(`#${id}`).evaluate((element) => element.remove());
  }
  /** The first heading of the text that the reader sees in a frame. */
  heading(id: string): Promise<string | null> {
    return this.frame(id).locator("h1, h2").first().textContent();
  }
  /** Presses what leads to a record in a frame, by its name. */
  async press(id: string, name: string): Promise<void> {
    await this.frame(id).getByRole("link", { name, exact: true }).first().click();
  }
  /** Size of a frame as the reader sees it, CSS pixels, and whether it can be seen and stands upright. */
  async box(id: string): Promise<{ readonly width: number; readonly height: number; readonly plain: boolean }> {
    return this.page.locator(`#${id} iframe, iframe#${id}`).evaluate((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      const style = getComputedStyle(frame);
      return { width, height, plain: style.opacity === "1" && style.transform === "none" && style.display === "block" };
    });
  }
  /** Steps that the window can go back by. */
  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }
}
