import { afterEach, expect, test, vi } from "vitest";
import { writeMessage } from "../../src/embed/protocol.ts";
import { drawPageMap } from "../../src/pages/pageMap.ts";
import { writePosters } from "../../src/pages/posters.ts";
import { writeEmbedPage } from "../../src/pages/writeEmbedPage.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
// A program that the page asks for and does not get: what it does then is seen, and nothing else starts.
const parts = {
  script: "poster.js",
  sheet: "poster.css",
  font: "a.woff2",
  program: "no-such-program.js",
  styles: ["a.css"],
};
const body = new DOMParser().parseFromString(writeEmbedPage(site, parts), "text/html").querySelector("body");
const pictures = new Map(
  [...writePosters(site, (name) => ["overview", "ground", "pair-al-xk"].includes(name))].map(({ path, text }) => [
    path,
    text,
  ]),
);
pictures.set("link/ag-al-ba-ct09/map.svg", drawPageMap(site.atlas, site.outlines, "link:ag-al-ba-ct09")?.svg ?? "");

/** Files of the site, as the page fetches them. */
const fetchFile = (address: URL): Promise<Response> => {
  const file = address.pathname.slice(1);
  asked.push(file);
  const text = pictures.get(file);
  return Promise.resolve(new Response(text ?? "Not found", { status: text === undefined ? 404 : 200 }));
};
const asked: string[] = [];
/** Comes into sight at once. */
class InSight {
  constructor(private readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.tell([{ isIntersecting: true }]);
  }
  disconnect(): void {}
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  delete document.documentElement.dataset.embedded;
});

interface Reader {
  readonly reducesData?: boolean;
  readonly savesData?: boolean;
}

/** The page at an address, as it stands when its picture is there, and what it said to the page around it. */
async function open(query: string, { reducesData = false, savesData = false }: Reader = {}) {
  asked.length = 0;
  vi.resetModules();
  vi.stubGlobal("fetch", fetchFile);
  vi.stubGlobal("IntersectionObserver", InSight);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
    },
  );
  Object.defineProperty(document, "fonts", { configurable: true, value: { ready: Promise.resolve() } });
  vi.stubGlobal("matchMedia", (asks: string) => ({
    matches: reducesData && asks === "(prefers-reduced-data: reduce)",
  }));
  Object.defineProperty(navigator, "connection", { configurable: true, value: { saveData: savesData } });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const host = { postMessage: vi.fn() };
  vi.spyOn(window, "parent", "get").mockReturnValue(host as unknown as Window);
  const base = document.createElement("base");
  base.href = "../";
  document.head.replaceChildren(base);
  document.body.replaceChildren(...(body?.cloneNode(true).childNodes ?? []));
  window.history.replaceState(null, "", `/embed/?embed=1&embed-interaction=press${query}`);
  await import("../../src/embed/poster/poster.ts");
  const page = document.querySelector<HTMLElement>(".poster");
  if (page === null) throw new Error("There is no page.");
  await vi.waitFor(() => expect(page.dataset.picture).toBeDefined());
  const text = (name: string): string => document.querySelector(`.${name}`)?.textContent ?? "";
  return { page, text, host, isStarted: () => page.dataset.state !== undefined };
}

test("a view with a picture has it, its name and its first words, in the names of the policy", async () => {
  const { page, text } = await open("&select=pair:al-xk&naming=un");
  expect(page.dataset.picture).toBe("view");
  expect(text("embed-title")).toBe("Albania and Kosovo");
  expect(text("poster-words")).toMatch(/^Everything between Albania and Kosovo in security and justice/);
  expect(text("poster-picture")).not.toContain("Kosovo*");
});

test("a record has the picture of its page, without styles of its own", async () => {
  const { page, text } = await open("&select=link:ag-al-ba-ct09");
  expect(page.dataset.picture).toBe("page");
  expect(text("embed-title")).toContain("Albania");
  expect(document.querySelector(".poster-picture style")).toBeNull();
});

test.each(["constructor", "__proto__", "toString"])(
  "a view called %s, which every object has, is none",
  async (view) => {
    const { page, text } = await open(`&view=${view}`);
    expect(page.dataset.picture).toBe("ground");
    expect(text("embed-title")).toBe("Western Balkans Cooperation Atlas");
    expect(text("poster-words")).toBe("This view is drawn when you open it.");
  },
);

test("what has no picture has bare ground, on which no claim is drawn, and the name of what will stand there", async () => {
  const { page, text } = await open("&view=matrix");
  expect(page.dataset.picture).toBe("ground");
  expect(text("embed-title")).toBe("Matrix");
  expect(text("poster-words")).toBe("This view is drawn when you open it.");
  expect(text("poster-start")).toBe("Open it here");
  const drawn = document.querySelector(".poster-picture")?.innerHTML ?? "";
  expect(drawn).toContain("ALBANIA");
  expect(drawn.match(/fill="var\(--(?:ramp|map-member)|stroke="var\(--kind/g)).toBeNull();
  await open("&select=place:nowhere");
  expect(asked).toEqual(["place/nowhere/map.svg", "embed/pictures/ground-small.svg"]);
  expect(document.querySelector(".poster-picture svg")).not.toBeNull();
});

test("a step of a story says what it is about, also where it has no map", async () => {
  const [story] = site.atlas.dataset.stories.filter(({ id }) => id === "landscape-in-ten-minutes");
  const { text } = await open("&story=landscape-in-ten-minutes&step=2");
  expect(text("embed-title")).toBe(story?.title);
  expect(text("poster-words")).toBe(story?.steps[1]?.title);
});

test("an edition that is not the one chosen says so", async () => {
  expect((await open("&embed-edition=2020-01-31-abc123")).text("poster-edition")).toMatch(
    /^Chosen from edition 2020-01-31-abc123; shown is Edition \d{4}-\d{2}-\d{2}/,
  );
});

test("an atlas that may start by itself does so when it is seen, unless the reader saves data; a press starts it then", async () => {
  const full = "&embed-interaction=full";
  const { page: shown } = await open(full);
  // There is no program here to be had.
  await vi.waitFor(() => expect(shown.dataset.state).toBe("failed"));
  for (const reader of [{ savesData: true }, { reducesData: true }]) {
    const { page, isStarted } = await open(full, reader);
    expect(isStarted()).toBe(false);
    expect(document.querySelector(".poster-picture svg")).not.toBeNull();
    document.querySelector<HTMLElement>(".poster-start")?.click();
    expect(page.dataset.state).toBe("loading");
    await vi.waitFor(() => expect(page.dataset.state).toBe("failed"));
  }
});

test("a picture is started by a page that asks it something, and tells it when that fails", async () => {
  const { page, host } = await open("");
  const say = (data: unknown): boolean =>
    window.dispatchEvent(
      new MessageEvent("message", { data, origin: "https://donor.example", source: host as unknown as Window }),
    );
  say(writeMessage({ type: "hello" }));
  say(writeMessage({ type: "getView", id: 0 }));
  await vi.waitFor(() => expect(page.dataset.state).toBe("failed"));
  expect(host.postMessage.mock.calls.at(-1)).toEqual([
    { wbAtlas: 1, type: "error", code: "failed", detail: expect.any(String) },
    "https://donor.example",
  ]);
});
