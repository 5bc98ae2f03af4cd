import stories from "virtual:atlas-stories";
import { resumeStory, viewOfStep } from "../../view/story.ts";

/** What a given story needs once it is open; see `stories.ts`. */
export const loaded = { stories, resumeStory, viewOfStep };
