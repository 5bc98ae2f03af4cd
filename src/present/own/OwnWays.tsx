import "../../text/late.ts";
import "./own.css";
import { guestId } from "../../dataset/ownId.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useActions, useAtlas, useReadView } from "../../view/hooks.ts";
import { useOwnStories } from "./useOwnStory.ts";

/** What can be done with a story of the reader's own while it is read; the one of a link has to be kept first. */
export function OwnWays({ id }: { readonly id: string }) {
  const { translate } = useAtlas();
  const own = useOwnStories();
  const actions = useActions();
  const readView = useReadView();
  const write = (story: string): void => actions.writeStory({ ...readView(), story });
  if (id !== guestId) {
    return (
      <button type="button" className="button button-quiet" onClick={() => write(id)}>
        <Icon name="settings" />
        <span>{translate("own.write")}</span>
      </button>
    );
  }
  const keep = (): void => {
    const draft = own.findDraft(id);
    if (draft !== null) write(own.keepStory(draft).id);
  };
  return (
    <p className="own-guest">
      <span>{translate("own.guest")}</span>
      <button type="button" className="button" onClick={keep}>
        {translate("own.keep")}
      </button>
    </p>
  );
}
