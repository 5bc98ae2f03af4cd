import "../../text/late.ts";
import { usePanelTitle } from "../../panel/panelTitle.ts";
import { Icon } from "../../ui/Icon.tsx";
import { wholeAddress } from "../../ui/singleFile.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { formatAddress, wholeView } from "../../view/urlCodec.ts";
import { useFullScreen } from "./useFullScreen.ts";

/** What is shown, the way to its text where that is folded, the way to the whole atlas, and the whole screen. */
export function EmbedBar({
  text,
}: {
  /** Whether the folded text is open; null where it stands by itself or is not wanted. */
  readonly text: { readonly open: boolean; readonly onOpen: (open: boolean) => void } | null;
}) {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const address = useView((store) => wholeAddress(`?${formatAddress(wholeView(store.view))}`).replace(/\?$/, ""));
  const { title } = usePanelTitle(selection);
  const screen = useFullScreen();
  return (
    <footer className="embed-bar">
      {text === null ? (
        <p className="embed-title">{title}</p>
      ) : (
        <button
          type="button"
          className="embed-title embed-text-door"
          aria-expanded={text.open}
          title={translate(text.open ? "embed.closeText" : "embed.openText")}
          onClick={() => text.onOpen(!text.open)}
        >
          <span>{title}</span>
          <Icon name={text.open ? "down" : "up"} />
        </button>
      )}
      <a className="embed-door" href={address} target="_blank" rel="noopener" title={translate("embed.openWhole")}>
        <span className="embed-door-words">{translate("embed.open")}</span>{" "}
        <span className="visually-hidden">{translate("embed.newWindow")}</span>
        <Icon name="external" />
      </a>
      {screen === null ? null : (
        <button
          type="button"
          className="icon-button embed-screen"
          aria-pressed={screen.on}
          aria-label={translate("embed.fullScreen")}
          title={translate(screen.on ? "embed.leaveFullScreen" : "embed.fullScreen")}
          onClick={screen.toggle}
        >
          <Icon name="expand" />
        </button>
      )}
    </footer>
  );
}
