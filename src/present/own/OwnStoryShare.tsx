import "../../text/late.ts";
import "./own.css";
import { useAtlas } from "../../view/hooks.ts";
import { StoryLinkField } from "./StoryLinkField.tsx";
import { useOwnStories } from "./useOwnStory.ts";

/** The link that holds a story of the reader's own, where one stands that only shows its view. */
export function OwnStoryShare({ id }: { readonly id: string }) {
  const { translate } = useAtlas();
  const draft = useOwnStories().findDraft(id);
  return draft === null ? null : (
    <>
      <p>{translate("own.share.here")}</p>
      <StoryLinkField draft={draft} />
    </>
  );
}
