import { describe, expect, test } from "vitest";
import { openAtlas, siteAddress } from "./driver/open.ts";
import { openStart } from "./driver/start.ts";

const open = (query = "?map=light") => openAtlas(query, { width: 1280, height: 760 });

describe("a part that cannot be loaded", () => {
  test("leaves a sentence, the rest goes on, and comes when it is asked for again", async () => {
    const atlas = await open();
    for (const [name, view, file, answer, says] of [
      ["Table", "table", "TableView", "gone", "a newer edition of the atlas is out"],
      ["Matrix", "matrix", "MatrixView", "startPage", "a newer edition of the atlas is out"],
      ["Timeline", "timeline", "TimelineView", "broken", "could not be loaded"],
      ["Report", "report", "ReportView", "gone", "a newer edition of the atlas is out"],
    ] as const) {
      await atlas.parts.withhold(file, answer);
      await atlas.views.open(name);
      await expect.poll(() => atlas.parts.failed().textContent()).toContain(says);
      expect(await atlas.parts.failed().textContent()).toContain(`“${name}”`);
      expect(await atlas.controls.topBar().isVisible()).toBe(true);
      await atlas.parts.restore(file);
      await atlas.parts.retry();
      await atlas.views.view(view).waitFor();
      expect(await atlas.parts.failed().count()).toBe(0);
    }
    await atlas.close();
  });

  test("one that failed once is there without a word, its styles too", async () => {
    const atlas = await open();
    await atlas.parts.withhold("TableView", "gone", true);
    await atlas.parts.withhold("views-*.css", "gone", true);
    await atlas.views.open("Table");
    await atlas.views.view("table").waitFor();
    await expect.poll(() => atlas.views.overflowOfScroll()).toBe("auto");
    await atlas.close();
  });

  test("going elsewhere is another try", async () => {
    const atlas = await open();
    await atlas.parts.withhold("TableView");
    await atlas.views.open("Table");
    await atlas.parts.failed().waitFor();
    await atlas.parts.restore("TableView");
    await atlas.views.open("Matrix");
    await atlas.views.view("matrix").waitFor();
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.views.open("Table");
    await atlas.views.view("table").waitFor();
    await atlas.close();
  });

  test("reloading leads back to the same place", async () => {
    const atlas = await open("?map=light&select=place:al");
    await atlas.parts.withhold("TableView");
    await atlas.views.open("Table");
    await atlas.parts.failed().waitFor();
    await atlas.parts.restore("TableView");
    await atlas.parts.press("Reload the page");
    await atlas.views.view("table").waitFor();
    expect(atlas.query()).toContain("select=place:al");
    expect(await atlas.panel.heading().textContent()).toBe("Albania");
    await atlas.close();
  });

  test("without a network it says so, and comes by itself when the network is back", async () => {
    const atlas = await openAtlas("?map=light", { width: 1280, height: 760, fresh: true });
    await atlas.window.setOffline(true);
    await atlas.views.open("Matrix");
    await expect.poll(() => atlas.parts.failed().textContent()).toContain("there is no connection");
    await atlas.window.setOffline(false);
    await atlas.views.view("matrix").waitFor();
    await atlas.close();
  });

  test("filters, year, search and comparison have a working retry too", async () => {
    const files = ["Filters", "YearBar", "search", "Comparison", "FigureChart", "SinceSection", "AskGuide"];
    const atlas = await open("?map=light&view=table");
    for (const file of files) await atlas.parts.withhold(file);
    await atlas.go("?map=light&q=compare:al,xk&select=place:al&since=2018");
    await atlas.parts.failed("Side by side").waitFor();
    // What changed is missing alone, and not with the text of the economy.
    await atlas.parts.failed("What changed").waitFor();
    await atlas.heading(/^What the documents say/).waitFor();
    await atlas.parts.failed("Year").waitFor();
    await atlas.keys.enter(atlas.link("Skip to the year"));
    expect(await atlas.keys.focused()).toBe("Reload the page");
    await atlas.controls.filters().click();
    await atlas.parts.failed("Filters").waitFor();
    await atlas.parts.press("Close", "Filters");
    for (const file of files.filter((file) => !["search", "AskGuide"].includes(file))) await atlas.parts.restore(file);
    await atlas.keys.enter(atlas.parts.retryButton("Year"));
    await atlas.controls.year().waitFor();
    expect(await atlas.keys.focused()).not.toBe("body");
    await atlas.parts.retry("Side by side");
    await atlas.views.region(/^Side by side/).waitFor();
    await atlas.parts.retry("What changed");
    await atlas.heading(/^Changed from 2018/).waitFor();
    await atlas.controls.filters().click();
    await atlas.button("Close the filters").click();
    await atlas.search.field().fill("trebinje");
    await atlas.parts.failed("Search").waitFor();
    await atlas.parts.restore("search");
    await atlas.parts.retry("Search");
    await atlas.search.result("Trebinje").waitFor();
    const bar = await atlas.controls.topBar().boundingBox();
    await atlas.button("What one can ask").click();
    await atlas.parts.press("Close", "What one can ask");
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.button("What one can ask").click();
    await atlas.parts.failed("What one can ask").waitFor();
    expect(await atlas.controls.topBar().boundingBox()).toEqual(bar);
    await atlas.parts.restore("AskGuide");
    await atlas.parts.retry("What one can ask");
    await atlas.heading("What one can ask").waitFor();
    await atlas.close();
  });

  test("of a record leaves its heading, and a retry that brings its text", async () => {
    const atlas = await open();
    await atlas.parts.withhold("RecordPage");
    await atlas.begin("?map=light&select=mechanism:selec");
    await expect.poll(() => atlas.parts.failed().textContent()).toContain("“The text about this” is no longer");
    expect(await atlas.panel.heading().textContent()).toBe("Southeast European Law Enforcement Center");
    await atlas.parts.restore("RecordPage");
    await atlas.parts.retry();
    await atlas.heading("Members 11").waitFor();
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.close();
  });

  test("of the light map leaves a picture that can be pressed, and a retry", async () => {
    const atlas = await open("?view=table");
    await atlas.parts.withhold("LightMap");
    await atlas.views.open("Map");
    await expect.poll(() => atlas.parts.failed().textContent()).toContain("“Map” is no longer on the server");
    expect(await atlas.map.picture().count()).toBeGreaterThan(0);
    await atlas.parts.restore("LightMap");
    await atlas.parts.retry();
    await atlas.map.movable().waitFor();
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.close();
  });

  test("of the list under a press stands within the map, and brings the list when it is asked for again", async () => {
    const atlas = await open("?map=light&view=table");
    await atlas.parts.withhold("Chooser-*.*");
    await atlas.go("?map=light&select=pair:al-xk");
    const [x, y] = await atlas.map.pixelAt([21.1655, 42.6629]);
    await atlas.map.press(x - 6, y + 3);
    await expect.poll(() => atlas.parts.failed().textContent()).toContain("“Choice of what lies here” is no longer");
    const [said, map] = [await atlas.parts.failed().boundingBox(), await atlas.map.itself().boundingBox()];
    if (said === null || map === null) throw new Error("There is nothing to see.");
    expect(said.y).toBeGreaterThan(map.y);
    expect(said.y + said.height).toBeLessThanOrEqual(map.y + map.height);
    expect(said.x + said.width).toBeLessThanOrEqual(map.x + map.width);
    await atlas.parts.restore("Chooser-*.*");
    await atlas.parts.retry();
    await atlas.map.choices().first().waitFor();
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.close();
  });

  test("of several pictures of numbers is told once", async () => {
    const atlas = await open("?map=light&view=table");
    await atlas.parts.withhold("FigureChart");
    await atlas.go("?map=light");
    await expect.poll(() => atlas.parts.failed().allTextContents()).toHaveLength(1);
    expect(await atlas.parts.failed().textContent()).toContain("“Numbers from the documents” is no longer");
    await atlas.parts.restore("FigureChart");
    await atlas.parts.retry();
    await expect.poll(() => atlas.panel.charts().count()).toBeGreaterThan(3);
    await atlas.close();
  });

  test("of reading the reader's own copy is told as ours, and reads the file when it is asked for again", async () => {
    const atlas = await open("?map=light&view=report");
    await atlas.report.statements().first().waitFor();
    await atlas.parts.withhold("reading");
    const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Nothing of the kind.") };
    await atlas.report.ownCopy().setInputFiles(file);
    await expect.poll(() => atlas.parts.failed().textContent()).toContain("is no longer on the server");
    expect(await atlas.words("notes.txt").count()).toBe(0);
    await atlas.parts.restore("reading");
    await atlas.parts.retry();
    await atlas.words("notes.txt").waitFor();
    expect(await atlas.parts.failed().count()).toBe(0);
    await atlas.close();
  });

  test("of the detailed borders leaves the light ones, without a word, and comes when the reader is near again", async () => {
    const atlas = await open("?map=light&view=table");
    await atlas.parts.withhold("outlines-detail");
    const known = atlas.parts.knownToBeGone("outlines-detail");
    await atlas.go("?map=light&at=42.7,18.35,9");
    await known;
    expect(await atlas.parts.failed().count()).toBe(0);
    expect(await atlas.map.shapes().count()).toBeGreaterThan(5);
    await atlas.parts.restore("outlines-detail");
    await atlas.step("?map=light&at=42.7,18.35,5");
    const again = atlas.parts.answered("outlines-detail");
    await atlas.step("?map=light&at=42.7,18.35,9.5");
    expect(await again).toBe(200);
    await atlas.close();
  });
});

test("where the dataset cannot be loaded the page says so, with the data as files and a reload", async () => {
  const start = await openStart({ width: 1280, height: 720 });
  await start.parts.withhold("_virtual_atlas-dataset");
  await start.load(siteAddress());
  await expect.poll(() => start.alert()).toContain("a newer edition is out");
  expect(await start.answerForFile()).toBe(200);
  await start.parts.restore("_virtual_atlas-dataset");
  await start.pressReload();
  await start.started();
  await start.close();
});

test("an error past every room leaves what has happened, a reload and the data, and no empty page", async () => {
  const start = await openStart({ width: 1280, height: 720 });
  await start.breakOutsideRooms("The letters cannot be measured.");
  await start.load(`${siteAddress()}?map=light&select=place:al`);
  await expect.poll(() => start.alert()).toContain("The letters cannot be measured.");
  expect(await start.headings()).toEqual(["The atlas cannot be shown"]);
  expect(await start.files()).toEqual([
    "data/atlas.json",
    "data/mechanisms.csv",
    "data/links.csv",
    "data/references.bib",
  ]);
  expect(await start.pressReload()).toContain("select=place:al");
  await start.close();
});
