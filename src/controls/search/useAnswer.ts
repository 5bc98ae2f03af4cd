import { useMemo } from "react";
import type { Target } from "../../dataset/model.ts";
import type { ResultGroup, SearchAnswer, SearchGroup } from "../../view/search/search.ts";
import type { SearchState } from "./searchState.ts";
import type { SearchEngine } from "./useSearchEngine.ts";

/** Results of a group that is shown whole. */
const wholeGroup = 60;

/** One line of the list that arrows reach: a result, or the rest of a group. */
export type SearchOption =
  | { readonly kind: "result"; readonly target: Target }
  | { readonly kind: "more"; readonly group: SearchGroup; readonly count: number };

function optionsOf(groups: readonly ResultGroup[], expanded: SearchGroup | null): readonly SearchOption[] {
  return groups.flatMap(({ group, count, results }): readonly SearchOption[] => [
    ...results.map((target): SearchOption => ({ kind: "result", target })),
    ...(count > results.length && expanded !== group ? [{ kind: "more" as const, group, count }] : []),
  ]);
}

/** What was found, and how it is listed. */
export interface Answered {
  /** Null while nothing is typed or the index is not there. */
  readonly answer: SearchAnswer | null;
  readonly options: readonly SearchOption[];
  /** Number of the option that Enter takes; -1 when there is none or the list is closed. */
  readonly marked: number;
}

/** Asks the engine for what stands in the field. */
export function useAnswer(engine: SearchEngine | null, { text, expanded, open, active }: SearchState): Answered {
  const answer = useMemo(
    () =>
      engine === null || text.trim() === ""
        ? null
        : engine(text, { expanded: expanded === null ? null : { group: expanded, limit: wholeGroup } }),
    [engine, text, expanded],
  );
  const options = useMemo(() => (answer === null ? [] : optionsOf(answer.groups, expanded)), [answer, expanded]);
  const marked = open && options.length > 0 ? Math.min(active, options.length - 1) : -1;
  return { answer, options, marked };
}
