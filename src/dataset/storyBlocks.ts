import type { StoryBlock, StoryCitation, StoryInline } from "./model.ts";

const runsOf = (block: StoryBlock): readonly (readonly StoryInline[])[] =>
  block.type === "list" ? block.items : [block.content];

/** What blocks cite, in order, without repetition. */
export function citedIn(blocks: readonly StoryBlock[]): readonly StoryCitation[] {
  const pieces = blocks.flatMap(runsOf).flat();
  return [...new Set(pieces.flatMap((piece) => (piece.type === "citation" ? piece.targets : [])))];
}

/** Words of blocks as plain text, blocks parted by an empty line, without citations. */
export function plainText(blocks: readonly StoryBlock[]): string {
  const words = (run: readonly StoryInline[]): string =>
    run
      .map((piece) => (piece.type === "citation" ? "" : piece.value))
      .join("")
      .replace(/\s+(?=[.,;:!?)]|$)/g, "")
      .replace(/ {2,}/g, " ");
  return blocks
    .map((block) =>
      block.type === "list" ? block.items.map((item) => `– ${words(item)}`).join("\n") : words(block.content),
    )
    .join("\n\n");
}
