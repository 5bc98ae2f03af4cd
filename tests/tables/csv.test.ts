import { expect, test } from "vitest";
import { computed } from "../../src/tables/columns.ts";
import { formatCsv, semicolonForm } from "../../src/tables/csv.ts";

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
