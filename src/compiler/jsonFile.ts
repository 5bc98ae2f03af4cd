import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type CharacterFault, findCharacterFault } from "../base/characters.ts";
import type { Problem } from "../base/problems.ts";
import { openText, positionAt, problemAtOffset } from "./textFile.ts";

export type JsonPath = readonly (string | number)[];

/** Any value of a JSON file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A parsed JSON file that still knows where each value stands. */
export interface JsonFile {
  readonly path: string;
  readonly value: Json;
  /** A problem at a value of this file; the nearest existing parent gives the position when the value is missing. */
  readonly problemAt: (path: JsonPath, code: string, message: string) => Problem;
}

/** JSON pointer (RFC 6901); the empty path gives "". */
function formatPointer(path: JsonPath): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const parseErrors: Readonly<Record<string, string>> = {
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

/** No record needs as many levels; deeper ones would exhaust what reads them. */
const mostLevels = 32;

/**
 * Parses strict JSON. `file` is null when its value cannot be trusted: then `problems` holds the first fault of syntax
 * (later ones mostly follow from it) or all repeated keys. Texts with hidden characters are problems of a file that is
 * otherwise read.
 */
export function parseJsonFile(
  path: string,
  written: string,
): { readonly file: JsonFile | null; readonly problems: readonly Problem[] } {
  const { text, problems, readable } = openText(path, written);
  if (!readable) return { file: null, problems };
  const stop = (...more: readonly Problem[]) => ({ file: null, problems: [...problems, ...more] });
  const deep = findDeepPlace(text);
  if (deep !== null) {
    const message = `Lists and objects stand more than ${mostLevels} deep in one another here; take levels out.`;
    return stop(problemAtOffset(path, text, deep, "too-deep", message));
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const error = errors[0];
  const value = error === undefined ? parseValue(text) : undefined;
  if (error !== undefined || tree === undefined || value === undefined) {
    const name = error === undefined ? "ValueExpected" : printParseErrorCode(error.error);
    const message = `The JSON cannot be read: ${parseErrors[name] ?? name}.`;
    return stop(problemAtOffset(path, text, error?.offset ?? 0, "broken-json", message));
  }
  const repeated = findRepeatedKeys(tree);
  if (repeated.length > 0) {
    return stop(
      ...repeated.map((node) => {
        const message = `The key "${String(node.value)}" stands twice in one object; keep one of them.`;
        return problemAtOffset(path, text, node.offset, "repeated-key", message);
      }),
    );
  }
  const problemAt: JsonFile["problemAt"] = (pointer, code, message) => {
    const node = findNearest(tree, pointer);
    return { file: path, place: formatPointer(pointer), ...positionAt(text, node.offset), code, message };
  };
  const hidden = findHidden(tree, []).map(([pointer, { code, message }]) => problemAt(pointer, code, message));
  return { file: { path, value, problemAt }, problems: [...problems, ...hidden] };
}

/** The value by the language's own parser, which is stricter in a few places; undefined when it refuses. */
function parseValue(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Offset of the first bracket that is too deep, outside texts. */
function findDeepPlace(text: string): number | null {
  let level = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character === "\\") index += 1;
      else if (character === '"' || character === "\n") quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "[" || character === "{") level += 1;
    else if (character === "]" || character === "}") level -= 1;
    if (level > mostLevels) return index;
  }
  return null;
}

function findNearest(tree: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function findRepeatedKeys(node: Node): readonly Node[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const key = node.type === "object" ? child.children?.[0] : undefined;
    const again = key !== undefined && seen.has(key.value) ? [key] : [];
    if (key !== undefined) seen.add(key.value);
    return [...again, ...findRepeatedKeys(child)];
  });
}

/** Keys and texts with characters that nobody sees, by their path. */
function findHidden(node: Node, path: JsonPath): readonly (readonly [JsonPath, CharacterFault])[] {
  if (node.type === "string") {
    const fault = findCharacterFault(String(node.value), false);
    return fault === null ? [] : [[path, fault]];
  }
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type !== "object") return findHidden(child, [...path, index]);
    const [key, value] = child.children ?? [];
    const inside = [...path, String(key?.value)];
    const fault = findCharacterFault(String(key?.value), false);
    return [...(fault === null ? [] : [[inside, fault] as const]), ...(value ? findHidden(value, inside) : [])];
  });
}
