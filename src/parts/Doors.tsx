import { Icon } from "../ui/Icon.tsx";
import { isSingleFile } from "../ui/singleFile.ts";
import { useActions, useAtlas } from "../view/hooks.ts";

/**
 * The ways in which a reader takes along what is on screen: present it, take it as a file, share it. `className` is worn by
 * each; where they show their sign alone, its name is said and shown under the pointer.
 */
export function Doors({ className, iconOnly = false }: { readonly className: string; readonly iconOnly?: boolean }) {
  const { dataset, translate } = useAtlas();
  // A single file has no page of the stories; its overview names them, and the first is begun from here.
  const stories = isSingleFile() ? `?story=${dataset.stories[0]?.id}&present=1` : "story/";
  const actions = useActions();
  const word = (text: string) => <span className={iconOnly ? "visually-hidden" : undefined}>{text}</span>;
  const [present, takeAlong, share] = [translate("menu.present"), translate("menu.takeAlong"), translate("menu.share")];
  return (
    <>
      <a className={className} href={stories} title={present}>
        <Icon name="present" />
        {word(present)}
      </a>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        title={takeAlong}
        onClick={() => actions.takeAlong("picture")}
      >
        <Icon name="download" />
        {word(takeAlong)}
      </button>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        title={share}
        onClick={() => actions.takeAlong("link")}
      >
        <Icon name="share" />
        {word(share)}
      </button>
    </>
  );
}
