import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { AtlasDriver } from "./atlasDriver.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium({ webgl: false }), startSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const open = (query: string, [width, height]: readonly [number, number]): Promise<AtlasDriver> =>
  AtlasDriver.open(browser, site.address, query, { width, height });

describe("in every view of a small window", () => {
  test.each([
    { width: 320, height: 256, letters: 16, arrangement: "tiny" },
    { width: 320, height: 480, letters: 16, arrangement: "tiny" },
    { width: 400, height: 300, letters: 16, arrangement: "tiny" },
    { width: 600, height: 400, letters: 16, arrangement: "low" },
    { width: 1000, height: 470, letters: 16, arrangement: "low" },
    { width: 1366, height: 700, letters: 32, arrangement: "low" },
    { width: 390, height: 844, letters: 32, arrangement: "tiny" },
  ])("$width × $height, letters of $letters px: nothing is cut, everything can be reached", async (screen) => {
    const atlas = await open("?map=light&select=pair:al-xk", [screen.width, screen.height]);
    if (screen.letters !== 16) await atlas.setLetters(screen.letters);
    expect(await atlas.arrangement()).toBe(screen.arrangement);
    for (const view of ["Map", "Matrix", "Timeline", "Table", "Report"] as const) {
      await atlas.showView(view);
      expect([view, await atlas.overflow()]).toEqual([view, 0]);
      expect([view, (await atlas.mainHeight()) >= 180]).toEqual([view, true]);
      expect([view, await atlas.unreachable()]).toEqual([view, []]);
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

/** Across every breakpoint: width and height, one at a time and both, and back. */
const there: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1000, 700],
  [1000, 470],
  [600, 400],
  [700, 900],
  [390, 844],
  [320, 256],
];
const sizes = [...there, ...there.toReversed()];

describe("a window that changes its size keeps the page, and what is open in it", () => {
  test.each<{
    readonly layer: string;
    readonly query: string;
    readonly show: (atlas: AtlasDriver) => Promise<void>;
    readonly seen: string;
  }>([
    {
      layer: "filters",
      query: "",
      show: (atlas) => atlas.page.locator(".filter-open").click(),
      seen: ".filter-dialog .filters",
    },
    {
      layer: "search",
      query: "",
      show: async (atlas) => {
        await atlas.page.keyboard.press("/");
        await atlas.page.keyboard.type("selec");
        await atlas.searchResult("SELEC").waitFor();
      },
      seen: ".search-popup",
    },
    {
      layer: "options",
      query: "",
      show: async (atlas) => {
        await atlas.page.getByRole("button", { name: "View options" }).click();
        await atlas.page.locator(".menu:popover-open select").first().focus();
      },
      seen: ".menu:popover-open",
    },
    {
      layer: "list of what lies under a press",
      query: "&select=pair:al-xk",
      show: async (atlas) => {
        const [x, y] = await atlas.pixelAt([21.1655, 42.6629]);
        await atlas.pressMap(x - 6, y + 3);
      },
      seen: ".chooser",
    },
    {
      layer: "codebook",
      query: "&view=table",
      show: (atlas) => atlas.page.getByRole("button", { name: "Codebook" }).click(),
      seen: ".dialog[open] .codebook",
    },
    {
      layer: "columns",
      query: "&view=table",
      show: async (atlas) => {
        await atlas.page.getByRole("button", { name: "Columns" }).click();
        await atlas.page.locator(".menu-columns:popover-open input").first().focus();
      },
      seen: ".menu-columns:popover-open",
    },
    {
      layer: "choice of views",
      query: "&view=matrix",
      show: async (atlas) => {
        await atlas.resize(390, 844);
        await atlas.page.locator(".view-tabs-button").click();
        await atlas.page.locator(".view-menu-item").first().focus();
      },
      seen: ".view-menu:popover-open",
    },
    {
      layer: "text, read half-way",
      query: "&select=place:mk",
      show: (atlas) => atlas.page.locator("#panel .panel-body a:visible").nth(1).focus(),
      seen: "#panel .panel-body",
    },
  ])("$layer", async ({ query, show, seen }) => {
    const atlas = await open(`?map=light${query}`, sizes[0] ?? [1440, 900]);
    await show(atlas);
    await atlas.page.locator(seen).waitFor();
    const focused = await atlas.focusedClass();
    expect(focused).not.toBe("body");
    for (const size of sizes) {
      await atlas.resize(...size);
      expect([size, await atlas.page.locator(seen).isVisible()]).toEqual([size, true]);
      expect([size, await atlas.page.locator(".top-bar h1").isVisible()]).toEqual([size, true]);
      expect([size, await atlas.focusedClass()]).toEqual([size, focused]);
      expect([size, await atlas.overflow()]).toEqual([size, 0]);
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("what has no place in the new size gives the focus to its neighbour", async () => {
    const atlas = await open("?map=light&year=2010", [1440, 900]);
    for (const [hidden, neighbour] of [
      [".view-tab[aria-current]", "view-tabs-button"],
      [".top-bar-switch input", "icon-button"],
      [".year-track input", "button"],
    ] as const) {
      await atlas.resize(1440, 900);
      await atlas.page.locator(hidden).focus();
      await atlas.resize(390, 844);
      expect(await atlas.focusedClass()).toContain(neighbour);
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

describe("a word without end is broken, not cut", () => {
  const word = "Wxyz".repeat(30);
  test.each([
    { query: `?map=light&q=${word}`, where: "search" },
    { query: `?map=light&view=table&q=text:${word}`, where: "filters" },
    { query: `?map=light&select=${word}`, where: "notice" },
  ])("in the $where, at any width", async ({ query }) => {
    const atlas = await open(query, [320, 480]);
    for (const size of there) {
      await atlas.resize(...size);
      expect([size, await atlas.overflow()]).toEqual([size, 0]);
      expect([size, await atlas.cutTexts()]).toEqual([size, []]);
    }
    await atlas.close();
  });
});

describe("on a system in high contrast", () => {
  test("what is chosen is told from what is not, and every sign of the timeline's legend is seen", async () => {
    const atlas = await open("?map=light&view=timeline&q=field:police", [1440, 900]);
    await atlas.forceColours(true);
    const tab = (name: string) => atlas.page.locator(".view-tab", { hasText: name });
    const [chosen, other] = [await atlas.coloursOf(tab("Timeline")), await atlas.coloursOf(tab("Matrix"))];
    expect(chosen.below).not.toBe(other.below);
    // The system's colour of pages, as Chromium gives it in a light scheme.
    const ground = "rgb(255, 255, 255)";
    expect(other.below).toBe(ground);
    await atlas.page.locator(".legend-fold").evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
    const signs = await atlas.page.locator(".sign-legend .mark-solid, .sign-legend .mark-hollow").all();
    expect(signs).toHaveLength(5);
    for (const sign of signs) {
      const painted = await atlas.paintOf(sign);
      expect(painted.some((colour) => colour !== ground && colour !== "none")).toBe(true);
    }
    const kinds = await atlas.page.locator(".sign-legend .kind-mark").all();
    expect(kinds).toHaveLength(7);
    for (const kind of kinds) expect(await atlas.standsOut(kind, ground)).toBe(true);
    await atlas.page.locator(".filter-open").click();
    await atlas.page.locator(".choice").first().waitFor();
    const on = await atlas.coloursOf(atlas.page.locator('.choice[aria-pressed="true"]'));
    const off = await atlas.coloursOf(atlas.page.locator('.choice[aria-pressed="false"]'));
    expect(on.ground).not.toBe(off.ground);
    expect(on.text).not.toBe(on.ground);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

test.each([
  [390, 844],
  [600, 400],
] as const)(
  "at %i × %i the chosen table and matrix are in sight, filters stand in a row with the year and open within the window",
  async (width, height) => {
    const atlas = await open("?map=light&view=table&q=table:places field:police status:in-force", [width, height]);
    expect(await atlas.inSight(atlas.pressedTab())).toBe(true);
    expect(await atlas.pressedTab().textContent()).toMatch(/^Places/);
    const [filters, chip, year] = await Promise.all(
      [atlas.openFilters(), atlas.filterChip("police"), atlas.chooseYear()].map((control) => control.boundingBox()),
    );
    expect(Math.abs((filters?.y ?? 0) - (year?.y ?? 99))).toBeLessThanOrEqual(1);
    expect(Math.abs((chip?.y ?? 0) - (year?.y ?? 99))).toBeLessThanOrEqual(1);
    await atlas.openFilters().click();
    const dialog = atlas.page.locator(".filter-dialog[open]");
    await dialog.waitFor();
    expect(await atlas.inSight(dialog)).toBe(true);
    await atlas.go("?map=light&view=matrix&q=matrix:fields");
    expect(await atlas.inSight(atlas.pressedTab())).toBe(true);
    expect(await atlas.pressedTab().textContent()).toBe("Fields × economies");
    await atlas.close();
  },
);
