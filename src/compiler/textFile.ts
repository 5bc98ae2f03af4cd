import type { Problem } from "../base/problems.ts";

/** 1-based line and column of a character offset. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A problem at a character offset of a file. */
export function problemAtOffset(path: string, text: string, offset: number, code: string, message: string): Problem {
  const position = positionAt(text, offset);
  return { file: path, place: `${position.line}:${position.column}`, ...position, code, message };
}

/** A problem of a file or folder as a whole. */
export function problemOfPath(path: string, code: string, message: string): Problem {
  return { file: path, place: "", line: null, column: null, code, message };
}

/** A line that Git leaves behind where two sides changed the same place. */
const mergeMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m;

/** A file without its byte-order mark, and what is wrong with it before its own syntax is looked at. */
export interface OpenedText {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** False when its content would be misread and must not be looked at further. */
  readonly readable: boolean;
}

/** Faults that any text file may have: a byte-order mark, an unfinished merge, nothing in it. */
export function openText(path: string, written: string): OpenedText {
  const problems: Problem[] = [];
  const text = written.replace(/^\u{FEFF}/u, "");
  if (text !== written) {
    const message = "The file begins with a byte-order mark; save it as UTF-8 without one.";
    problems.push(problemAtOffset(path, text, 0, "byte-order-mark", message));
  }
  const merge = mergeMarker.exec(text);
  if (merge !== null) {
    const message = `A line of an unfinished merge (${merge[0]}) stands here; keep one side and remove all such lines.`;
    problems.push(problemAtOffset(path, text, merge.index, "merge-marker", message));
  } else if (text.trim() === "") {
    problems.push(problemAtOffset(path, text, 0, "empty-file", "The file is empty; write its content or remove it."));
  }
  return { text, problems, readable: merge === null && text.trim() !== "" };
}
