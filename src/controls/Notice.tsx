import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";

/** One notice for everything in the address that was not understood. */
export function AddressNotice() {
  const { translate } = useAtlas();
  const rejected = useView((store) => store.rejected);
  const actions = useActions();
  return (
    <div role="status" className={rejected.length === 0 ? "notice notice-empty" : "notice"}>
      {rejected.length === 0 ? null : (
        <>
          <p>
            {translate("notice.address", {
              parts: rejected.map(({ key, value }) => `${key}=${value}`.slice(0, 60)).join(", "),
            })}
          </p>
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
