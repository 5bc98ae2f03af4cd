import "../../text/late.ts";
import "./offline.css";
import { useState, useSyncExternalStore } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { type KeptState, startKeeper } from "../../ui/offline/keeper.ts";
import { allowOwnScripts } from "../../ui/ownScripts.ts";
import { reloadPage } from "../../view/historySync.ts";
import { useAtlas, useView } from "../../view/hooks.ts";

const program = document.querySelector<HTMLScriptElement>('script[type="module"]');
const { connection } = navigator;
allowOwnScripts();
const keeper = startKeeper({
  workers: navigator.serviceWorker,
  locks: navigator.locks,
  savesData: connection?.saveData === true,
  scope: new URL("./", document.baseURI).href,
  build: program?.src ?? "",
  reload: reloadPage,
});

const useKept = (): KeptState => useSyncExternalStore(keeper.subscribe, keeper.read);

/** Whether the atlas works without network, and a button where that is left to the reader. */
export function KeptNote() {
  const { translate } = useAtlas();
  const state = useKept();
  if (state === "off") return null;
  if (state === "asked") {
    return (
      <p>
        <button type="button" className="button" onClick={keeper.keep}>
          {translate("offline.keep")}
        </button>
      </p>
    );
  }
  return (
    <p className="kept-note" role="status" data-kept={state}>
      <span>{translate(state === "keeping" ? "offline.keeping" : "offline.ready")}</span>
      {state === "newer" ? (
        <button type="button" className="link" onClick={keeper.takeNewer}>
          {translate("offline.newer.take")}
        </button>
      ) : null}
    </p>
  );
}

/** Says in a corner that a newer edition has come, never over a presentation; the reader takes it, or puts it off until the next visit. */
export function NewerOffer() {
  const { translate } = useAtlas();
  const state = useKept();
  const presenting = useView(({ view }) => view.present && view.story !== null);
  const [putOff, setPutOff] = useState(false);
  const offered = state === "newer" && !putOff && !presenting;
  return (
    <div role="status" className="newer-offer" data-empty={offered ? undefined : ""}>
      {!offered ? null : (
        <>
          <p>{translate("offline.newer")}</p>
          <button type="button" className="button" onClick={keeper.takeNewer}>
            {translate("offline.newer.take")}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={translate("notice.dismiss")}
            onClick={() => setPutOff(true)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
