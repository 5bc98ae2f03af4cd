import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
/** Folders that test more than rooms of `src/`, each with a line in `tests/README.md`. */
const besideRooms = ["data", "docs", "e2e", "house", "visual"];

test("the folders of tests are those of src, or stand in tests/README.md", () => {
  const folders = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => dirname(path).replaceAll("\\", "/"));
  const strays = folders.filter((folder) => !besideRooms.includes(folder) && !existsSync(join(root, "src", folder)));
  expect([...new Set(strays)]).toEqual([]);
});
