import { isOwnId } from "../../dataset/ownId.ts";
import type { StorySteps } from "../../dataset/storySteps.ts";
import { definePart, type Part } from "../../ui/part.ts";
import type { resumeStory, viewOfStep } from "../../view/story.ts";

/** The texts of the stories, and what makes a view of a step; loaded when a story is opened. */
export const storiesPart: Part<{
  readonly stories: StorySteps;
  readonly viewOfStep: typeof viewOfStep;
  readonly resumeStory: typeof resumeStory;
}> = definePart(
  () => import("./loadedStories.ts"),
  (module) => module.loaded,
);

/** The stories that readers make themselves, with all that reads and keeps them; loaded with the first of them. */
export const ownStoriesPart: Part<typeof import("../../stories/ownShelf.ts")> = definePart(
  () => import("../../stories/ownShelf.ts"),
  (module) => module,
);

/** Loads what a story of that id needs. Rejects with a `PartError`. */
export async function loadStories(id: string): Promise<void> {
  await Promise.all([storiesPart.load(), isOwnId(id) ? ownStoriesPart.load() : null]);
}
