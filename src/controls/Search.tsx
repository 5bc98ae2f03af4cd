import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Target } from "../dataset/model.ts";
import { FailedPart, Room } from "../parts/Room.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { formatQuery, parseQuery } from "../view/query.ts";
import type { ResultGroup, SearchGroup } from "../view/search/search.ts";
import { selectionOfTarget } from "../view/selection.ts";
import { SearchEmpty, SearchResults } from "./SearchResults.tsx";
import "./search.css";
import { describeResult } from "./searchItems.ts";
import { useSearchEngine } from "./useSearchEngine.ts";

/** Pause after the last key before the words are put into the address, in milliseconds: browsers limit how often it may change. */
const settle = 400;
/** Results of a group after "show all". */
const wholeGroup = 60;

/** One line of the list that arrows reach: a result, or the rest of a group. */
export type SearchOption =
  | { readonly kind: "result"; readonly target: Target }
  | { readonly kind: "more"; readonly group: SearchGroup; readonly count: number };

function optionsOf(groups: readonly ResultGroup[], opened: SearchGroup | null): readonly SearchOption[] {
  return groups.flatMap(({ group, count, results }): readonly SearchOption[] => [
    ...results.map((target): SearchOption => ({ kind: "result", target })),
    ...(count > results.length && opened !== group ? [{ kind: "more" as const, group, count }] : []),
  ]);
}

const isTyping = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches("textarea, select, input:not([type='range'], [type='checkbox'], [type='radio'], [type='file'])"));

/**
 * Search over everything: a text field with a list of results in groups (combobox pattern of WAI-ARIA 1.2). `/` opens it from
 * anywhere, arrows move in the list, Enter goes to the marked result, Esc closes. While it is open its words stand in `q`.
 * Where there is no room for the field, a button opens it over the full width.
 */
export function Search() {
  const atlas = useAtlas();
  const { indexes, translate } = atlas;
  const actions = useActions();
  const words = useView((store) => parseQuery(store.view.query).words);
  const query = useView((store) => store.view.query);
  const { engine, failure, retry } = useSearchEngine();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(words);
  const [committed, setCommitted] = useState(words);
  const [open, setOpen] = useState(words !== "");
  const [active, setActive] = useState(0);
  const [walked, setWalked] = useState(false);
  const [opened, setOpened] = useState<SearchGroup | null>(null);
  /** Enter was pressed before the index was there. */
  const [entered, setEntered] = useState(false);

  // Back, forward or another part of the page changed the words: the field follows.
  if (words !== committed) {
    setCommitted(words);
    setText(words);
    setOpen(words !== "");
    setActive(0);
  }
  const answer = useMemo(
    () =>
      engine === null || text.trim() === ""
        ? null
        : engine(text, { expanded: opened === null ? null : { group: opened, limit: wholeGroup } }),
    [engine, text, opened],
  );
  const options = useMemo(() => (answer === null ? [] : optionsOf(answer.groups, opened)), [answer, opened]);
  const marked = open && options.length > 0 ? Math.min(active, options.length - 1) : -1;

  const commit = (next: string): void => {
    const now = parseQuery(next).words;
    setCommitted(now);
    actions.setQuery(formatQuery({ ...parseQuery(query), words: now }));
  };
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    if (!open || parseQuery(text).words === committed) return;
    const timer = setTimeout(() => latest.current(text), settle);
    return () => clearTimeout(timer);
  }, [open, text, committed]);

  useEffect(() => {
    if (open) input.current?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
      input.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const close = (): void => {
    setOpen(false);
    setText("");
    setOpened(null);
    setActive(0);
    setWalked(false);
    if (committed !== "") commit("");
  };
  const latestClose = useRef(close);
  latestClose.current = close;
  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) latestClose.current();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);
  useEffect(() => {
    if (marked >= 0 && walked) document.getElementById(`${id}-${marked}`)?.scrollIntoView?.({ block: "nearest" });
  }, [id, marked, walked]);

  const choose = (option: SearchOption): void => {
    if (option.kind === "more") {
      setOpened(option.group);
      input.current?.focus({ preventScroll: true });
      return;
    }
    const selection = selectionOfTarget(option.target, indexes);
    if (selection === null) return;
    // The words stay in the step that is left, so that going back gives the results again.
    commit(text);
    actions.select(selection);
    setOpen(false);
    setText("");
    setOpened(null);
    setActive(0);
    setWalked(false);
    setCommitted("");
    actions.setQuery(formatQuery({ ...parseQuery(query), words: "" }));
    input.current?.blur();
  };
  const move = (event: KeyboardEvent, to: number): void => {
    event.preventDefault();
    setWalked(true);
    setActive((to + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === "Enter" && answer === null && text.trim() !== "") setEntered(true);
    if (options.length === 0 || !open) return;
    const option = options[marked];
    if (event.key === "ArrowDown") move(event, walked ? marked + 1 : Math.min(1, options.length - 1));
    else if (event.key === "ArrowUp") move(event, marked - 1);
    // Home and End belong to the text until the arrows have gone into the list.
    else if (event.key === "Home" && (walked || event.ctrlKey)) move(event, 0);
    else if (event.key === "End" && (walked || event.ctrlKey)) move(event, options.length - 1);
    else if (event.key === "Enter" && option !== undefined) {
      event.preventDefault();
      choose(option);
    }
  };

  const latestChoose = useRef(choose);
  latestChoose.current = choose;
  const best = options[0];
  useEffect(() => {
    if (!entered || best === undefined) return;
    setEntered(false);
    latestChoose.current(best);
  }, [entered, best]);

  const listed = open && answer !== null && options.length > 0;
  const status =
    !open || text.trim() === ""
      ? ""
      : failure !== null
        ? ""
        : answer === null
          ? translate("search.loading")
          : answer.count === 0
            ? translate("search.none", { words: text.trim() })
            : [
                answer.partial ? translate("search.partial") : "",
                translate("search.count", { count: answer.count }),
                best?.kind === "result"
                  ? translate("search.first", { name: describeResult(best.target, answer.terms, atlas).title })
                  : "",
              ]
                .filter((part) => part !== "")
                .join(" ");

  return (
    <search
      ref={root}
      className={open ? "search search-open" : "search"}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <button
        type="button"
        className="icon-button search-button"
        aria-expanded={open}
        aria-label={translate("search.label")}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
      </button>
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={translate("search.label")}
          aria-expanded={listed}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
          aria-keyshortcuts="/"
          placeholder={translate("search.placeholder")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={120}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setEntered(false);
            setOpen(true);
            setActive(0);
            setWalked(false);
            setOpened(null);
          }}
          onKeyDown={onKeyDown}
        />
        {open ? (
          <button
            type="button"
            className="icon-button search-close"
            aria-label={translate("search.close")}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        ) : (
          <span className="search-key" aria-hidden="true">
            /
          </span>
        )}
      </div>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        <section className="search-popup" tabIndex={0} aria-label={translate("search.results")}>
          {answer?.partial === true ? <p className="search-note">{translate("search.partial")}</p> : null}
          {listed && answer !== null ? (
            <Room name="search.results" resetKey={answer}>
              <SearchResults
                id={id}
                answer={answer}
                options={options}
                marked={marked}
                onChoose={choose}
                onPoint={setActive}
              />
            </Room>
          ) : failure !== null ? (
            <FailedPart name="search.label" failure={failure} onRetry={retry} />
          ) : (
            <SearchEmpty
              text={text.trim()}
              state={answer === null ? "waiting" : "nothing"}
              onTry={(example) => {
                setText(example);
                input.current?.focus({ preventScroll: true });
              }}
            />
          )}
        </section>
      ) : null}
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </search>
  );
}
