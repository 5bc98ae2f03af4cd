import { expect, test } from "vitest";
import type { KnownNames } from "../../src/view/address.ts";
import { type AddressWindow, startHistorySync } from "../../src/view/historySync.ts";
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
function openPage(search: string) {
  const entries = [`/atlas/${search}`];
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
      pushState: (_data: unknown, _title: string, address: string) => {
        entries.splice(place + 1, entries.length, address);
        place += 1;
      },
      replaceState: (_data: unknown, _title: string, address: string) => {
        entries[place] = address;
      },
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  } as unknown as AddressWindow;
  const { state, rejected } = parseAddress(current().search, known);
  const store = createViewStore(state, rejected);
  const stop = startHistorySync(store, known, page);
  const go = (steps: number): void => {
    place += steps;
    for (const listener of listeners) listener();
  };
  return { entries, store, actions: createActions(store), go, stop, address: () => entries[place] };
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
