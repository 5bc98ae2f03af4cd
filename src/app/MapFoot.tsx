import type { LightReason } from "../map/MapCanvas.tsx";
import { reloadPage } from "../view/historySync.ts";
import { useActions, useAtlas } from "../view/hooks.ts";

/** What the reader can do about a light map: load the page anew, try the map once more, or insist on it for this visit. */
const remedies: Readonly<Record<LightReason, readonly ("reload" | "retry" | "insist")[]>> = {
  chosen: [],
  absent: [],
  software: ["insist"],
  slow: ["insist"],
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
  const actions = useActions();
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
              onClick={remedy === "reload" ? reloadPage : remedy === "retry" ? onRetry : () => actions.setMap("full")}
            >
              {translate(remedy === "insist" ? "map.light.insist" : `part.${remedy}`)}
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
