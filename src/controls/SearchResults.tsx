import { kindOf } from "../dataset/target.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { SearchAnswer } from "../view/search/search.ts";
import type { SearchOption } from "./Search.tsx";
import { describeResult, markWords } from "./searchItems.ts";

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
  const groupOf = (option: SearchOption): string => (option.kind === "more" ? option.group : kindOf(option.target));
  return (
    <div
      id={`${id}-list`}
      className="search-list"
      role="listbox"
      aria-label={translate("search.results")}
      // The pointer must not take the focus from the text field.
      onPointerDown={(event) => event.preventDefault()}
    >
      {answer.groups.map(({ group, count }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, which no element stands for
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="search-heading">
            <span>{translate(`search.group.${group}`)}</span> <span className="count">{count}</span>
          </p>
          {numbered
            .filter(({ option }) => groupOf(option) === group)
            .map(({ option, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are read by the text field, which keeps the focus
              <div
                key={option.kind === "more" ? "more" : option.target}
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
  const { title, detail } = describeResult(target, terms, atlas);
  return (
    <>
      <span className="search-title">
        <Marked text={title} terms={terms} />
      </span>{" "}
      {detail === "" ? null : (
        <span className="search-detail">
          <Marked text={detail} terms={terms} />
        </span>
      )}
    </>
  );
}

const examples: readonly string[] = ["albania kosovo", "Trebinje", "women police", "extradition", "Đorđević"];

/** What stands in place of results: examples before anything is typed, and help when nothing is found. */
export function SearchEmpty({
  text,
  state,
  onTry,
}: {
  readonly text: string;
  readonly state: "waiting" | "nothing";
  readonly onTry: (example: string) => void;
}) {
  const { translate } = useAtlas();
  const basis = useView((store) => store.view.basis);
  const actions = useActions();
  if (text !== "" && state === "waiting") return <p className="search-note">{translate("search.loading")}</p>;
  return (
    <div className="search-empty">
      {text === "" ? (
        <p>{translate("search.covers")}</p>
      ) : (
        <>
          <p>
            <strong>{translate("search.none", { words: text })}</strong>
          </p>
          <p>{translate("search.noneHelp")}</p>
          {basis === "report" ? (
            <p>
              <span>{translate("search.noneBasis")}</span>{" "}
              <button type="button" className="button" onClick={() => actions.setBasis("all")}>
                {translate("panel.showAllBasis")}
              </button>
            </p>
          ) : null}
        </>
      )}
      <p className="search-examples">
        <span>{translate("search.try")}</span>
        {examples.map((example) => (
          <button key={example} type="button" className="chip" onClick={() => onTry(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  );
}
