import { expect, test } from "vitest";
import { compileFiles } from "../../src/compiler/compile.ts";
import { rememberReading } from "../../src/compiler/rememberReading.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

test("a file that is changed and changed back is read twice, not three times", () => {
  const read: string[] = [];
  const readAs = (text: string) =>
    rememberReading("data/of-this-test.json", text, () => {
      read.push(text);
      return { text };
    });
  const first = readAs("first");
  readAs("second");
  expect(readAs("first")).toBe(first);
  expect(readAs("third")).toEqual({ text: "third" });
  expect(read).toEqual(["first", "second", "third"]);
});

test("what is wrong with a record is told again in every compilation, and a work changed under its id is cited anew", () => {
  const valid = buildValidFiles();
  const full = (files: ReadonlyMap<string, string>) =>
    compileFiles(files).dataset?.references.find(({ id }) => id === "prezelj-2013")?.full ?? "";
  const other = new Map(valid).set(
    "data/references.json",
    valid.get("data/references.json")?.replace("Prezelj", "Changed") ?? "",
  );
  expect(full(valid)).toMatch(/^Prezelj/);
  expect(full(other)).toMatch(/^Changed/);
  expect(full(valid)).toMatch(/^Prezelj/);

  const starred = new Map(valid).set(
    "data/themes.json",
    JSON.stringify([{ id: "a", label: "Kosovo*", statements: [] }]),
  );
  const [one, two] = [compileFiles(starred).problems, compileFiles(starred).problems];
  expect(one.length).toBeGreaterThan(0);
  expect(two).toEqual(one);
});
