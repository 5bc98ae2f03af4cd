import { useState } from "react";
import { isEmbedded } from "../../ui/embedded.ts";
import { Icon } from "../../ui/Icon.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { useActions, useAtlas } from "../../view/hooks.ts";
import { Room } from "../Room.tsx";

const OwnStoryLinks = lazyPart(
  () => import("./OwnStoryLinks.tsx"),
  (module) => module.OwnStoryLinks,
);

/** Whether this browser keeps stories of its reader; without any, nothing of what reads them is fetched. */
function hasOwnStories(): boolean {
  if (isEmbedded()) return false;
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("atlas.story."));
  } catch {
    // A page without storage, or no browser at all.
    return false;
  }
}

/** The reader's own stories, and the door to them; nothing on a page without script, nor in an embed. */
export function OwnStoriesButton() {
  const { translate } = useAtlas();
  const actions = useActions();
  const [some] = useState(hasOwnStories);
  if (useWrittenPage() !== null || isEmbedded()) return null;
  return (
    <>
      {some ? (
        <Room name={null}>
          <OwnStoryLinks />
        </Room>
      ) : null}
      <button
        type="button"
        className="button own-stories-door"
        aria-haspopup="dialog"
        onClick={() => actions.openOwnStories("list")}
      >
        <Icon name="plus" />
        <span>{translate("app.ownStories")}</span>
      </button>
    </>
  );
}
