import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { LineWindow } from "../../src/embed/line.ts";
import { talkToHost } from "../../src/embed/talk.ts";
import type { KnownNames } from "../../src/view/address.ts";
import { initialViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";

const known: KnownNames = {
  hasSelection: (kind, id) => (kind === "place" && id === "al") || (kind === "mechanism" && id === "selec"),
  layers: ["agreements", "centres"],
  languages: ["en"],
  namings: ["eu", "un"],
  hasStory: () => false,
  years: () => [1991, 2026],
};

const edition = "2026-11-27.0a1b2c3d";
const donor = "https://donor.example";

/** An embedded page with the given address, and the host around it as the page knows it. */
function openEmbed(address: string, onRest?: () => void, drawn = (): Promise<void> => Promise.resolve()) {
  const posted: { readonly data: unknown; readonly to: string }[] = [];
  const host = { postMessage: (data: unknown, to: string) => posted.push({ data: structuredClone(data), to }) };
  const listeners = new Set<(event: MessageEvent) => void>();
  const page = {
    parent: host,
    addEventListener: (_type: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  } as unknown as LineWindow;
  const { state, rejected } = parseAddress(address, known);
  const store = createViewStore(state, rejected);
  const talk = talkToHost({
    page,
    store,
    known,
    edition,
    prepare: (parsed) => Promise.resolve(parsed),
    drawn,
    ...(onRest === undefined ? {} : { onRest }),
  });
  /** Lets a window say something to the page. */
  const say = (data: unknown, { origin = donor, source = host as unknown } = {}): void => {
    for (const listener of listeners) listener({ data, origin, source } as MessageEvent);
  };
  /** What was posted since it was last asked. */
  const heard = () => posted.splice(0);
  return { store, actions: createActions(store), talk, say, heard, listeners };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a page that nobody embeds talks to nobody", () => {
  const page = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const alone = Object.assign(page, { parent: page }) as unknown as LineWindow;
  const store = createViewStore(initialViewState);
  expect(talkToHost({ page: alone, store, known, edition, prepare: (parsed) => Promise.resolve(parsed) })).toBeNull();
});

test("until the host says hello it hears no more than that an atlas stands there", () => {
  const { actions, say, heard } = openEmbed("?embed=1");
  expect(heard()).toEqual([{ data: { wbAtlas: 1, type: "here" }, to: "*" }]);
  actions.setYear(2014);
  say({ wbAtlas: 1, type: "getView", id: 1 });
  expect(heard()).toEqual([]);
  say({ wbAtlas: 1, type: "hello" });
  expect(heard()).toEqual([{ data: { wbAtlas: 1, type: "ready", edition, view: "year=2014" }, to: donor }]);
});

test("the host hears each change of the view, and of what is selected, at its own origin alone", () => {
  const { actions, say, heard } = openEmbed("?embed=1&theme=dark");
  say({ wbAtlas: 1, type: "hello" });
  heard();
  actions.select({ kind: "mechanism", id: "selec" });
  expect(heard()).toEqual([
    { data: { wbAtlas: 1, type: "viewchange", view: "select=mechanism:selec&theme=dark" }, to: donor },
    { data: { wbAtlas: 1, type: "select", target: "mechanism:selec" }, to: donor },
  ]);
  actions.hover({ kind: "place", id: "al" } as never);
  expect(heard()).toEqual([]);
  actions.select({ kind: "none" });
  expect(heard().map(({ data }) => data)).toEqual([
    { wbAtlas: 1, type: "viewchange", view: "theme=dark" },
    { wbAtlas: 1, type: "select", target: "" },
  ]);
});

test("the host sets a view and is answered with what is shown then; language, theme and naming stay", async () => {
  const { store, say, heard } = openEmbed("?embed=1&theme=dark&naming=un&year=2001");
  say({ wbAtlas: 1, type: "hello" });
  heard();
  say({ wbAtlas: 1, type: "setView", id: 4, view: "select=place:al&naming=eu&present=1&embed=0" });
  await settle();
  expect(store.getState().view).toMatchObject({
    selection: { kind: "place", id: "al" },
    year: null,
    theme: "dark",
    naming: "un",
    embed: true,
    present: false,
  });
  expect(heard().map(({ data }) => data)).toEqual([
    { wbAtlas: 1, type: "viewchange", view: "select=place:al&theme=dark&naming=un" },
    { wbAtlas: 1, type: "select", target: "place:al" },
    { wbAtlas: 1, type: "view", id: 4, view: "select=place:al&theme=dark&naming=un" },
  ]);
  say({ wbAtlas: 1, type: "getView", id: 5 });
  expect(heard().map(({ data }) => data)).toEqual([
    { wbAtlas: 1, type: "view", id: 5, view: "select=place:al&theme=dark&naming=un" },
  ]);
});

test("what a view names and is not there is told to the host, and not to the reader", async () => {
  const { store, say, heard } = openEmbed("?embed=1");
  say({ wbAtlas: 1, type: "hello" });
  heard();
  say({ wbAtlas: 1, type: "setView", id: 1, view: "select=place:atlantis&year=2014" });
  await settle();
  expect(heard().map(({ data }) => data)).toEqual([
    { wbAtlas: 1, type: "viewchange", view: "year=2014" },
    { wbAtlas: 1, type: "error", code: "view", detail: "select=place:atlantis" },
    { wbAtlas: 1, type: "view", id: 1, view: "year=2014" },
  ]);
  expect(store.getState().rejected).toEqual([]);
});

test("what the address of the frame names and is not there is told when the host begins to listen", () => {
  const { say, heard } = openEmbed("?embed=1&year=3000");
  heard();
  say({ wbAtlas: 1, type: "hello" });
  expect(heard().map(({ data }) => data)).toEqual([
    { wbAtlas: 1, type: "ready", edition, view: "" },
    { wbAtlas: 1, type: "error", code: "view", detail: "year=3000" },
  ]);
});

test("of many views that come while one picture is drawn the last is shown, and each is answered", async () => {
  let draw = (): void => undefined;
  const { store, say, heard } = openEmbed("?embed=1", undefined, () => new Promise((resolve) => (draw = resolve)));
  say({ wbAtlas: 1, type: "hello" });
  heard();
  const shown = vi.fn();
  store.subscribe(({ view }, { view: before }) => view !== before && shown(view.year));
  for (let id = 1; id <= 500; id += 1) say({ wbAtlas: 1, type: "setView", id, view: `year=${1992 + (id % 30)}` });
  await settle();
  // The first at once.
  expect(shown.mock.calls).toEqual([[1993]]);
  expect(heard().at(-1)?.data).toEqual({ wbAtlas: 1, type: "view", id: 1, view: "year=1993" });
  draw();
  await settle();
  expect(shown.mock.calls).toEqual([[1993], [2012]]);
  const answers = heard().flatMap(({ data }) => ((data as { type: string }).type === "view" ? [data] : []));
  expect(answers).toHaveLength(499);
  expect(answers.at(-1)).toEqual({ wbAtlas: 1, type: "view", id: 500, view: "year=2012" });
  // And the next one is shown again at once.
  draw();
  await settle();
  say({ wbAtlas: 1, type: "setView", id: 501, view: "year=2001" });
  await settle();
  expect(heard().at(-1)?.data).toEqual({ wbAtlas: 1, type: "view", id: 501, view: "year=2001" });
});

test("another window, and the same window at another origin, are not heard", async () => {
  const { store, say, heard } = openEmbed("?embed=1");
  say({ wbAtlas: 1, type: "hello" }, { source: {} });
  say({ wbAtlas: 1, type: "hello" });
  heard();
  const before = store.getState();
  say({ wbAtlas: 1, type: "setView", id: 1, view: "year=2014" }, { source: {} });
  say({ wbAtlas: 1, type: "setView", id: 2, view: "year=2014" }, { origin: "https://elsewhere.example" });
  await settle();
  expect(store.getState()).toBe(before);
  expect(heard()).toEqual([]);
});

test("a host without an origin, as in a sandbox, is answered in its window", () => {
  const { say, heard } = openEmbed("?embed=1");
  heard();
  say({ wbAtlas: 1, type: "hello" }, { origin: "null" });
  expect(heard()).toEqual([{ data: { wbAtlas: 1, type: "ready", edition, view: "" }, to: "*" }]);
});

test("the host can ask the living map to rest, and hears when it wakes", () => {
  const onRest = vi.fn();
  const { talk, say, heard } = openEmbed("?embed=1", onRest);
  say({ wbAtlas: 1, type: "rest" });
  expect(onRest).not.toHaveBeenCalled();
  say({ wbAtlas: 1, type: "hello" });
  heard();
  say({ wbAtlas: 1, type: "rest" });
  expect(onRest).toHaveBeenCalledOnce();
  talk?.tellAwake();
  expect(heard()).toEqual([{ data: { wbAtlas: 1, type: "awake" }, to: donor }]);
});

test("after its end nothing is heard or said", () => {
  const { talk, actions, heard, listeners, say } = openEmbed("?embed=1");
  say({ wbAtlas: 1, type: "hello" });
  heard();
  talk?.end();
  actions.setYear(2014);
  expect(listeners.size).toBe(0);
  expect(heard()).toEqual([]);
});

test("10,000 messages that are none change nothing, are not answered and throw nothing", async () => {
  const { store, say, heard } = openEmbed("?embed=1");
  say({ wbAtlas: 1, type: "hello" });
  heard();
  const before = store.getState();
  const wrongType = fc.anything().filter((type) => !["hello", "setView", "getView", "rest"].includes(String(type)));
  const noMessage = fc.oneof(
    fc.anything(),
    fc.record({ wbAtlas: fc.constant(1), type: wrongType, id: fc.nat(), view: fc.string() }),
    fc.record({
      wbAtlas: fc.anything().filter((version) => version !== 1),
      type: fc.constantFrom("setView", "getView"),
      id: fc.nat(),
      view: fc.constant("year=2014"),
    }),
    fc.record({
      wbAtlas: fc.constant(1),
      type: fc.constant("setView"),
      id: fc.nat(),
      view: fc.anything().filter((view) => typeof view !== "string"),
    }),
  );
  fc.assert(
    fc.property(noMessage, (data) => say(data)),
    { numRuns: 10_000, seed: 15 },
  );
  await settle();
  expect(store.getState()).toBe(before);
  expect(heard()).toEqual([]);
});
