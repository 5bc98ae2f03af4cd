import { expect, test } from "vitest";
import type { KnownNames } from "../../src/view/address.ts";
import { type AddressWindow, readAddress, startHistorySync } from "../../src/view/historySync.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";

const known: KnownNames = {
  hasSelection: (kind) => kind === "place",
  layers: ["agreements", "centres"],
  languages: ["en"],
  namings: ["eu"],
  hasStory: () => false,
  years: () => [1991, 2026],
};

/** A page with a history of its own, as far as the atlas uses one. */
function openPage(
  search: string,
  state: unknown = null,
  more: (page: AddressWindow) => Parameters<typeof startHistorySync>[3] = () => ({}),
) {
  const entries = [`/atlas/${search}`];
  const states = [state];
  let place = 0;
  const listeners = new Set<() => void>();
  const current = (): URL => new URL(entries[place] ?? "", "https://host.example");
  const page = {
    location: {
      get search() {
        return current().search;
      },
      get pathname() {
        return current().pathname;
      },
      get hash() {
        return current().hash;
      },
    },
    history: {
      get state() {
        return states[place];
      },
      pushState: (data: unknown, _title: string, address: string) => {
        entries.splice(place + 1, entries.length, address);
        states.splice(place + 1, states.length, data);
        place += 1;
      },
      replaceState: (data: unknown, _title: string, address: string) => {
        entries[place] = address;
        states[place] = data;
      },
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  } as unknown as AddressWindow;
  const parsed = parseAddress(readAddress(page), known);
  const store = createViewStore(parsed.state, parsed.rejected, parsed.anchor);
  const stop = startHistorySync(store, known, page, more(page));
  const go = (steps: number): void => {
    place += steps;
    for (const listener of listeners) listener();
  };
  return { entries, states, store, actions: createActions(store), go, stop, address: () => entries[place] };
}

test("a selection is a step that back undoes and forward does again", () => {
  const { actions, store, entries, go } = openPage("");
  actions.select({ kind: "place", id: "mk" });
  actions.select({ kind: "place", id: "al" });
  expect(entries).toEqual(["/atlas/", "/atlas/?select=place:mk", "/atlas/?select=place:al"]);
  go(-1);
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "mk" });
  go(-1);
  expect(store.getState().view.selection).toEqual({ kind: "none" });
  go(2);
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "al" });
  expect(entries).toHaveLength(3);
});

test("camera and layers change the address in place", () => {
  const { actions, entries } = openPage("");
  actions.setCamera({ lat: 42, lon: 20, zoom: 7 });
  actions.toggleLayer("agreements", ["agreements", "centres"]);
  expect(entries).toEqual(["/atlas/?layers=centres&at=42,20,7"]);
});

test("switching a layer off and on again leaves the default address", () => {
  const { actions, address } = openPage("");
  actions.toggleLayer("agreements", ["agreements", "centres"]);
  actions.toggleLayer("agreements", ["agreements", "centres"]);
  expect(address()).toBe("/atlas/");
});

test("a new selection takes its own frame", () => {
  const { actions, address } = openPage("?at=42,20,7");
  actions.select({ kind: "place", id: "mk" });
  expect(address()).toBe("/atlas/?select=place:mk");
});

test("hovering is never kept", () => {
  const { actions, entries } = openPage("");
  actions.hover("place:mk");
  expect(entries).toEqual(["/atlas/"]);
});

test("a broken address shows one notice, which can be dismissed", () => {
  const { store, actions } = openPage("?select=nonsense&view=globe");
  expect(store.getState().rejected).toHaveLength(2);
  actions.dismissNotice();
  expect(store.getState().rejected).toEqual([]);
});

test("a part of the report view stands in the fragment of the address until something is selected", () => {
  const { actions, store, address, go } = openPage("");
  actions.openPart("references");
  expect(address()).toBe("/atlas/?view=report#references");
  actions.select({ kind: "place", id: "mk" });
  expect(address()).toBe("/atlas/?select=place:mk&view=report");
  go(-1);
  expect(store.getState()).toMatchObject({ anchor: "references", view: { selection: { kind: "none" } } });
});

test("what is being read is never kept, and ends with a selection", () => {
  const { actions, store, entries } = openPage("?view=report");
  actions.setReading("k4d-5-2");
  expect(entries).toEqual(["/atlas/?view=report"]);
  actions.select({ kind: "place", id: "mk" });
  expect(store.getState().reading).toBeNull();
});

test("a browser that refuses to change the address does not stop the atlas", () => {
  const { store, actions, entries, stop } = openPage("");
  entries.splice = () => {
    throw new DOMException("too many calls", "SecurityError");
  };
  actions.select({ kind: "place", id: "mk" });
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "mk" });
  stop();
});

test("an address that mail has changed is written in its proper form, in place", () => {
  const { entries, store } = openPage("?Select=Place:MK.&amp;layers=Centres");
  expect(entries).toEqual(["/atlas/?select=place:mk&layers=centres"]);
  expect(store.getState().rejected).toEqual([]);
});

test("one that is as we write it, or in another order, stays untouched", () => {
  for (const search of [
    "?q=small arms&select=place:mk",
    "?utm_source=a%20b",
    "?utm_source=a+b&select=place:mk#xtor=1",
    "?",
  ]) {
    expect(openPage(search).entries).toEqual([`/atlas/${search}`]);
  }
});

test("one with a wrong value stays, so that the reader can mend it, until something is pressed", () => {
  const { entries, actions } = openPage("?select=Place:MK&view=globe");
  expect(entries).toEqual(["/atlas/?select=Place:MK&view=globe"]);
  actions.setTheme("dark");
  expect(entries).toEqual(["/atlas/?select=place:mk&theme=dark"]);
});

test("keys of others stay behind ours as they stood", () => {
  const { entries, actions } = openPage("?mtm_campaign=A%20b&select=place:mk&amp;year=2012&fbclid=x+y");
  expect(entries).toEqual(["/atlas/?select=place:mk&year=2012&mtm_campaign=A%20b&fbclid=x+y"]);
  actions.select({ kind: "place", id: "al" });
  expect(entries[1]).toBe("/atlas/?select=place:al&year=2012&mtm_campaign=A%20b&fbclid=x+y");
});

test("back to an address that something else changed: read and put right like the first one", () => {
  const { entries, go, store, actions } = openPage("");
  actions.select({ kind: "place", id: "mk" });
  entries[0] = "/atlas/?select%3Dplace%253Aal&pk_kwd=1";
  go(-1);
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "al" });
  expect(entries).toEqual(["/atlas/?select=place:al&pk_kwd=1", "/atlas/?select=place:mk"]);
});

test("what others keep in the history entry stays when the address is changed in place", () => {
  const { states, actions } = openPage("?select=Place:MK", { theirs: 1 });
  actions.setTheme("dark");
  expect(states).toEqual([{ theirs: 1 }]);
  actions.select({ kind: "place", id: "al" });
  expect(states).toEqual([{ theirs: 1 }, null]);
});

test.each([
  ["#references", "references", "/atlas/?view=report#references"],
  ["#references.", "references", "/atlas/?view=report#references"],
  ["#:~:text=SELEC", null, "/atlas/?view=report#:~:text=SELEC"],
  ["#references:~:text=SELEC", "references", "/atlas/?view=report#references:~:text=SELEC"],
  ["#/some/route", null, "/atlas/?view=report#/some/route"],
  ["#%E0%A4%A", null, "/atlas/?view=report#%E0%A4%A"],
  ["#/?basis=report", null, "/atlas/?view=report&basis=report"],
])("the fragment %s names the part %s", (fragment, anchor, address) => {
  const { store, entries } = openPage(`?view=report${fragment}`);
  expect(store.getState()).toMatchObject({ anchor, rejected: [], view: { view: "report" } });
  expect(entries).toEqual([address]);
});

test("an address that needs something loaded is read when that is there, and as it stands then", async () => {
  let give = (): void => undefined;
  const { actions, store, go } = openPage("?select=place:al#own=1first", null, (page) => ({
    prepare: () =>
      page.location.hash === "#own=1first"
        ? new Promise((resolve) => {
            give = resolve;
          })
        : null,
  }));
  actions.select({ kind: "place", id: "mk" });
  go(-1);
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "mk" });
  give();
  await Promise.resolve();
  expect(store.getState().view.selection).toEqual({ kind: "place", id: "al" });
});

test("an embed adds nothing to the history of the page around it: every press replaces its address", () => {
  const { actions, entries } = openPage("?embed=1&embed-panel=none");
  actions.select({ kind: "place", id: "mk" });
  actions.setView("matrix");
  actions.select({ kind: "place", id: "al" });
  expect(entries).toEqual(["/atlas/?select=place:al&view=matrix&embed=1&embed-panel=none"]);
});
