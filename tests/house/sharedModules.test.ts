import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const tests = join(import.meta.dirname, "..");

test("component tests share their modules: none replaces one, which others would get too", () => {
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".test.tsx") && !name.endsWith(".fresh.test.tsx"),
  );
  expect(files.length).toBeGreaterThan(15);
  const replacing = files.filter((name) => /\bvi\.(?:mock|doMock)\(/.test(readFileSync(join(tests, name), "utf8")));
  expect(replacing).toEqual([]);
});
