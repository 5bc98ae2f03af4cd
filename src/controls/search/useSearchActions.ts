import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from "react";
import type { Target } from "../../dataset/model.ts";
import type { AnswerStep } from "../../view/ask/answer.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { formatQuery, parseQuery } from "../../view/query.ts";
import { selectionOfTarget } from "../../view/selection.ts";
import { readKey } from "./searchKeys.ts";
import type { Answered, SearchOption } from "./useAnswer.ts";
import type { SearchWords } from "./useSearchWords.ts";

/** What closes the search, takes an option, and answers keys in its field. */
interface SearchActions {
  readonly close: () => void;
  readonly choose: (option: SearchOption) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly focusField: () => void;
}

/** What the reader can do in the search; takes the first result by itself where Enter came before it. */
export function useSearchActions(
  input: RefObject<HTMLInputElement | null>,
  { state, dispatch, commit }: SearchWords,
  found: Answered,
  /** Opens the page "What one can ask". */
  onGuide: () => void,
): SearchActions {
  const { indexes } = useAtlas();
  const actions = useActions();
  const query = useView((store) => store.view.query);
  const { committed, enterWaits } = state;
  const { options, marked } = found;
  const focusField = (): void => input.current?.focus({ preventScroll: true });
  const close = (): void => {
    dispatch({ type: "closed" });
    if (committed !== "") commit("");
  };
  const choose = (option: SearchOption): void => {
    if (option.kind === "more") {
      dispatch({ type: "expanded", group: option.group });
      focusField();
      return;
    }
    if (option.kind === "reply") {
      followStep(option.reply.step);
      return;
    }
    open(option.target);
  };
  /** The step that is left is again what it was before the search, so that going back leads there and not into a list of results. */
  const leaveStep = (): void => {
    commit("");
    dispatch({ type: "chosen" });
  };
  const open = (target: Target): void => {
    const selection = selectionOfTarget(target, indexes);
    if (selection === null) return;
    leaveStep();
    actions.select(selection);
    input.current?.blur();
  };
  const followStep = (step: AnswerStep | null): void => {
    switch (step?.kind) {
      case "record":
        open(step.target);
        return;
      case "view": {
        const { facets, options: kept } = parseQuery(query);
        const period = step.period === null ? facets.period : [step.period.join("-")];
        leaveStep();
        actions.setView(step.view);
        actions.setQuery(formatQuery({ words: "", facets: { ...facets, period }, options: kept }));
        input.current?.blur();
        return;
      }
      case "takeAlong":
        close();
        input.current?.blur();
        actions.takeAlong(step.part);
        return;
      case "ownStories":
        close();
        input.current?.blur();
        actions.openOwnStories("list");
        return;
      case "guide":
        onGuide();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const request = readKey(event, state, found);
    if (request === null) return;
    if (request.type === "wait") {
      dispatch({ type: "entered", waits: true });
      return;
    }
    event.preventDefault();
    if (request.type === "walk") dispatch({ type: "walked", to: request.to });
    else if (request.type === "close") {
      event.stopPropagation();
      close();
    } else {
      const option = options[marked];
      if (option !== undefined) choose(option);
    }
  };
  const takeFirst = useEffectEvent((first: SearchOption) => {
    dispatch({ type: "entered", waits: false });
    choose(first);
  });
  const first = options[0];
  useEffect(() => {
    if (enterWaits && first !== undefined) takeFirst(first);
  }, [enterWaits, first]);
  return { close, choose, onKeyDown, focusField };
}
