import "../text/late.ts";
import type { MouseEvent } from "react";
import type { Dataset } from "../dataset/model.ts";
import { guestFragment, isOwnId } from "../dataset/ownId.ts";
import type { Translate } from "../text/translate.ts";
import { isPlainPress } from "../ui/usePress.ts";
import { selectableYears } from "../view/filter/counts.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { formatLink, type Rejected } from "../view/urlCodec.ts";
import { suggestFor } from "./suggest.ts";

/** Parts of the address that are named one by one; of the others the number. */
const mostNamed = 3;
/** Longest value that is shown whole, in characters. */
const longest = 40;

/** `key=value` as it stood, of `q` the word alone; long values are cut between characters. */
function writtenPart({ key, value }: Rejected): string {
  const characters = [...value.slice(0, 4 * longest)];
  const shown = characters.length > longest ? `${characters.slice(0, longest).join("")}…` : value;
  return key === "q" || value === guestFragment ? shown : `${key}=${shown}`;
}

/** What was taken instead, as the rest of a sentence that begins with the part. */
function sayTaken({ key, value, taken }: Rejected, translate: Translate, dataset: Dataset): string {
  if (key === "q" && taken === value) return translate("notice.searched");
  if (taken !== null) return translate("notice.beside", { taken: `${key}=${taken}` });
  if (key === "story" && value === guestFragment) return translate("notice.spoiltStory");
  if (key === "story" && isOwnId(value)) return translate("notice.ownStory");
  const [first, last] = key === "year" || key === "since" ? selectableYears(dataset) : [0, 0];
  return translate(`notice.default.${key}`, { first: String(first), last: String(last) });
}

/** What was not understood: which part, what was taken instead, what may be meant. */
export function NoticeText({ rejected }: { readonly rejected: readonly Rejected[] }) {
  const { dataset, translate } = useAtlas();
  const more = rejected.length - mostNamed;
  return (
    <p>
      <span>{`${translate("notice.address")} `}</span>
      {rejected.slice(0, mostNamed).map((part) => (
        <span key={`${part.key}=${part.value}`}>
          {/* Letters of a script that runs the other way turn only themselves around, not the sentence. */}
          <code translate="no" dir="ltr">
            {writtenPart(part)}
          </code>
          <span>{` ${sayTaken(part, translate, dataset)} `}</span>
          <SuggestionLink part={part} />
        </span>
      ))}
      {more > 0 ? <span>{translate("notice.more", { count: more })}</span> : null}
    </p>
  );
}

/** What the part may have meant, as a link; nothing when nothing is near. */
function SuggestionLink({ part }: { readonly part: Rejected }) {
  const atlas = useAtlas();
  const view = useView((store) => store.view);
  const actions = useActions();
  const suggestion = suggestFor(part, view, atlas);
  if (suggestion === null) return null;
  const open = (event: MouseEvent): void => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    actions.openView(suggestion.view);
  };
  return (
    <>
      <a className="link" href={`?${formatLink(suggestion.view)}`} onClick={open}>
        {atlas.translate("notice.suggestion", { suggestion: suggestion.text })}
      </a>
      <span> </span>
    </>
  );
}
