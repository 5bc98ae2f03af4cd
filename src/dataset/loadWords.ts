import type { SearchWords } from "./words.ts";

/** The words by which readers ask, in a chunk of their own that comes with the search. */
export async function loadWords(): Promise<SearchWords> {
  const module = await import("virtual:atlas-words");
  return module.default;
}
