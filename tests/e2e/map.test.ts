import { describe, expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

const wide = { width: 1200, height: 760, standing: true } as const;

test("the legend names crossings from nearby only, and only what is in the picture", async () => {
  const atlas = await openAtlas("?map=light", wide);
  await expect.poll(async () => (await atlas.map.legend().allTextContents()).join("|")).not.toContain("crossings");
  expect((await atlas.map.legend().allTextContents()).join("|")).toContain("Police centres");
  await atlas.step("?map=light&at=42.03,19.35,10");
  await expect.poll(async () => (await atlas.map.legend().allTextContents()).join("|")).toContain("Shared crossings");
  expect((await atlas.map.legend().allTextContents()).join("|")).not.toContain("Police centres");
  await atlas.close();
});

test("a press on the number of bodies at a capital leads to where the page of the economy lists them", async () => {
  const atlas = await openAtlas("?map=light&at=41.33,19.82,8", wide);
  const [x, y] = await atlas.map.pixelAt([19.82, 41.33]);
  // The number stands above the name of the capital.
  await atlas.map.press(x, y - 35);
  await atlas.map.chooseIfAsked("Albania: 7 bodies within");
  await atlas.selected("place:al");
  await expect.poll(() => atlas.keys.focusedId()).toBe("inside");
  expect(await atlas.keys.focused()).toBe("How it coordinates inside 7");
  await atlas.close();
});

describe("agreements of a pair fan out", () => {
  const query = "?map=light&layers=agreements";
  const arcs = "link:ag-al-xk";

  test("under the pointer, where each can be pressed, and fold when it leaves", async () => {
    const atlas = await openAtlas(query, wide);
    const shown = atlas.map.drawn(arcs);
    expect(await shown.count()).toBe(0);
    const [x, y] = await atlas.map.pixelOf("pair:al-xk");
    await atlas.map.pointAt(x, y);
    await expect.poll(() => shown.count()).toBeGreaterThan(10);
    await atlas.map.pointAt(20, 300);
    await expect.poll(() => shown.count()).toBe(0);
    await atlas.map.pointAt(x, y);
    await expect.poll(() => shown.count()).toBeGreaterThan(10);
    await atlas.map.press(...(await atlas.map.middleOf(shown.nth(9))));
    await atlas.map.chooseIfAsked("");
    await atlas.selected(/^link:ag-al-xk/);
    await atlas.close();
  });

  test("and a press on their number takes the pair", async () => {
    const atlas = await openAtlas(query, wide);
    const [x, y] = await atlas.map.pixelOfNumber("pair:al-xk");
    await atlas.map.pointAt(x, y);
    await expect.poll(() => atlas.map.drawn(arcs).count()).toBeGreaterThan(10);
    await atlas.map.press(x, y);
    await atlas.selected("pair:al-xk");
    await atlas.close();
  });

  test("while the pair has focus in the text, by keyboard too", async () => {
    const atlas = await openAtlas(query, wide);
    await atlas.panel
      .link(/Albania and Kosovo\*/)
      .first()
      .focus();
    await expect.poll(() => atlas.map.drawn(arcs).count()).toBeGreaterThan(10);
    await atlas.map.focus();
    await expect.poll(() => atlas.map.drawn(arcs).count()).toBe(0);
    await atlas.close();
  });
});

describe.each([
  { width: 390, height: 844 },
  { width: 600, height: 400 },
])("on a map of a screen of $width × $height", (screen) => {
  test("the list of things under a press stays inside, and Esc gives the focus back to the map", async () => {
    const atlas = await openAtlas("?map=light&at=42.6629,21.1655,7", { ...screen, standing: true });
    // In Pristina, where all arcs end, in the middle of the map.
    const [x, y] = await atlas.map.pixelAt([21.1655, 42.6629]);
    await atlas.map.press(x - 6, y + 3);
    await atlas.map.chooser("Several things lie here").waitFor();
    expect(await atlas.map.chooserIsInside()).toBe(true);
    const rows = await atlas.map.choices().allTextContents();
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(rows).toEqual([...new Set(rows)]);
    expect(rows.slice(-2)).toEqual(["Pristina · Town", "Kosovo* · Economy"]);
    // What it asks about stays in sight.
    expect(await atlas.map.chooserCovers(x - 6, y + 3)).toBe(false);
    await atlas.keys.press("Escape");
    expect(await atlas.map.chooser().count()).toBe(0);
    expect(await atlas.map.hasFocus()).toBe(true);
    await atlas.close();
  });

  test("the note under the pointer stays inside", async () => {
    // Serbia all over the picture.
    const atlas = await openAtlas("?map=light&layers=memberships&at=43.9,21,9.5", { ...screen, standing: true });
    const [width, height] = await atlas.map.size();
    for (const [x, y] of [
      [3, height / 2],
      [width / 2, 3],
      [width - 3, height * 0.6],
    ] as const) {
      await atlas.map.pointAt(x, y);
      await atlas.map.pointAt(x + 1, y);
      await expect.poll(() => atlas.map.noteIsInside()).toBe(true);
    }
    await atlas.close();
  });
});
