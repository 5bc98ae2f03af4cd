import "../../text/late.ts";
import { isOwnId } from "../../dataset/ownId.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { Room } from "../../parts/Room.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { wholeSiteAddress } from "../../ui/singleFile.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { hasPage, pageAddress } from "../../view/pages.ts";
import { targetOfSelection } from "../../view/selection.ts";
import type { ExportRequest } from "../request.ts";
import { addressOfView, titleOfView } from "../viewScene.ts";

const OwnStoryShare = lazyPart(
  () => import("../../present/own/OwnStoryShare.tsx"),
  (module) => module.OwnStoryShare,
);

/** Addresses that are longer are cut by some mail programs and chats, characters. */
const longAddress = 1000;

/** The address of the view, and of the page of what is selected. */
export function LinkSection({ request }: { readonly request: ExportRequest }) {
  const atlas = useAtlas();
  const { translate, indexes } = atlas;
  const target = useView((store) => targetOfSelection(store.view.selection));
  const address = addressOfView(request.view, request.base);
  const page = target !== null && hasPage(indexes, target) ? wholeSiteAddress(pageAddress(target)) : null;
  const { title } = titleOfView(request.view, atlas);
  const share = (): void => {
    // A reader who changes their mind has done nothing wrong.
    navigator.share({ title: `${title} – ${translate("app.title")}`, url: address }).catch(() => undefined);
  };
  return (
    <>
      <p>{translate("exports.link.text")}</p>
      <label className="field take-address">
        <span>{translate("exports.link.address")}</span>
        <input type="text" readOnly value={address} onFocus={(event) => event.target.select()} />
      </label>
      <p className="muted">
        {translate(address.length > longAddress ? "exports.link.long" : "exports.link.length", {
          count: address.length,
        })}
      </p>
      <p className="take-actions">
        <CopyButton icon="link" label={translate("panel.copyLink")} text={() => address} />
        {"share" in navigator ? (
          <button type="button" className="button" onClick={share}>
            <Icon name="share" />
            <span>{translate("exports.link.share")}</span>
          </button>
        ) : null}
      </p>
      {request.view.story !== null && isOwnId(request.view.story) ? (
        <Room name={null}>
          <OwnStoryShare id={request.view.story} />
        </Room>
      ) : null}
      {page === null ? null : (
        <p>
          <span>{translate("exports.link.page")}</span>{" "}
          <a className="link" href={page}>
            {page}
          </a>
        </p>
      )}
    </>
  );
}
