import "../../text/late.ts";
import { useSyncExternalStore } from "react";
import { awaitPart } from "../../ui/awaitPart.ts";
import { useAtlas } from "../../view/hooks.ts";
import { StoryLink } from "./StoryLink.tsx";
import { ownStoriesPart } from "./stories.ts";

/** The stories that the reader has made, as links like those of given ones. */
export function OwnStoryLinks() {
  const { translate } = useAtlas();
  const { shelf } = awaitPart(ownStoriesPart);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.list, shelf.list);
  return (
    <ul className="own-links">
      {kept.map(({ draft }) => (
        <li key={draft.id}>
          <StoryLink story={draft} className="link" />{" "}
          <span className="muted">{translate("own.count", { count: draft.steps.length })}</span>
        </li>
      ))}
    </ul>
  );
}
