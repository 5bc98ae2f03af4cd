import "../../text/late.ts";
import { useState } from "react";
import { Room } from "../../parts/Room.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { wholeSiteAddress } from "../../ui/singleFile.ts";
import { useAtlas } from "../../view/hooks.ts";

const EmbedDialog = lazyPart(
  () => import("../embed/EmbedDialog.tsx"),
  (module) => module.EmbedDialog,
);

/** The way to the snippet with which other pages show the view. A file on a disk that knows no site has none. */
export function EmbedSection() {
  const { translate } = useAtlas();
  const [open, setOpen] = useState(false);
  const site = wholeSiteAddress("./");
  if (site === null) return <p className="muted">{translate("snippet.noSite")}</p>;
  return (
    <>
      <p>{translate("snippet.text")}</p>
      <p className="take-actions">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="external" />
          <span>{translate("snippet.open")}</span>
        </button>
      </p>
      {open ? (
        <Room name="exports.part.embed" onClose={() => setOpen(false)}>
          <EmbedDialog site={site} onClose={() => setOpen(false)} />
        </Room>
      ) : null}
    </>
  );
}
