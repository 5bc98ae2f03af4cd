import { expect, test } from "vitest";
import { readKey } from "../../../src/controls/search/searchKeys.ts";
import { reduceSearch, type SearchEvent, startSearch } from "../../../src/controls/search/searchState.ts";
import type { Answered } from "../../../src/controls/search/useAnswer.ts";

const after = (words: string, ...events: readonly SearchEvent[]) => events.reduce(reduceSearch, startSearch(words));

test("an address with words opens the search, one without leaves it closed", () => {
  expect(startSearch("frontex")).toMatchObject({ text: "frontex", committed: "frontex", open: true });
  expect(startSearch("")).toMatchObject({ text: "", committed: "", open: false });
});

test("a new letter begins the list anew; words that are in the address stay known", () => {
  const typed = after(
    "selec",
    { type: "expanded", group: "mechanism" },
    { type: "walked", to: 3 },
    { type: "entered", waits: true },
    { type: "typed", text: "select" },
  );
  expect(typed).toEqual({
    text: "select",
    committed: "selec",
    open: true,
    active: 0,
    walked: false,
    expanded: null,
    enterWaits: false,
  });
});

test("closing forgets an Enter that came before there was an answer", () => {
  const closed = after("", { type: "typed", text: "selec" }, { type: "entered", waits: true }, { type: "closed" });
  expect(closed).toMatchObject({ text: "", open: false, enterWaits: false });
});

test("words from elsewhere come into the field and open it; none close it", () => {
  expect(after("", { type: "readdressed", words: "frontex" })).toMatchObject({ text: "frontex", open: true });
  expect(after("frontex", { type: "readdressed", words: "" })).toMatchObject({ text: "", open: false });
});

test("keys: arrows go around the ends, Home and End belong to the text until the arrows are in the list", () => {
  const results = ["place:al", "place:rs", "place:me"] as const;
  const found = (marked: number): Answered => ({
    answer: { groups: [], count: 3, partial: false, terms: new Set() },
    reply: null,
    options: results.map((target) => ({ kind: "result", target })),
    marked,
  });
  const typed = after("", { type: "typed", text: "a" });
  const walked = after("", { type: "typed", text: "a" }, { type: "walked", to: 2 });
  const press = (key: string, state = typed, marked = 0, ctrlKey = false) =>
    readKey({ key, ctrlKey }, state, found(marked));
  expect(press("ArrowDown")).toEqual({ type: "walk", to: 1 });
  expect(press("ArrowDown", walked, 2)).toEqual({ type: "walk", to: 0 });
  expect(press("ArrowUp")).toEqual({ type: "walk", to: 2 });
  expect(press("ArrowUp", walked, 2)).toEqual({ type: "walk", to: 1 });
  expect(press("Home")).toBeNull();
  expect(press("End", typed, 0, true)).toEqual({ type: "walk", to: 2 });
  expect(press("Home", walked, 2)).toEqual({ type: "walk", to: 0 });
  expect(press("Enter")).toEqual({ type: "choose" });
  expect(press("Escape")).toEqual({ type: "close" });
  expect(press("x")).toBeNull();
  expect(
    readKey({ key: "Enter", ctrlKey: false }, typed, { answer: null, reply: null, options: [], marked: -1 }),
  ).toEqual({
    type: "wait",
  });
});
