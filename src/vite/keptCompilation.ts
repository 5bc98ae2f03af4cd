import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { freezeDeep } from "../base/freezeDeep.ts";
import type { Compiled } from "../compiler/compile.ts";

/** All that a compilation reads, or that makes it what it is. */
const folders = ["data", "geodata", "src"];
/** Longest wait for another process that compiles, milliseconds; it is dead then. */
const longestWait = 60_000;

/** What data was held against, the later the more: the rules of the compiler, those of map and stories, all that a build asks. */
const strictness = ["itself", "map-and-stories", "build"] as const;
export type Strictness = (typeof strictness)[number];

/** A name for all that enters a compilation, by content. */
function nameInputs(root: string): string {
  const within = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256").update(process.version);
  for (const file of [...within, join(root, "package-lock.json")].sort())
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

function readFirst(files: readonly string[]): Compiled | null {
  for (const file of files) {
    try {
      return freezeDeep(deserialize(readFileSync(file)));
    } catch {
      // It is not there, or has been left half written by another version of Node.
    }
  }
  return null;
}

/** True for the one process that may compile now. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    // Whoever had it has been stopped in the middle.
    if (Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < longestWait) return false;
    rmSync(turn, { recursive: true, force: true });
    return false;
  }
}

/** The turn of a process to compile: it hands in what came out, or null where that is not to be kept. */
interface Turn {
  readonly end: (compiled: Compiled | null) => void;
}

/**
 * Asks for what `data/` under the root of the project compiles to, kept in `.cache/compiled` by the content of all that enters,
 * so that what is found there is what would be compiled. Each call of what is given looks: it finds that, or has the turn to
 * compile it, or null while another has. So build, single file and each process of the tests compile once together. Only
 * what has no problem is kept.
 */
export function askForCompiled(root: string, asked: Strictness): () => Compiled | Turn | null {
  const folder = join(root, ".cache", "compiled");
  const name = nameInputs(root);
  const fileOf = (held: Strictness): string => join(folder, `${name}.${held}.bin`);
  const enough = strictness.slice(strictness.indexOf(asked)).map(fileOf);
  const turn = join(folder, `${name}.turn`);
  const end = (compiled: Compiled | null): void => {
    if (compiled !== null && compiled.dataset !== null) {
      const isOld = (file: string): boolean => file.endsWith(".bin") && !file.startsWith(name);
      for (const old of readdirSync(folder).filter(isOld)) rmSync(join(folder, old), { force: true });
      writeFileSync(`${fileOf(asked)}.new`, serialize(compiled));
      renameSync(`${fileOf(asked)}.new`, fileOf(asked));
    }
    rmSync(turn, { recursive: true, force: true });
  };
  mkdirSync(folder, { recursive: true });
  return () => readFirst(enough) ?? (takeTurn(turn) ? { end } : null);
}
