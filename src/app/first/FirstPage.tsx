import { LayersAndLegend } from "../../controls/LayersAndLegend.tsx";
import { MapControls } from "../../controls/MapControls.tsx";
import { TopBar } from "../../controls/TopBar.tsx";
import type { LegendEntry } from "../../layers/spec.ts";
import { Panel } from "../../panel/Panel.tsx";
import type { Scene } from "../../scene/scene.ts";
import { useAtlas } from "../../view/hooks.ts";
import { footLinesOf, MapFoot } from "../MapFoot.tsx";
import { Side } from "../Side.tsx";

const nothing = (): void => undefined;

/**
 * What stands in `index.html` until the program takes over: the page of the default view as `Shell` arranges it, with a
 * picture that fits any window in the place of the map. What differs between layouts stands there for each of them, and
 * style sheets choose (`first.css`). The picture, which is long, comes last: while it travels, all else stands in its place.
 */
export function FirstPage({ scene, legend }: { readonly scene: Scene; readonly legend: readonly LegendEntry[] }) {
  const { translate } = useAtlas();
  return (
    <div className="shell first-page" hidden>
      <TopBar />
      <main className="stage">
        <Side fold={null} resetKey="">
          <Panel />
        </Side>
        <div className="stage-main">
          <div className="view-bar first-bar" />
          <div className="year-bar first-year" />
          <div className="map-area">
            <MapFoot lines={footLinesOf(scene)} />
            <div className="map-frame">
              <MapControls onZoom={nothing} onFit={nothing} />
              <div className="first-roomy">
                <LayersAndLegend legend={legend} open onToggle={nothing} />
              </div>
              <div className="first-cramped">
                <LayersAndLegend legend={legend} open={false} onToggle={nothing} />
              </div>
              <section className="atlas-map" data-state="loading" aria-label={translate("map.label")}>
                <FirstPicture />
                <p className="visually-hidden">{scene.description}</p>
              </section>
            </div>
          </div>
        </div>
      </main>
    </div>
  );
}

/** The box that the picture is drawn for, in what the things over the map leave free. */
function FirstPicture() {
  return (
    <div className="first-free" aria-hidden="true" translate="no">
      <div className="first-box" />
    </div>
  );
}
