import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Compiled, compileFiles } from "../../src/compiler/compile.ts";
import { askForCompiled, type Strictness } from "../../src/vite/keptCompilation.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const compiled = compileFiles(buildValidFiles());
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-kept-"));
  for (const folder of ["data", "geodata", "src/compiler"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "package-lock.json"), "{}");
  writeFileSync(join(root, "data", "places.json"), "[]");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a process is told that asks: what is kept, that it is its turn, or to wait. */
function ask(asked: Strictness, hand?: Compiled | null): unknown {
  const found = askForCompiled(root, asked)();
  if (found === null) return "wait";
  if (!("end" in found)) return found;
  if (hand !== undefined) found.end(hand);
  return "your turn";
}

test("the first who asks compiles while others wait, and all are given what came out, as deeply frozen", () => {
  const first = askForCompiled(root, "build")();
  const second = askForCompiled(root, "build");
  expect(second()).toBeNull();
  if (first === null || !("end" in first)) throw new Error("The first has no turn.");
  first.end(compiled);
  expect(second()).toEqual(compiled);
  const kept = askForCompiled(root, "build")() as Compiled;
  expect(kept.dataset?.mechanisms.length).toBeGreaterThan(0);
  expect(Object.isFrozen(kept.dataset?.mechanisms[0])).toBe(true);
});

test("what was held against more rules serves who asks for fewer, not the other way", () => {
  expect(ask("map-and-stories", compiled)).toBe("your turn");
  expect(ask("itself")).toEqual(compiled);
  expect(ask("map-and-stories")).toEqual(compiled);
  expect(ask("build", compiled)).toBe("your turn");
  expect(ask("build")).toEqual(compiled);
});

test.each([
  ["data", "data/places.json", "[1]"],
  ["a border", "geodata/outlines.json", "{}"],
  ["the compiler", "src/compiler/new.ts", "export {};"],
  ["a package", "package-lock.json", "{ }"],
])("after a change of %s nothing that was kept is taken", (_, file, text) => {
  expect(ask("build", compiled)).toBe("your turn");
  writeFileSync(join(root, file), text);
  expect(ask("itself", compiled)).toBe("your turn");
  expect(ask("itself")).toEqual(compiled);
});

test("problems and failures are not kept: the next who asks has the turn", () => {
  const faulty = compileFiles(new Map([["data/places.json", "["]]));
  expect(faulty.problems.length).toBeGreaterThan(0);
  expect(ask("build", faulty)).toBe("your turn");
  expect(ask("build", null)).toBe("your turn");
  expect(ask("build")).toBe("your turn");
  expect(ask("build")).toBe("wait");
});
