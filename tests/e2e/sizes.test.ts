import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { AtlasDriver } from "./driver/atlasDriver.ts";
import { openAtlas } from "./driver/open.ts";

const open = (query: string, [width, height]: readonly [number, number]) => openAtlas(query, { width, height });

/** What must hold in a small window, whatever the view: nothing is cut, everything can be reached. */
async function expectWhole(atlas: AtlasDriver, screen: string): Promise<void> {
  expect([screen, await atlas.window.overflow()]).toEqual([screen, 0]);
  expect([screen, (await atlas.window.mainHeight()) >= 180]).toEqual([screen, true]);
  expect([screen, await atlas.window.unreachable()]).toEqual([screen, []]);
}
const views = ["Map", "Matrix", "Timeline", "Table", "Report"] as const;

describe("in every view of a small window nothing is cut, everything can be reached", () => {
  test("with letters of 16 px", async () => {
    const atlas = await open("?map=light&select=pair:al-xk", [320, 256]);
    for (const view of views) {
      await atlas.views.show(view);
      for (const [width, height, arrangement] of [
        [320, 256, "tiny"],
        [320, 480, "tiny"],
        [400, 300, "tiny"],
        [600, 400, "low"],
        [1000, 470, "low"],
      ] as const) {
        await atlas.window.resize(width, height);
        await expect.poll(() => atlas.window.arrangement()).toBe(arrangement);
        await expectWhole(atlas, `${view} at ${width} × ${height}`);
        // What belongs to the map is one line, whose beginning the licence of the borders wants seen.
        if (view === "Map") expect([width, (await atlas.map.footHeight()) <= 29]).toEqual([width, true]);
      }
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("with letters of 32 px", async () => {
    const atlas = await open("?map=light", [1366, 700]);
    await atlas.window.setLetters(32);
    for (const [width, height, arrangement] of [
      [1366, 700, "low"],
      [390, 844, "tiny"],
    ] as const) {
      await atlas.window.resize(width, height);
      await atlas.step("?map=light&select=pair:al-xk");
      await expect.poll(() => atlas.window.arrangement()).toBe(arrangement);
      for (const view of views) {
        await atlas.views.show(view);
        await expectWhole(atlas, `${view} at ${width} × ${height}`);
      }
      for (const query of ["?map=light", "?map=light&since=2018&select=place:al"]) {
        await atlas.step(query);
        await expectWhole(atlas, `${query} at ${width} × ${height}`);
      }
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

const layers: readonly {
  readonly layer: string;
  readonly query: string;
  readonly show: (atlas: AtlasDriver) => Promise<void>;
  readonly seen: (atlas: AtlasDriver) => Locator;
}[] = [
  {
    layer: "filters",
    query: "",
    show: (atlas) => atlas.controls.filters().click(),
    seen: (atlas) => atlas.controls.openFilters(),
  },
  {
    layer: "search",
    query: "",
    show: async (atlas) => {
      await atlas.keys.press("/");
      await atlas.keys.type("selec");
      await atlas.search.result("SELEC").waitFor();
    },
    seen: (atlas) => atlas.search.list(),
  },
  {
    layer: "options",
    query: "",
    show: async (atlas) => {
      await atlas.controls.options().click();
      await atlas.controls.optionChoices().first().focus();
    },
    seen: (atlas) => atlas.controls.openOptions(),
  },
  {
    layer: "list of what lies under a press",
    query: "&select=pair:al-xk",
    show: async (atlas) => {
      const [x, y] = await atlas.map.pixelAt([21.1655, 42.6629]);
      await atlas.map.press(x - 6, y + 3);
    },
    seen: (atlas) => atlas.map.chooser(),
  },
  {
    layer: "codebook",
    query: "&view=table",
    show: (atlas) => atlas.button("Codebook").click(),
    seen: (atlas) => atlas.views.openCodebook(),
  },
  {
    layer: "columns",
    query: "&view=table",
    show: async (atlas) => {
      await atlas.button("Columns").click();
      await atlas.views.columnChoices().first().focus();
    },
    seen: (atlas) => atlas.views.openColumns(),
  },
  {
    layer: "choice of views",
    query: "&view=matrix",
    show: async (atlas) => {
      await atlas.window.resize(390, 844);
      await atlas.views.choice().click();
      await atlas.views.choices().first().focus();
    },
    seen: (atlas) => atlas.views.openChoice(),
  },
  {
    layer: "text, read half-way",
    query: "&select=place:mk",
    show: (atlas) => atlas.panel.links().nth(1).focus(),
    seen: (atlas) => atlas.panel.body(),
  },
];

describe("a window that changes its size keeps the page, and what is open in it", () => {
  test("whatever is open", async () => {
    const atlas = await open("?map=light", sizes[0] ?? [1440, 900]);
    for (const { layer, query, show, seen } of layers) {
      // What was open before is closed, so that only this one is held against the sizes.
      await atlas.keys.press("Escape");
      await atlas.window.resize(...(sizes[0] ?? [1440, 900]));
      await atlas.step(`?map=light${query}`);
      await show(atlas);
      await seen(atlas).waitFor();
      const focused = await atlas.keys.focusedClass();
      expect([layer, focused]).not.toEqual([layer, "body"]);
      for (const size of sizes) {
        await atlas.window.resize(...size);
        expect([layer, size, await seen(atlas).isVisible()]).toEqual([layer, size, true]);
        expect([layer, size, await atlas.controls.title().isVisible()]).toEqual([layer, size, true]);
        expect([layer, size, await atlas.keys.focusedClass()]).toEqual([layer, size, focused]);
        expect([layer, size, await atlas.window.overflow()]).toEqual([layer, size, 0]);
      }
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("what has no place in the new size gives the focus to its neighbour", async () => {
    const atlas = await open("?map=light&year=2010", [1440, 900]);
    for (const [hidden, neighbour] of [
      ["tab", "view-tabs-button"],
      ["switch", "icon-button"],
      ["year", "button"],
    ] as const) {
      await atlas.window.resize(1440, 900);
      await atlas.controls.onlyWide(hidden).focus();
      await atlas.window.resize(390, 844);
      expect(await atlas.keys.focusedClass()).toContain(neighbour);
    }
    // In the hand the legend lies under no button and over none of the six, whose southernmost place is seen above it.
    for (const [width, height] of [
      [390, 844],
      [320, 568],
      [600, 400],
    ] as const) {
      await atlas.window.resize(width, height);
      await atlas.map.openLegend();
      expect([width, await atlas.window.unreachable()]).toEqual([width, []]);
      const { top, button } = await atlas.map.legendPlace();
      expect([width, button >= 44]).toEqual([width, true]);
      if (width === 390) await expect.poll(async () => (await atlas.map.pixelAt([20.2, 39.65]))[1]).toBeLessThan(top);
      await atlas.map.closeLegend();
    }
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

describe("a word without end is broken, not cut", () => {
  const word = "Wxyz".repeat(30);
  test("in the notice, the search and the filters, at any width", async () => {
    const atlas = await open(`?map=light&select=${word}`, [320, 480]);
    for (const query of [null, `?map=light&q=${word}`, `?map=light&view=table&q=text:${word}`]) {
      if (query !== null) await atlas.step(query);
      for (const size of there) {
        await atlas.window.resize(...size);
        expect([query, size, await atlas.window.overflow()]).toEqual([query, size, 0]);
        expect([query, size, await atlas.window.cutTexts()]).toEqual([query, size, []]);
      }
    }
    await atlas.close();
  });
});

describe("on a system in high contrast", () => {
  test("what is chosen is told from what is not, and every sign of the timeline's legend is seen", async () => {
    const atlas = await open("?map=light&view=timeline&q=field:police", [1440, 900]);
    await atlas.window.forceColours(true);
    const [chosen, other] = [
      await atlas.window.coloursOf(atlas.views.tab("Timeline")),
      await atlas.window.coloursOf(atlas.views.tab("Matrix")),
    ];
    expect(chosen.below).not.toBe(other.below);
    // The system's colour of pages, as Chromium gives it in a light scheme.
    const ground = "rgb(255, 255, 255)";
    expect(other.below).toBe(ground);
    await atlas.views.openSigns();
    const signs = await atlas.views.signs("marks").all();
    expect(signs).toHaveLength(5);
    for (const sign of signs) {
      const painted = await atlas.window.paintOf(sign);
      expect(painted.some((colour) => colour !== ground && colour !== "none")).toBe(true);
    }
    const kinds = await atlas.views.signs("kinds").all();
    expect(kinds).toHaveLength(7);
    for (const kind of kinds) expect(await atlas.window.standsOut(kind, ground)).toBe(true);
    await atlas.controls.filters().click();
    await atlas.controls.filterChoices().first().waitFor();
    const on = await atlas.window.coloursOf(atlas.controls.filterChoices(true));
    const off = await atlas.window.coloursOf(atlas.controls.filterChoices(false));
    expect(on.ground).not.toBe(off.ground);
    expect(on.text).not.toBe(on.ground);
    await atlas.keys.press("Escape");
    await atlas.search.field().fill("serbia");
    await atlas.search.marks().first().waitFor();
    expect((await atlas.window.coloursOf(atlas.search.marks())).text).not.toBe(ground);
    await atlas.window.forceColours(false);
    // Without colours of its own, a system asks for more contrast: the theme for it.
    const ink = async () => (await atlas.window.coloursOf(atlas.search.field())).text;
    expect(await ink()).toBe("rgb(28, 42, 48)");
    await atlas.window.askForContrast(true);
    expect(await ink()).toBe("rgb(0, 0, 0)");
    await atlas.window.askForContrast(false);
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
    expect(await atlas.window.inSight(atlas.views.pressedTab())).toBe(true);
    expect(await atlas.views.pressedTab().textContent()).toMatch(/^Places/);
    const [filters, chip, year] = await Promise.all(
      [atlas.controls.filters(), atlas.controls.chip("police"), atlas.controls.chooseYear()].map((control) =>
        control.boundingBox(),
      ),
    );
    expect(Math.abs((filters?.y ?? 0) - (year?.y ?? 99))).toBeLessThanOrEqual(1);
    expect(Math.abs((chip?.y ?? 0) - (year?.y ?? 99))).toBeLessThanOrEqual(1);
    await atlas.controls.filters().click();
    const dialog = atlas.controls.openFilters();
    await dialog.waitFor();
    expect(await atlas.window.inSight(dialog)).toBe(true);
    await atlas.keys.press("Escape");
    await atlas.step("?map=light&view=matrix&q=matrix:fields");
    expect(await atlas.window.inSight(atlas.views.pressedTab())).toBe(true);
    expect(await atlas.views.pressedTab().textContent()).toBe("Fields × economies");
    await atlas.close();
  },
);
