import { useSyncExternalStore } from "react";
import { remember } from "../../base/remember.ts";
import type { Indexes } from "../../dataset/indexes.ts";
import type { Story, StoryStep } from "../../dataset/model.ts";
import { isOwnId } from "../../dataset/ownId.ts";
import { awaitPart } from "../../ui/awaitPart.ts";
import { useAtlas } from "../../view/hooks.ts";
import { loadStories, ownStoriesPart, storiesPart } from "./stories.ts";

const withSteps = remember((story: Story, steps: readonly StoryStep[]): Story => ({ ...story, steps }));

/** A story whose parts are loaded. */
function findStory(indexes: Indexes, id: string): Story | null {
  if (isOwnId(id)) return ownStoriesPart.peek()?.findOwnStory(id) ?? null;
  const [head, steps] = [indexes.stories.get(id), storiesPart.peek()?.stories[id]];
  return head === undefined || steps === undefined ? null : withSteps(head, steps);
}

/**
 * Any story, given or the reader's own, with its steps; null when none of that id is there. The same story is the same
 * object until it is edited. Rejects with a `PartError` when its text cannot be loaded.
 */
export async function loadStory(indexes: Indexes, id: string): Promise<Story | null> {
  await loadStories(id);
  return findStory(indexes, id);
}

const untouched = (): (() => void) => () => undefined;

/** The same for a component, which waits for it and follows the edits of an own story. Null for no id. */
export function useStoryOf(id: string | null): Story | null {
  const { indexes } = useAtlas();
  const own = id !== null && isOwnId(id) ? awaitPart(ownStoriesPart) : null;
  awaitPart(storiesPart);
  const read = (): Story | null => (id === null ? null : findStory(indexes, id));
  return useSyncExternalStore(own?.shelf.subscribe ?? untouched, read, read);
}
