import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";

/** Zoom and fit buttons; the alternative to every gesture on the map. */
export function MapControls({
  onZoom,
  onFit,
}: {
  /** Zoom steps, +1 closer, -1 farther. */
  readonly onZoom: (steps: number) => void;
  readonly onFit: () => void;
}) {
  const { translate } = useAtlas();
  return (
    <div className="map-controls" data-covers-map="right">
      <button type="button" className="icon-button" aria-label={translate("map.zoomIn")} onClick={() => onZoom(1)}>
        <Icon name="plus" />
      </button>
      <button type="button" className="icon-button" aria-label={translate("map.zoomOut")} onClick={() => onZoom(-1)}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={translate("map.fit")}
        title={translate("map.fit")}
        onClick={onFit}
      >
        <Icon name="fit" />
      </button>
    </div>
  );
}
