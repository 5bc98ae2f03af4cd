import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText, type Problem } from "../base/problems.ts";
import { problemAtOffset, problemOfPath } from "./textFile.ts";

/** Text files of `data/` by path from the project root with forward slashes, in stable order. */
export type DataFiles = ReadonlyMap<string, string>;

/** `data/` as it was found. */
export interface DataFolder {
  readonly files: DataFiles;
  readonly problems: readonly Problem[];
  /** Paths that are there but could not be read, so that nobody is told that they are missing. */
  readonly unread: ReadonlySet<string>;
}

/** Folder of `data/` that is written by a command and never read back. */
const schemaFolder = "data/schema";

/** No text of people is near this size; a file beyond it was put here by mistake and would only hold up the build. */
const mostBytes = 4_000_000;

/** Reads the files of `data/` that can be read; empty when there is no such folder. */
export function readDataFiles(root: string): DataFiles {
  return readData(root).files;
}

/**
 * Reads `data/` under the project root. Names that begin with a dot are passed over. What is neither a file nor a folder
 * (a symbolic link, a device) and what is not UTF-8 is a problem.
 */
export function readData(root: string): DataFolder {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const refuse = (path: string, problem: Problem): void => {
    problems.push(problem);
    unread.add(path);
  };
  const visit = (path: string, entry: Dirent | null): void => {
    if (entry?.name.startsWith(".") || path === schemaFolder) return;
    try {
      if (entry === null ? statSync(join(root, path)).isDirectory() : entry.isDirectory()) {
        if (/\.(json|md)$/.test(path)) {
          refuse(path, problemOfPath(path, "folder-not-file", "A folder has the name of a file; put the file here."));
          return;
        }
        const entries = readdirSync(join(root, path), { withFileTypes: true });
        for (const child of entries) visit(`${path}/${child.name}`, child);
      } else if (entry?.isFile() === true) {
        const text = decodeFile(path, readFileIn(root, path));
        if (typeof text === "string") files.set(path, text);
        else refuse(path, text);
      } else {
        refuse(path, problemOfPath(path, ...irregular(entry)));
      }
    } catch (error) {
      refuse(path, problemOfPath(path, ...unreadable(error)));
    }
  };
  visit("data", null);
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  return { files: new Map(sorted), problems, unread };
}

function readFileIn(root: string, path: string): Buffer {
  const { size } = statSync(join(root, path));
  if (size > mostBytes) throw new Error(`it has ${size} bytes, and ${mostBytes} are the most`);
  return readFileSync(join(root, path));
}

function irregular(entry: Dirent | null): readonly [code: string, message: string] {
  if (entry === null) return ["file-not-folder", "data/ is a file; remove it and put the folder of the content here."];
  if (entry.isSymbolicLink()) {
    return ["symbolic-link", "A symbolic link is not followed; put the file or folder itself here."];
  }
  return ["not-a-file", "This is neither a file nor a folder; remove it."];
}

function unreadable(error: unknown): readonly [code: string, message: string] {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") {
    return ["missing-folder", "There is nothing readable here; put the file or folder back (a link may lead nowhere)."];
  }
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return ["unreadable-file", `This cannot be read (${reason}); correct its rights or replace it.`];
}

/** The text of a file in UTF-8, or why it has none. */
export function decodeFile(path: string, bytes: Buffer): string | Problem {
  if (looksLikeUtf16(bytes)) {
    return problemOfPath(path, "utf-16", "The file is saved as UTF-16 or UTF-32; save it as UTF-8.");
  }
  try {
    return decode(bytes, bytes.length, false);
  } catch {
    const end = findBrokenByte(bytes);
    const before = decode(bytes, end, true);
    const byte = bytes[end]?.toString(16).padStart(2, "0");
    const what = byte === undefined ? "The file ends within a character" : `The byte 0x${byte} is no UTF-8`;
    return problemAtOffset(path, before, before.length, "broken-utf-8", `${what}; save the file as UTF-8.`);
  }
}

/** By its mark, or by zero bytes in every second place of the beginning. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (bytes.length < 4) return false;
  return (a === 0 && (b !== 0 || (c === 0xfe && d === 0xff))) || (b === 0 && d === 0 && a !== 0);
}

/** Decodes the first bytes; with `open`, a character may be cut off at the end. Throws on bytes that are no UTF-8. */
function decode(bytes: Buffer, end: number, open: boolean): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: open });
}

/** Offset of the first byte that cannot go on the text before it, by halving; the length when only the end is cut off. */
function findBrokenByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (canDecode(bytes, middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function canDecode(bytes: Buffer, end: number): boolean {
  try {
    decode(bytes, end, true);
    return true;
  } catch {
    return false;
  }
}
