import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { type ServedPage, serveFolder } from "../support/servePage.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const window = { width: 390, height: 844 };
let browser: Browser;
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
  [browser, atlas] = await Promise.all([launchChromium({ webgl: false }), serveFolder(dist)]);
  await startHost();
});
afterAll(async () => {
  host.closeAllConnections();
  await Promise.all([browser.close(), atlas.close(), new Promise((resolve) => host.close(resolve))]);
});

async function withPage(
  look: (page: Page) => Promise<void>,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: window, ...options });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What the reader sees in the first window: heading, words, and the addresses of the data, all within it. */
async function expectHelp(page: Page | Frame, heading: string, words: Locator): Promise<void> {
  const title = page.getByRole("heading", { name: heading });
  await title.waitFor({ timeout: 20_000 });
  expect(await page.getByText("The atlas is loading.").isVisible()).toBe(false);
  const links = page.getByRole("link");
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
    "data/atlas.json",
    "data/mechanisms.csv",
    "data/links.csv",
    "data/references.bib",
  ]);
  for (const seen of [title, words, links.last()]) {
    const box = await seen.boundingBox();
    expect(box).not.toBeNull();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(window.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(window.height);
  }
}

describe.concurrent("where the atlas's script does not run, the page says why and offers the data", () => {
  test.each([
    ["opened as a file", () => pathToFileURL(join(dist, "index.html")).href, "As a file from a disk"],
    ["at an address without the slash", () => `${hostAddress}/atlas`, "without the slash at its end"],
    ["at a deeper path", () => `${hostAddress}/atlas/view/map`, "or with more behind it"],
  ])("%s", (_name, address, words) =>
    withPage(async (page) => {
      await page.goto(address());
      await expectHelp(page, "The atlas has not started", page.getByText(words));
    }),
  );

  test("in a sandboxed frame", () =>
    withPage(async (page) => {
      await page.goto(`${hostAddress}/framed`);
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error("There is no frame.");
      await expectHelp(frame, "The atlas has not started", frame.getByText("allow-same-origin"));
    }));

  test("when the script is no longer on the server", () =>
    withPage(async (page) => {
      await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto(`${atlas.address}/`);
      await expectHelp(page, "The atlas has not started", page.getByText("reload the page"));
      const data = await page.getByRole("link").first().getAttribute("href");
      expect((await page.request.get(`${atlas.address}/${data}`)).status()).toBe(200);
    }));

  test("with JavaScript off, at once", () =>
    withPage(
      async (page) => {
        await page.goto(`${atlas.address}/`);
        expect(await page.getByRole("heading").allTextContents()).toEqual(["The atlas needs JavaScript"]);
        const words = page.getByRole("paragraph");
        expect(await words.textContent()).toContain("turned off in this browser");
        await expectHelp(page, "The atlas needs JavaScript", words);
      },
      { javaScriptEnabled: false },
    ));
});

test("an atlas that starts says only that it is loading, however long its data takes", () =>
  withPage(async (page) => {
    const help = page.getByText("The atlas has not started");
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_virtual_atlas-dataset-*.js", async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest("**/_virtual_atlas-dataset-*.js");
    await page.goto(`${atlas.address}/?map=light`);
    await asked;
    expect(await page.getByText("The atlas is loading.").isVisible()).toBe(true);
    expect(await help.count()).toBe(0);
    release();
    await page.locator(".panel-head h2").waitFor();
    expect(await help.count()).toBe(0);
  }));
