import { Fragment, type ReactNode } from "react";
import type { StoryBlock, StoryCitation, StoryInline } from "../../dataset/model.ts";
import { useAtlas } from "../../view/hooks.ts";
import { setRun } from "./storySources.ts";

/** How the sources at a place of the text are marked. */
export type MarkSources = (targets: readonly StoryCitation[]) => ReactNode;

function Run({ run, mark }: { readonly run: readonly StoryInline[]; readonly mark: MarkSources }) {
  const { names } = useAtlas();
  return setRun(run).map((piece, index) => {
    // Pieces of a text that is written once never change their order.
    const key = `${index}`;
    if (piece.type === "sources") return <Fragment key={key}>{mark(piece.targets)}</Fragment>;
    const text = names.text(piece.value);
    return piece.type === "emphasis" ? <em key={key}>{text}</em> : <span key={key}>{text}</span>;
  });
}

/** Paragraphs and lists of a step or of its notes. */
export function StoryBlocks({ blocks, mark }: { readonly blocks: readonly StoryBlock[]; readonly mark: MarkSources }) {
  return blocks.map((block, index) => {
    const key = `${index}`;
    if (block.type === "paragraph") {
      return (
        <p key={key}>
          <Run run={block.content} mark={mark} />
        </p>
      );
    }
    return (
      <ul key={key} className="story-list">
        {block.items.map((item, place) => (
          <li key={`${key}-${String(place)}`}>
            <Run run={item} mark={mark} />
          </li>
        ))}
      </ul>
    );
  });
}
