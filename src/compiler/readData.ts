import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../base/problems.ts";

/** Text files of `data/` by path from the project root with forward slashes, in stable order. */
export type DataFiles = ReadonlyMap<string, string>;

/** Folders of `data/` that are written by commands and never read back. */
const WRITTEN = "schema";

/** Reads `data/` under the project root; empty when there is no such folder. */
export function readDataFiles(root: string): DataFiles {
  const base = join(root, "data");
  const paths: string[] = [];
  collect(base, paths);
  return new Map(
    paths
      .map((path) => [relative(root, path).split(sep).join("/"), path] as const)
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, path]) => [name, readFileSync(path, "utf8")] as const),
  );
}

function collect(folder: string, paths: string[]): void {
  let entries: ReturnType<typeof listFolder>;
  try {
    entries = listFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== WRITTEN) collect(path, paths);
    } else {
      paths.push(path);
    }
  }
}

function listFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
