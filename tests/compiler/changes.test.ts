import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/base/problems.ts";
import { checkChanges } from "../../src/compiler/changes/checkChanges.ts";
import { hashFacts } from "../../src/compiler/changes/hashFacts.ts";
import { formatChanges, listChanges } from "../../src/compiler/changes/listChanges.ts";
import { type Check, compileFiles } from "../../src/compiler/compile.ts";
import type { ChangeGroup } from "../../src/dataset/changes.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const path = "data/changes.json";
const link = "data/links/ag-al-xk.json";

const problemsOf = (files: Map<string, string>): readonly string[] =>
  compileFiles(files, [], new Set(), [checkChanges]).problems.map(formatProblem);

/** The files with everything unlisted listed, as `npm run data -- --list` does. */
function list(files: Map<string, string>, why: string): Map<string, string> {
  let text = "";
  const write: Check = (records, { dataset }) => {
    const groups = records.lists["changes.json"].map(({ record }) => record);
    const facts = hashFacts(records, dataset?.statements ?? []);
    text = formatChanges(listChanges(groups, facts, dataset?.edition.date ?? "", why));
    return [];
  };
  compileFiles(files, [], new Set(), [write]);
  return new Map(files).set(path, text);
}
const groupsOf = (files: ReadonlyMap<string, string>): readonly ChangeGroup[] => JSON.parse(files.get(path) ?? "[]");
const listed = list(buildValidFiles(), "The first records.");
/** The listed files with a new edition, and a text of them written anew. */
function later(file: string, from: string, to: string): Map<string, string> {
  const text = listed.get(file) ?? "";
  expect(text).toContain(from);
  return new Map(listed).set("data/edition.json", '{ "date": "2026-11-22" }').set(file, text.replace(from, to));
}

describe("the list of changes", () => {
  test("passes when every published fact is listed as it is, and holds none that is unverified", () => {
    expect(problemsOf(new Map(listed))).toEqual([]);
    expect(groupsOf(listed).map(({ date, change, why }) => [date, change, why])).toEqual([
      ["2026-11-21", "added", "The first records."],
    ]);
    const named = Object.keys(groupsOf(listed)[0]?.records ?? {});
    expect(named).toEqual(expect.arrayContaining(["link:ag-al-xk", "border:al-xk", "gap:gap-selec", "place:al"]));
    expect(named.filter((name) => name.startsWith("statement:")).length).toBeGreaterThan(0);
    expect(named).not.toContain("link:ag-unverified");
  });

  test("is held against nothing while it is empty", () => {
    expect(problemsOf(buildValidFiles())).toEqual([]);
  });

  test("lacks a record that is corrected: the message names it, says what to run, and prints the row", () => {
    const files = later("data/gaps.json", "No list of partners", "No whole list of partners");
    const [message = "", ...others] = problemsOf(files);
    expect(others).toEqual([]);
    expect(message).toMatch(
      /^data\/changes\.json: Not listed as corrected: gap:gap-selec\. Say why to readers: npm run data -- --list="why"\. Or add a row: \{"date":"2026-11-22","change":"corrected","why":"…","records":\{"gap:gap-selec":"[0-9a-f]{8}"\}\} \[unlisted-change\]$/,
    );

    const mended = list(files, "Said more exactly.");
    expect(problemsOf(mended)).toEqual([]);
    expect(groupsOf(mended).map(({ date, change, why }) => [date, change, why])).toEqual([
      ["2026-11-21", "added", "The first records."],
      ["2026-11-22", "corrected", "Said more exactly."],
    ]);
  });

  test("lacks a record that is gone, and one that is new", () => {
    const gone = later("data/gaps.json", listed.get("data/gaps.json") ?? "", "[]");
    expect(problemsOf(gone)).toEqual([expect.stringContaining("Not listed as withdrawn: gap:gap-selec. ")]);
    const mended = list(gone, "A list was found.");
    expect(groupsOf(mended).at(-1)).toEqual({
      date: "2026-11-22",
      change: "withdrawn",
      why: "A list was found.",
      records: { "gap:gap-selec": null },
    });
    expect(problemsOf(mended)).toEqual([]);

    const back = new Map(mended).set("data/gaps.json", listed.get("data/gaps.json") ?? "");
    expect(problemsOf(back)).toEqual([expect.stringContaining("Not listed as added: gap:gap-selec. ")]);
    expect(problemsOf(list(back, "It was lost again."))).toEqual([]);
  });

  test("lacks a statement whose text is written anew, not one whose passage has another fingerprint", () => {
    const path = "data/text/k4d-709/05-01-selec.md";
    const changed = later(path, "Between the two there are", "Between both there are");
    expect(problemsOf(changed)).toEqual([
      expect.stringContaining("Not listed as corrected: statement:k4d-5-1-documents. "),
    ]);
    expect(problemsOf(later(path, "fingerprint=0123456789ab", "fingerprint=aa23456789ab"))).toEqual([]);
  });

  test("is not disturbed by the order of keys, by what is for editors, and by what is unverified", () => {
    const record: unknown = JSON.parse(listed.get(link) ?? "null");
    const turned = Object.fromEntries(Object.entries(record as object).reverse());
    const files = new Map(listed).set(link, JSON.stringify({ $schema: "../schema/link.schema.json", ...turned }));
    expect(problemsOf(files)).toEqual([]);
    const unsure = "data/links/ag-unverified.json";
    expect(problemsOf(later(unsure, "nobody could confirm", "that nobody has seen"))).toEqual([]);
  });

  test("keeps a record among the added ones of its edition, whatever is done to it on the way there", () => {
    const file = "data/gaps.json";
    const files = new Map(listed).set(file, (listed.get(file) ?? "").replace("No list", "No whole list"));
    expect(problemsOf(files)).toHaveLength(1);
    const mended = list(files, "Not needed.");
    expect(groupsOf(mended)).toHaveLength(1);
    expect(problemsOf(mended)).toEqual([]);
  });

  test("says nothing while something else is wrong", () => {
    const files = later("data/gaps.json", "mechanism:selec", "mechanism:nobody");
    expect(problemsOf(files)).toEqual([expect.stringContaining("[unknown-mechanism]")]);
  });

  test("names twelve of many, and leaves the rows to the command", () => {
    const files = new Map(listed).set(
      path,
      JSON.stringify(groupsOf(listed).map((group) => ({ ...group, records: {} }))),
    );
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/^[^:]*: Not listed as added: (\S+, ){11}\S+ and \d+ more\. [^{]*$/),
    ]);
  });

  test("refuses editions out of order or to come, and fingerprints where there are none", () => {
    const rows = [
      { date: "2026-11-23", change: "added", why: "Later.", records: { "gap:gap-selec": null } },
      { date: "2026-11-20", change: "withdrawn", why: "Earlier.", records: { "gap:gone": "01234567" } },
      { date: "2026-11-20", change: "made", why: "Earlier.", records: { "story:tour": "x" } },
    ];
    const codes = (own: readonly unknown[]): readonly string[] =>
      problemsOf(new Map(listed).set(path, JSON.stringify(own))).map(
        (line) => `${/ (\/\S*):/.exec(line)?.[1]} ${/\[([a-z-]+)\]$/.exec(line)?.[1]}`,
      );
    expect(codes(rows.slice(0, 2))).toEqual([
      "/0/date future-date",
      "/0/records/gap:gap-selec wrong-fingerprint",
      "/1/date wrong-date-order",
      "/1/records/gap:gone wrong-fingerprint",
    ]);
    expect(codes(rows.slice(2))).toEqual(["/0/change unknown-value", "/0/records/story:tour bad-record"]);
  });
});
