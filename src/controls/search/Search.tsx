import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { formatQuery, parseQuery } from "../../view/query.ts";
import { selectionOfTarget } from "../../view/selection.ts";
import { SearchField } from "./SearchField.tsx";
import { SearchPopup } from "./SearchPopup.tsx";
import "./search.css";
import { readKey } from "./searchKeys.ts";
import { type SearchOption, useAnswer } from "./useAnswer.ts";
import { useSearchEngine } from "./useSearchEngine.ts";
import { usePressOutside, useSlashKey } from "./useSearchFocus.ts";
import { useSearchStatus } from "./useSearchStatus.ts";
import { useSearchWords } from "./useSearchWords.ts";

/**
 * Search over everything: a text field with a list of results in groups (combobox pattern of WAI-ARIA 1.2). `/` opens it from
 * anywhere, arrows move in the list, Enter goes to the marked result, Esc closes. While it is open its words stand in `q`.
 * Where there is no room for the field, a button opens it over the full width.
 */
export function Search() {
  const { indexes, translate } = useAtlas();
  const actions = useActions();
  const query = useView((store) => store.view.query);
  const { engine, failure, retry } = useSearchEngine();
  const { state, dispatch, commit } = useSearchWords();
  const found = useAnswer(engine, state);
  const status = useSearchStatus(state, found, failure);
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { open, text, committed, walked, enterWaits } = state;
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
    const selection = selectionOfTarget(option.target, indexes);
    if (selection === null) return;
    // The words stay in the step that is left, so that going back gives the results again.
    commit(text);
    actions.select(selection);
    dispatch({ type: "chosen" });
    actions.setQuery(formatQuery({ ...parseQuery(query), words: "" }));
    input.current?.blur();
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

  useSlashKey(() => {
    dispatch({ type: "opened" });
    focusField();
  });
  usePressOutside(root, open, close);
  useEffect(() => {
    if (open) input.current?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    if (marked >= 0 && walked) document.getElementById(`${id}-${marked}`)?.scrollIntoView?.({ block: "nearest" });
  }, [id, marked, walked]);
  const takeFirst = useEffectEvent((first: SearchOption) => {
    dispatch({ type: "entered", waits: false });
    choose(first);
  });
  const first = options[0];
  useEffect(() => {
    if (enterWaits && first !== undefined) takeFirst(first);
  }, [enterWaits, first]);

  return (
    <search
      ref={root}
      className="search"
      data-open={open}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <button
        type="button"
        className="icon-button search-button"
        aria-expanded={open}
        aria-label={translate("search.label")}
        onClick={() => dispatch({ type: "opened" })}
      >
        <Icon name="search" />
      </button>
      <SearchField
        id={id}
        input={input}
        state={state}
        found={found}
        dispatch={dispatch}
        onKeyDown={onKeyDown}
        onClose={close}
      />
      {open ? (
        <SearchPopup
          id={id}
          text={text.trim()}
          found={found}
          failure={failure}
          onRetry={retry}
          onChoose={choose}
          onPoint={(at) => dispatch({ type: "pointed", at })}
          onTry={(example) => {
            dispatch({ type: "tried", text: example });
            focusField();
          }}
        />
      ) : null}
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </search>
  );
}
