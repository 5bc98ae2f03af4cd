import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedPage, serveFolder } from "../support/servePage.ts";
import { openStart, type StartDriver } from "./driver/start.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
let atlas: ServedPage;
let host: Server;
let hostAddress = "";

/** A host that answers every path with the atlas's start page or a frame around it, and has no other file. */
async function startHost(): Promise<void> {
  const startPage = await (await fetch(`${atlas.address}/`)).text();
  host = createServer((request, response) => {
    const path = request.url ?? "/";
    const frame = `<!doctype html><title>A frame</title><iframe sandbox="allow-scripts" width="370" height="800" src="${atlas.address}/"></iframe>`;
    const found = path === "/atlas" || path === "/atlas/view/map";
    const html = path === "/framed" ? frame : found ? startPage : "";
    response.writeHead(html === "" ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const address = host.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  hostAddress = `http://127.0.0.1:${address.port}`;
}

beforeAll(async () => {
  atlas = await serveFolder(dist);
  await startHost();
});
afterAll(async () => {
  host.closeAllConnections();
  await Promise.all([atlas.close(), new Promise((resolve) => host.close(resolve))]);
});

async function withPage(look: (start: StartDriver) => Promise<void>, javaScript = true): Promise<void> {
  const start = await openStart({ javaScript });
  try {
    await look(start);
  } finally {
    await start.close();
  }
}

/** The reader sees in the first window: heading, words, and the addresses of the data, all within it. */
const dataFiles = ["data/atlas.json", "data/mechanisms.csv", "data/links.csv", "data/references.bib"];
/** The lists of all records that read without script. */
const listPages = [
  "mechanism/",
  "place/",
  "pair/",
  "link/",
  "centre/",
  "crossing/",
  "section/",
  "statement/",
  "reference/",
  "figure/",
];

async function expectHelp(
  start: StartDriver,
  heading: string,
  words: string | null,
  files: readonly string[] = dataFiles,
): Promise<void> {
  expect(await start.help(heading, words)).toEqual({
    loading: false,
    files,
    outside: [],
  });
}

describe.concurrent("where the atlas's script does not run, the page says why and offers the data", () => {
  test.each([
    ["opened as a file", () => pathToFileURL(join(dist, "index.html")).href, "As a file from a disk"],
    ["at an address without the slash", () => `${hostAddress}/atlas`, "without the slash at its end"],
    ["at a deeper path", () => `${hostAddress}/atlas/view/map`, "or with more behind it"],
  ])("%s", (_name, address, words) =>
    withPage(async (start) => {
      await start.load(address());
      await expectHelp(start, "The atlas has not started", words);
    }),
  );

  test("in a sandboxed frame", () =>
    withPage(async (start) => {
      await start.load(`${hostAddress}/framed`);
      await expectHelp(start.inFrame(), "The atlas has not started", "allow-same-origin");
    }));

  test("when the script is no longer on the server", () =>
    withPage(async (start) => {
      await start.parts.withhold("assets/index-*.js");
      await start.load(`${atlas.address}/`);
      await expectHelp(start, "The atlas has not started", "reload the page");
      expect(await start.answerForFile()).toBe(200);
    }));

  test("with JavaScript off, at once", () =>
    withPage(async (start) => {
      await start.load(`${atlas.address}/`);
      expect(await start.headings()).toEqual(["The atlas needs JavaScript"]);
      expect(await start.paragraph()).toContain("turned off in this browser");
      await expectHelp(start, "The atlas needs JavaScript", null, [...listPages, ...dataFiles]);
    }, false));
});

test("an atlas that starts says only that it is loading, however long its data takes", () =>
  withPage(async (start) => {
    const { asked, release } = await start.parts.hold("_virtual_atlas-dataset");
    await start.load(`${atlas.address}/?map=light`);
    await asked;
    expect(await start.isLoading()).toBe(true);
    expect(await start.saysNotStarted()).toBe(false);
    release();
    await start.started();
    expect(await start.saysNotStarted()).toBe(false);
  }));
