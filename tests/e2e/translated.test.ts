import { expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

/** One of each kind that an address can select. */
const targets = [
  "mechanism:selec",
  "place:xk",
  "pair:al-xk",
  "link:ag-al-xk-21",
  "centre:pcc-trebinje",
  "crossing:cc-blace",
  "statement:k4d-7-2-public-level",
  "section:k4d-5",
  "reference:iom-2015",
  "figure:albania-kosovo-documents",
];

test("in a page that the browser translates, everything can be used by mouse and by keys", async () => {
  const atlas = await openAtlas("?map=light", { width: 1280, height: 800 });
  const { keys, panel } = atlas;
  const view = async (name: string): Promise<void> => {
    await atlas.views.open(name);
    await atlas.settled();
  };
  atlas.page.setDefaultTimeout(15_000);
  await atlas.translate();

  // Search: results, none, the rest of a group, a choice by key; and the words that it marks.
  await keys.press("/");
  for (const words of ["selec", "selec cro", "qqqq", "police women"]) {
    await keys.press("ControlOrMeta+a");
    await keys.type(words);
    await atlas.said(words === "qqqq" ? "Nothing found for “qqqq”." : "First: ");
  }
  await keys.press("Escape");
  await keys.type("trebinje");
  await atlas.search.result("Trebinje").waitFor();
  await keys.press("Enter");
  expect(await panel.heading().textContent()).toContain("Trebinje");

  // Panel: provenance, citation, comparison, long list, and every kind of page by links.
  await panel.provenance().first().click();
  await panel.citations().first().click();
  await panel.references().waitFor();
  await atlas.press("button", "Close");
  await atlas.controls.home().click();
  await panel.link("Albania").first().click();
  await panel.button("Serbia").click();
  await panel.button("Montenegro").click();
  await panel
    .button(/^Remove/)
    .first()
    .click();
  await panel.button("Close").click();
  await panel
    .button(/^Show all/)
    .first()
    .click();
  await panel.button("Show fewer").first().click();
  for (const target of targets) {
    await atlas.step(`?select=${target}&map=light`);
    for (const summary of (await panel.folds().all()).slice(0, 2)) await summary.click();
    await atlas.step(`?select=${target}&map=light&basis=report`);
  }

  // Filters, year and the list that follows them.
  await atlas.press("button", /^Filters/);
  await atlas
    .button(/^police/)
    .first()
    .click();
  await atlas
    .button(/^border/)
    .first()
    .click();
  await keys.press("Escape");
  await atlas.controls.year().focus();
  for (let presses = 0; presses < 4; presses += 1) await keys.press("ArrowLeft");
  await atlas.press("button", /Take away: police/);
  await atlas.press("button", "Clear all");

  // The other views: sorted, narrowed, other columns, other tables.
  await view("Matrix");
  for (const tab of await atlas.views.tabs().all()) {
    await tab.click();
    await atlas.views.matrixHeads().nth(2).click();
    await atlas.views.matrixHeads().nth(2).click();
  }
  await atlas.views.matrixHeads().nth(3).click();
  await atlas.views.matrixHeads().nth(3).click();
  await keys.press("ArrowDown");
  await view("Timeline");
  await atlas.views.marks().first().focus();
  for (const key of ["ArrowRight", "ArrowDown", "Enter"]) await keys.press(key);
  await view("Table");
  for (const tab of await atlas.views.tabs().all()) await tab.click();
  await atlas.views.tableHeads().first().click();
  await atlas.views.tableHeads().first().click();
  await atlas.views.tabs().first().click();
  await atlas.press("button", "Columns");
  await atlas.views.columnChoices().first().click();
  await keys.press("Escape");
  await atlas.press("button", "Codebook");
  await keys.press("Escape");
  await atlas.views.findInTable().fill("convention");
  await atlas.views.findInTable().fill("");
  await view("Report");
  await atlas.report.sections().first().waitFor();
  await atlas.report.citations().first().click();
  await atlas.report.passageChoice().selectOption("place:xk");
  await atlas.press("button", "Show the whole text");
  await view("Map");
  await atlas.controls.basis().check();
  await atlas.controls.basis().uncheck();

  expect(atlas.errors).toEqual([]);
  expect(await atlas.translated()).toBeGreaterThan(200);
  await atlas.close();
});
