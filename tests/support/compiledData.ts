import { formatProblems } from "../../src/base/problems.ts";
import type { CompiledData } from "../../src/commands/picture/sceneOfAddress.ts";
import { type Compiled, compileDataset } from "../../src/compiler/compile.ts";
import { askForCompiled } from "../../src/vite/keptCompilation.ts";

/**
 * The data of `data/`, compiled by the first process of a run that asks and read by the others, each of which would take three
 * seconds of a processor for it. What tests the compiler compiles by itself.
 */
export function compiledData(root: string): CompiledData {
  const look = askForCompiled(root, "itself");
  let found = look();
  for (; found === null; found = look()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  if (!("end" in found)) return dataOf(found);
  let compiled: Compiled | null = null;
  try {
    compiled = compileDataset(root);
    return dataOf(compiled);
  } finally {
    found.end(compiled);
  }
}

function dataOf({ dataset, words, problems }: Compiled): CompiledData {
  if (dataset === null) throw new Error(formatProblems(problems));
  return { dataset, words };
}
