import { layerIds } from "../dataset/vocabulary.ts";
import type { LegendEntry } from "../layers/spec.ts";
import { Icon } from "../ui/Icon.tsx";
import { useLayout } from "../ui/layout.ts";
import { asksEveryLink, everyLink } from "../view/everyLink.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { LegendEntries } from "./LegendEntries.tsx";
import { LegendSymbol } from "./LegendSymbol.tsx";

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
  const { arrangement } = useLayout();
  const named = useView((store) => store.view.layers);
  const layers = named ?? layerIds;
  const actions = useActions();
  // What has no line, since none of it is on screen.
  const others = layerIds.filter((id) => !legend.some(({ layer }) => layer === id));
  // One kind alone carries numbers.
  const brief = legend.find((entry) => entry.brief !== undefined);
  const isOn = ({ layer }: LegendEntry): boolean =>
    layer === undefined ? asksEveryLink(named) : layers.includes(layer);
  const toggleEntry = ({ layer }: LegendEntry): void => {
    if (layer === undefined) actions.setLayers(asksEveryLink(named) ? null : everyLink);
    else actions.toggleLayer(layer, layerIds);
  };
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
        // On a phone it lies across the map, which makes room for it above.
        <div className="legend-body" data-covers-map={arrangement === "narrow" ? "bottom" : undefined}>
          <h2>{translate("map.legend")}</h2>
          <LegendEntries entries={legend} switches={{ isOn, onToggle: toggleEntry }} />
          <details className="layer-switches" hidden={others.length === 0}>
            <summary>{translate("map.layers")}</summary>
            {others.map((id) => (
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
      ) : brief === undefined ? null : (
        // Said in full in the legend, and with each number by its name.
        <p className="legend-brief" aria-hidden="true" data-covers-map="">
          <LegendSymbol entry={brief} />
          <span>{brief.brief}</span>
        </p>
      )}
    </section>
  );
}
