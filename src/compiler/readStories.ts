import { compareText, type Problem } from "../base/problems.ts";
import type { Story } from "../dataset/model.ts";
import { citedIn, plainText } from "../dataset/storyBlocks.ts";
import type { DataFiles } from "./readData.ts";
import { rememberReading } from "./rememberReading.ts";
import { parseStory, type StorySource } from "./story.ts";
import { problemOfPath } from "./textFile.ts";

/** Stories under `data/stories/`; there need not be any. */
export function readStories(files: DataFiles): {
  readonly stories: readonly StorySource[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const stories: StorySource[] = [];
  for (const [path, text] of files) {
    if (!path.startsWith("data/stories/")) continue;
    if (!/^data\/stories\/[^/]+\.md$/.test(path)) {
      const message = "Only Markdown files (.md) are read from data/stories/; rename or remove this file.";
      problems.push(problemOfPath(path, "unexpected-file", message));
      continue;
    }
    const read = rememberReading(path, text, () => parseStory(path, text));
    problems.push(...read.problems);
    if (read.story !== null) stories.push(read.story);
  }
  return { stories, problems };
}

/** Stories as they are published, by id. */
export function buildStories(sources: readonly StorySource[]): readonly Story[] {
  return sources
    .map(
      ({ id, head, steps }): Story => ({
        id,
        ...head,
        steps: steps.map(({ title, view, text, notes }) => ({
          title,
          view,
          text: plainText(text),
          content: text,
          notes: plainText(notes),
          notesContent: notes,
          citations: citedIn(text),
        })),
      }),
    )
    .sort((a, b) => compareText(a.id, b.id));
}
