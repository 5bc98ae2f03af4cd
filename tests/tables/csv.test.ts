import { expect, test } from "vitest";
import { computed } from "../../src/tables/columns.ts";
import { commaForm, formatCell, formatCsv, semicolonForm } from "../../src/tables/csv.ts";

const columns = [
  computed<readonly [string, number | null]>("name", "string", "", ([name]) => name),
  computed<readonly [string, number | null]>("value", "number", "", ([, value]) => value),
];
const rows = [
  ["a; b", 42.4531],
  ["a, b", -3],
  ["100 %", null],
  ['=HYPERLINK("x";"y")', 0.5],
] as const;

test("with semicolons the decimals have a comma, and what holds a semicolon is quoted", () => {
  expect(formatCsv({ columns }, rows, semicolonForm)).toBe(
    'name;value\r\n"a; b";42,4531\r\na, b;-3\r\n100 %;\r\n"\'=HYPERLINK(""x"";""y"")";0,5\r\n',
  );
});

test("with commas the decimals have a point, and what holds a comma is quoted", () => {
  expect(formatCsv({ columns }, rows)).toBe(
    'name,value\r\na; b,42.4531\r\n"a, b",-3\r\n100 %,\r\n"\'=HYPERLINK(""x"";""y"")",0.5\r\n',
  );
});

test.each(["=1+1", "+49", "-5+2", "@SUM(A1)", " =1+1", "\t=1+1", "＝1＋1", "－1"])(
  "a text “%s”, which a spreadsheet would run, begins with an apostrophe in both forms",
  (text) => {
    for (const form of [commaForm, semicolonForm]) expect(formatCell(text, form)).toBe(`'${text}`);
  },
);

test("numbers, and signs within a text, stay as they are", () => {
  expect(formatCell(-3)).toBe("-3");
  expect(formatCell(-3.5, semicolonForm)).toBe("-3,5");
  expect(formatCell("a=b - c@d")).toBe("a=b - c@d");
  expect(formatCell("– since 2019")).toBe("– since 2019");
});
