import type { KeyboardEvent, RefObject } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";
import type { SearchEvent, SearchState } from "./searchState.ts";
import type { Answered } from "./useAnswer.ts";

/** The field to type in, which keeps the focus while its list is walked, and what closes it. */
export function SearchField({
  id,
  input,
  state: { open, text },
  found: { options, marked },
  dispatch,
  onKeyDown,
  onClose,
}: {
  /** Id of the search (see `SearchResults`). */
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly state: SearchState;
  readonly found: Answered;
  readonly dispatch: (event: SearchEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}) {
  const { translate } = useAtlas();
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={translate("search.label")}
        aria-expanded={open && options.length > 0}
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
        onFocus={() => dispatch({ type: "opened" })}
        onChange={(event) => dispatch({ type: "typed", text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <button
          type="button"
          className="icon-button search-close"
          aria-label={translate("search.close")}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      ) : (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      )}
    </div>
  );
}
