import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

test("the top level holds what the project is made of, and nothing that was left behind", () => {
  const ignored = readFileSync(new URL(".gitignore", root), "utf8")
    .split("\n")
    .map((line) => line.replaceAll("/", ""));
  const found = readdirSync(root).filter((name) => !name.startsWith(".") && !ignored.includes(name));
  expect(found.sort()).toEqual([
    "LICENSE",
    "README.md",
    "biome.json",
    "data",
    "geodata",
    "index.html",
    "knip.json",
    "package-lock.json",
    "package.json",
    "public",
    "src",
    "tests",
    "tsconfig.json",
    "vite.config.ts",
  ]);
});
