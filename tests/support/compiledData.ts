import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { freezeDeep } from "../../src/base/freezeDeep.ts";
import { formatProblems } from "../../src/base/problems.ts";
import type { CompiledData } from "../../src/commands/picture/sceneOfAddress.ts";
import { compileDataset } from "../../src/compiler/compile.ts";

/** All that a compilation reads, or that makes it what it is: the data, and the rooms of the compiler and below it. */
const inputs = ["data", ...["base", "dataset", "geometry", "text", "tables", "compiler"].map((room) => `src/${room}`)];
/** Longest wait for another process that compiles, milliseconds; it is dead then. */
const longestWait = 60_000;

function filesUnder(root: string): readonly string[] {
  const within = inputs.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...within, join(root, "package-lock.json")].sort();
}

/** A name for all that enters a compilation, by content. */
function nameInputs(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of filesUnder(root)) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

function readKept(file: string): CompiledData | null {
  try {
    return freezeDeep(deserialize(readFileSync(file)) as CompiledData);
  } catch {
    return null;
  }
}

function compile(root: string): CompiledData {
  const { dataset, words, problems } = compileDataset(root);
  if (dataset === null) throw new Error(formatProblems(problems));
  return { dataset, words };
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

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/**
 * The data of `data/`, compiled by the first process of a run that asks and read by the others, each of which would take three
 * seconds of a processor for it. Kept in `.cache/compiled` by the content of all that enters, so that what is found there is
 * what would be compiled. What tests the compiler compiles by itself.
 */
export function compiledData(root: string): CompiledData {
  const folder = join(root, ".cache", "compiled");
  const file = join(folder, `${nameInputs(root)}.bin`);
  const turn = `${file}.turn`;
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const kept = readKept(file);
    if (kept !== null) return kept;
    if (!takeTurn(turn)) {
      pause(50);
      continue;
    }
    try {
      const compiled = compile(root);
      for (const old of readdirSync(folder)) if (old.endsWith(".bin")) rmSync(join(folder, old));
      writeFileSync(`${file}.new`, serialize(compiled));
      renameSync(`${file}.new`, file);
      return compiled;
    } finally {
      rmSync(turn, { recursive: true, force: true });
    }
  }
}
