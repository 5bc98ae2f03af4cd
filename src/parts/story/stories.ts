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
