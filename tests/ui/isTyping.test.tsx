import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { isTyping } from "../../src/ui/isTyping.ts";

afterEach(cleanup);

test("somebody writes in fields for words, numbers and days, not in lists of choices, sliders, boxes and buttons", () => {
  const types = "text search url email tel password number date range checkbox radio file button submit color".split(
    " ",
  );
  render(
    <form>
      {types.map((type) => (
        <input key={type} type={type} aria-label={type} />
      ))}
      <textarea aria-label="long text" />
      <select aria-label="choice" />
      <button type="button">press</button>
    </form>,
  );
  expect(types.filter((type) => isTyping(screen.getByLabelText(type)))).toEqual(
    "text search url email tel password number date".split(" "),
  );
  expect(isTyping(screen.getByLabelText("long text"))).toBe(true);
  expect(isTyping(screen.getByLabelText("choice"))).toBe(false);
  expect(isTyping(screen.getByText("press"))).toBe(false);
  expect(isTyping(document)).toBe(false);
  expect(isTyping(null)).toBe(false);
});
