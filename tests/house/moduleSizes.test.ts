import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "..", "..", "src");

test("no module has more than 300 lines", () => {
  const modules = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(ts|tsx|mjs)$/.test(path),
  );
  expect(modules.length).toBeGreaterThan(500);
  const long = modules
    .map((path) => ({ path, lines: readFileSync(join(src, path), "utf8").trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
