import { useEffect, useEffectEvent, useReducer } from "react";
import { useActions, useView } from "../../view/hooks.ts";
import { formatQuery, parseQuery } from "../../view/query.ts";
import { reduceSearch, type SearchEvent, type SearchState, startSearch } from "./searchState.ts";

/** Pause after the last key before the words are put into the address, in milliseconds: browsers limit how often it may change. */
const settle = 400;

/** The state of the search, tied to the words in the address. */
export interface SearchWords {
  readonly state: SearchState;
  readonly dispatch: (event: SearchEvent) => void;
  /** Puts a text into the address at once, and gives what now stands there. */
  readonly commit: (text: string) => void;
}

/**
 * Keeps the field and the words of `q` alike: what is typed goes into the address after a pause, and what changes there (back,
 * forward, another part of the page) comes into the field.
 */
export function useSearchWords(): SearchWords {
  const actions = useActions();
  const query = useView((store) => store.view.query);
  const { words } = parseQuery(query);
  const [state, dispatch] = useReducer(reduceSearch, words, startSearch);
  const { text, committed, open } = state;
  if (words !== committed) dispatch({ type: "readdressed", words });

  const commit = (next: string): void => {
    const parsed = parseQuery(next);
    dispatch({ type: "committed", words: parsed.words });
    actions.setQuery(formatQuery({ ...parseQuery(query), words: parsed.words }));
  };
  const commitLater = useEffectEvent(commit);
  useEffect(() => {
    if (!open || parseQuery(text).words === committed) return;
    const timer = setTimeout(() => commitLater(text), settle);
    return () => clearTimeout(timer);
  }, [open, text, committed]);
  return { state, dispatch, commit };
}
