import { describe, expect, test } from "vitest";
import { type Command, plainScreen, readKey, screenAfter, stepAfter } from "../../src/present/commands.ts";

const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const command = (key: string, part: Partial<typeof held> = {}): Command | null => readKey({ key, ...held, ...part });

describe("keys", () => {
  test.each([
    ["ArrowRight", { type: "next" }],
    ["PageDown", { type: "next" }],
    [" ", { type: "next" }],
    ["ArrowLeft", { type: "previous" }],
    ["PageUp", { type: "previous" }],
    ["Home", { type: "first" }],
    ["End", { type: "last" }],
    ["b", { type: "blank", colour: "black" }],
    ["B", { type: "blank", colour: "black" }],
    [".", { type: "blank", colour: "black" }],
    ["w", { type: "blank", colour: "white" }],
    ["F", { type: "fullScreen" }],
    ["n", { type: "presenter" }],
    ["o", { type: "overview" }],
    ["Backspace", { type: "return" }],
    ["Escape", { type: "leave" }],
    ["x", null],
    ["Enter", null],
  ])("%s", (key, expected) => {
    expect(command(key)).toEqual(expected);
  });

  test("with a key held they are the browser's, and Shift turns the space bar around", () => {
    expect(command("f", { ctrlKey: true })).toBeNull();
    expect(command("n", { metaKey: true })).toBeNull();
    expect(command("ArrowLeft", { altKey: true })).toBeNull();
    expect(command(" ", { shiftKey: true })).toEqual({ type: "previous" });
    expect(command("ArrowDown", { shiftKey: true })).toEqual({ type: "look", way: 1 });
    expect(command("ArrowUp", { shiftKey: true })).toEqual({ type: "look", way: -1 });
  });
});

test.each<[Command, number, number | null]>([
  [{ type: "next" }, 4, 5],
  [{ type: "next" }, 9, 9],
  [{ type: "previous" }, 4, 3],
  [{ type: "previous" }, 1, 1],
  [{ type: "first" }, 4, 1],
  [{ type: "last" }, 4, 9],
  [{ type: "goTo", step: 7 }, 4, 7],
  [{ type: "goTo", step: 70 }, 4, 9],
  [{ type: "return" }, 4, 4],
  [{ type: "blank", colour: "black" }, 4, null],
  [{ type: "look", way: 1 }, 4, null],
  [{ type: "leave" }, 4, null],
])("%o from step %i of nine leads to %s", (asked, number, step) => {
  expect(stepAfter(asked, number, 9)).toBe(step);
});

describe("what stands over the step", () => {
  const blank: Command = { type: "blank", colour: "black" };
  const leave: Command = { type: "leave" };

  test("blank comes and goes by the same key, and goes with the next step", () => {
    const dark = screenAfter(blank, plainScreen);
    expect(dark).toEqual({ ...plainScreen, blank: "black" });
    expect(screenAfter(blank, dark ?? plainScreen)).toEqual(plainScreen);
    expect(screenAfter({ type: "blank", colour: "white" }, dark ?? plainScreen)?.blank).toBe("white");
    expect(screenAfter({ type: "next" }, dark ?? plainScreen)).toEqual(plainScreen);
  });

  test("a step closes the overview and leaves notes and the folded text as they are", () => {
    const screen = { ...plainScreen, overview: true, notes: true, text: false };
    expect(screenAfter({ type: "goTo", step: 2 }, screen)).toEqual({ ...plainScreen, notes: true, text: false });
  });

  test("Esc closes one thing after the other and then leaves", () => {
    const screen = { ...plainScreen, overview: true, blank: "black" as const, notes: true, tools: true };
    const first = screenAfter(leave, screen);
    expect(first).toEqual({ ...screen, overview: false });
    const second = screenAfter(leave, first ?? plainScreen);
    expect(second?.blank).toBeNull();
    const third = screenAfter(leave, second ?? plainScreen);
    expect(third).toEqual({ ...plainScreen, tools: true });
    expect(screenAfter(leave, third ?? plainScreen)).toEqual(plainScreen);
    expect(screenAfter(leave, plainScreen)).toBeNull();
  });
});
