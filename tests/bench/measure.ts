import type { Browser, Page } from "playwright-core";
import { countDraws, type DrawCounts } from "../support/countDraws.ts";
import type { BenchSite } from "./site.ts";

declare global {
  interface Window {
    readonly benchTimes: {
      longTasks: number;
      drawn: number | null;
      done: { readonly at: number; readonly counts: DrawCounts } | null;
      frames: number[];
    };
  }
}

/** A page to be measured. */
export interface Subject {
  readonly name: string;
  readonly address: string;
  /** Selectors, joined by `|`, of what stands when the page is done. */
  readonly done: string;
  /** Selector of the map that is dragged. */
  readonly map: string;
  /** The same for heading and map; null where the page has no heading. */
  readonly drawn: string | null;
  /** Size of the window, where it is not the usual one. */
  readonly size?: readonly [number, number];
}

/** What was measured; times in milliseconds. */
export interface Measured {
  readonly bytes: number;
  readonly firstPaint: number;
  readonly drawn: number | null;
  readonly idle: number;
  readonly longTasks: number;
  readonly counts: DrawCounts;
  /** Intervals between frames while the map is dragged in circles. */
  readonly p50: number;
  readonly p95: number;
  readonly framesDragged: number;
  /** From letting go to the picture that stands. */
  readonly redrawn: number;
  /** Size of the map. */
  readonly mapSize: readonly [number, number];
}

/** Size of the window in which all is measured. */
export const windowSize = [1280, 800] as const;
/** How long the map is dragged. */
const dragTime = 4000;

/** Notes in the page, before its own scripts, what cannot be asked for afterwards. */
function watchTimes({ drawn, done }: { readonly drawn: string | null; readonly done: string }): void {
  const times: Window["benchTimes"] = { longTasks: 0, drawn: null, done: null, frames: [] };
  Object.assign(window, { benchTimes: times });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.longTasks += entry.duration;
  }).observe({ type: "longtask", buffered: true });
  const stands = (selectors: string): boolean =>
    selectors.split("|").every((selector) => document.querySelector(selector) !== null);
  // Looked at with each change of the page: what is drawn after that does not count.
  const observer = new MutationObserver(() => {
    if (drawn !== null && times.drawn === null && stands(drawn)) times.drawn = performance.now();
    if (times.done !== null || !stands(done)) return;
    times.done = { at: performance.now(), counts: { ...window.drawCounts } };
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

const share = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;

/** Drags the map in circles about its middle, as a reader does who looks around. */
async function dragInCircles(page: Page, map: string) {
  const box = await page.locator(map).first().boundingBox();
  if (box === null) throw new Error(`There is no map: ${map}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const radius = 90;
  await page.mouse.move(x + radius, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const { frames } = window.benchTimes;
    const note = (now: number): void => {
      if (frames.at(-1) === -1) return;
      frames.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const start = performance.now();
  for (let at = 0; at < dragTime; at = performance.now() - start) {
    const angle = (at / 1000) * Math.PI;
    await page.mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  const frames = await page.evaluate(() => {
    const noted = [...window.benchTimes.frames];
    window.benchTimes.frames.push(-1);
    return noted;
  });
  const gaps = frames
    .slice(1)
    .map((now, index) => now - (frames[index] ?? now))
    .sort((a, b) => a - b);
  return { gaps, size: [Math.round(box.width), Math.round(box.height)] as const };
}

/** Lets go of the map; milliseconds until the picture that this asks for is on screen. */
async function letGo(page: Page): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, {
      benchRelease: new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          for (const { name, duration } of list.getEntries()) {
            if (name !== "mouseup" && name !== "pointerup") continue;
            observer.disconnect();
            resolve(duration);
          }
        }).observe({ type: "event" });
        // Events that are over within 104 ms are not told of.
        window.addEventListener("mouseup", () => setTimeout(() => resolve(104), 3000), { once: true, capture: true });
      }),
    });
  });
  await page.mouse.up();
  return page.evaluate<number>("window.benchRelease");
}

/** Opens a page anew, waits until it is done, drags its map, and tells what that took. */
export async function measureSubject(browser: Browser, site: BenchSite, subject: Subject): Promise<Measured> {
  const [width, height] = subject.size ?? windowSize;
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(site.address)) asked.push(request.url());
    });
    // The runner of this file names functions by a helper that pages do not have.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript(countDraws);
    await page.addInitScript(watchTimes, { drawn: subject.drawn, done: subject.done });
    await page.goto(subject.address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.benchTimes.done !== null, undefined, { timeout: 120_000 });
    const { loaded, ...seen } = await page.evaluate(() => ({
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      drawn: window.benchTimes.drawn,
      idle: window.benchTimes.done?.at ?? Number.NaN,
      counts: window.benchTimes.done?.counts ?? { ...window.drawCounts },
      loaded: performance.getEntriesByType("resource").map(({ name }) => name),
    }));
    // What the browser had in its memory it does not ask for aloud, what a worker asks for the page does not know.
    const bytes = site.packedBytes([...asked, ...loaded.filter((name) => name.startsWith(site.address))]);
    // Observers are told of long tasks a little later.
    await page.waitForTimeout(500);
    const longTasks = await page.evaluate(() => window.benchTimes.longTasks);
    const { gaps, size } = await dragInCircles(page, subject.map);
    const redrawn = await letGo(page);
    return {
      bytes,
      ...seen,
      longTasks,
      p50: share(gaps, 0.5),
      p95: share(gaps, 0.95),
      framesDragged: gaps.length,
      redrawn,
      mapSize: size,
    };
  } finally {
    await context.close();
  }
}
