import { withoutHidden } from "../base/characters.ts";
import { once } from "../base/remember.ts";
import type { Story, StoryStep } from "../dataset/model.ts";
import { citedIn, plainText } from "../dataset/storyBlocks.ts";
import { type Draft, type DraftStep, minutesOf, newStepKey } from "./draft.ts";
import { readMarkdown } from "./readMarkdown.ts";
import { writeMarkdown } from "./writeMarkdown.ts";

/** A line of text as it is shown: no breaks, no signs that cannot be seen, no blanks at its ends. */
export const oneLine = (text: string): string => withoutHidden(text).replace(/\s+/g, " ").trim();

const buildStep = once((step: DraftStep): StoryStep => {
  const content = readMarkdown(step.text).blocks;
  const notesContent = readMarkdown(step.notes).blocks;
  return {
    title: oneLine(step.title),
    view: step.view,
    text: plainText(content),
    content,
    notes: plainText(notesContent),
    notesContent,
    citations: citedIn(content),
  };
});

/**
 * A draft as a story, in the form of given ones. The same draft gives the same object. Unlike theirs, its steps may say
 * nothing and rest on nothing, and what it names need not be in this edition.
 */
export const buildStory = once(
  (draft: Draft): Story => ({
    id: draft.id,
    title: oneLine(draft.title) || draft.id,
    summary: oneLine(draft.summary),
    audience: oneLine(draft.audience),
    minutes: minutesOf(draft),
    language: draft.language,
    author: oneLine(draft.author) || null,
    date: draft.date || null,
    steps: draft.steps.map((each, index) => {
      const step = buildStep(each);
      // A step that nobody has named is known by its number.
      return step.title === "" ? { ...step, title: `${index + 1}.` } : step;
    }),
  }),
);

/** A draft that begins as a copy of a story; `id` is its own. */
export function copyStory(story: Story, id: string): Draft {
  return {
    id,
    title: story.title,
    author: story.author ?? "",
    date: story.date ?? "",
    summary: story.summary,
    audience: story.audience,
    minutes: story.minutes,
    language: story.language,
    steps: story.steps.map((step) => ({
      key: newStepKey(),
      title: step.title,
      view: step.view,
      text: writeMarkdown(step.content),
      notes: writeMarkdown(step.notesContent),
    })),
  };
}
