import { expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

test("whatever closes or vanishes under the keyboard gives the focus to a neighbour", async () => {
  const atlas = await openAtlas("?map=light&select=place:al&year=banana&q=field:police%20field:border", {
    width: 1280,
    height: 800,
  });
  const { panel } = atlas;
  const leadsTo = async (name: string | RegExp): Promise<void> => {
    await expect.poll(() => atlas.keys.focused(), { timeout: 5000 }).toMatch(name);
  };

  await atlas.keys.enter(atlas.button("Dismiss"));
  await leadsTo("Filters, 2 on");
  await atlas.keys.enter(atlas.button("Take away: police"));
  await leadsTo("Take away: border");
  await atlas.keys.enter(atlas.button("Take away: border"));
  await leadsTo("Filters");
  await atlas.keys.enter(atlas.button("Filters"));
  await atlas.button("Close the filters").focus();
  await atlas.keys.press("Escape");
  await leadsTo("Filters");

  await atlas.controls.year().focus();
  await atlas.keys.press("ArrowLeft");
  await atlas.keys.enter(atlas.button("Back to now"));
  await leadsTo(/Year|One year/);
  await atlas.controls.year().focus();
  await atlas.keys.press("ArrowLeft");
  await atlas.keys.enter(atlas.button("One year on"));
  await leadsTo(/One year|Year/);
  await atlas.controls.year().focus();
  await atlas.keys.press("/");
  await leadsTo("Search");
  await atlas.keys.type("selec");
  await atlas.keys.enter(atlas.button("Close the search"));
  await leadsTo("Search");

  await atlas.keys.enter(panel.button("Serbia"));
  await atlas.keys.enter(panel.button("Montenegro"));
  await atlas.keys.enter(panel.button(/^Remove/));
  await leadsTo("Montenegro");
  await atlas.keys.enter(panel.button("Close"));
  await leadsTo("Montenegro");
  await atlas.keys.enter(panel.citations());
  await atlas.keys.enter(panel.closeReference());
  await leadsTo(/show the full reference/);
  await atlas.keys.enter(panel.button(/^Show all/));
  await leadsTo("Show fewer");
  await atlas.keys.enter(atlas.button("Overview"));
  await leadsTo("Who works with whom in the Western Balkans, since when, and who says so");

  await atlas.keys.enter(atlas.button("View options"));
  await atlas.controls.option("Appearance").focus();
  await atlas.keys.press("Escape");
  await leadsTo("View options");
  await atlas.step("?map=light&view=table");
  await atlas.keys.enter(atlas.button("Codebook"));
  await atlas.keys.press("Escape");
  await leadsTo("Codebook");
  await atlas.keys.enter(atlas.button("Columns"));
  await atlas.views.columnChoices().first().focus();
  await atlas.keys.press("Space");
  await atlas.keys.press("Escape");
  await leadsTo("Columns");
  await atlas.step("?map=light&view=report&select=place:me");
  await atlas.keys.enter(atlas.button("Show the whole text"));
  await leadsTo("Both documents, statement by statement");

  // Narrow: the year opens from a button in the corner and closes to it.
  await atlas.window.resize(390, 844);
  await atlas.step("?map=light");
  await atlas.keys.enter(atlas.button("Choose a year"));
  await leadsTo("Year");
  await atlas.keys.enter(atlas.controls.closeYear());
  await leadsTo("Choose a year");
  await atlas.keys.enter(atlas.button("Search"));
  await atlas.keys.press("Escape");
  await leadsTo("Search");
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("links at the very start lead to text, map, filters and year", async () => {
  const atlas = await openAtlas("?map=light&select=mechanism:selec", {
    width: 1280,
    height: 800,
  });
  for (const [link, reached] of [
    ["Skip to the text", "Southeast European Law Enforcement Center"],
    ["Skip to the map", "Map of security and justice cooperation in the Western Balkans"],
    ["Skip to the filters", "Filters"],
    ["Skip to the year", "Year"],
  ] as const) {
    await atlas.controls.home().focus();
    for (let presses = 0; presses < 6 && (await atlas.keys.focused()) !== link; presses += 1) {
      await atlas.keys.press("Shift+Tab");
    }
    await atlas.keys.press("Enter");
    expect(await atlas.keys.focused()).toBe(reached);
  }
  expect(atlas.query()).toBe("?map=light&select=mechanism:selec");
  await atlas.keys.press("/");
  await atlas.keys.type("albania");
  await atlas.search.result("Albania").waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});
