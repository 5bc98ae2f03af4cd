import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAuthoredStatements } from "../support/authoredStatements.ts";
import type { AtlasDriver, WindowOptions } from "./driver/atlasDriver.ts";
import { openAtlas, phone, standing, wide } from "./driver/open.ts";

const authored = readAuthoredStatements();
const openReport = async (query = "?view=report", options: WindowOptions = wide): Promise<AtlasDriver> => {
  const atlas = await openAtlas(query, options);
  await atlas.report.settled();
  return atlas;
};

describe("on a wide screen", () => {
  test("the text opens from the tabs, beside the map, and back leads to the map", async () => {
    const atlas = await openAtlas("", standing);
    await atlas.link("Report").click();
    await atlas.report.title().waitFor();
    await atlas.report.settled();
    expect(atlas.query()).toBe("?view=report");
    expect(await atlas.report.statements().count()).toBe(authored.length);
    expect(await atlas.map.itself().isVisible()).toBe(true);
    await atlas.back();
    await atlas.panel.heading().waitFor();
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("the map follows what is being read, and the contents say where", async () => {
    const atlas = await openReport("?view=report", standing);
    const before = await atlas.map.description();
    await atlas.report.statement("k4d-5-2-selec-transformed").scrollIntoViewIfNeeded();
    await atlas.report.isReading("SELEC");
    await atlas.map.describesOther(before);
    expect(await atlas.map.description()).toContain("Southeast European Cooperative Initiative");
    // Reading on leaves the address as it was.
    expect(atlas.query()).toBe("?view=report");
    await atlas.close();
  });

  test("a press on Montenegro leaves exactly the passages about it; one press shows everything", async () => {
    const atlas = await openReport("?view=report", standing);
    // On the name, which stands apart from the capital: there a seat or its lines would be taken instead.
    const [x, y] = await atlas.map.pixelOf("place:me");
    await atlas.map.press(x - 32, y - 42);
    await atlas.map.chooseIfAsked("Montenegro");
    await atlas.selected("place:me");
    await atlas.report.settled();
    const about = authored.filter((statement) => statement.about.includes("place:me")).map(({ id }) => id);
    expect(await atlas.report.statementIds()).toEqual(about);
    expect(await atlas.report.passages().textContent()).toBe(`About Montenegro ${about.length} passages`);
    await atlas.button("Show the whole text").click();
    await atlas.report.settled();
    expect(await atlas.report.statements().count()).toBe(authored.length);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("a statement has an address of its own: opened, it is in sight, marked, and shown on the map", async () => {
    const atlas = await openReport("?select=statement:k4d-5-6-pcc-trilateral&view=report", standing);
    expect(await atlas.report.markedId()).toBe("k4d-5-6-pcc-trilateral");
    const box = await atlas.report.marked().boundingBox();
    expect(box?.y).toBeGreaterThan(40);
    expect(box?.y).toBeLessThan(300);
    expect(await atlas.report.pageScroll()).toBe(0);
    await atlas.close();
  });

  test("a section chosen in the contents is reached by keyboard, and back returns to the one before", async () => {
    const atlas = await openReport();
    // Through the search, whose list opens and closes on the way, and never back into it.
    await atlas.keys.tabTo("5.2 Southeast European");
    await atlas.keys.press("Enter");
    await atlas.selected("section:k4d-5-2");
    expect(await atlas.keys.focusedId()).toBe("section-k4d-5-2");
    await atlas.keys.tabTo("show the full reference");
    await atlas.keys.press("Enter");
    expect(await atlas.panel.references().count()).toBe(1);
    await atlas.back();
    await atlas.selected("");
    await atlas.close();
  });

  test("the copied citation is a ready footnote", async () => {
    const atlas = await openReport("?select=statement:k4d-3-1-tool&view=report", standing);
    await atlas.report.copyCitation();
    const footnote = await atlas.copying.clipboard();
    expect(footnote).toMatch(
      /^Haider, 2019, section 3\.1 \(Police cooperation\), paragraph 1\. Citing Hoxha and Emini, 2014\. Restated in: .+ edition \d{4}-\d{2}-\d{2} \([0-9a-f]{8}\), k4d-3-1-tool\. http.+select=statement:k4d-3-1-tool&view=report \(accessed \d+ \w+ \d{4}\)\.$/,
    );
    await atlas.close();
  });

  test("the references lie where the links lead, in all three formats", async () => {
    const atlas = await openReport("?view=report#references");
    expect(await atlas.keys.focusedId()).toBe("references");
    for (const name of ["BibTeX", "RIS", "CSL-JSON"]) {
      const { status, text } = await atlas.fileBehind(name);
      expect(status).toBe(200);
      expect(text).toContain("bechev-2015");
    }
    await atlas.close();
  });

  test("printed, the text stands alone and whole", async () => {
    const atlas = await openReport("?view=report", standing);
    await atlas.print.preview();
    expect(await atlas.map.itself().isVisible()).toBe(false);
    expect(await atlas.controls.topBar().isVisible()).toBe(false);
    expect(await atlas.report.contents().isVisible()).toBe(false);
    expect(await atlas.print.statements().count()).toBe(authored.length);
    expect(await atlas.print.height()).toBeGreaterThan(15_000);
    await atlas.close();
  });

  test("printed before the printed page has come, the text stands without contents, map and buttons", async () => {
    const atlas = await openReport();
    await atlas.parts.withhold("Paper");
    await atlas.go("?view=report&map=light");
    await atlas.report.settled();
    await atlas.print.early();
    expect(await atlas.report.title().isVisible()).toBe(true);
    expect(await atlas.report.contents().isVisible()).toBe(false);
    expect(await atlas.map.itself().isVisible()).toBe(false);
    expect(await atlas.button("Print").isVisible()).toBe(false);
    await atlas.close();
  });
});

describe("on a phone", () => {
  test("the text covers the map, the contents open over it, and one button leads back to the map", async () => {
    const atlas = await openReport("?view=report", phone);
    expect(await atlas.window.overflow()).toBe(0);
    expect(await atlas.report.overflow()).toBe(0);
    await atlas.button("Contents").click();
    await atlas.link(/^3\.1 Police cooperation/).click();
    expect(await atlas.report.section("k4d-3-1").isVisible()).toBe(true);
    expect(await atlas.report.contentsList().isVisible()).toBe(false);
    await atlas.button("Map").click();
    await atlas.panel.heading().waitFor();
    expect(atlas.query()).toBe("?select=section:k4d-3-1");
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });
});

describe("axe finds nothing", () => {
  test.each([
    ["in the whole text", "?view=report", 1440, 900, "light"],
    ["in passages about one thing", "?view=report&select=place:xk", 1000, 700, "light"],
    ["on a phone in the dark", "?view=report&select=section:rcc-4", 390, 844, "dark"],
  ] as const)("%s", async (_name, query, width, height, theme) => {
    const atlas = await openAtlas(query, { width, height, theme, standing: true });
    await atlas.report.settled();
    expect(await atlas.accessibilityProblems()).toEqual([]);
    await atlas.close();
  });
});

const folder = process.env.ATLAS_SOURCES;
describe("the reader's own copy", () => {
  test("a wrong file is refused, and nothing leaves the page", async () => {
    const atlas = await openReport("?view=report#compare");
    await atlas.report.ownCopy().setInputFiles({
      name: "letter.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Dear reader"),
    });
    await atlas.words("this text has no paragraph of the report or the leaflet in it.").waitFor();
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test.skipIf(folder === undefined)("shows each paragraph, is kept on request, and survives a reload", async () => {
    const atlas = await openReport("?view=report#compare");
    const files = readdirSync(folder ?? "").filter((name) => name.endsWith(".txt"));
    await atlas.report.ownCopy().setInputFiles(files.map((name) => join(folder ?? "", name)));
    await atlas
      .words(/complete: all/)
      .nth(1)
      .waitFor();
    await atlas.report
      .originals()
      .nth(authored.length - 1)
      .waitFor({ state: "attached" });
    expect(await atlas.report.originals().count()).toBe(authored.length);
    for (const _file of files) await atlas.button("Keep it").first().click();
    await atlas.reload();
    await atlas.words("Kept in this browser.").nth(1).waitFor();
    await atlas.report.openOriginal("k4d-3-1-tool");
    expect(await atlas.report.markedWords("k4d-3-1-tool").count()).toBeGreaterThan(5);
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });
});
