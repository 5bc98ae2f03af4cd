import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromAtlas, fromHost, postingOrigin, readMessage, writeMessage } from "../../src/embed/protocol.ts";

describe("messages between an embed and the page around it", () => {
  test.each([
    { type: "here" },
    { type: "ready", edition: "2026-11-27.0a1b2c3d", view: "year=2014" },
    { type: "viewchange", view: "select=mechanism:selec&year=2014" },
    { type: "viewchange", view: "" },
    { type: "select", target: "pair:al-xk" },
    { type: "select", target: "" },
    { type: "height", height: 640 },
    { type: "error", code: "view", detail: "year=3000" },
    { type: "view", id: 7, view: "view=matrix" },
    { type: "awake" },
  ] as const)("of the atlas: $type", (message) => {
    expect(readMessage(fromAtlas, structuredClone(writeMessage(message)))).toEqual(message);
    expect(readMessage(fromHost, writeMessage(message))).toBeNull();
  });

  test.each([
    { type: "hello" },
    { type: "setView", id: 1, view: "select=place:al" },
    { type: "getView", id: 2 },
    { type: "rest" },
  ] as const)("of the host: $type", (message) => {
    expect(readMessage(fromHost, structuredClone(writeMessage(message)))).toEqual(message);
    expect(readMessage(fromAtlas, writeMessage(message))).toBeNull();
  });

  test.each([
    ["of another version", { wbAtlas: 2, type: "hello" }],
    ["without a version", { type: "hello" }],
    ["of a type that every object has", { wbAtlas: 1, type: "constructor" }],
    ["without its view", { wbAtlas: 1, type: "setView", id: 1 }],
    ["with a view that is a list", { wbAtlas: 1, type: "setView", id: 1, view: ["year=2014"] }],
    ["with a view without end", { wbAtlas: 1, type: "setView", id: 1, view: "q=".padEnd(12_001, "a") }],
    ["with half a number", { wbAtlas: 1, type: "getView", id: 1.5 }],
    ["with a number below 0", { wbAtlas: 1, type: "getView", id: -1 }],
    ["that is text", '{"wbAtlas":1,"type":"hello"}'],
    ["that is a list", [{ wbAtlas: 1, type: "hello" }]],
    ["that is nothing", null],
  ])("one %s is none of ours", (_what, data) => {
    expect(readMessage(fromHost, data)).toBeNull();
  });

  test.each([
    ["not a number", Number.NaN],
    ["without end", Number.POSITIVE_INFINITY],
    ["of a tower", 20_001],
    ["as text", "640"],
  ])("a height %s is none", (_what, height) => {
    expect(readMessage(fromAtlas, { wbAtlas: 1, type: "height", height })).toBeNull();
  });

  test("members that we do not know are dropped", () => {
    const message = { wbAtlas: 1, type: "getView", id: 3, view: "year=2014", "<b>": "<script>alert(1)</script>" };
    expect(readMessage(fromHost, message)).toEqual({ type: "getView", id: 3 });
  });

  test("an origin that cannot be named stands for whoever is in that window", () => {
    expect(postingOrigin("https://donor.example")).toBe("https://donor.example");
    expect(postingOrigin("null")).toBe("*");
  });
});

/** Anything, and what is nearly a message: a right envelope with one thing wrong or strange in it. */
const anyData = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.record(
    {
      wbAtlas: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom(...Object.keys(fromAtlas), ...Object.keys(fromHost)), fc.anything()),
      id: fc.anything(),
      view: fc.anything(),
      target: fc.anything(),
      height: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

test("10,000 things that come by message are read without throwing, and what is taken is exactly a message", () => {
  let taken = 0;
  fc.assert(
    fc.property(anyData, (data) => {
      for (const types of [fromAtlas, fromHost]) {
        const message = readMessage(types, data);
        if (message === null) continue;
        taken += 1;
        expect(readMessage(types, writeMessage(message))).toEqual(message);
      }
    }),
    { numRuns: 10_000, seed: 15 },
  );
  // The strange ones reach the guards too.
  expect(taken).toBeGreaterThan(100);
});

test("the README names each message of the protocol with its members, and no other", () => {
  const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
  const table = (head: string): Readonly<Record<string, readonly string[]>> => {
    const rows =
      readme
        .slice(readme.indexOf(`| ${head} |`))
        .split("\n\n")[0]
        ?.split("\n")
        .slice(2) ?? [];
    return Object.fromEntries(
      rows.flatMap((row) => {
        const [, names = "", members = ""] = row.split("|");
        // Of several in one row the members stand in their order, apart by semicolons.
        const lists = members.split(";").map((list) => [...list.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
        return [...names.matchAll(/`(\w+)`/g)].map(([, name = ""], index) => [name, lists[index] ?? []]);
      }),
    );
  };
  const membersOf = (types: object) =>
    Object.fromEntries(Object.entries(types).map(([type, members]) => [type, Object.keys(members)]));
  expect(table("from the atlas")).toEqual(membersOf(fromAtlas));
  expect(table("from the page")).toEqual(membersOf(fromHost));
});
