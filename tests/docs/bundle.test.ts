import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { BundleFile } from "../../src/vite/bundleReportPlugin.ts";

const root = join(import.meta.dirname, "..", "..");
const report = join(root, ".cache", "bundle.json");

function readReport(): readonly BundleFile[] {
  if (!existsSync(report)) throw new Error("The size check looks at the built atlas: run `npm run build` first.");
  return JSON.parse(readFileSync(report, "utf8")) as readonly BundleFile[];
}

/** Bytes that packages whose name starts so put into the files. */
function bytesOf(files: readonly BundleFile[], prefix: string): number {
  return files
    .flatMap(({ packages }) => Object.entries(packages))
    .filter(([name]) => name.startsWith(prefix))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The entry and everything it imports at once, without what it asks for later. */
function loadedAtOnce(files: readonly BundleFile[]): readonly BundleFile[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  const found = new Set<BundleFile>();
  const visit = (file: BundleFile | undefined): void => {
    if (file === undefined || found.has(file)) return;
    found.add(file);
    for (const name of file.imports) visit(byName.get(name));
  };
  visit(files.find(({ entry }) => entry));
  return [...found];
}

test("of d3 only what is used is bundled, of turf nothing", () => {
  const files = readReport();
  const names = new Set(files.flatMap(({ packages }) => Object.keys(packages)));
  for (const unused of ["d3-force", "d3-chord", "d3-contour", "d3-delaunay", "d3-brush", "d3-fetch", "d3-random"]) {
    expect(names, unused).not.toContain(unused);
  }
  expect(names).toContain("d3-scale");
  // The whole of d3 renders to more than 560 kB before compression.
  expect(bytesOf(files, "d3-")).toBeLessThan(260_000);
  expect(bytesOf(files, "@turf/")).toBe(0);
});

test("the first screen does not wait for the map library, the search index or the dataset's compiler", () => {
  const first = loadedAtOnce(readReport());
  expect(bytesOf(first, "maplibre-gl")).toBe(0);
  expect(bytesOf(first, "minisearch")).toBe(0);
  for (const { packages } of readReport()) {
    for (const build of ["zod", "unified", "citeproc", "ajv"]) expect(packages).not.toHaveProperty(build);
  }
});

test("code and styles of the first screen stay small", () => {
  const files = readReport();
  const first = loadedAtOnce(files).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  const styles = files
    .filter(({ file }) => /index-.*\.css$/.test(file))
    .reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  // React and its DOM are 70 kB of it. The whole way to the first text, dataset included, is another measure.
  expect(first + styles).toBeLessThan(175_000);
});

test("the script for embedding pages needs 6 kB at most, as script and as module, and asks for nothing more", () => {
  for (const file of ["embed.js", "embed.mjs"]) {
    const text = readFileSync(join(root, "dist", file));
    expect(gzipSync(text, { level: 9 }).length, file).toBeLessThan(6000);
    expect(text.toString("utf8"), file).not.toMatch(/\bimport\s*[({"'`]|\beval\(|\bnew Function\b/);
  }
});

test("the light borders keep to 40 kB", () => {
  const light = readReport().find(({ file }) => file.includes("outlines-light"));
  expect(light?.gzipBytes ?? Number.POSITIVE_INFINITY).toBeLessThan(40_000);
});

test("text and first picture need no more than 120 kB, and the map library is not among them", () => {
  const dist = join(root, "dist");
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const [head = ""] = html.split("</head>");
  const needed = [
    ...[...head.matchAll(/<link [^>]*>/g)]
      .map(([link]) => link)
      .filter((link) => /rel="(?:stylesheet|preload)"/.test(link)),
    ...[...html.matchAll(/<script src="[^"]+">/g)].map(([script]) => script),
  ]
    .flatMap((tag) => /(?:href|src)="\.\/(assets\/[^"]+)"/.exec(tag)?.[1] ?? [])
    .map((name) => readFileSync(join(dist, name)));
  // Two style sheets, a font and a small script; its letters beyond Western Latin are a few hundred bytes of font more.
  expect(needed).toHaveLength(4);
  const letters = readReport().filter(({ file }) => file.includes("firstLetters"));
  const bytes = [Buffer.from(html), ...needed].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes + letters.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)).toBeLessThan(120_000);
  // What the program is made of is asked for behind the page.
  expect(head).not.toContain("modulepreload");
  expect(head).not.toContain('type="module"');
});

test("the licences of all that is in the bundle travel with it", () => {
  const text = readFileSync(join(root, "dist", "third-party-licences.txt"), "utf8");
  const bundled = new Set(readReport().flatMap(({ packages }) => Object.keys(packages)));
  bundled.delete("atlas");
  const listed = new Set([...text.matchAll(/^ {2}(\S+) \S+ \(.+\)$/gm)].map(([, name = ""]) => name));
  expect([...bundled].filter((name) => !listed.has(name))).toEqual([]);
  for (const inside of ["earcut", "gl-matrix", "pbf", "murmurhash-js", "@mapbox/vector-tile"]) {
    expect(listed, "what MapLibre holds").toContain(inside);
  }
  for (const notice of [
    "Copyright (c) 2023, MapLibre contributors",
    "Copyright (c) Meta Platforms, Inc. and affiliates.",
    "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’",
    "SIL OPEN FONT LICENSE Version 1.1",
    "Copyright (c) 2011 Gary Court",
    "Borders: ODbL 1.0, © OpenStreetMap contributors.",
  ]) {
    expect(text).toContain(notice);
  }
  // A package may be there in two versions, each with its licence.
  const entries = new Set(text.match(/^ {2}\S+ \S+ \(.+\)$/gm));
  expect(text.match(/^Licence: /gm)).toHaveLength(entries.size);
});

test("an embed costs no more than 60 kB until the reader acts, whichever view its picture shows", () => {
  const dist = join(root, "dist");
  const html = readFileSync(join(dist, "embed", "index.html"), "utf8");
  const needed = [...html.matchAll(/<(?:link|script) [^>]*(?:href|src)="\.\/(assets\/[^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  // Its script, its style sheet and the font of its words.
  expect(needed.map((name) => name.replace(/^assets\/([\w-]+?)-[\w-]{8}\./, "$1."))).toEqual([
    "source-sans-3-latin-wght-normal.woff2",
    "poster.css",
    "poster.js",
  ]);
  const size = (path: string): number => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
  const page = ["embed/index.html", ...needed].reduce((sum, path) => sum + size(path), 0);
  const pictures = readdirSync(join(dist, "embed", "pictures"));
  const largest = Math.max(...pictures.map((name) => size(`embed/pictures/${name}`)));
  expect(pictures).toContain("pair-al-xk-small.svg");
  expect(pictures).toContain("overview-large.svg");
  expect(page + largest).toBeLessThan(60_000);
});
