import { describe, expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

/** Pages of one screen, gone through as a reader does: without loading the atlas again. */
const screens = [
  {
    width: 1200,
    height: 800,
    queries: [
      "?map=light",
      "?map=light&select=mechanism:selec",
      "?map=light&select=pair:al-xk",
      "?map=light&select=place:mk",
      "?map=light&select=centre:pcc-trebinje",
      "?map=light&select=reference:iom-2015",
    ],
  },
  { width: 390, height: 844, queries: ["?map=light&select=mechanism:rcc"] },
  { width: 600, height: 400, queries: ["?map=light&select=pair:al-xk&embed=1"] },
];

describe("axe finds nothing, light and dark", () => {
  test.each(screens)("on a screen of $width × $height", async ({ width, height, queries }) => {
    const atlas = await openAtlas(queries[0], { width, height, standing: true });
    for (const [index, query] of queries.entries()) {
      if (index > 0) await atlas.step(query);
      expect([query, await atlas.accessibilityProblems()]).toEqual([query, []]);
      // In the dark the same page stands in other colours.
      await atlas.window.wear("dark");
      expect([query, "dark", await atlas.accessibilityProblems(true)]).toEqual([query, "dark", []]);
      await atlas.window.wear("light");
    }
    await atlas.close();
  });
});

test("the high-contrast theme passes too", async () => {
  const atlas = await openAtlas("?theme=contrast&select=mechanism:selec", {
    width: 1200,
    height: 800,
    standing: true,
  });
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});
