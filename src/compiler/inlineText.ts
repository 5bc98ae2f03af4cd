import type { Nodes, Paragraph, PhrasingContent, Text } from "mdast";
import { findCharacterFault } from "../base/characters.ts";
import type { Problem } from "../base/problems.ts";
import type { Inline } from "../dataset/model.ts";

/** Makes a problem at a node of a Markdown file; at its start for null. */
export type ProblemOf = (node: Pick<Nodes, "position"> | null) => (code: string, message: string) => Problem;

/** How citations are written in a kind of text. */
export interface CitationForm {
  /** A whole key with its sign. */
  readonly key: RegExp;
  /** One key and several, for messages. */
  readonly example: string;
}
const ofWorks: CitationForm = { key: /^@[a-z0-9]+(-[a-z0-9]+)*$/, example: "[@key] or [@key; @other-key]" };

/** The typed pieces of a paragraph of a text (text, emphasis, citations), or everything in it that is not allowed. */
export function readInline(
  paragraph: Paragraph,
  text: string,
  problemOf: ProblemOf,
  form: CitationForm = ofWorks,
): { readonly content: readonly Inline[] } | { readonly problems: readonly Problem[] } {
  const content: Inline[] = [];
  const problems: Problem[] = [];
  for (const node of paragraph.children) {
    // Character references (&#8238;) become characters only here; what is hidden in the file itself is told before.
    const written = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    const isClean = "value" in node && findCharacterFault(written, true) === null;
    const hidden = isClean ? findCharacterFault(node.value, true) : null;
    if (hidden !== null) {
      problems.push(problemOf(node)(hidden.code, hidden.message));
    } else if (node.type === "text") {
      const pieces = splitCitations(node.value, form);
      if ("message" in pieces) problems.push(problemOf(shift(node, pieces.index))("broken-citation", pieces.message));
      else content.push(...pieces);
    } else if (node.type === "emphasis" && node.children.every((child) => child.type === "text")) {
      const value = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      content.push({ type: "emphasis", value: value.replace(/\s+/g, " ") });
    } else {
      problems.push(problemOf(node)("unknown-markup", unknownMarkup(node)));
    }
  }
  return problems.length > 0 ? { problems } : { content: tidy(content) };
}

function unknownMarkup(node: PhrasingContent): string {
  if (node.type === "textDirective") return `":${node.name}" is read as a directive; put a space after the colon.`;
  return `Only plain text, *emphasis* and citations [@key] are allowed here; found ${node.type}.`;
}

/** A place inside a text node: its start moved on by a number of characters, over line breaks. */
function shift(node: Text, index: number): Pick<Nodes, "position"> {
  if (node.position === undefined) return node;
  const before = node.value.slice(0, index).split("\n");
  const { line, column } = node.position.start;
  const last = before.at(-1)?.length ?? 0;
  const start =
    before.length === 1 ? { line, column: column + last } : { line: line + before.length - 1, column: last + 1 };
  return { position: { start, end: node.position.end } };
}

/** Pieces of a text with Pandoc citations `[@a; @b]`, or what is wrong with it and where. */
function splitCitations(
  text: string,
  form: CitationForm,
): readonly Inline[] | { readonly message: string; readonly index: number } {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(/\[([^[\]]*@[^[\]]*)\]/g)) {
    const references = (match[1] ?? "").split(";").map((key) => key.trim());
    if (!references.every((key) => form.key.test(key))) {
      const message = `The citation ${match[0]} cannot be read; write ${form.example}.`;
      return { message, index: match.index };
    }
    pieces.push({ type: "text", value: text.slice(end, match.index) });
    pieces.push({ type: "citation", references: references.map((key) => key.slice(1)) });
    end = match.index + match[0].length;
  }
  pieces.push({ type: "text", value: text.slice(end) });
  const loose = /(?:^|[\s[;(])(@[a-z])/.exec(text.replace(/\[[^[\]]*@[^[\]]*\]/g, (found) => " ".repeat(found.length)));
  if (loose === null) return pieces;
  const index = loose.index + loose[0].length - 2;
  return { message: "A citation key stands outside square brackets; write [@key].", index };
}

/** Joins neighbouring texts, folds line breaks to spaces, trims the ends and drops empty pieces. */
function tidy(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const piece of content) {
    const last = joined.at(-1);
    if (piece.type !== "text") joined.push(piece);
    else if (last?.type === "text") joined[joined.length - 1] = { type: "text", value: last.value + piece.value };
    else joined.push(piece);
  }
  return joined
    .map((piece, index): Inline => {
      if (piece.type !== "text") return piece;
      let value = piece.value.replace(/\s+/g, " ");
      if (index === 0) value = value.trimStart();
      if (index === joined.length - 1) value = value.trimEnd();
      return { type: "text", value };
    })
    .filter((piece) => piece.type === "citation" || piece.value !== "");
}
