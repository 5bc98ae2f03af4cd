import { useMemo } from "react";
import type { Target } from "../../dataset/model.ts";
import type { Answer } from "../../view/ask/answer.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { parseQuery } from "../../view/query.ts";
import type { ResultGroup, SearchAnswer, SearchGroup } from "../../view/search/search.ts";
import type { SearchState } from "./searchState.ts";
import type { SearchEngine } from "./useSearchEngine.ts";

/** Results of a group that is shown whole. */
const wholeGroup = 60;

/** One line of the list that arrows reach: the answer to a question, a result, or the rest of a group. */
export type SearchOption =
  | { readonly kind: "reply"; readonly reply: Answer }
  | { readonly kind: "result"; readonly target: Target }
  | { readonly kind: "more"; readonly group: SearchGroup; readonly count: number };

function optionsOf(
  reply: Answer | null,
  groups: readonly ResultGroup[],
  expanded: SearchGroup | null,
): readonly SearchOption[] {
  const first: readonly SearchOption[] = reply === null || reply.step === null ? [] : [{ kind: "reply", reply }];
  return [
    ...first,
    ...groups.flatMap(({ group, count, results }): readonly SearchOption[] => [
      ...results.map((target): SearchOption => ({ kind: "result", target })),
      ...(count > results.length && expanded !== group ? [{ kind: "more" as const, group, count }] : []),
    ]),
  ];
}

/** What was found, and how it is listed. */
export interface Answered {
  /** Null while nothing is typed or the index is not there. */
  readonly answer: SearchAnswer | null;
  /** The answer to what was typed as a question; null where it is none. */
  readonly reply: Answer | null;
  readonly options: readonly SearchOption[];
  /** Number of the option that Enter takes; -1 when there is none or the list is closed. */
  readonly marked: number;
}

/** Asks the engine for what stands in the field. */
export function useAnswer(
  engine: SearchEngine | null,
  { text, committed, expanded, open, active }: SearchState,
): Answered {
  const atlas = useAtlas();
  const answer = useMemo(
    () =>
      engine === null || text.trim() === ""
        ? null
        : engine.find(text, { expanded: expanded === null ? null : { group: expanded, limit: wholeGroup } }),
    [engine, text, expanded],
  );
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const made = useMemo(
    () => (engine === null ? null : engine.ask(atlas, text, { year, since })),
    [engine, atlas, text, year, since],
  );
  // That there is no answer is not said while a question is still being typed.
  const typing = parseQuery(text).words !== committed && !text.includes("?");
  const reply = made?.step === null && typing ? null : made;
  const options = useMemo(
    () => (answer === null ? [] : optionsOf(reply, answer.groups, expanded)),
    [answer, reply, expanded],
  );
  const marked = open && options.length > 0 ? Math.min(active, options.length - 1) : -1;
  return useMemo(() => ({ answer, reply, options, marked }), [answer, reply, options, marked]);
}
