import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const src = join(import.meta.dirname, "..", "..", "src");

/** The files under `src/` whose names fit: what they hold, by path from there, parted by slashes. */
export function readSourceFiles(name: RegExp): ReadonlyMap<string, string> {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  return new Map(paths.filter((path) => name.test(path)).map((path) => [path, readFileSync(join(src, path), "utf8")]));
}
