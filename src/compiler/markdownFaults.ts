import type { RootContent } from "mdast";
import { findCharacterFault } from "../base/characters.ts";
import type { Problem } from "../base/problems.ts";
import { problemAtOffset } from "./textFile.ts";

type ContainerDirective = Extract<RootContent, { readonly type: "containerDirective" }>;

/** Signs that open something in Markdown; no line of a statement has as many of one, and more would exhaust the parser. */
const openingPattern = /[>*_[`:(<!~-]/g;
const mostOpenings = 200;

/**
 * Faults of Markdown before it is parsed: hidden characters, line by line, and lines that open too much. Not `readable`
 * means that parsing it would take too long or fail.
 */
export function findRawFaults(
  path: string,
  text: string,
): { readonly problems: readonly Problem[]; readonly readable: boolean } {
  const problems: Problem[] = [];
  let readable = true;
  let start = 0;
  for (const line of text.split("\n")) {
    const hidden = findCharacterFault(`${line}\n`, true);
    if (hidden !== null) problems.push(problemAtOffset(path, text, start + hidden.index, hidden.code, hidden.message));
    if (readable && countOpenings(line) > mostOpenings) {
      const message = "Too many signs of markup stand in this line, as if nested in one another; take them out.";
      problems.push(problemAtOffset(path, text, start, "too-deep", message));
      readable = false;
    }
    start += line.length + 1;
  }
  return { problems, readable };
}

function countOpenings(line: string): number {
  const counts = new Map<string, number>();
  for (const [sign] of line.matchAll(openingPattern)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** What is wrong with the opening line of a directive though it parses: a key twice, words in square brackets. */
export function findAttributeFault(
  node: ContainerDirective,
  text: string,
): readonly [code: string, message: string] | null {
  const [first] = node.children;
  if (first?.type === "paragraph" && first.data?.directiveLabel === true) {
    return ["unknown-markup", `Words in [ ] after :::${node.name} are not read; put them into the paragraph below.`];
  }
  const opening = text.slice(node.position?.start.offset ?? 0, first?.position?.start.offset);
  for (const value of Object.values(node.attributes ?? {})) {
    const hidden = findCharacterFault(opening, true) === null ? findCharacterFault(value ?? "", false) : null;
    if (hidden !== null) return [hidden.code, hidden.message];
  }
  const keys = keysOf(opening);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return null;
  return ["repeated-key", `The attribute "${twice}" stands twice in the braces; keep one of them.`];
}

/** Names of the attributes in the braces of an opening line, in order; `#id` is `id`. */
function keysOf(opening: string): readonly string[] {
  const braces = /\{(?:"[^"]*"|'[^']*'|[^"'}])*\}/.exec(opening)?.[0].slice(1, -1) ?? "";
  const names = braces.matchAll(/([#.])?([^\s="'#.]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/g);
  return [...names].map(([, sign, name = ""]) => (sign === "#" ? "id" : sign === "." ? "class" : name));
}
