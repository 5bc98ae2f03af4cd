import { type ComponentType, useEffect, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { Rejected } from "../view/urlCodec.ts";

type NoticeText = ComponentType<{ readonly rejected: readonly Rejected[] }>;

/** One notice for everything in the address that was not understood; its words are loaded when there is something to say. */
export function AddressNotice() {
  const { translate } = useAtlas();
  const rejected = useView((store) => store.rejected);
  const actions = useActions();
  const [Text, setText] = useState<NoticeText | null>(null);
  const empty = rejected.length === 0;
  useEffect(() => {
    if (empty) return;
    let current = true;
    import("./NoticeText.tsx").then(
      (loaded) => {
        if (current) setText(() => loaded.NoticeText);
      },
      // The sentence below is enough when the words cannot be loaded.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [empty]);
  return (
    <div role="status" className="notice" data-empty={empty ? "" : undefined}>
      {empty ? null : (
        <>
          {Text === null ? <p>{translate("notice.address")}</p> : <Text rejected={rejected} />}
          <button
            type="button"
            className="icon-button"
            aria-label={translate("notice.dismiss")}
            onClick={actions.dismissNotice}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
