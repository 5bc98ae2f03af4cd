import type { StoryStep } from "./model.ts";

/** The steps of the stories by the id of the story. */
export type StorySteps = Readonly<Record<string, readonly StoryStep[]>>;
