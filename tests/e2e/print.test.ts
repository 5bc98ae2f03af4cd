import { expect, test } from "vitest";
import type { PrintedDocument } from "../support/readPdf.ts";
import { realDataset } from "../support/realScene.ts";
import { openAtlas, siteAddress, standing } from "./driver/open.ts";

const dark = { ...standing, theme: "dark" } as const;
const squeeze = (text: string): string => text.replace(/\s+/g, "");
/** The lines at the foot of a sheet, which stand between the halves of a sentence that runs over two. */
const foot = /\d+ \/ \d+|Western Balkans Cooperation Atlas · Edition \S+ \(\w+\)/g;
/** Whether the words stand in the document, wherever its lines and sheets break. */
const says = ({ pages }: PrintedDocument, words: string): boolean =>
  squeeze(pages.map((page) => page.replace(foot, "")).join("")).includes(squeeze(words));

/** What every print must be, whatever it shows. `address`: what stands behind the slash. */
function expectWhole(printed: PrintedDocument, address: string): void {
  const { edition } = realDataset();
  expect(printed.cut).toEqual([]);
  expect(printed.rasterImages).toBe(0);
  expect(printed.smallest).toBeGreaterThanOrEqual(6.5);
  printed.pages.forEach((page, index) => {
    // More than the line at the foot, which says the sheet and their number.
    expect(squeeze(page).length, `sheet ${index + 1}`).toBeGreaterThan(120);
    expect(page).toContain(`${index + 1} / ${printed.pages.length}`);
  });
  expect(printed.text).toContain(`Edition ${edition.date} (${edition.hash})`);
  expect(printed.text).toMatch(/Printed on \d{1,2} [A-Z][a-z]+ \d{4}\./);
  // How the map was drawn is no part of what is shown.
  const shown = address.replace(/(\?)map=light&?|&map=light/, "$1").replace(/\?$/, "");
  expect(says(printed, `${siteAddress()}${shown}`)).toBe(true);
  // What stands at the end is together on the last sheet: note, borders, edition and licence.
  const end = squeeze(printed.pages.at(-1) ?? "");
  expect(end).toContain(squeeze("* This designation is without prejudice to positions on status"));
  expect(end).toContain(squeeze("CC BY 4.0"));
  for (const control of ["Copy link", "Copy citation", "Show all", "Show fewer", "Download", "Arrow keys", "Filters"]) {
    expect(printed.text).not.toContain(control);
  }
}

test("a pair prints as a drawn map with legend, then all that the panel says, sources open", async () => {
  const address = "?select=pair:al-xk&map=light";
  const atlas = await openAtlas(address, dark);
  const isSameMap = await atlas.map.remember();
  const printed = await atlas.print.document({ format: "A4", margin: 25 });
  expectWhole(printed, address);
  expect(printed.pages.length).toBeGreaterThanOrEqual(4);
  expect(printed.pages.length).toBeLessThanOrEqual(12);
  const [first = ""] = printed.pages;
  for (const words of ["Albania and Kosovo*", "Podgorica", "Joint patrols on the border", "OpenStreetMap"]) {
    expect(first).toContain(words);
  }
  expect(printed.paths).toBeGreaterThan(150);
  const { statements, links, references } = realDataset();
  const about = statements.filter(({ about }) => about.includes("pair:al-xk"));
  expect(about.length).toBeGreaterThan(2);
  for (const { text } of about) expect(says(printed, text.replace(/\bKosovo\b\*?/g, "Kosovo*"))).toBe(true);
  const between = links.filter(
    ({ parties }) => parties.length === 2 && parties.includes("al") && parties.includes("xk"),
  );
  expect(between.length).toBeGreaterThan(8);
  for (const { sources } of between) {
    for (const source of sources) if (source.kind === "web") expect(says(printed, `<${source.url}>`)).toBe(true);
  }
  expect(says(printed, references.find(({ id }) => id === "ibraj-2016")?.full ?? "no such work")).toBe(true);
  // The page on screen has not changed to what would suit the paper.
  expect(await isSameMap()).toBe(true);
  expect(await atlas.print.paper().count()).toBe(0);
  expect(await atlas.map.state()).toBe("fallback");
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test.each([
  { address: "?select=pair:al-xk&since=2018&map=light", margin: 20, title: "pair as it changed", format: "A4" },
  { address: "?map=light", margin: 15, title: "overview", format: "Letter" },
  { address: "?view=matrix&map=light", margin: 5, title: "matrix", format: "A4" },
] as const)("the $title begins with its picture and ends with its notes on one sheet", async (sheet) => {
  const { address, margin, format } = sheet;
  const atlas = await openAtlas(address, standing);
  const printed = await atlas.print.document({ format, margin });
  expectWhole(printed, address);
  expect(printed.paths).toBeGreaterThan(50);
  await atlas.close();
});

test("a table prints all its rows, with the heads on every sheet", async () => {
  const atlas = await openAtlas("?view=table", dark);
  const printed = await atlas.print.document({ format: "Letter", margin: 10 });
  expectWhole(printed, "?view=table");
  const { links } = realDataset();
  expect(links.length).toBeGreaterThan(100);
  const counted = links.filter(({ aggregate }) => aggregate === null).length;
  expect(printed.text).toContain(`${counted} of ${counted} shown`);
  for (const { title } of links) expect(says(printed, title.replace(/\bKosovo\b\*?/g, "Kosovo*"))).toBe(true);
  for (const page of printed.pages) expect(page).toContain("Title Parties Kind Status Signed");
  expect(printed.pages.length).toBeLessThanOrEqual(7);
  // More columns than a sheet has room for: each value after the name of its column, and no address beyond the edge.
  const sourced = "?view=table&q=table:centres%20columns:all";
  await atlas.step(sourced);
  const wideTable = await atlas.print.document({ format: "Letter", margin: 25 });
  expectWhole(wideTable, sourced);
  expect(wideTable.text).toMatch(/Joint Centre for Police Cooperation, Trebinje .*Confidence: high .*Sources: http/);
  await atlas.step("?view=table&q=table:participations");
  await atlas.print.preview();
  const [said, rows] = await atlas.print.rows();
  // More than the 200 that the screen draws at first.
  expect(said).toBeGreaterThan(400);
  expect(rows).toBe(said);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("a matrix wider than the paper prints in parts that hold every column", async () => {
  const address = "?view=matrix&q=matrix:mechanisms-all";
  const atlas = await openAtlas(address, standing);
  const printed = await atlas.print.document({ format: "A4", margin: 25 });
  expectWhole(printed, address);
  const { places, participations, mechanisms } = realDataset();
  const present = new Set(participations.map(({ place }) => place));
  const columns = places.filter(({ id, kind }) => kind === "economy" && present.has(id));
  expect(columns.length).toBeGreaterThan(30);
  for (const { names } of columns) expect(says(printed, names.en.replace(/^Kosovo$/, "Kosovo*"))).toBe(true);
  for (const { acronym } of mechanisms) if (acronym !== null) expect(printed.text).toContain(acronym);
  // Three parts of columns, none of which begins a sheet that it does not fill.
  expect(printed.pages.length).toBeLessThanOrEqual(Math.ceil((3 * mechanisms.length) / 27));
  await atlas.close();
});

test("a timeline prints all its lines, also across the sheet", async () => {
  const atlas = await openAtlas("?view=timeline", standing);
  const onScreen = await atlas.views.lines();
  const printed = await atlas.print.document({ format: "Letter", margin: 10, landscape: true });
  expectWhole(printed, "?view=timeline");
  expect(onScreen.length).toBeGreaterThan(90);
  for (const name of onScreen) expect(says(printed, name)).toBe(true);
  for (const page of printed.pages) expect(page).toMatch(/2000 .*2010 .*2020 /);
  expect(printed.pages.length).toBeLessThanOrEqual(Math.ceil(onScreen.length / 13));
  await atlas.close();
});

test("the report prints every statement, with margins", async () => {
  const address = "?view=report&map=light";
  const atlas = await openAtlas(address, dark);
  const printed = await atlas.print.document({ format: "A4", margin: 10 });
  expectWhole(printed, address);
  const { statements, references } = realDataset();
  expect(statements.length).toBeGreaterThan(200);
  const unsaid = statements.filter(({ text }) => !says(printed, text.replace(/\bKosovo\b\*?/g, "Kosovo*")));
  expect(unsaid.map(({ id }) => id)).toEqual([]);
  for (const { full } of references) expect(says(printed, full)).toBe(true);
  expect(printed.pages.length).toBeLessThanOrEqual(50);
  await atlas.close();
});
