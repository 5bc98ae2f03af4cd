import { recordOf } from "../base/keysOf.ts";
import { type Named, type SearchWords, type WordEntry, wordLists } from "../dataset/words.ts";
import type { Records } from "./readRecords.ts";

/** No words at all. */
export const noWords: SearchWords = recordOf(wordLists, () => []);

/** The words of `data/search/` as the page reads them: without the note and the pages in which they were seen. */
export function buildWords({ folders }: Records): SearchWords {
  return recordOf(wordLists, (list): readonly WordEntry[] =>
    folders.search
      .filter(({ record }) => record.id === list)
      .flatMap(({ record }) =>
        record.entries.map(({ seen: _, names, words, ...entry }) => ({
          ...entry,
          // What it names is held against the records by `integrity/words.ts`.
          names: names as Named | null,
          words: Object.fromEntries(Object.entries(words).filter(([, forms]) => forms !== undefined)),
        })),
      ),
  );
}
