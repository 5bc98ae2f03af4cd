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

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (theme) => {
  test.each(screens)("on a screen of $width × $height", async ({ width, height, queries: [first, ...others] }) => {
    const atlas = await openAtlas(first, { width, height, theme, standing: true });
    expect([first, await atlas.accessibilityProblems()]).toEqual([first, []]);
    for (const query of others) {
      await atlas.step(query);
      expect([query, await atlas.accessibilityProblems()]).toEqual([query, []]);
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
