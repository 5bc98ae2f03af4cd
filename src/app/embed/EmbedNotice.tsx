import "../../text/late.ts";
import type { Trouble } from "../../embed/leading.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";

/** Says what the page around the frame does not let happen, and how to get there all the same. */
export function EmbedNotice({ trouble, onClose }: { readonly trouble: Trouble; readonly onClose: () => void }) {
  const { translate } = useAtlas();
  return (
    <div className="embed-notice" role="alert">
      {trouble.kind === "open" ? (
        <>
          <p>{translate("embed.cannotOpen")}</p>
          <p className="embed-address">{trouble.address}</p>
          <CopyButton compact icon="link" label={translate("panel.copyLink")} text={() => trouble.address} />
        </>
      ) : (
        <p>
          {trouble.kind === "save"
            ? translate("embed.maybeSaved", { file: trouble.file })
            : translate("embed.elsewhere", { door: translate("embed.open") })}
        </p>
      )}
      <button type="button" className="icon-button" aria-label={translate("notice.dismiss")} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
