import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import type { StoryBlock, StoryInline } from "../dataset/model.ts";

/** Citations stand in the tree as raw text, which the library would escape: square brackets mean something else to it. */
const raw: Handle = (node: { readonly value: string }) => node.value;
const options: Options = {
  bullet: "-",
  emphasis: "*",
  listItemIndent: "one",
  resourceLink: true,
  handlers: { html: raw },
};

function nodesOfPiece(piece: StoryInline, before: StoryInline | undefined): PhrasingContent[] {
  if (piece.type === "citation") {
    return [{ type: "html", value: `[${piece.targets.map((target) => `@${target}`).join("; ")}]` }];
  }
  if (piece.type === "emphasis") return [{ type: "emphasis", children: [{ type: "text", value: piece.value }] }];
  // Behind square brackets these would make a link or its address of them.
  const sign = before?.type === "citation" ? (/^[(:]/.exec(piece.value)?.[0] ?? "") : "";
  const rest: PhrasingContent = { type: "text", value: piece.value.slice(sign.length) };
  return sign === "" ? [rest] : [{ type: "html", value: `\\${sign}` }, rest];
}
const paragraph = (run: readonly StoryInline[]): Paragraph => ({
  type: "paragraph",
  children: run.flatMap((piece, index) => nodesOfPiece(piece, run[index - 1])),
});

function nodesOf(blocks: readonly StoryBlock[]): (Paragraph | Extract<RootContent, { type: "list" }>)[] {
  return blocks.map((block) =>
    block.type === "paragraph"
      ? paragraph(block.content)
      : {
          type: "list",
          ordered: false,
          spread: false,
          children: block.items.map(
            (item): ListItem => ({ type: "listItem", spread: false, children: [paragraph(item)] }),
          ),
        },
  );
}

const write = (node: Nodes): string => toMarkdown(node, options).trimEnd();

/** Blocks as the Markdown that means them; empty for none. */
export function writeMarkdown(blocks: readonly StoryBlock[]): string {
  return write({ type: "root", children: nodesOf(blocks) });
}

/** A step as it stands in a file: a heading that links to the view, text, notes as a quotation. */
export function writeStep(step: {
  readonly title: string;
  readonly view: string;
  readonly content: readonly StoryBlock[];
  readonly notesContent: readonly StoryBlock[];
}): string {
  // The library would write the signs between keys as escapes, which nobody who edits the file by hand wants to see.
  const link = write({ type: "link", url: "?", children: [{ type: "text", value: step.title }] });
  const view = step.view.replace(/\(/g, "%28").replace(/\)/g, "%29");
  const notes: RootContent[] =
    step.notesContent.length === 0 ? [] : [{ type: "blockquote", children: nodesOf(step.notesContent) }];
  const body: Root = { type: "root", children: [...nodesOf(step.content), ...notes] };
  return `## ${link.slice(0, -1)}${view})\n\n${write(body)}`.trimEnd();
}
