import { useCallback, useEffect, useState } from "react";
import { loadWords } from "../../dataset/loadWords.ts";
import type { Dataset } from "../../dataset/model.ts";
import { failureOf, type RoomFailure } from "../../parts/Room.tsx";
import { definePart } from "../../ui/part.ts";
import { inSlices, whenIdle } from "../../ui/whenIdle.ts";
import type { Answer } from "../../view/ask/answer.ts";
import type { Shown } from "../../view/ask/ask.ts";
import type { Atlas } from "../../view/atlas.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { SearchAnswer, SearchOptions } from "../../view/search/search.ts";
import { loadList } from "./listParts.ts";

/** Answers searches and questions over one dataset in one language. */
export interface SearchEngine {
  /** What records are found by some words. */
  readonly find: (query: string, options?: SearchOptions) => SearchAnswer;
  /** The answer to a question, in the names of an atlas of that dataset and for the years that a view shows; null for what is no question. */
  readonly ask: (atlas: Atlas, query: string, shown: Shown) => Answer | null;
}

/** Engines by dataset and language: switching the basis back and forth builds each index once. */
const engines = new WeakMap<Dataset, Map<string, Promise<SearchEngine>>>();
const searchPart = definePart(
  () => import("../../view/search/search.ts"),
  (module) => module,
);
const askPart = definePart(
  () => import("../../view/ask/ask.ts"),
  (module) => module,
);
const wordsPart = definePart(loadWords, (words) => words);

/** Pending until a search is open, in which a reader waits for the engine. */
let called: Promise<void>;
let call: () => void;
function awaitCall(): void {
  called = new Promise((resolve) => {
    call = resolve;
  });
}
awaitCall();
/** Idle time, or at once while a search is open. */
const whenDue = (): Promise<void> => whenIdle(called);

async function buildEngine(atlas: Atlas): Promise<SearchEngine> {
  const { dataset, indexes, translate } = atlas;
  await whenDue();
  const [{ buildSearchIndexInSteps, search }, { ask, buildLexicon, prepareAnswers }, words] = await Promise.all([
    searchPart.load(),
    askPart.load(),
    wordsPart.load(),
    loadList(),
  ]);
  const index = await inSlices(buildSearchIndexInSteps({ dataset, indexes, translate, words }), whenDue);
  // The first search is slow until the engine of the browser has compiled it: better now than under a reader's finger.
  search(index, "a");
  await whenDue();
  const lexicon = index.lexicon ?? buildLexicon(dataset, words);
  // Searching need not wait for what only questions about changes read.
  void whenIdle().then(() => inSlices(prepareAnswers(atlas)));
  return {
    find: (query, options) => search(index, query, options),
    ask: (asked, query, shown) => ask(lexicon, asked, query, shown),
  };
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

/** The search, or why there is none yet: both null while it is on its way. */
export interface SearchState {
  readonly engine: SearchEngine | null;
  readonly failure: RoomFailure | null;
  /** After a failure: asks for the search anew. */
  readonly retry: () => void;
}

/**
 * The engine for the dataset of the view, built in idle time after the first paint, and at once while the search is `open`: then
 * somebody waits for it.
 */
export function useSearchEngine(open: boolean): SearchState {
  const atlas = useAtlas();
  useEffect(() => {
    if (!open) return;
    call();
    return awaitCall;
  }, [open]);
  const [attempt, setAttempt] = useState(0);
  const [built, setBuilt] = useState<
    ({ readonly dataset: Dataset; readonly attempt: number } & Omit<SearchState, "retry">) | null
  >(null);
  useEffect(() => {
    let current = true;
    const put = (state: Omit<SearchState, "retry">): void => {
      if (current) setBuilt({ dataset: atlas.dataset, attempt, ...state });
    };
    engineFor(atlas).then(
      (engine) => put({ engine, failure: null }),
      (error: unknown) => {
        console.warn("The search could not be loaded.", error);
        put({ engine: null, failure: failureOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [atlas, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const own = built?.dataset === atlas.dataset && built.attempt === attempt ? built : null;
  return { engine: own?.engine ?? null, failure: own?.failure ?? null, retry };
}
