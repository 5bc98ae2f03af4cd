import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { withoutHidden } from "../base/characters.ts";
import type { StoryBlock, StoryCitation, StoryInline } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { selectionKinds } from "../dataset/vocabulary.ts";

/** Kinds that a story may rest on. */
const citable: readonly string[] = [...selectionKinds, "conflict", "gap"];
const citationKey = /^@[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/;
/** Signs that open something; a line with more of one of them would exhaust the parser. */
const openings = /[>*_[`:(<!~-]/g;
const mostOpenings = 200;

/** What a text means, and whether it holds markup that is not shown as such. */
export interface ReadText {
  readonly blocks: readonly StoryBlock[];
  /** Markup was found that stories do not have; its words stand there as plain text. */
  readonly simplified: boolean;
}

/** Whether a text names something that can be cited, by its form alone. */
function isCitation(text: string): text is StoryCitation {
  return citationKey.test(`@${text}`) && citable.includes(kindOf(text)) && idOf(text) !== "";
}

/** Whether a line of a text would keep the parser busy for minutes. */
export const isTooDeep = (text: string): boolean =>
  text.split("\n").some((line) => {
    const counts = new Map<string, number>();
    for (const [sign] of line.matchAll(openings)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return [...counts.values()].some((count) => count > mostOpenings);
  });

/** Pieces of plain text with the citations in it; what looks like one and names nothing stays text. */
function splitCitations(text: string): StoryInline[] {
  const pieces: StoryInline[] = [];
  let end = 0;
  for (const match of text.matchAll(/\[([^[\]]*@[^[\]]*)\]/g)) {
    const keys = (match[1] ?? "").split(";").map((key) => key.trim());
    const targets = keys.filter((key) => key.startsWith("@")).map((key) => key.slice(1));
    if (targets.length !== keys.length || !targets.every(isCitation)) continue;
    pieces.push({ type: "text", value: text.slice(end, match.index) }, { type: "citation", targets });
    end = match.index + match[0].length;
  }
  pieces.push({ type: "text", value: text.slice(end) });
  return pieces;
}

/** All words of a node in order. */
export function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join(node.type === "list" ? " " : "");
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return " ";
  return "value" in node ? node.value : "";
}

const clean = (text: string): string => withoutHidden(text).replace(/\s+/g, " ");

/** Neighbours of one kind joined, blanks folded, ends trimmed, empty pieces dropped. */
function tidy(pieces: readonly StoryInline[]): readonly StoryInline[] {
  const joined: StoryInline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === "citation") joined.push(piece);
    else if (piece.value === "") continue;
    else if (last !== undefined && last.type === piece.type) {
      joined[joined.length - 1] = { type: piece.type, value: clean(last.value + piece.value) };
    } else joined.push({ type: piece.type, value: clean(piece.value) });
  }
  const ends = joined.map((piece, index): StoryInline => {
    if (piece.type !== "text") return piece;
    const start = index === 0 ? piece.value.trimStart() : piece.value;
    return { type: "text", value: index === joined.length - 1 ? start.trimEnd() : start };
  });
  const kept = ends.filter((piece) => piece.type === "citation" || piece.value !== "");
  // What was dropped at an end may leave a blank at the new end.
  return kept.length === ends.length ? kept : tidy(kept);
}

class Reader {
  simplified = false;

  /** Words as plain text, for markup that stories do not have. */
  private plain(node: Nodes): StoryInline[] {
    this.simplified = true;
    return splitCitations(wordsOf(node));
  }

  private piece(node: PhrasingContent): StoryInline[] {
    switch (node.type) {
      case "text": {
        const pieces = splitCitations(node.value);
        // What was meant to name a source and names none.
        if (pieces.some((piece) => piece.type === "text" && /\[@\w+:[^[\]]*\]/.test(piece.value)))
          this.simplified = true;
        return pieces;
      }
      case "strong":
        this.simplified = true;
        return this.emphasis(node);
      case "emphasis":
        if (!node.children.every((child) => child.type === "text")) this.simplified = true;
        return this.emphasis(node);
      case "link": {
        this.simplified = true;
        const words = wordsOf(node);
        return splitCitations(words === node.url ? words : `${words} (${node.url})`);
      }
      default:
        return this.plain(node);
    }
  }

  private emphasis(node: PhrasingContent): StoryInline[] {
    const value = clean(wordsOf(node)).trim();
    return value === "" ? [] : [{ type: "emphasis", value }];
  }

  run(nodes: readonly PhrasingContent[]): readonly StoryInline[] {
    return tidy(nodes.flatMap((node) => this.piece(node)));
  }

  /** What stands in an entry of a list, as one run; lists within it give entries of their own. */
  private items(nodes: readonly RootContent[]): (readonly StoryInline[])[] {
    const own = nodes.filter((node) => node.type !== "list");
    if (own.length > 1 || own.length < nodes.length) this.simplified = true;
    const pieces = own.flatMap((node, index): StoryInline[] => [
      ...(index === 0 ? [] : [{ type: "text", value: " " } as const]),
      ...(node.type === "paragraph" ? this.run(node.children) : this.plain(node)),
    ]);
    const nested = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
    return [tidy(pieces), ...nested.flatMap((item) => this.items(item.children))];
  }

  blocks(nodes: readonly RootContent[]): readonly StoryBlock[] {
    return nodes.flatMap((node): readonly StoryBlock[] => {
      switch (node.type) {
        case "paragraph":
          return [{ type: "paragraph", content: this.run(node.children) }];
        case "list":
          // Entries have no numbers here.
          if (node.ordered === true) this.simplified = true;
          return [{ type: "list", items: node.children.flatMap((item) => this.items(item.children)) }];
        case "blockquote":
          this.simplified = true;
          return this.blocks(node.children);
        default:
          return [{ type: "paragraph", content: tidy(this.plain(node)) }];
      }
    });
  }
}

/** Lists that follow each other are one, and nothing is empty. */
function joinBlocks(blocks: readonly StoryBlock[]): readonly StoryBlock[] {
  const joined: StoryBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === "paragraph") {
      if (block.content.length > 0) joined.push(block);
      continue;
    }
    const items = block.items.filter((item) => item.length > 0);
    if (items.length === 0) continue;
    if (last?.type === "list") joined[joined.length - 1] = { type: "list", items: [...last.items, ...items] };
    else joined.push({ type: "list", items });
  }
  return joined;
}

/** Nodes of a parsed text as a story has them: paragraphs, lists, emphasis and citations; of all else the words. */
export function readNodes(nodes: readonly RootContent[]): ReadText {
  const reader = new Reader();
  const blocks = joinBlocks(reader.blocks(nodes));
  return { blocks, simplified: reader.simplified };
}

/**
 * Reads a text as its author typed it. Never fails, and no markup of any kind gets through: HTML, links and pictures are
 * shown as the words that they are.
 */
export function readMarkdown(source: string): ReadText {
  if (isTooDeep(source)) {
    const blocks = source
      .split(/\n\s*\n/)
      .map((part): StoryBlock => ({ type: "paragraph", content: tidy(splitCitations(part)) }));
    return { blocks: joinBlocks(blocks), simplified: true };
  }
  return readNodes(fromMarkdown(source).children);
}
