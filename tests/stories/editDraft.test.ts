import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/stories/draft.ts";
import { applyEdit, type Edit, type Past, remembering } from "../../src/stories/editDraft.ts";

const step = (key: string) => ({ key, title: `Step ${key}`, view: "", text: "", notes: "" });
const draft: Draft = {
  id: "own-a",
  title: "A story",
  author: "",
  date: "",
  summary: "",
  audience: "",
  minutes: null,
  language: "en",
  steps: [step("a"), step("b"), step("c")],
};
const keys = (edit: Edit): string =>
  applyEdit(draft, edit)
    .steps.map(({ key }) => key)
    .join("");

describe("editing a story", () => {
  test.each<readonly [string, Edit]>([
    ["bac", { type: "move", key: "a", to: 1 }],
    ["bca", { type: "move", key: "a", to: 2 }],
    ["bca", { type: "move", key: "a", to: 99 }],
    ["cab", { type: "move", key: "c", to: -1 }],
    ["aabc", { type: "duplicate", key: "a", as: "a" }],
    ["abcd", { type: "duplicate", key: "c", as: "d" }],
    ["ac", { type: "delete", key: "b" }],
    ["adbc", { type: "add", step: step("d"), at: 1 }],
    ["abcd", { type: "add", step: step("d"), at: 99 }],
    ["abc", { type: "delete", key: "gone" }],
  ])("steps are %s", (expected, edit) => {
    expect(keys(edit)).toBe(expected);
  });

  test.each<Edit>([
    { type: "move", key: "a", to: 0 },
    { type: "step", key: "b", field: "text", value: "" },
    { type: "head", field: "title", value: "A story" },
    { type: "minutes", value: null },
    { type: "step", key: "gone", field: "title", value: "x" },
  ])("what changes nothing gives the same draft: %j", (edit) => {
    expect(applyEdit(draft, edit)).toBe(draft);
  });

  test("the last step stays, and steps have an end", () => {
    const one = { ...draft, steps: [step("a")] };
    expect(applyEdit(one, { type: "delete", key: "a" })).toBe(one);
    const many = { ...draft, steps: Array.from({ length: 200 }, (_, index) => step(`${index}`)) };
    expect(applyEdit(many, { type: "duplicate", key: "3", as: "x" })).toBe(many);
    expect(applyEdit(many, { type: "add", step: step("x"), at: 0 })).toBe(many);
  });

  test("every edit is taken back one by one, and what was typed into one field at once", () => {
    const edits: readonly Edit[] = [
      { type: "step", key: "a", field: "text", value: "O" },
      { type: "step", key: "a", field: "text", value: "On" },
      { type: "step", key: "a", field: "text", value: "One" },
      { type: "delete", key: "b" },
      { type: "step", key: "a", field: "text", value: "One." },
      { type: "move", key: "c", to: 0 },
      { type: "move", key: "c", to: 1 },
    ];
    let past: Past = [];
    let now = draft;
    for (const edit of edits) {
      past = remembering(past, now, edit);
      now = applyEdit(now, edit);
    }
    expect(past.toReversed().map(({ draft: { steps } }) => steps.map(({ key, text }) => key + text).join(" "))).toEqual(
      ["c aOne.", "aOne. c", "aOne c", "aOne b c", "a b c"],
    );
  });
});
