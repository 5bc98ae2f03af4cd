import { type ComponentType, useEffect, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { definePart } from "../ui/part.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { Rejected } from "../view/urlCodec.ts";

type NoticeText = ComponentType<{ readonly rejected: readonly Rejected[] }>;
const textPart = definePart(
  () => import("./NoticeText.tsx"),
  (module) => module.NoticeText,
);

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
    textPart.load().then(
      (loaded) => {
        if (current) setText(() => loaded);
      },
      // The sentence below is enough when the words cannot be loaded; the next notice asks for them anew.
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
