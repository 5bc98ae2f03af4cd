import { expect, test } from "vitest";
import { readSourceFiles } from "../support/sourceFiles.ts";

test("no module has more than 300 lines", () => {
  const modules = [...readSourceFiles(/\.(ts|tsx|mjs)$/)];
  expect(modules.length).toBeGreaterThan(500);
  const long = modules
    .map(([path, text]) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
