import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupBy } from "../../src/base/groupBy.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { pairsAmong } from "../../src/dataset/pairs.ts";
import { launchChromium } from "../support/browser.ts";
import { realDataset } from "../support/realScene.ts";
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

const open = (query = "?map=light", width = 1200) =>
  AtlasDriver.open(browser, site.address, query, { width, height: 760 });
const gone = { status: 404, contentType: "text/plain", body: "" };
const startPage = { status: 200, contentType: "text/html", body: "<!doctype html>" };
const broken = { status: 500, contentType: "text/plain", body: "" };

/** Every selection that an address can name; of pairs those among the six economies. */
function allSelections(): readonly string[] {
  const dataset = realDataset();
  const indexes = buildIndexes(dataset);
  const economies = indexes.economies.filter(({ group }) => group === "western-balkans").map(({ id }) => id);
  const named = (kind: string, records: readonly { readonly id: string }[]) => records.map(({ id }) => `${kind}:${id}`);
  return [
    ...named("mechanism", dataset.mechanisms),
    ...named("place", dataset.places),
    ...pairsAmong(economies).map((pair) => `pair:${pair}`),
    ...named("link", dataset.links),
    ...named("centre", dataset.centres),
    ...named("crossing", dataset.crossings),
    ...named("statement", dataset.statements),
    ...dataset.documents.flatMap(({ sections }) => named("section", sections)),
    ...named("reference", dataset.references),
    ...named("figure", dataset.figures),
  ];
}

describe("a part that cannot be loaded", () => {
  test("leaves a sentence, the rest goes on, and comes when it is asked for again", async () => {
    const atlas = await open();
    for (const [name, view, file, answer, says] of [
      ["Table", "table", "TableView", gone, "a newer edition of the atlas is out"],
      ["Matrix", "matrix", "MatrixView", startPage, "a newer edition of the atlas is out"],
      ["Timeline", "timeline", "TimelineView", broken, "could not be loaded"],
      ["Report", "report", "ReportView", gone, "a newer edition of the atlas is out"],
    ] as const) {
      const files = `**/${file}-*.js`;
      await atlas.page.route(files, (route) => route.fulfill(answer));
      await atlas.openView(name);
      await expect.poll(() => atlas.failedPart().textContent()).toContain(says);
      expect(await atlas.failedPart().textContent()).toContain(`“${name}”`);
      expect(await atlas.page.locator(".top-bar").isVisible()).toBe(true);
      await atlas.page.unroute(files);
      await atlas.retry();
      await atlas.view(view).waitFor();
      expect(await atlas.failedPart().count()).toBe(0);
    }
    await atlas.close();
  });

  test("one that failed once is there without a word, its styles too", async () => {
    const atlas = await open();
    await atlas.page.route("**/TableView-*.js", (route) => route.fulfill(gone), { times: 1 });
    await atlas.page.route("**/views-*.css", (route) => route.fulfill(gone), { times: 1 });
    await atlas.openView("Table");
    await atlas.view("table").waitFor();
    await expect
      .poll(() => atlas.page.locator(".view-scroll").evaluate((element) => getComputedStyle(element).overflowX))
      .toBe("auto");
    await atlas.close();
  });

  test("going elsewhere is another try", async () => {
    const atlas = await open();
    await atlas.page.route("**/TableView-*.js", (route) => route.fulfill(gone));
    await atlas.openView("Table");
    await atlas.failedPart().waitFor();
    await atlas.page.unroute("**/TableView-*.js");
    await atlas.openView("Matrix");
    await atlas.view("matrix").waitFor();
    expect(await atlas.failedPart().count()).toBe(0);
    await atlas.openView("Table");
    await atlas.view("table").waitFor();
    await atlas.close();
  });

  test("reloading leads back to the same place", async () => {
    const atlas = await open("?map=light&select=place:al");
    await atlas.page.route("**/TableView-*.js", (route) => route.fulfill(gone));
    await atlas.openView("Table");
    await atlas.failedPart().waitFor();
    await atlas.page.unroute("**/TableView-*.js");
    await atlas.failedPart().getByRole("button", { name: "Reload the page" }).click();
    await atlas.view("table").waitFor();
    expect(atlas.query()).toContain("select=place:al");
    expect(await atlas.heading().textContent()).toBe("Albania");
    await atlas.close();
  });

  test("without a network it says so, and comes by itself when the network is back", async () => {
    const atlas = await open();
    await atlas.page.context().setOffline(true);
    await atlas.openView("Matrix");
    await expect.poll(() => atlas.failedPart().textContent()).toContain("there is no connection");
    await atlas.page.context().setOffline(false);
    await atlas.view("matrix").waitFor();
    await atlas.close();
  });

  test("filters, year, search and comparison have a working retry too", async () => {
    const files = ["Filters", "YearBar", "search", "Comparison", "FigureChart"].map((name) => `**/${name}-*.js`);
    const atlas = await open("?map=light&view=table");
    const { page } = atlas;
    for (const file of files) await page.route(file, (route) => route.fulfill(gone));
    await atlas.go("?map=light&q=compare:al,xk&select=place:al");
    const part = (name: string) => atlas.failedPart().filter({ hasText: `“${name}”` });
    await part("Side by side").waitFor();
    await part("Year").waitFor();
    await atlas.enter(page.getByRole("link", { name: "Skip to the year" }));
    expect(await atlas.focused()).toBe("Reload the page");
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await part("Filters").waitFor();
    await part("Filters").getByRole("button", { name: "Close" }).click();
    for (const file of files.filter((file) => file !== "**/search-*.js")) await page.unroute(file);
    await atlas.enter(part("Year").getByRole("button", { name: "Try again" }));
    await page.getByRole("slider", { name: "Year" }).waitFor();
    expect(await atlas.focused()).not.toBe("body");
    await part("Side by side").getByRole("button", { name: "Try again" }).click();
    await page.getByRole("region", { name: /^Side by side/ }).waitFor();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByRole("button", { name: "Close the filters" }).click();
    await page.getByRole("combobox", { name: "Search" }).fill("trebinje");
    await part("Search").waitFor();
    await page.unroute("**/search-*.js");
    await part("Search").getByRole("button", { name: "Try again" }).click();
    await atlas.searchResult("Trebinje").waitFor();
    await atlas.close();
  });

  test("of a record leaves its heading, and a retry that brings its text", async () => {
    const atlas = await open();
    await atlas.page.route("**/RecordPage-*.js", (route) => route.fulfill(gone));
    await atlas.page.goto(`${site.address}?map=light&select=mechanism:selec`);
    await expect.poll(() => atlas.failedPart().textContent()).toContain("“The text about this” is no longer");
    expect(await atlas.heading().textContent()).toBe("Southeast European Law Enforcement Center");
    await atlas.page.unroute("**/RecordPage-*.js");
    await atlas.retry();
    await atlas.page.getByRole("heading", { name: "Members 11" }).waitFor();
    expect(await atlas.failedPart().count()).toBe(0);
    await atlas.close();
  });

  test("of the light map leaves a picture that can be pressed, and a retry", async () => {
    const atlas = await open("?view=table");
    await atlas.page.route("**/LightMap-*.js", (route) => route.fulfill(gone));
    await atlas.openView("Map");
    await expect.poll(() => atlas.failedPart().textContent()).toContain("“Map” is no longer on the server");
    expect(await atlas.map().locator("svg").count()).toBeGreaterThan(0);
    await atlas.page.unroute("**/LightMap-*.js");
    await atlas.retry();
    await atlas.page.locator(".atlas-map__figure--movable").waitFor();
    expect(await atlas.failedPart().count()).toBe(0);
    await atlas.close();
  });

  test("of the list under a press stands within the map, and brings the list when it is asked for again", async () => {
    const atlas = await open("?map=light&view=table");
    await atlas.page.route("**/Chooser-*.*", (route) => route.fulfill(gone));
    await atlas.go("?map=light&select=pair:al-xk");
    const [x, y] = await atlas.pixelAt([21.1655, 42.6629]);
    await atlas.pressMap(x - 6, y + 3);
    await expect.poll(() => atlas.failedPart().textContent()).toContain("“Choice of what lies here” is no longer");
    const [said, map] = [await atlas.failedPart().boundingBox(), await atlas.map().boundingBox()];
    if (said === null || map === null) throw new Error("There is nothing to see.");
    expect(said.y).toBeGreaterThan(map.y);
    expect(said.y + said.height).toBeLessThanOrEqual(map.y + map.height);
    expect(said.x + said.width).toBeLessThanOrEqual(map.x + map.width);
    await atlas.page.unroute("**/Chooser-*.*");
    await atlas.retry();
    await atlas.page.locator(".chooser li button").first().waitFor();
    expect(await atlas.failedPart().count()).toBe(0);
    await atlas.close();
  });

  test("of several pictures of numbers is told once", async () => {
    const atlas = await open("?map=light&view=table");
    await atlas.page.route("**/FigureChart-*.js", (route) => route.fulfill(gone));
    await atlas.go("?map=light");
    await expect.poll(() => atlas.failedPart().allTextContents()).toHaveLength(1);
    expect(await atlas.failedPart().textContent()).toContain("“Numbers from the documents” is no longer");
    await atlas.page.unroute("**/FigureChart-*.js");
    await atlas.retry();
    await expect
      .poll(() => atlas.panel().locator("figure.chart svg, figure.chart figcaption").count())
      .toBeGreaterThan(3);
    await atlas.close();
  });

  test("of reading the reader's own copy is told as ours, and reads the file when it is asked for again", async () => {
    const atlas = await open("?map=light&view=report");
    await atlas.statements().first().waitFor();
    await atlas.page.route("**/matchOriginal-*.js", (route) => route.fulfill(gone));
    const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Nothing of the kind.") };
    await atlas.page.locator('input[type="file"]').setInputFiles(file);
    await expect.poll(() => atlas.failedPart().textContent()).toContain("is no longer on the server");
    expect(await atlas.page.getByText("notes.txt").count()).toBe(0);
    await atlas.page.unroute("**/matchOriginal-*.js");
    await atlas.retry();
    await atlas.page.getByText("notes.txt").waitFor();
    expect(await atlas.failedPart().count()).toBe(0);
    await atlas.close();
  });

  test("of the detailed borders leaves the light ones, without a word, and comes when the reader is near again", async () => {
    const atlas = await open("?map=light&view=table");
    const detail = "**/outlines-detail-*.js";
    await atlas.page.route(detail, (route) => route.fulfill(gone));
    // The page asks for the file and then what became of it, with the other files of the page; from then on it may ask anew.
    const checked = atlas.page.waitForResponse((answer) => {
      return answer.request().method() === "HEAD" && answer.url().includes("outlines-detail-");
    });
    await atlas.go("?map=light&at=42.7,18.35,9");
    await checked;
    await atlas.page.waitForLoadState("networkidle");
    expect(await atlas.failedPart().count()).toBe(0);
    expect(await atlas.map().locator("svg path").count()).toBeGreaterThan(5);
    await atlas.page.unroute(detail);
    await atlas.step("?map=light&at=42.7,18.35,5");
    const again = atlas.page.waitForResponse(detail);
    await atlas.step("?map=light&at=42.7,18.35,9.5");
    expect((await again).status()).toBe(200);
    await atlas.close();
  });
});

test("where the dataset cannot be loaded the page says so, with the data as files and a reload", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/_virtual_atlas-dataset-*.js", (route) => route.fulfill(gone));
  await page.goto(site.address);
  const said = page.getByRole("alert");
  await expect.poll(() => said.textContent()).toContain("a newer edition is out");
  const data = new URL((await said.getByRole("link").first().getAttribute("href")) ?? "", site.address);
  expect((await page.request.get(data.href)).status()).toBe(200);
  await page.unroute("**/_virtual_atlas-dataset-*.js");
  await said.getByRole("button", { name: "Reload the page" }).click();
  await page.locator(".panel-head h2").waitFor();
  await context.close();
});

test("an error past every room leaves what has happened, a reload and the data, and no empty page", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // What measures the letters of the page stands outside of every room.
  await page.addInitScript(() => {
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function observeOthers(element, options) {
      if (element.className === "layout-letter") throw new Error("The letters cannot be measured.");
      observe.call(this, element, options);
    };
  });
  await page.goto(`${site.address}?map=light&select=place:al`);
  const said = page.getByRole("alert");
  await expect.poll(() => said.textContent()).toContain("The letters cannot be measured.");
  expect(await page.getByRole("heading").allTextContents()).toEqual(["The atlas cannot be shown"]);
  expect(await said.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
    "data/atlas.json",
    "data/mechanisms.csv",
    "data/links.csv",
    "data/references.bib",
  ]);
  const again = page.waitForRequest((request) => request.isNavigationRequest());
  await said.getByRole("button", { name: "Reload the page" }).click();
  expect((await again).url()).toContain("select=place:al");
  await context.close();
});

test("everything that can be selected, in every view, after each part has failed once", {
  timeout: 240_000,
}, async () => {
  const atlas = await open("?map=light");
  const seen = new Set<string>();
  // The first answer for each part is that it is not there; what the page started with is there already.
  await atlas.page.route("**/assets/*.js", async (route) => {
    const url = route.request().url();
    if (seen.has(url)) return route.fallback();
    seen.add(url);
    return route.fulfill(gone);
  });
  for (const view of ["table", "matrix", "timeline", "report"] as const) {
    await atlas.openView(view[0]?.toUpperCase() + view.slice(1));
    await atlas.view(view).waitFor();
  }
  const selections = allSelections();
  // The text beside the view is the same in all of them; the slower views are walked with every twelfth thing of each kind.
  const kinds = groupBy(selections, (selection) => selection.split(":")[0] ?? "");
  const some = [...kinds.values()].flatMap((all) => all.filter((_, index) => index % 12 === 0));
  const address = (view: string) => (selection: string) => `?map=light&view=${view}&select=${selection}`;
  for (const view of ["map", "matrix", "timeline", "report"]) {
    // A page that begins at a record has the pages of all; from there on nothing is on its way for even a moment. Both
    // documents speak of this one, so that the report has passages about it.
    await atlas.page.goto(`${site.address}${address(view)("mechanism:selec")}`);
    await atlas.settled();
    if (view === "report") await atlas.statements().first().waitFor();
    expect(await atlas.walk(some.map(address(view))), view).toEqual([]);
  }
  await atlas.go(address("table")(selections[0] ?? ""));
  expect(await atlas.walk(selections.map(address("table")))).toEqual([]);
  expect(seen.size).toBeGreaterThan(4);
  await atlas.close();
});
