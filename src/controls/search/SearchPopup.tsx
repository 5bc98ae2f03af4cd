import type { ReactNode } from "react";
import { FailedPart, Room, type RoomFailure } from "../../parts/Room.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { SearchEmpty, SearchReply, SearchResults } from "./listParts.ts";
import type { Answered, SearchOption } from "./useAnswer.ts";

/** What opens below the field: the results, what stands in their place while there are none, or why there is no search. */
export function SearchPopup({
  id,
  text,
  found: { answer, reply, options, marked },
  failure,
  onRetry,
  onChoose,
  onPoint,
  onTry,
  onGuide,
  guide,
}: {
  /** Id of the search (see `SearchResults`). */
  readonly id: string;
  /** What is searched for, without spaces around it. */
  readonly text: string;
  readonly found: Answered;
  readonly failure: RoomFailure | null;
  readonly onRetry: () => void;
  readonly onChoose: (option: SearchOption) => void;
  readonly onPoint: (index: number) => void;
  readonly onTry: (example: string) => void;
  /** Opens the page "What one can ask". */
  readonly onGuide: () => void;
  /** That page; null while it is closed. Where it is missing it is said here, where it was asked for. */
  readonly guide: ReactNode;
}) {
  const { translate } = useAtlas();
  const waiting = <p className="search-note">{translate("search.loading")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className="search-popup" tabIndex={0} aria-label={translate("search.results")}>
      {reply !== null && reply.step === null ? (
        <Room name="search.results" resetKey={reply}>
          <div className="search-none">
            <SearchReply reply={reply} />
          </div>
        </Room>
      ) : answer?.partial === true && reply === null ? (
        <p className="search-note">{translate("search.partial")}</p>
      ) : null}
      {answer !== null && options.length > 0 ? (
        <Room name="search.results" resetKey={answer}>
          <SearchResults
            id={id}
            answer={answer}
            options={options}
            marked={marked}
            onChoose={onChoose}
            onPoint={onPoint}
          />
        </Room>
      ) : failure !== null ? (
        <FailedPart name="search.label" failure={failure} onRetry={onRetry} />
      ) : answer === null && text !== "" ? (
        waiting
      ) : (
        <Room name="search.results" loading={waiting}>
          <SearchEmpty text={text} onTry={onTry} />
        </Room>
      )}
      <p className="search-foot">
        <button type="button" className="search-guide" onClick={onGuide}>
          {translate("ask.guide")}
        </button>
      </p>
      {guide}
    </section>
  );
}
