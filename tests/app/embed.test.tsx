import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { EmbedShell } from "../../src/app/embed/EmbedShell.tsx";
import { stayPut } from "../../src/app/embed/stayPut.ts";
import { Stage } from "../../src/app/Stage.tsx";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { readKeptCopies } from "../../src/parts/originals/keptCopies.ts";
import { openKeeper } from "../../src/stories/shelf.ts";
import { markEmbedded } from "../../src/ui/embedded.ts";
import { saveFile } from "../../src/ui/saveFile.ts";
import type { ViewState } from "../../src/view/state.ts";
import { createActions } from "../../src/view/store.ts";
import { realDataset, realOutlines } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
const outlines = { light: realOutlines(), loadDetail: () => Promise.resolve(realOutlines()) };
const copied: string[] = [];

beforeAll(async () => {
  await RecordPage.load();
});
beforeEach(() => {
  copied.length = 0;
  markEmbedded();
  vi.stubGlobal("matchMedia", (query: string) => ({
    // A frame that has room for the text beside the map.
    matches: query.includes("min-width"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal("navigator", {
    userAgent: navigator.userAgent,
    clipboard: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.history.replaceState(null, "", "/");
  delete document.documentElement.dataset.embedded;
});

/** An embed of a view, by the light map, as its frame was addressed. */
function renderEmbed(part: Partial<ViewState>, options = "") {
  window.history.replaceState(null, "", `/?embed=1${options}`);
  return renderInAtlas(dataset, <EmbedShell outlines={outlines} Stage={Stage} Panel={Panel} />, {
    embed: true,
    map: "light",
    ...part,
  });
}

const pair = { kind: "pair", id: "al-xk" } as const;

test("has no bar of the atlas, no search, no doors; it has its notes and a way to exactly this view in the whole atlas", () => {
  renderEmbed({ selection: pair, theme: "dark", naming: "un", present: false });
  expect(document.querySelector(".top-bar")).toBeNull();
  expect(screen.queryByRole("combobox", { name: /Search/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Take along" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Share" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Add to a story" })).toBeNull();
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: "Open in the atlas (opens a new window)" });
  expect(link.href).toBe("http://localhost:3000/?select=pair:al-xk&theme=dark&naming=un");
  expect(link.target).toBe("_blank");
  expect(screen.getByText(/© OpenStreetMap contributors/)).toBeDefined();
  expect(screen.getAllByText(/UNSCR 1244|Security Council resolution 1244/).length).toBeGreaterThan(0);
});

test("what belongs to the map is one line that a press opens: whose borders these are, then what the asterisk means", () => {
  renderEmbed({ selection: pair });
  const lines = [...document.querySelectorAll(".map-foot p")].map((line) => line.textContent?.slice(0, 30));
  expect(lines.slice(0, 2)).toEqual(["Borders © OpenStreetMap contri", "* This designation is without "]);
  expect(lines.slice(-2)).toEqual(["Data: contributors to the West", expect.stringMatching(/^Edition \d/)]);
  const door = screen.getByRole("button", { name: "All notes on this map" });
  fireEvent.click(door);
  expect(screen.getByRole("button", { name: "Fewer notes" }).getAttribute("aria-expanded")).toBe("true");
});

test("the naming that the embedding page set can be changed nowhere", () => {
  renderEmbed({ selection: pair, naming: "un" });
  expect(screen.queryByText("Naming of Kosovo")).toBeNull();
  expect(screen.queryByText(/Kosovo\*/)).toBeNull();
});

test("what is copied and cited is the address of the whole atlas", async () => {
  renderEmbed({ selection: pair });
  const head = screen.getByRole("heading", { level: 2 }).closest("header");
  if (head === null) throw new Error("The text has no head.");
  fireEvent.click(within(head).getByText("Copy link"));
  fireEvent.click(within(head).getByText("Copy citation"));
  await vi.waitFor(() => expect(copied).toHaveLength(2));
  expect(copied[0]).toBe("http://localhost:3000/?select=pair:al-xk");
  expect(copied[1]).toContain("http://localhost:3000/?select=pair:al-xk");
  expect(copied[1]).not.toContain("embed=1");
});

test("a link that is opened elsewhere is the whole atlas", () => {
  renderEmbed({ selection: pair });
  const addresses = [...document.querySelectorAll("#panel a")].map((link) => link.getAttribute("href") ?? "");
  expect(addresses).toContain("?select=place:al&map=light");
  expect(addresses.filter((address) => address.includes("embed="))).toEqual([]);
});

test("what the snippet chose about the text: none, its first words, beside the map", () => {
  const { unmount } = renderEmbed({ selection: { kind: "mechanism", id: "selec" } }, "&embed-panel=none");
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  unmount();
  const words = renderEmbed({ selection: { kind: "mechanism", id: "selec" } }, "&embed-panel=words");
  expect(screen.getByText(/^Treaty body in Bucharest/)).toBeDefined();
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  words.unmount();
  renderEmbed({ selection: { kind: "mechanism", id: "selec" } }, "&embed-panel=beside");
  expect(screen.getByRole("heading", { level: 2, name: "Southeast European Law Enforcement Center" })).toBeDefined();
});

test("the accent of the embedding page colours it, with letters on it that can be read, and goes with it", () => {
  const { style } = document.documentElement;
  const { unmount } = renderEmbed({}, "&embed-accent=ffcc00&embed-panel=none");
  expect([style.getPropertyValue("--accent"), style.getPropertyValue("--accent-ink")]).toEqual(["#ffcc00", "#000"]);
  unmount();
  expect(style.getPropertyValue("--accent")).toBe("");
});

test("an edition that is not the one chosen says so", () => {
  renderEmbed({}, "&embed-edition=2020-01-31-abc123&embed-panel=none");
  expect(screen.getByText(/Chosen from edition 2020-01-31-abc123; shown is Edition \d{4}-\d{2}-\d{2}/)).toBeDefined();
});

test("nothing takes the focus while the reader is in the page around the frame", () => {
  const asked = vi.spyOn(HTMLElement.prototype, "focus");
  const hasFocus = vi.spyOn(document, "hasFocus").mockReturnValue(false);
  const { store } = renderEmbed({ selection: pair });
  const actions = createActions(store);
  act(() => actions.select({ kind: "place", id: "mk" }));
  expect(screen.getByRole("heading", { level: 2, name: "North Macedonia" })).toBeDefined();
  expect(asked).not.toHaveBeenCalled();
  // The reader has come in: a new text has the focus on its heading.
  hasFocus.mockReturnValue(true);
  act(() => actions.select({ kind: "place", id: "al" }));
  expect(document.activeElement?.textContent).toBe("Albania");
});

test("nothing is brought into view while the reader is elsewhere, and then only within the frame", () => {
  const place = document.body.appendChild(document.createElement("div"));
  const asked = vi.spyOn(Element.prototype, "scrollIntoView");
  const scrolled = vi.spyOn(window, "scrollBy").mockReturnValue(undefined);
  const hasFocus = vi.spyOn(document, "hasFocus").mockReturnValue(false);
  vi.spyOn(place, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 900, 10, 10));
  const leave = stayPut(window);
  place.scrollIntoView({ block: "start" });
  expect(scrolled).not.toHaveBeenCalled();
  hasFocus.mockReturnValue(true);
  place.scrollIntoView({ block: "start" });
  expect(scrolled.mock.calls).toEqual([[{ top: 142, behavior: "instant" }]]);
  expect(asked).not.toHaveBeenCalled();
  leave();
  place.scrollIntoView();
  expect(asked).toHaveBeenCalledOnce();
  place.remove();
});

test("a link that leaves the view opens a window of its own, which knows nothing of the frame", () => {
  const replace = vi.fn();
  const opened = { opener: window, location: { replace } };
  const open = vi.spyOn(window, "open").mockReturnValue(opened as unknown as Window);
  renderEmbed({ selection: pair }, "&embed-panel=none");
  fireEvent.click(screen.getByRole("link", { name: /^Open in the atlas/ }));
  expect(open).toHaveBeenCalledWith("", "_blank");
  expect(replace).toHaveBeenCalledWith("http://localhost:3000/?select=pair:al-xk");
  expect(opened.opener).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("in a frame that may open no window the address is said, to be copied", async () => {
  vi.spyOn(window, "open").mockReturnValue(null);
  renderEmbed({ selection: pair }, "&embed-panel=none");
  fireEvent.click(screen.getByRole("link", { name: /^Open in the atlas/ }));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("does not let it open a window");
  expect(alert.textContent).toContain("http://localhost:3000/?select=pair:al-xk");
  fireEvent.click(within(alert).getByRole("button", { name: "Copy link" }));
  await vi.waitFor(() => expect(copied).toEqual(["http://localhost:3000/?select=pair:al-xk"]));
  fireEvent.click(within(alert).getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a file that is handed to the browser may not arrive, which is said with the way to get it", () => {
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
  renderEmbed({ selection: pair }, "&embed-panel=none");
  act(() => saveFile("atlas-compare.csv", "text/csv", "a,b"));
  expect(screen.getByRole("alert").textContent).toContain(
    "“atlas-compare.csv” was handed to the browser. If it was not saved",
  );
});

test("what is saved by a dialog of the whole atlas is refused with the way there", () => {
  const { store } = renderEmbed({ selection: pair }, "&embed-panel=none");
  act(() => createActions(store).takeAlong("data"));
  expect(screen.getByRole("alert").textContent).toContain("Files are saved from the whole atlas");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the whole screen is offered where the frame may have it, and gone when it is refused", async () => {
  const { unmount } = renderEmbed({ selection: pair }, "&embed-panel=none");
  expect(screen.queryByRole("button", { name: "Full screen" })).toBeNull();
  unmount();
  Object.defineProperty(document, "fullscreenEnabled", { configurable: true, value: true });
  document.documentElement.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
  renderEmbed({ selection: pair }, "&embed-panel=none");
  fireEvent.click(screen.getByRole("button", { name: "Full screen" }));
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "Full screen" })).toBeNull());
  Reflect.deleteProperty(document, "fullscreenEnabled");
  Reflect.deleteProperty(document.documentElement, "requestFullscreen");
});

test("keys do nothing to the map unless it has the focus", () => {
  const { store } = renderEmbed({ selection: pair }, "&embed-panel=none");
  const before = store.getState().view;
  for (const key of ["ArrowLeft", "+", "-", "/", "PageDown", "f"]) fireEvent.keyDown(document.body, { key });
  expect(store.getState().view).toBe(before);
});

test("reads and writes no storage of the browser", () => {
  const local = vi.spyOn(window, "localStorage", "get");
  const session = vi.spyOn(window, "sessionStorage", "get");
  renderEmbed({ selection: { kind: "none" } });
  expect(
    screen.getByRole("heading", { level: 3, name: "Stories, to follow step by step or to present" }),
  ).toBeDefined();
  expect(readKeptCopies()).toEqual([]);
  expect(openKeeper(window)).toBeNull();
  expect([local.mock.calls, session.mock.calls]).toEqual([[], []]);
});
