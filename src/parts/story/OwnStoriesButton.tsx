import { Icon } from "../../ui/Icon.tsx";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { useActions, useAtlas } from "../../view/hooks.ts";

/** Opens the reader's own stories; nothing on a page without script. */
export function OwnStoriesButton() {
  const { translate } = useAtlas();
  const actions = useActions();
  if (useWrittenPage() !== null) return null;
  return (
    <button type="button" className="button own-stories-door" onClick={() => actions.openOwnStories("list")}>
      <Icon name="plus" />
      <span>{translate("app.ownStories")}</span>
    </button>
  );
}
