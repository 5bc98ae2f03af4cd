import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { Room } from "../../parts/Room.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { SearchField } from "./SearchField.tsx";
import { SearchPopup } from "./SearchPopup.tsx";
import "./search.css";
import { useAnswer } from "./useAnswer.ts";
import { useSearchActions } from "./useSearchActions.ts";
import { useSearchEngine } from "./useSearchEngine.ts";
import { usePressOutside, useSlashKey } from "./useSearchFocus.ts";
import { useSearchStatus } from "./useSearchStatus.ts";
import { useSearchWords } from "./useSearchWords.ts";

const AskGuide = lazyPart(
  () => import("./AskGuide.tsx"),
  (module) => module.AskGuide,
);

/**
 * Search over everything, which answers questions too: a text field with a list of results in groups (combobox pattern of WAI-ARIA 1.2). `/` opens it from
 * anywhere, arrows move in the list, Enter goes to the marked result, Esc closes. While it is open its words stand in `q`.
 * Where there is no room for the field, a button opens it over the full width.
 */
export function Search() {
  const { translate } = useAtlas();
  const words = useSearchWords();
  const { state, dispatch } = words;
  const { open, text, walked } = state;
  const { engine, failure, retry } = useSearchEngine(open);
  const found = useAnswer(engine, state);
  const { marked } = found;
  // A letter stands in the field before the list is drawn anew; Enter takes what was found, not what is still listed.
  const listed = useDeferredValue(found);
  const status = useSearchStatus(state, found, failure);
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [guide, setGuide] = useState(false);
  const { close, choose, onKeyDown, focusField } = useSearchActions(input, words, found, () => setGuide(true));
  useSlashKey(() => {
    dispatch({ type: "opened" });
    focusField();
  });
  usePressOutside(root, open, close);
  useEffect(() => {
    if (open) input.current?.focus({ preventScroll: true });
    // Also the sentence that the guide is missing goes with the list in which it stands.
    else setGuide(false);
  }, [open]);
  useEffect(() => {
    if (marked >= 0 && walked) document.getElementById(`${id}-${marked}`)?.scrollIntoView?.({ block: "nearest" });
  }, [id, marked, walked]);

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
          found={listed}
          failure={failure}
          onRetry={retry}
          onChoose={choose}
          onPoint={(at) => dispatch({ type: "pointed", at })}
          onTry={(example) => {
            dispatch({ type: "tried", text: example });
            focusField();
          }}
          onGuide={() => setGuide(true)}
          guide={
            guide ? (
              <Room name="ask.guide" className="search-missing" onClose={() => setGuide(false)}>
                <AskGuide
                  onClose={() => setGuide(false)}
                  onTry={(example) => {
                    setGuide(false);
                    dispatch({ type: "tried", text: example });
                    focusField();
                  }}
                />
              </Room>
            ) : null
          }
        />
      ) : null}
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </search>
  );
}
