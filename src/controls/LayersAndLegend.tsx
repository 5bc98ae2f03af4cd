import { layerIds } from "../dataset/vocabulary.ts";
import type { LegendEntry } from "../layers/spec.ts";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { LegendEntries } from "./LegendEntries.tsx";

/** Switches for the layers, and a legend of exactly what is on screen. */
export function LayersAndLegend({
  legend,
  open,
  onToggle,
}: {
  readonly legend: readonly LegendEntry[];
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}) {
  const { translate } = useAtlas();
  const layers = useView((store) => store.view.layers) ?? layerIds;
  const actions = useActions();
  return (
    <section
      className="legend"
      aria-label={translate("map.layersAndLegend")}
      data-covers-map={open ? "right" : "bottom"}
    >
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => onToggle(!open)}>
        <Icon name="layers" />
        <span>{translate("map.layersAndLegend")}</span>
        <Icon name={open ? "down" : "up"} />
      </button>
      {open ? (
        <div className="legend-body">
          <h2>{translate("map.legend")}</h2>
          <LegendEntries entries={legend} />
          <details className="layer-switches">
            <summary>{translate("map.layers")}</summary>
            {layerIds.map((id) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={layers.includes(id)}
                  onChange={() => actions.toggleLayer(id, layerIds)}
                />
                <span>{translate(`layer.${id}`)}</span>
              </label>
            ))}
          </details>
        </div>
      ) : null}
    </section>
  );
}
