import { describe, expect, test } from "vitest";
import { realDataset } from "../support/realScene.ts";

const { stories } = realDataset();

test("the six stories are there", () => {
  expect(stories.map(({ id }) => id)).toEqual([
    "albania-and-kosovo",
    "landscape-in-ten-minutes",
    "policing-across-the-border",
    "since-the-report-of-2019",
    "stability-pact-to-rcc",
    "what-holds-cooperation-back",
  ]);
});

describe.each(stories.map((story) => [story.id, story] as const))("%s", (_id, { steps }) => {
  test("has six to twelve steps, and ends with what to take away", () => {
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(12);
    expect(steps.at(-1)?.title).toBe("What to take away");
  });

  test("says in each step more than one sentence and in notes what a speaker needs", () => {
    for (const { title, text, notes } of steps) {
      expect(text.split(/\s+/).length, title).toBeGreaterThan(35);
      expect(text.split(/\s+/).length, title).toBeLessThan(180);
      expect(notes, title).not.toBe("");
    }
  });

  test("shows another view at each step, but that it may end where it began", () => {
    const views = steps.slice(0, -1).map(({ view }) => view);
    expect(new Set(views).size).toBe(views.length);
  });
});
