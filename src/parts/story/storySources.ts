import type { Story, StoryBlock, StoryCitation, StoryInline } from "../../dataset/model.ts";

/** A piece of text as it is set: punctuation stands before the numbers of sources. */
export type SetPiece =
  | { readonly type: "text" | "emphasis"; readonly value: string }
  | { readonly type: "sources"; readonly targets: readonly StoryCitation[] };

/** Sources of a story in the order in which text and notes first name them; the number of one is its place, from 1. */
export function listSources(story: Pick<Story, "steps">): readonly StoryCitation[] {
  const runs = (block: StoryBlock) => (block.type === "list" ? block.items : [block.content]);
  const pieces = story.steps
    .flatMap(({ content, notesContent }) => [...content, ...notesContent])
    .flatMap(runs)
    .flat();
  return [...new Set(pieces.flatMap((piece) => (piece.type === "citation" ? piece.targets : [])))];
}

/** The pieces of a run as they are set: no space before a number, and a full stop or comma in front of it. */
export function setRun(run: readonly StoryInline[]): readonly SetPiece[] {
  const pieces: SetPiece[] = [];
  run.forEach((piece, index) => {
    if (piece.type === "citation") {
      const last = pieces.at(-1);
      const next = run[index + 1];
      const mark = next?.type === "text" ? (/^[.,;:]/.exec(next.value)?.[0] ?? "") : "";
      if (last !== undefined && last.type !== "sources") {
        pieces[pieces.length - 1] = { type: last.type, value: `${last.value.trimEnd()}${mark}` };
      }
      pieces.push({ type: "sources", targets: piece.targets });
    } else {
      const afterSources = run[index - 1]?.type === "citation";
      pieces.push({ type: piece.type, value: afterSources ? piece.value.replace(/^[.,;:]/, "") : piece.value });
    }
  });
  return pieces.filter((piece) => piece.type === "sources" || piece.value !== "");
}
