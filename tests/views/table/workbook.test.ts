import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { buildWorkbook, type SheetContent } from "../../../src/views/table/workbook.ts";
import { readWorkbook } from "../../support/readWorkbook.ts";

const properties = { title: "Table of Links", author: "Somebody", date: "2026-11-22" };
const sheet = (rows: SheetContent["rows"], headings: SheetContent["headings"] = null): SheetContent => ({
  name: "Links",
  headings,
  rows,
  widths: [20, 20, 20],
});

test("what looks like a number, a day, a formula or a name of the language stays the text that it is", async () => {
  const texts = [
    "23998e065671",
    "1e5",
    "007",
    "2015",
    "2015-03",
    "3/4",
    "TRUE",
    "=1+1",
    "+49",
    "-5",
    "@a",
    "'a",
    "100 %",
    "constructor",
    "__proto__",
    "toString",
    "NS1: <a & b> \"c\" 'd'",
    "Đorđević, Gllobočica, Krushevë, Ägypten, Скопје, 🏔",
    "  two  spaces ",
    "two\nlines",
  ];
  const read = readWorkbook(await buildWorkbook([sheet(texts.map((text) => [text]))], properties));
  expect(read.get("Links")).toEqual(texts.map((text) => [text]));
});

test("numbers are numbers, and what is empty holds nothing", async () => {
  const rows = [
    ["a", null, 42.4531],
    [null, -3, null],
    [null, null, 0],
  ];
  const bytes = await buildWorkbook([sheet(rows, ["Name", "Count", "Latitude"])], properties);
  expect(readWorkbook(bytes).get("Links")).toEqual([
    ["Name", "Count", "Latitude"],
    ["a", null, 42.4531],
    [null, -3, null],
    [null, null, 0],
  ]);
});

test("characters that the format forbids, or reads as its own, are written by number", async () => {
  const bytes = await buildWorkbook([sheet([["a\u0001b", "_x0041_"]])], properties);
  expect(readWorkbook(bytes).get("Links")).toEqual([["a_x0001_b", "_x005F_x0041_"]]);
});

test("the heading stays in sight and is bold, sheets keep their order, the file says what it is and of which day", async () => {
  const about = { name: "About", headings: null, rows: [["Licence", "CC BY 4.0"]], widths: [24, 96] };
  const bytes = await buildWorkbook([sheet([["a"]], ["Name"]), about], properties);
  const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
  expect([...readWorkbook(bytes)]).toEqual([
    ["Links", [["Name"], ["a"]]],
    ["About", [["Licence", "CC BY 4.0"]]],
  ]);
  expect(part("xl/worksheets/sheet1.xml")).toContain('ySplit="1"');
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("ySplit");
  expect(part("xl/styles.xml")).toContain("<b/>");
  expect(part("docProps/core.xml")).toContain("<dc:title>Table of Links</dc:title>");
  expect(part("docProps/core.xml")).toContain("2026-11-22T00:00:00Z</dcterms:modified>");
});

test("a row is as high as its longest text, and a sheet is printed as wide as a page with its heading on each", async () => {
  const long = "a text of more than three lines in a column of twenty characters";
  const bytes = await buildWorkbook([sheet([["short"], [long, "two\nlines"]], ["Name"])], properties);
  const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
  const xml = part("xl/worksheets/sheet1.xml");
  const heights = [...xml.matchAll(/<row ([^>]*)>/g)].map(([, row = ""]) => /\bht="(\d+)"/.exec(row)?.[1] ?? null);
  expect(heights).toEqual([null, null, "60"]);
  expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
  expect(part("xl/workbook.xml")).toMatch(/>(?:&apos;|')?Links(?:&apos;|')?!\$1:\$1</);
});
