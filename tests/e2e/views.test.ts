import { describe, expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

describe("an address shows the right heading, statements and place on the map", () => {
  test.each([
    {
      select: "mechanism:selec",
      heading: "Southeast European Law Enforcement Center",
      says: "Operation Mrak",
      centre: [23, 43.5],
      reach: 6,
    },
    {
      select: "mechanism:rcc",
      heading: "Regional Cooperation Council",
      says: "Paszkiewicz, 2009",
      centre: [23, 43.5],
      reach: 6,
    },
    { select: "pair:al-xk", heading: "Albania and Kosovo*", says: "Ibraj, 2016", centre: [20.4, 42.1], reach: 1 },
    {
      select: "centre:pcc-trebinje",
      heading: "Joint Centre for Police Cooperation, Trebinje",
      says: "IOM, 2015",
      centre: [18.9, 43.6],
      reach: 1.6,
    },
    { select: "place:mk", heading: "North Macedonia", says: "Gjurovski, 2018", centre: [21.5, 41.7], reach: 3 },
    {
      select: "reference:iom-2015",
      heading: "IOM, 2015",
      says: "International Organization for Migration",
      centre: [19.5, 43],
      reach: 4,
    },
  ])("$select", async ({ select, heading, says, centre, reach }) => {
    const atlas = await openAtlas(`?select=${select}`, { standing: true });
    expect(await atlas.panel.heading().textContent()).toContain(heading);
    expect(await atlas.report.statements().count()).toBeGreaterThan(0);
    expect(await atlas.panel.itself().textContent()).toContain(says);
    const [lon, lat] = await atlas.map.centre();
    expect(Math.abs(lon - (centre[0] ?? 0))).toBeLessThan(reach);
    expect(Math.abs(lat - (centre[1] ?? 0))).toBeLessThan(reach);
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });
});

test("nonsense in the address gives the default view and one notice", async () => {
  const atlas = await openAtlas("?select=mechanism:nonsense&view=globe&at=here&theme=pink");
  expect(await atlas.panel.heading().textContent()).toBe(
    "Who works with whom in the Western Balkans, since when, and who says so",
  );
  expect(await atlas.controls.notice().count()).toBe(1);
  for (const part of ["select=mechanism:nonsense", "view=globe", "at=here"]) {
    expect(await atlas.controls.notice().textContent()).toContain(part);
  }
  expect(await atlas.controls.notice().textContent()).toContain("One more part was not understood.");
  await atlas.button("Dismiss").click();
  expect(await atlas.controls.notice().count()).toBe(0);
  // As a mail program hands it on: understood, written in its proper form, other people's keys left alone, no notice.
  await atlas.go("?mtm_campaign=Brief%20A&Select=Pair:AL%E2%80%93XK&amp;map=light&amp;view=table).");
  expect(await atlas.panel.heading().textContent()).toContain("Albania and Kosovo*");
  expect(atlas.rawQuery()).toBe("?select=pair:al-xk&view=table&map=light&mtm_campaign=Brief%20A");
  expect(await atlas.controls.notice().count()).toBe(0);
  await atlas.go("?map=light&view=table&q=table:centers%20columns:name,nope");
  await atlas.controls.notice().filter({ hasText: "columns:nope is not known, so it is left out." }).waitFor();
  await atlas.link("Did you mean table:centres?").click();
  await atlas.views.region("Centres").waitFor();
  expect(await atlas.controls.notice().count()).toBe(0);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("the naming policy of the address stands on the map, in the panel and in the note", async () => {
  const eu = await openAtlas("?select=place:xk", { standing: true });
  expect(await eu.panel.heading().textContent()).toBe("Kosovo*");
  expect(await eu.map.foot().textContent()).toContain("UNSCR 1244/1999 and the ICJ Opinion");
  await eu.close();
  const plain = await openAtlas("?select=place:xk&naming=plain", { standing: true });
  expect(await plain.panel.heading().textContent()).toBe("Kosovo");
  expect(await plain.map.foot().textContent()).not.toContain("1244");
  await plain.close();
});

test("with only what the report says, nothing from research is left", async () => {
  const atlas = await openAtlas("?select=mechanism:selec&basis=report", { standing: true });
  await atlas.report.statements().first().waitFor();
  expect(await atlas.panel.research().count()).toBe(0);
  await atlas.step("?basis=report");
  expect(await atlas.panel.research().count()).toBe(0);
  expect(await atlas.panel.itself().textContent()).not.toContain("crossings");
  await atlas.close();
});

test("layers of the address are on, the others are off, and the legend says so", async () => {
  const atlas = await openAtlas("?layers=patrols", { width: 1000 });
  await atlas.map.openLegend();
  const legend = (await atlas.map.legend().allTextContents()).join("|");
  expect(legend).toContain("patrol");
  expect(legend).not.toContain("greement");
  await atlas.close();
});

test("a place on the map of the address is kept, and a new selection brings its own frame", async () => {
  const atlas = await openAtlas("?at=42.7,18.35,9", { standing: true });
  const [lon, lat] = await atlas.map.centre();
  expect(lon).toBeCloseTo(18.35, 2);
  expect(lat).toBeCloseTo(42.7, 2);
  await atlas.link("North Macedonia").first().click();
  await atlas.selected("place:mk");
  expect(atlas.query()).toBe("?select=place:mk");
  await atlas.close();
});
