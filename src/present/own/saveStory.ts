import type { Draft } from "../../stories/draft.ts";
import { writeStoryFile } from "../../stories/storyFile.ts";
import { slugOf } from "../../text/slug.ts";
import { saveFile } from "../../ui/saveFile.ts";

/** Name of the file of a story: its title in plain letters, which is also what the build of the atlas asks of a name. */
export function nameFile({ title }: Pick<Draft, "title">): string {
  const name = slugOf(title, 60);
  return `${name === "" || name.startsWith("own-") ? `story-${name}`.replace(/-$/, "") : name}.md`;
}

/** Hands a story to its author as a file. */
export function saveStory(draft: Draft): void {
  saveFile(nameFile(draft), "text/markdown", writeStoryFile(draft));
}
