import type { LightReason } from "../map/MapCanvas.tsx";
import { reloadPage } from "../view/historySync.ts";
import { useAtlas } from "../view/hooks.ts";

/** Whether the reader can do something about a light map: load the page anew, or try the map once more. */
const remedies: Readonly<Record<LightReason, readonly ("reload" | "retry")[]>> = {
  chosen: [],
  absent: [],
  lost: ["retry"],
  broken: ["retry"],
  offline: ["retry"],
  gone: ["reload", "retry"],
  held: ["reload", "retry"],
};

/** Below the map: why it is the light one (null: it is not), and the lines that belong to the picture. */
export function MapFoot({
  lightReason,
  lines,
  onRetry,
}: {
  readonly lightReason: LightReason | null;
  readonly lines: readonly string[];
  readonly onRetry: () => void;
}) {
  const { translate } = useAtlas();
  return (
    <div className="map-foot">
      {lightReason === null ? null : (
        <p role="status">
          <span>{translate(`map.light.${lightReason}`)}</span>{" "}
          {remedies[lightReason].map((remedy) => (
            <button
              key={remedy}
              type="button"
              className="button button-quiet"
              onClick={remedy === "reload" ? reloadPage : onRetry}
            >
              {translate(`part.${remedy}`)}
            </button>
          ))}
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
