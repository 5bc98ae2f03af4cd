import "../../text/late.ts";
import { kindOf } from "../../dataset/target.ts";
import { describeChange } from "../../parts/ChangeList.tsx";
import { useAtlas, useInView } from "../../view/hooks.ts";
import type { SearchAnswer } from "../../view/search/search.ts";
import { SearchReply } from "./SearchReply.tsx";
import { describeResult, markWords } from "./searchItems.ts";
import type { SearchOption } from "./useAnswer.ts";

function Marked({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  let at = 0;
  return markWords(text, terms).map((piece) => {
    const key = at;
    at += piece.text.length;
    // An element for every piece: text of its own would not outlive a browser that translates the page.
    return piece.marked ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}

/** The list of results, grouped by kind. The focus stays in the text field, which points at the marked option. */
export function SearchResults({
  id,
  answer,
  options,
  marked,
  onChoose,
  onPoint,
}: {
  /** Id of the search; the list is `<id>-list`, its options `<id>-0` and so on. */
  readonly id: string;
  readonly answer: SearchAnswer;
  readonly options: readonly SearchOption[];
  readonly marked: number;
  readonly onChoose: (option: SearchOption) => void;
  readonly onPoint: (index: number) => void;
}) {
  const atlas = useAtlas();
  const { translate } = atlas;
  const numbered = options.map((option, index) => ({ option, index }));
  const groupOf = (option: SearchOption): string => {
    if (option.kind === "reply") return "reply";
    return option.kind === "more" ? option.group : kindOf(option.target);
  };
  const groups = [
    ...(options[0]?.kind === "reply" ? [{ group: "reply", title: translate("search.group.reply"), count: null }] : []),
    ...answer.groups.map(({ group, count }) => ({ group, title: translate(`search.group.${group}`), count })),
  ];
  return (
    <div
      id={`${id}-list`}
      className="search-list"
      role="listbox"
      aria-label={translate("search.results")}
      // The pointer must not take the focus from the text field.
      onPointerDown={(event) => event.preventDefault()}
    >
      {groups.map(({ group, title, count }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, which no element stands for
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="search-heading">
            <span>{title}</span> {count === null ? null : <span className="count">{count}</span>}
          </p>
          {numbered
            .filter(({ option }) => groupOf(option) === group)
            .map(({ option, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are read by the text field, which keeps the focus
              <div
                key={option.kind === "result" ? option.target : option.kind}
                id={`${id}-${index}`}
                className="search-option"
                role="option"
                aria-selected={index === marked}
                onClick={() => onChoose(option)}
                onPointerMove={() => {
                  if (index !== marked) onPoint(index);
                }}
              >
                {option.kind === "more" ? (
                  <span className="search-more">{translate("panel.showMore", { count: option.count })}</span>
                ) : option.kind === "reply" ? (
                  <SearchReply reply={option.reply} />
                ) : (
                  <Result target={option.target} terms={answer.terms} />
                )}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

function Result({
  target,
  terms,
}: {
  readonly target: Parameters<typeof describeResult>[0];
  readonly terms: ReadonlySet<string>;
}) {
  const atlas = useAtlas();
  const { title, detail, proper = "" } = describeResult(target, terms, atlas);
  const { changes } = useInView().records;
  const became = changes.filter((change) => change.target === target).map((change) => describeChange(change, atlas));
  return (
    <>
      <span className="search-title">
        {proper === "" ? null : (
          <span translate="no">
            <Marked text={proper} terms={terms} />
          </span>
        )}
        <Marked text={title.slice(proper.length)} terms={terms} />
      </span>{" "}
      {detail === "" ? null : (
        <span className="search-detail">
          <Marked text={detail} terms={terms} />
        </span>
      )}
      {became.length === 0 ? null : <span className="search-changed">{became.slice(0, 3).join("; ")}</span>}
    </>
  );
}
