import type { LightReason } from "../map/MapCanvas.tsx";
import { Icon } from "../ui/Icon.tsx";
import { reloadPage } from "../view/historySync.ts";
import { useActions, useAtlas } from "../view/hooks.ts";

type Remedy = "reload" | "retry" | "insist";
/** What the reader can do about a light map: load the page anew, try the map once more, or insist on it for this visit. */
const remedies: Readonly<Record<LightReason, readonly Remedy[]>> = {
  chosen: ["insist"],
  absent: [],
  software: ["insist"],
  slow: ["insist"],
  lost: ["retry"],
  broken: ["retry"],
  offline: ["retry"],
  gone: ["reload", "retry"],
  held: ["reload", "retry"],
};

/** In a corner of the map: that it is the light one; at a press why, and the way back. Open at once where something was lost or has failed. */
export function LightNote({ reason, onRetry }: { readonly reason: LightReason; readonly onRetry: () => void }) {
  const { translate } = useAtlas();
  const actions = useActions();
  const why = translate(`map.light.${reason}`);
  const ways = remedies[reason];
  return (
    <div className="light-note">
      <p role="status" className="visually-hidden">
        {why}
      </p>
      <details key={reason} open={ways.includes("retry")}>
        <summary>
          <Icon name="map" />
          <span>{translate("map.light.short")}</span>
        </summary>
        <div className="light-note-body">
          <p>{why}</p>
          {ways.map((remedy) => (
            <button
              key={remedy}
              type="button"
              className="button button-quiet"
              onClick={remedy === "reload" ? reloadPage : remedy === "retry" ? onRetry : () => actions.setMap("full")}
            >
              {translate(remedy === "insist" ? "map.light.insist" : `part.${remedy}`)}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}
