import { useEffect, useRef } from "react";
import { AddressNotice } from "../controls/Notice.tsx";
import { TopBar } from "../controls/TopBar.tsx";
import { Panel } from "../panel/Panel.tsx";
import { usePanelTitle } from "../panel/panelTitle.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import { MapView } from "./MapView.tsx";
import type { OutlineTiers } from "./outlines.ts";
import { Sheet } from "./Sheet.tsx";
import { useMedia } from "./useMedia.ts";

/** Upright narrow screens: the panel is a sheet over the map. Low frames keep the two side by side. Kept equal to the query in `app.css`. */
export const narrowQuery = "(max-width: 559px), (max-width: 759px) and (min-height: 481px)";

/** Arranges top bar, map and panel. */
export function Shell({ outlines, namingLocked }: { readonly outlines: OutlineTiers; readonly namingLocked: boolean }) {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const embed = useView((store) => store.view.embed);
  const narrow = useMedia(narrowQuery);
  const { title } = usePanelTitle(selection);
  const target = targetOfSelection(selection);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const site = translate("app.title");
    document.title = target === null ? site : `${title} – ${site}`;
    if (side.current !== null) side.current.scrollTop = 0;
  }, [target, title, translate]);
  return (
    <div className={embed ? "shell shell-embed" : "shell"}>
      <a className="skip-link" href="#panel">
        {translate("app.skipToPanel")}
      </a>
      <TopBar namingLocked={namingLocked} />
      <AddressNotice />
      <main className="stage">
        {narrow ? (
          <>
            <MapView outlines={outlines} narrow />
            <Sheet resetKey={target ?? ""}>
              <Panel />
            </Sheet>
          </>
        ) : (
          <>
            <div className="side" ref={side}>
              <Panel />
            </div>
            <MapView outlines={outlines} narrow={false} />
          </>
        )}
      </main>
    </div>
  );
}
