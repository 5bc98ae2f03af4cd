import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { readWorkbook } from "../support/readWorkbook.ts";
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

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, touch: true };
const open = (query: string, options = wide): Promise<AtlasDriver> =>
  AtlasDriver.open(browser, site.address, query, options);
const chips = (atlas: AtlasDriver): Promise<readonly string[]> =>
  atlas.page.locator(".filter-chip > span:first-child").allTextContents();

describe("from view to view", () => {
  test("selection, year and filters stay; back leads through the views", async () => {
    const atlas = await open("?select=mechanism:selec&year=2012&q=economy:al");
    for (const name of ["Matrix", "Timeline", "Table", "Map"]) {
      await atlas.page.getByRole("link", { name, exact: true }).click();
      await atlas.settled();
      expect(await chips(atlas)).toEqual(["State in 2012", "Albania"]);
      expect(await atlas.heading().textContent()).toBe("Southeast European Law Enforcement Center");
    }
    await atlas.page.goBack();
    await atlas.page.locator(".view-table").waitFor();
    expect(atlas.query()).toBe("?select=mechanism:selec&view=table&year=2012&q=economy:al");
    expect(atlas.errors).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    await atlas.close();
  });

  test("the counts of table, matrix and lists are one", async () => {
    const atlas = await open("?select=pair:al-xk&view=table&q=field:prosecution");
    const rows = atlas.page.locator("table.data tbody tr td:nth-of-type(2)");
    const inTable = (await rows.allTextContents()).filter(
      // An operation of six belongs to no pair where its source names none.
      (parties) => parties.includes("Albania") && parties.includes("Kosovo*") && !parties.includes("Serbia"),
    ).length;
    expect(inTable).toBeGreaterThan(0);
    expect(inTable).toBe(
      await atlas.panel().locator(".row .kind-mark-agreement, .row .kind-mark-joint-operation").count(),
    );
    await atlas.close();
  });
});

describe("filters", () => {
  test("by keyboard: open, choose, close, take back", async () => {
    const atlas = await open("");
    await atlas.page.locator(".filter-open").focus();
    await atlas.page.keyboard.press("Enter");
    await atlas.page.getByRole("button", { name: "small arms 16" }).press("Enter");
    await atlas.page.keyboard.press("Escape");
    expect(atlas.query()).toBe("?q=field:small-arms");
    expect(await atlas.page.locator(".filter-open").evaluate((button) => button === document.activeElement)).toBe(true);
    await atlas.page.getByRole("button", { name: "Take away: small arms" }).press("Enter");
    expect(atlas.query()).toBe("");
    await atlas.close();
  });

  test("on a phone the choices are a sheet of their own", async () => {
    const atlas = await open("", phone);
    await atlas.page.locator(".filter-open").tap();
    await atlas.page.getByRole("button", { name: /^Kosovo\*/ }).tap();
    await atlas.page.getByRole("button", { name: "Close the filters" }).tap();
    expect(await chips(atlas)).toEqual(["Kosovo*"]);
    expect(atlas.errors).toEqual([]);
    await atlas.close();
  });

  test("what is on screen can be copied in words", async () => {
    const atlas = await open("?year=2012&q=economy:al field:police");
    await atlas.page.locator(".filter-open").click();
    await atlas.page.getByRole("button", { name: "Copy summary" }).click();
    const copied = await atlas.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Shown for 2012: \d+ mechanisms, .+ Narrowed to: Albania; police\. \d+ of these are undated/,
    );
    await atlas.close();
  });
});

test("the slider moves by keyboard and the map says which year it shows", async () => {
  const atlas = await open("");
  await atlas.page.getByRole("slider", { name: "Year" }).focus();
  await atlas.page.keyboard.press("Home");
  expect(atlas.query()).toBe("?year=1993");
  await atlas.page.keyboard.press("ArrowRight");
  expect(atlas.query()).toBe("?year=1994");
  await atlas.page.locator(".map-foot", { hasText: "State in 1994" }).waitFor();
  await atlas.page.keyboard.press("End");
  expect(atlas.query()).toBe("");
  await atlas.close();
});

test("a mark of the timeline and a cell of the matrix open by Enter", async () => {
  const atlas = await open("?view=timeline");
  await atlas.page.locator('.timeline [tabindex="0"]').focus();
  await atlas.page.keyboard.press("ArrowRight");
  await atlas.page.keyboard.press("Enter");
  expect(atlas.query()).toBe("?select=mechanism:seci&view=timeline");
  await atlas.go("?view=matrix&q=matrix:pairs");
  await atlas.page.locator('.matrix [tabindex="0"]').focus();
  await atlas.page.keyboard.press("ArrowDown");
  for (let step = 0; step < 3; step += 1) await atlas.page.keyboard.press("ArrowRight");
  await atlas.page.keyboard.press("Enter");
  expect(atlas.query()).toBe("?select=pair:al-ba&view=matrix&q=matrix:pairs");
  await atlas.close();
});

test("the table is taken along as CSV, as a workbook and with what belongs to it, by keyboard, under the content policy", async () => {
  const atlas = await open("?view=table&q=economy:xk table:centres columns:name,latitude,participants");
  const { page } = atlas;
  const shown = await page.locator("table.data tbody tr").count();
  await atlas.downloadMenu().focus();
  await page.keyboard.press("Enter");
  const saved = new Map<string, Buffer>();
  for (const [ending, said] of [
    [".xlsx", "Saved: "],
    [".csv", "What belongs to it is the last file of this list."],
    ["-semicolon.csv", "What belongs to it is the last file of this list."],
    ["-about.txt", "Saved: "],
  ] as const) {
    await page.keyboard.press("Tab");
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(file.suggestedFilename()).toMatch(/^atlas-centres-\d{4}-\d{2}-\d{2}[-.]/);
    expect(file.suggestedFilename().endsWith(ending)).toBe(true);
    await page.getByRole("status").filter({ hasText: file.suggestedFilename() }).filter({ hasText: said }).waitFor();
    saved.set(ending, readFileSync(await file.path()));
  }
  await page.keyboard.press("Escape");
  expect(await atlas.downloadMenu().evaluate((button) => button === document.activeElement)).toBe(true);
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
  expect(workbook.get("About")).toContainEqual(["Address of this view", page.url()]);
  expect(atlas.errors).toEqual([]);

  // The writer of workbooks comes with the first of them: where it is gone, the menu says so and asks anew.
  await page.route("**/workbook-*.js", (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
  await page.reload();
  await atlas.downloadMenu().click();
  await page.getByRole("button", { name: /XLSX/ }).click();
  expect(await atlas.failedPart().textContent()).toContain("“Excel workbook (XLSX)” is no longer on the server");
  await page.unroute("**/workbook-*.js");
  const [file] = await Promise.all([page.waitForEvent("download"), atlas.retry()]);
  expect([...readWorkbook(readFileSync(await file.path())).keys()]).toEqual(["Centres", "About", "Columns"]);
  await atlas.close();
});

describe("axe finds nothing", () => {
  test.each([
    ["table", "?view=table&year=2012", wide, "light"],
    ["table on a phone", "?view=table", phone, "dark"],
    ["matrix", "?view=matrix", wide, "dark"],
    ["matrix of economies", "?view=matrix&q=matrix:pairs&theme=contrast", wide, "light"],
    ["timeline", "?view=timeline&select=mechanism:selec", wide, "light"],
    ["timeline on a phone", "?view=timeline&theme=contrast", phone, "light"],
    ["filters", "?q=economy:al field:police", wide, "dark"],
  ] as const)("%s", async (name, query, size, theme) => {
    const atlas = await AtlasDriver.open(browser, site.address, query, { ...size, theme });
    if (name === "filters") {
      await atlas.page.locator(".filter-open").click();
      await atlas.page.getByRole("heading", { name: "Filters" }).waitFor();
    }
    expect(await atlas.accessibilityProblems()).toEqual([]);
    await atlas.close();
  });
});
