import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attributeNames, frameAddress, isLive, viewOf } from "../../../src/embed/host/attributes.ts";

const reading =
  (attributes: Readonly<Record<string, string>>) =>
  (name: string): string | null =>
    attributes[name] ?? null;

test("the published types have every attribute as a property", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../src/embed/host/embed.d.ts"), "utf8");
  const properties = [...text.matchAll(/^ {2}(\w+): string \| null;$/gm)].map(([, name]) => name);
  // Each element has `lang` anyway.
  expect([...properties, "lang"].toSorted()).toEqual(attributeNames.toSorted());
});

test("a frame stands beside the script, or where it is said, and what breaks addresses is encoded", () => {
  const read = reading({ select: "place:al", q: 'a&embed=0"><script>', panel: "none" });
  expect(frameAddress(read, "https://atlas.example/a/")).toBe(
    "https://atlas.example/a/embed/?select=place:al&q=a%26embed%3D0%22%3E%3Cscript%3E&embed=1&embed-panel=none",
  );
  expect(frameAddress(reading({ src: "/copy/" }), "https://atlas.example/a/")).toBe(
    "https://atlas.example/copy/embed/?embed=1",
  );
});

test.each([
  ["https://copy.example/a", "https://copy.example/a/embed/?embed=1"],
  ["https://copy.example/a/index.html?select=x#y", "https://copy.example/a/embed/?embed=1"],
  ["javascript:alert(1)//", "https://atlas.example/a/embed/?embed=1"],
  ["data:text/html,<script>alert(1)</script>", "https://atlas.example/a/embed/?embed=1"],
  ["https://[", "https://atlas.example/a/embed/?embed=1"],
])("a folder given as %s leads to %s", (src, address) => {
  expect(frameAddress(reading({ src }), "https://atlas.example/a/")).toBe(address);
});

test("no attribute can name what the element says itself", () => {
  expect(viewOf(reading({ embed: "0", present: "1", year: "2014", layers: "" }))).toBe("year=2014");
});

test.each([
  ["select", "place:al", true],
  ["select", null, true],
  ["theme", "dark", true],
  ["theme", null, false],
  ["naming", "un", false],
  ["panel", "none", false],
  ["src", "/copy/", false],
] as const)("a change of %s to %s is shown in the frame that stands: %s", (name, value, live) => {
  expect(isLive(name, value)).toBe(live);
});
