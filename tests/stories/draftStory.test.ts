import stories from "virtual:atlas-stories";
import { expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/loadDataset.ts";
import { buildStory, copyStory } from "../../src/stories/draftStory.ts";

test("a copy of each given story tells the same, step by step", async () => {
  const { stories: heads } = await loadDataset();
  expect(heads).toHaveLength(6);
  for (const head of heads) {
    const story = { ...head, steps: stories[head.id] ?? [] };
    expect(story.steps.length).toBeGreaterThan(5);
    expect(buildStory(copyStory(story, "own-copy"))).toEqual({ ...story, id: "own-copy" });
  }
});

test("a story that is only begun has a name for everything", () => {
  const draft = {
    ...copyStory({ ...empty, steps: [] }, "own-a"),
    steps: [{ key: "k", title: " ", view: "", text: "", notes: "" }],
  };
  const story = buildStory(draft);
  expect([story.title, story.minutes, story.author, story.date]).toEqual(["own-a", 2, null, null]);
  expect(story.steps.map(({ title, content }) => [title, content])).toEqual([["1.", []]]);
  expect(buildStory(draft)).toBe(story);
});

const empty = { id: "x", title: "", summary: "", audience: "", minutes: 2, language: "en", author: null, date: null };
