import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Problem } from "../base/problems.ts";

export type JsonPath = readonly (string | number)[];

/** A parsed JSON file that still knows where each value stands. */
export interface JsonFile {
  readonly path: string;
  readonly value: unknown;
  /** A problem at a value of this file; the nearest existing parent gives the position when the value is missing. */
  readonly problemAt: (path: JsonPath, code: string, message: string) => Problem;
}

/** JSON pointer (RFC 6901); the empty path gives "". */
function formatPointer(path: JsonPath): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** 1-based line and column of a character offset. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const PARSE_ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: "an unknown word stands where a value belongs; put text in double quotes",
  InvalidNumberFormat: "a number is malformed",
  PropertyNameExpected: "a key in double quotes is expected here; look for a comma too many",
  ValueExpected: "a value is expected here; look for a comma too many",
  ColonExpected: "a colon is missing after the key",
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "text goes on after the end of the record; look for a closing brace too many",
  InvalidCommentToken: "comments are not allowed in JSON; remove it",
  UnexpectedEndOfString: "a closing double quote is missing",
  InvalidUnicode: "a \\u escape is malformed",
  InvalidEscapeCharacter: "a backslash escape is unknown; write \\\\ for a backslash",
  InvalidCharacter: "a control character stands here; remove it",
};

/** Parses strict JSON; returns the file, or the first fault with its position (later ones mostly follow from it). */
export function parseJsonFile(path: string, text: string): JsonFile | Problem {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const error = errors[0];
  if (error !== undefined || tree === undefined) {
    const position = positionAt(text, error?.offset ?? 0);
    const name = error === undefined ? "ValueExpected" : printParseErrorCode(error.error);
    const reason = PARSE_ERRORS[name] ?? name;
    const place = `${position.line}:${position.column}`;
    return { file: path, place, ...position, code: "broken-json", message: `The JSON cannot be read: ${reason}.` };
  }
  const repeated = findRepeatedKey(tree);
  if (repeated !== null) {
    const position = positionAt(text, repeated.offset);
    const message = `The key "${String(repeated.value)}" stands twice in one object; keep one of them.`;
    return { file: path, place: `${position.line}:${position.column}`, ...position, code: "repeated-key", message };
  }
  return {
    path,
    value: JSON.parse(text) as unknown,
    problemAt: (pointer, code, message) => {
      const node = findNearest(tree, pointer);
      return { file: path, place: formatPointer(pointer), ...positionAt(text, node.offset), code, message };
    },
  };
}

function findNearest(tree: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function findRepeatedKey(node: Node): Node | null {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === "object" ? child.children?.[0] : undefined;
    if (key !== undefined) {
      if (seen.has(key.value)) return key;
      seen.add(key.value);
    }
    const deeper = findRepeatedKey(child);
    if (deeper !== null) return deeper;
  }
  return null;
}
