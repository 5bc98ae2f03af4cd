import { expect, test } from "vitest";
import { computed } from "../../../src/tables/columns.ts";
import { byteOrderMark, formatCsv, semicolonForm } from "../../../src/tables/csv.ts";
import { buildWorkbook } from "../../../src/views/table/workbook.ts";
import { hasOffice, openInOffice } from "../../support/office.ts";

const rows = [
  ["Đorđević, Gllobočicë", "2018-11-26", 42.5],
  ["Ќе дојде", "2018-12", -3],
  ["=1+1", "2009", 0],
  ["+49; 3", "", null],
  ["-5+2", "", null],
  ['@SUM(A1;"x")', "", null],
  [" =2+2", "", null],
  ["\t=3+3", "", null],
] as const;
type Row = (typeof rows)[number];
const columns = [
  computed<Row>("Name", "string", "", ([name]) => name),
  computed<Row>("Date", "date", "", ([, date]) => (date === "" ? null : date)),
  computed<Row>("Value", "number", "", ([, , value]) => value),
];

/** Cells of the first sheet as LibreOffice holds them: kind and words, row by row, empty ones at the end left out. */
function cellsOf(flat: string): readonly (readonly string[])[] {
  const [sheet = ""] = /<table:table [\s\S]*?<\/table:table>/.exec(flat) ?? [];
  return [...sheet.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)]
    .map(([, row = ""]) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
        ([, attributes = "", content = ""]) => {
          const kind = /office:value-type="(\w+)"/.exec(attributes)?.[1];
          if (kind === undefined) return [];
          const words = content
            .replace(/<text:(?:s|tab)\/>/g, " ")
            .replace(/<[^>]+>/g, "")
            .replaceAll("&apos;", "'")
            .replaceAll("&quot;", '"');
          return [`${attributes.includes("table:formula") ? "formula " : ""}${kind} ${words.trim()}`];
        },
      ),
    )
    .filter((row) => row.length > 0);
}
/** What must not run, as it reads behind a sign before it. */
const guarded = (sign: string): readonly (readonly string[])[] =>
  ["+49; 3", "-5+2", '@SUM(A1;"x")', `${sign === "" ? "" : " "}=2+2`, `${sign === "" ? "" : " "}=3+3`].map((text) => [
    `string ${sign}${text}`,
  ]);

test.runIf(hasOffice)("LibreOffice opens a workbook with its letters and columns, and runs nothing", async () => {
  const bytes = await buildWorkbook(
    [
      {
        name: "Links",
        headings: columns.map(({ name }) => name),
        rows: rows.map((row) => columns.map(({ value }) => value(row))),
        widths: [20, 12, 12],
      },
    ],
    { title: "Links", author: "Somebody", date: "2026-11-22" },
  );
  const cells = cellsOf(openInOffice("links.xlsx", bytes, "fods").toString("utf8"));
  expect(cells).toEqual([
    ["string Name", "string Date", "string Value"],
    ["string Đorđević, Gllobočicë", "string 2018-11-26", "float 42.5"],
    ["string Ќе дојде", "string 2018-12", "float -3"],
    ["string =1+1", "string 2009", "float 0"],
    ...guarded(""),
  ]);
});

test.runIf(hasOffice)(
  "LibreOffice opens a CSV with semicolons as a German one does: numbers, whole days, and nothing run",
  () => {
    const text = `${byteOrderMark}${formatCsv({ columns }, rows, semicolonForm)}`;
    // Parted by semicolons, texts in quotes, UTF-8, German, special numbers looked for.
    const flat = openInOffice("links.csv", text, "fods", "CSV:59,34,76,1,,1031,false,true").toString("utf8");
    expect(cellsOf(flat)).toEqual([
      ["string Name", "string Date", "string Value"],
      ["string Đorđević, Gllobočicë", "date 2018-11-26", "float 42.5"],
      ["string Ќе дојде", "string 2018-12", "float -3"],
      ["string '=1+1", "float 2009", "float 0"],
      ...guarded("'"),
    ]);
  },
);
