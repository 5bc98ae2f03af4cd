import { useEffect, useState } from "react";
import type { Dataset } from "../dataset/model.ts";
import { whenIdle } from "../ui/whenIdle.ts";
import type { Atlas } from "../view/atlas.ts";
import { useAtlas } from "../view/hooks.ts";
import type { SearchAnswer, SearchOptions } from "../view/search/search.ts";

/** Answers searches over one dataset in one language. */
export type SearchEngine = (query: string, options?: SearchOptions) => SearchAnswer;

/** Engines by dataset and language: switching the basis back and forth builds each index once. */
const engines = new WeakMap<Dataset, Map<string, Promise<SearchEngine>>>();
/** Longest piece of work before the page may paint again, in milliseconds. */
const slice = 8;

async function buildEngine({ dataset, indexes, translate }: Atlas): Promise<SearchEngine> {
  await whenIdle();
  const { buildSearchIndexInSteps, search } = await import("../view/search/search.ts");
  const steps = buildSearchIndexInSteps({ dataset, indexes, translate });
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) {
        const index = step.value;
        // The first search is slow until the engine of the browser has compiled it: better now than under a reader's finger.
        search(index, "a");
        return (query, options) => search(index, query, options);
      }
    }
    await whenIdle();
  }
}

function engineFor(atlas: Atlas): Promise<SearchEngine> {
  const known = engines.get(atlas.dataset) ?? new Map<string, Promise<SearchEngine>>();
  engines.set(atlas.dataset, known);
  const engine = known.get(atlas.language) ?? buildEngine(atlas);
  known.set(atlas.language, engine);
  // A chunk that could not be fetched is asked for again next time.
  engine.catch(() => known.delete(atlas.language));
  return engine;
}

/** The engine for the dataset of the view, built in idle time after the first paint; null until it is there, "failed" when it cannot be fetched. */
export function useSearchEngine(): SearchEngine | null | "failed" {
  const atlas = useAtlas();
  const [built, setBuilt] = useState<{ readonly dataset: Dataset; readonly engine: SearchEngine | "failed" } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    const put = (engine: SearchEngine | "failed"): void => {
      if (current) setBuilt({ dataset: atlas.dataset, engine });
    };
    engineFor(atlas).then(put, () => put("failed"));
    return () => {
      current = false;
    };
  }, [atlas]);
  return built?.dataset === atlas.dataset ? built.engine : null;
}
