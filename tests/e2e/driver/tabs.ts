import type { Browser, BrowserContext, Page } from "playwright-core";
import { recordBareTexts } from "../../support/bareTexts.ts";
import { countDraws } from "../../support/countDraws.ts";

/** A window in the browser, as a reader has it who has never been to the atlas before. */
export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Where it is put when it is given back. */
  readonly drawer: Tab[];
}

export interface TabOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly touch: boolean;
  /** Whether the browser lets the atlas keep itself; such a tab is nobody else's. */
  readonly keeping: boolean;
}

/** Tells those that wait for another screen, of which the emulation says nothing by itself (`WindowDriver.moveToScreen`). */
function announceScreens(): void {
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
}

/**
 * Tabs that a test has given back, with touch and without, of each browser. In a new window the browser reads, parses and
 * compiles the whole program again, which was half of the processor's time of these tests; a tab that has had the atlas before
 * does not.
 */
const drawers = new WeakMap<Browser, { readonly touch: Tab[]; readonly mouse: Tab[] }>();
function drawerOf(browser: Browser, touch: boolean): Tab[] {
  const known = drawers.get(browser) ?? { touch: [], mouse: [] };
  drawers.set(browser, known);
  return touch ? known.touch : known.mouse;
}
/** Tabs that nobody else gets. */
const apart = new WeakSet<Page>();

/** An empty tab: one given back, or a new one. */
export async function takeTab(browser: Browser, { width, height, theme, touch, keeping }: TabOptions): Promise<Tab> {
  const drawer = drawerOf(browser, touch);
  const used = keeping ? undefined : drawer.pop();
  if (used !== undefined) {
    await used.page.setViewportSize({ width, height });
    await used.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    return used;
  }
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: touch,
    permissions: ["clipboard-read", "clipboard-write"],
    // What the atlas keeps for use without network is fetched anew in each of hundreds of windows.
    serviceWorkers: keeping ? "allow" : "block",
  });
  const page = await context.newPage();
  if (keeping) apart.add(page);
  await page.addInitScript(announceScreens);
  await page.addInitScript(countDraws);
  await page.addInitScript(`window.findBareTexts = (${recordBareTexts})(window);`);
  return { context, page, drawer };
}

/** From now on nobody else gets this tab: something of the browser around the page was changed that it keeps. */
export function keepApart(page: Page): void {
  apart.add(page);
}

/** Gives a tab back as it was at first: nothing kept, no way back, no pointer over it. One kept apart is closed. */
export async function giveBack(tab: Tab, origin: string): Promise<void> {
  const { context, page, drawer } = tab;
  if (apart.has(page) || context.pages().length > 1) return context.close();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb,cache_storage" });
  await session.send("Page.resetNavigationHistory");
  await session.detach();
  await page.emulateMedia({ media: null, forcedColors: null, contrast: null });
  await page.mouse.move(0, 0);
  page.setDefaultTimeout(30_000);
  drawer.push(tab);
}
