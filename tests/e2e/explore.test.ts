import { describe, expect, test } from "vitest";
import { themes } from "../../src/theme/tokens.ts";
import { Picture } from "../support/pixels.ts";
import { readWorkbook } from "../support/readWorkbook.ts";
import type { WindowOptions } from "./driver/atlasDriver.ts";
import { openAtlas, phone, standing, wide } from "./driver/open.ts";

const open = (query: string, options: WindowOptions = wide) => openAtlas(query, options);

describe("from view to view", () => {
  test("selection, year and filters stay; back leads through the views", async () => {
    const atlas = await open("?select=mechanism:selec&year=2012&q=economy:al", standing);
    for (const name of ["Matrix", "Timeline", "Table", "Map"]) {
      await atlas.link(name).click();
      await atlas.settled();
      expect(await atlas.controls.chips()).toEqual(["State in 2012", "Albania"]);
      expect(await atlas.panel.heading().textContent()).toBe("Southeast European Law Enforcement Center");
    }
    await atlas.back();
    await atlas.views.view("table").waitFor();
    expect(atlas.query()).toBe("?select=mechanism:selec&view=table&year=2012&q=economy:al");
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("the counts of table, matrix and lists are one", async () => {
    const atlas = await open("?select=pair:al-xk&view=table&q=field:prosecution", standing);
    const inTable = (await atlas.views.column(1)).filter(
      // An operation of six belongs to no pair where its source names none.
      (parties) => parties.includes("Albania") && parties.includes("Kosovo*") && !parties.includes("Serbia"),
    ).length;
    expect(inTable).toBeGreaterThan(0);
    expect(inTable).toBe(await atlas.panel.agreementsAndOperations().count());
    await atlas.close();
  });
});

describe("filters", () => {
  test("by keyboard: open, choose, close, take back", async () => {
    const atlas = await open("", standing);
    await atlas.controls.filters().focus();
    await atlas.keys.press("Enter");
    await atlas.button("small arms 16").press("Enter");
    await atlas.keys.press("Escape");
    expect(atlas.query()).toBe("?q=field:small-arms");
    await expect.poll(() => atlas.keys.hasFocus(atlas.controls.filters()), { timeout: 5000 }).toBe(true);
    await atlas.button("Take away: small arms").press("Enter");
    expect(atlas.query()).toBe("");
    await atlas.close();
  });

  test("on a phone the choices are a sheet of their own", async () => {
    const atlas = await open("", phone);
    await atlas.controls.filters().tap();
    await atlas.button(/^Kosovo\*/).tap();
    await atlas.button("Close the filters").tap();
    expect(await atlas.controls.chips()).toEqual(["Kosovo*"]);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("on a phone rows are not hidden by the overview, which keys and a finger draw up by its handle", async () => {
    const atlas = await open("", phone);
    const resting = await atlas.panel.heightSeen();
    for (const view of ["matrix", "timeline", "table"]) {
      await atlas.step(`?view=${view}`);
      // The handle alone, no lower than a finger needs.
      expect(await atlas.panel.heightSeen(), view).toBeLessThan(40);
    }
    await atlas.panel.handle().focus();
    await atlas.keys.press("Enter");
    await atlas.button("Show more map").waitFor();
    expect(await atlas.panel.heightSeen()).toBeGreaterThan(300);
    await atlas.keys.press("Enter");
    await atlas.button("Show more text").waitFor();
    await expect.poll(() => atlas.panel.heightSeen()).toBeLessThan(40);
    await atlas.panel.drag(400);
    await atlas.button("Show more map").waitFor();
    expect(await atlas.panel.heightSeen()).toBeGreaterThan(300);
    // What is selected keeps its name in sight.
    await atlas.step("?view=table&select=place:al");
    expect(await atlas.panel.heightSeen()).toBeCloseTo(resting, 0);
    await atlas.close();
  });

  test("on a phone what was pressed stays in sight: text and legend give way", async () => {
    const atlas = await open("?select=place:rs&map=light", phone);
    // The number at the capital counts bodies that the text lists far below.
    await atlas.map.pressDrawn(atlas.map.drawn("place:rs").filter({ hasText: "7 bodies" }));
    await atlas.window.painted();
    expect(await atlas.panel.isLow()).toBe(true);
    // Pressed again, with the text drawn up and the map elsewhere.
    await atlas.step("?select=crossing:cc-merdare&at=42.85,21.23,9&map=light");
    await atlas.panel.raise();
    await atlas.map.press(...(await atlas.map.pixelOf("crossing:cc-merdare")));
    await atlas.settled();
    expect(atlas.query()).toBe("?select=crossing:cc-merdare&map=light");
    expect(await atlas.panel.isLow()).toBe(true);
    expect(await atlas.map.isFree(atlas.map.positionOf("crossing:cc-merdare"))).toBe(true);
    // The legend stands open over the lower half.
    await atlas.step("?map=light");
    await atlas.map.openLegend();
    const position = atlas.map.positionOf("pair:me-rs");
    await atlas.map.press(...(await atlas.map.pixelAt(position)));
    // Other lines and ribbons lie within a finger's reach.
    await atlas.map.chooseIfAsked("Montenegro and Serbia, Agreements");
    await atlas.heading("Montenegro and Serbia").waitFor();
    await atlas.settled();
    expect(await atlas.map.isFree(position)).toBe(true);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("what is on screen can be copied in words", async () => {
    const atlas = await open("?year=2012&q=economy:al field:police", standing);
    await atlas.controls.filters().click();
    await atlas.button("Copy summary").click();
    const copied = await atlas.copying.clipboard();
    expect(copied).toMatch(
      /^Shown for 2012: \d+ mechanisms, .+ Narrowed to: Albania; police\. Not shown, as nothing dates it to that time: \d+ undated/,
    );
    await atlas.keys.press("Escape");
    await atlas.close();
  });
});

test("the slider moves by keyboard and the map says which year it shows", async () => {
  const atlas = await open("", standing);
  await atlas.controls.year().focus();
  await atlas.keys.press("Home");
  expect(atlas.query()).toBe("?year=1993");
  await atlas.keys.press("ArrowRight");
  expect(atlas.query()).toBe("?year=1994");
  await atlas.map.foot().filter({ hasText: "State in 1994" }).waitFor();
  // In figures to be read across a room; for a reader who has nothing against motion the picture changes by one, and says when it is over.
  expect(await atlas.map.yearMark()).toEqual({ text: "1994", height: 56 });
  expect(await atlas.map.countMotions(() => atlas.keys.press("ArrowRight"))).toBe(0);
  expect(await atlas.map.countMotions(() => atlas.keys.press("ArrowRight"), "no-preference")).toBe(1);
  expect(await atlas.map.yearMark()).toEqual({ text: "1996", height: 56 });
  await atlas.keys.press("End");
  expect(atlas.query()).toBe("");
  await atlas.close();
});

test("what changed since the report is one press, told on every page, and another year away", async () => {
  const atlas = await open("?map=light", standing);
  await atlas.keys.enter(atlas.button("Since the report (2019)"));
  expect(atlas.query()).toBe("?since=2019&map=light");
  await atlas.map
    .foot()
    .filter({ hasText: /Changed from 2019 to \d+: \d+ began/ })
    .waitFor();
  await atlas.heading(/^Changed from 2019 to/).waitFor();
  await atlas.keys.enter(atlas.button(/^\d+ joined$/));
  await atlas.controls.newsList(/joined$/).waitFor();
  await atlas.keys.press("Escape");
  await atlas.controls.changesSince().selectOption("2012");
  expect(atlas.query()).toBe("?since=2012&map=light");
  await atlas.keys.enter(atlas.button("Stop comparing"));
  expect(atlas.query()).toBe("?map=light");
  await atlas.step("?map=light&year=1996&q=undated:shown");
  await atlas
    .button(/^\d+ undated, shown apart/)
    .first()
    .click();
  expect(atlas.query()).toBe("?year=1996&map=light");
  await atlas.close();
});

test("a mark of the timeline and a cell of the matrix open by Enter", async () => {
  const atlas = await open("?map=light&view=timeline");
  // Nothing is selected: the overview leaves its room to the view until something is, or until it is asked for.
  expect(await atlas.panel.heading().isVisible()).toBe(false);
  expect(await atlas.views.widthOf("timeline")).toBeGreaterThan(1200);
  expect(await atlas.views.namesOverNow()).toEqual([]);
  await atlas.views.tabStop("timeline").focus();
  await atlas.keys.press("ArrowRight");
  await atlas.keys.press("Enter");
  expect(atlas.query()).toBe("?select=mechanism:seci&view=timeline&map=light");
  expect(await atlas.panel.heading().isVisible()).toBe(true);
  expect(await atlas.button("Fold the overview").count()).toBe(0);
  await atlas.keys.enter(atlas.button("Overview"));
  expect(await atlas.panel.heading().isVisible()).toBe(true);
  await atlas.keys.enter(atlas.button("Fold the overview"));
  expect(await atlas.panel.heading().isVisible()).toBe(false);
  await atlas.keys.enter(atlas.button("Show the overview"));
  expect(await atlas.panel.heading().isVisible()).toBe(true);
  await atlas.go("?map=light&view=matrix&q=matrix:pairs");
  expect(await atlas.panel.heading().isVisible()).toBe(false);
  // It opens where the six are, and its heads stay.
  for (const scrolled of [0, 300]) {
    await atlas.views.scrollBy(scrolled, scrolled);
    expect(await atlas.views.isSeen("columnheader", "Economy"), `${scrolled} px`).toBe(true);
    expect(await atlas.views.isSeen("rowheader", scrolled === 0 ? "Albania" : "Croatia")).toBe(true);
  }
  await atlas.views.scrollBy(-300, -300);
  expect(await atlas.views.isSeen("columnheader", "Albania")).toBe(true);
  await atlas.views.tabStop("matrix").focus();
  await atlas.keys.press("ArrowDown");
  for (let step = 0; step < 3; step += 1) await atlas.keys.press("ArrowRight");
  await atlas.keys.press("Enter");
  expect(atlas.query()).toBe("?select=pair:al-ba&view=matrix&map=light&q=matrix:pairs");
  await atlas.close();
});

test("the table is taken along as CSV, as a workbook and with what belongs to it, by keyboard, under the content policy", async () => {
  const atlas = await open("?view=table&q=economy:xk table:centres columns:name,latitude,participants");
  const shown = await atlas.views.rows().count();
  await atlas.views.downloadMenu().focus();
  await atlas.keys.press("Enter");
  await atlas.views.takingAlong("Data");
  const saved = new Map<string, Buffer>();
  for (const [ending, said] of [
    [".xlsx", "Saved: "],
    [".csv", "What belongs to it is the last file of this list."],
    ["-sources.csv", "What belongs to it is the last file of this list."],
    ["-semicolon.csv", "What belongs to it is the last file of this list."],
    ["-about.txt", "Saved: "],
  ] as const) {
    await atlas.keys.press("Tab");
    const { name, content } = await atlas.views.saved(() => atlas.keys.press("Enter"));
    expect(name).toMatch(/^atlas-centres-\d{4}-\d{2}-\d{2}[-.]/);
    expect(name.endsWith(ending)).toBe(true);
    await atlas.said(name, said);
    saved.set(ending, content);
  }
  await atlas.keys.press("Escape");
  await expect.poll(() => atlas.keys.hasFocus(atlas.views.downloadMenu()), { timeout: 5000 }).toBe(true);
  const linesOf = (ending: string) => saved.get(ending)?.toString("utf8").trimEnd().split("\r\n") ?? [];
  const [heading, ...rows] = linesOf(".csv");
  expect(heading).toBe("\uFEFFName,Latitude,Participants");
  expect(rows).toHaveLength(shown);
  expect(rows.filter((row) => /,4\d\.\d+,/.test(row))).toHaveLength(2);
  expect(linesOf("-semicolon.csv")[0]).toBe("\uFEFFName;Latitude;Participants");
  expect(linesOf("-semicolon.csv").filter((row) => /;4\d,\d+;/.test(row))).toHaveLength(2);
  expect(linesOf("-about.txt")).toContain("Filters: Economy: Kosovo*");
  const workbook = readWorkbook(saved.get(".xlsx") ?? Buffer.alloc(0));
  expect([...workbook.keys()]).toEqual(["Centres", "About", "Columns"]);
  expect(workbook.get("Centres")).toHaveLength(shown + 1);
  expect(workbook.get("Centres")?.[0]).toEqual(["Name", "Latitude", "Participants"]);
  expect(workbook.get("About")).toContainEqual(["Filters", "Economy: Kosovo*"]);
  expect(workbook.get("About")).toContainEqual(["Address of this view", atlas.url()]);
  expect(atlas.errors).toEqual([]);

  // The writer of workbooks comes with the first of them: where it is gone, the menu says so and asks anew.
  await atlas.parts.withhold("workbook");
  await atlas.reload();
  await atlas.views.downloadMenu().click();
  await atlas.button(/XLSX/).click();
  expect(await atlas.parts.failed().textContent()).toContain("“Excel workbook (XLSX)” is no longer on the server");
  await atlas.parts.restore("workbook");
  const { content } = await atlas.views.saved(() => atlas.parts.retry());
  expect([...readWorkbook(content).keys()]).toEqual(["Centres", "About", "Columns"]);

  expect(await atlas.accessibilityProblems()).toEqual([]);
  const known = atlas.errors.length;
  // From the same dialog: the map under the same choices as a picture, painted and not read from any map.
  const png = await atlas.views.saved(() => atlas.button("Save PNG").click());
  expect(png.name).toMatch(/^atlas-western-balkans-cooperation-atlas-\d{4}-\d{2}-\d{2}\.png$/);
  const picture = await Picture.read(atlas.page, png.content);
  expect(await picture.size()).toEqual([2 * 1280, 2 * 720]);
  const { map, ui } = themes.light;
  for (const [colour, least] of [
    [map.sea, 100_000],
    [map.landCore, 10_000],
    [ui.ink, 5_000],
  ] as const) {
    expect((await picture.find(colour, { tolerance: 6 })).count, colour).toBeGreaterThan(least);
  }
  const svg = await atlas.views.saved(() => atlas.button("Save SVG").click());
  expect(svg.content.toString("utf8")).toMatch(
    /^<svg [^>]*width="1280" height="720".*Narrowed to: Kosovo\*.*<\/svg>$/s,
  );
  expect(atlas.errors).toHaveLength(known);
  await atlas.close();
});

describe("axe finds nothing", () => {
  test.each([
    [
      "light",
      wide,
      ["?view=table&year=2012", "?view=matrix&q=matrix:pairs&theme=contrast", "?view=timeline&select=mechanism:selec"],
    ],
    ["dark", wide, ["?view=matrix", "?q=economy:al field:police"]],
    ["dark", phone, ["?view=table"]],
    ["light", phone, ["?view=timeline&theme=contrast"]],
  ] as const)("%s, %o: %j", async (theme, size, queries) => {
    const atlas = await openAtlas(queries[0], { ...size, theme, standing: true });
    for (const query of queries) {
      await atlas.step(query);
      if (query.includes("q=economy")) {
        await atlas.controls.filters().click();
        await atlas.heading("Filters").waitFor();
      }
      expect([query, await atlas.accessibilityProblems()]).toEqual([query, []]);
      await atlas.keys.press("Escape");
    }
    await atlas.close();
  });
});
