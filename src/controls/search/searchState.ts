import type { SearchGroup } from "../../view/search/search.ts";

/** What the reader has done in the search; what was found is made from it (`useAnswer.ts`). */
export interface SearchState {
  /** What stands in the field, as typed. */
  readonly text: string;
  /** The words in the address that the field knows of; when others stand there, they come from elsewhere. */
  readonly committed: string;
  /** Whether results or help are shown below the field. */
  readonly open: boolean;
  /** Number of the marked line, from 0; it may lie behind the end of a list that has become shorter. */
  readonly active: number;
  /** Whether the arrow keys have gone into the list: Home and End belong to the text until then. */
  readonly walked: boolean;
  /** The group whose results are all listed. */
  readonly expanded: SearchGroup | null;
  /** Whether Enter was pressed before there was an answer: its first result is taken when it comes. */
  readonly enterWaits: boolean;
}

/** What can happen to the search. */
export type SearchEvent =
  | { readonly type: "opened" }
  /** The field was cleared and the list closed. */
  | { readonly type: "closed" }
  | { readonly type: "typed"; readonly text: string }
  /** An example was pressed. */
  | { readonly type: "tried"; readonly text: string }
  /** The words of the field were put into the address. */
  | { readonly type: "committed"; readonly words: string }
  /** Words came into the address from elsewhere: back, forward, or another part of the page. */
  | { readonly type: "readdressed"; readonly words: string }
  /** An arrow key, Home or End went to a line. */
  | { readonly type: "walked"; readonly to: number }
  /** The pointer came to a line. */
  | { readonly type: "pointed"; readonly at: number }
  | { readonly type: "expanded"; readonly group: SearchGroup }
  /** Enter was pressed and there is no answer yet; or the answer has come. */
  | { readonly type: "entered"; readonly waits: boolean }
  /** A result was selected: its words have left the address. */
  | { readonly type: "chosen" };

/** The search of an address with these words; it stands open when there are any. */
export function startSearch(words: string): SearchState {
  return {
    text: words,
    committed: words,
    open: words !== "",
    active: 0,
    walked: false,
    expanded: null,
    enterWaits: false,
  };
}

/** The search after an event. */
export function reduceSearch(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case "opened":
      return { ...state, open: true };
    case "closed":
      return { ...startSearch(""), committed: state.committed };
    case "typed":
      return { ...startSearch(event.text), committed: state.committed, open: true };
    case "tried":
      return { ...state, text: event.text };
    case "committed":
      return { ...state, committed: event.words };
    case "readdressed":
      return startSearch(event.words);
    case "walked":
      return { ...state, active: event.to, walked: true };
    case "pointed":
      return { ...state, active: event.at };
    case "expanded":
      return { ...state, expanded: event.group };
    case "entered":
      return { ...state, enterWaits: event.waits };
    case "chosen":
      return startSearch("");
  }
}
