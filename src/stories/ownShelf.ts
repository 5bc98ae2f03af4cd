import type { Story } from "../dataset/model.ts";
import { newStoryId } from "./draft.ts";
import { buildStory } from "./draftStory.ts";
import { openKeeper, Shelf } from "./shelf.ts";

/** The one shelf of this window. */
export const shelf = new Shelf(openKeeper(window), () => Date.now(), newStoryId);

window.addEventListener("storage", ({ key, newValue }) => void shelf.onStorage(key, newValue));

/** A story of one's own in the form of given ones; null when this browser has none of that id. */
export function findOwnStory(id: string): Story | null {
  const draft = shelf.get(id);
  return draft === null ? null : buildStory(draft);
}
