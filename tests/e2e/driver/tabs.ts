import type { Browser, BrowserContext, Page } from "playwright-core";
import { recordBareTexts } from "../../support/bareTexts.ts";
import { countDraws } from "../../support/countDraws.ts";

/** A window in the browser, as a reader has it who has never been to the atlas before. */
export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Where it is put when it is given back. */
  readonly drawer: Tab[];
  /** Size and theme of a window in which the atlas stands, and stays for the next; null: it does not. */
  readonly standing: string | null;
}

export interface TabOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly touch: boolean;
  /** Whether the browser lets the atlas keep itself; such a tab is nobody else's. */
  readonly keeping: boolean;
  /** Whether nothing of the atlas may have been read in it before; such a tab is nobody else's either. */
  readonly fresh: boolean;
  /** Whether the atlas may stand in it already, and stays there for the next. */
  readonly standing: boolean;
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
 * Tabs that a test has given back, with touch and without, of each browser. In a new window the browser fetches, reads and
 * compiles the whole program again, which was half of the processor's time of these tests; a tab that has had the atlas before
 * has kept the program, and from the third page on what was compiled of it.
 */
const drawers = new WeakMap<Browser, { readonly touch: Tab[]; readonly mouse: Tab[] }>();
function drawerOf(browser: Browser, touch: boolean): Tab[] {
  const known = drawers.get(browser) ?? { touch: [], mouse: [] };
  drawers.set(browser, known);
  return touch ? known.touch : known.mouse;
}
/** Tabs that nobody else gets. */
const apart = new WeakSet<Page>();

/** Takes the best tab out of a drawer: with the atlas standing as asked, else an empty one, else any; undefined: there is none. */
function takeFrom(drawer: Tab[], standing: string | null): Tab | undefined {
  const wanted: readonly ((tab: Tab) => boolean)[] = [
    (tab) => standing !== null && tab.standing === standing,
    (tab) => tab.standing === null,
    () => true,
  ];
  const place = wanted.map((isSo) => drawer.findLastIndex(isSo)).find((index) => index >= 0);
  return place === undefined ? undefined : drawer.splice(place, 1)[0];
}

/** A tab: one given back, or a new one. Whether the atlas `stands` in it as asked; else it is to be loaded. */
export async function takeTab(
  browser: Browser,
  { width, height, theme, touch, keeping, fresh, standing: mayStand }: TabOptions,
): Promise<{ readonly tab: Tab; readonly stands: boolean }> {
  const drawer = drawerOf(browser, touch);
  const standing = mayStand ? `${width} × ${height}, ${theme}` : null;
  const isApart = keeping || fresh;
  const used = isApart ? undefined : takeFrom(drawer, standing);
  if (used !== undefined) {
    await used.page.setViewportSize({ width, height });
    await used.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    return { tab: { ...used, standing }, stands: standing !== null && used.standing === standing };
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
  if (isApart) apart.add(page);
  await page.addInitScript(announceScreens);
  await page.addInitScript(countDraws);
  await page.addInitScript(`window.findBareTexts = (${recordBareTexts})(window);`);
  return { tab: { context, page, drawer, standing }, stands: false };
}

/** From now on nobody else gets this tab: something of the browser around the page was changed that it keeps. */
export function keepApart(page: Page): void {
  apart.add(page);
}

/**
 * Gives a tab back as it was at first: nothing kept, no way back, no pointer over it, and empty unless the atlas stays. One kept
 * apart is closed.
 */
export async function giveBack(tab: Tab, origin: string): Promise<void> {
  const { context, page, drawer, standing } = tab;
  if (apart.has(page) || context.pages().length > 1) return context.close();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  if (standing === null) await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb,cache_storage" });
  await session.send("Page.resetNavigationHistory");
  await session.detach();
  await page.emulateMedia({ media: null, forcedColors: null, contrast: null });
  await page.mouse.move(0, 0);
  page.setDefaultTimeout(30_000);
  drawer.push(tab);
}
