import { type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from "react";
import { LayersAndLegend } from "../controls/LayersAndLegend.tsx";
import { MapControls } from "../controls/MapControls.tsx";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { type LightReason, MapCanvas, type MapHandle, type MapState, type MapTexts } from "../map/MapCanvas.tsx";
import { FailedPart, failureOf, Room } from "../parts/Room.tsx";
import { themes } from "../theme/tokens.ts";
import { useLayout } from "../ui/layout.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import { EmbeddedMapContext } from "./embed/embeddedMap.ts";
import { LightNote } from "./LightNote.tsx";
import { footLinesOf, MapFoot } from "./MapFoot.tsx";
import { MapTip, type MapTipHandle } from "./MapTip.tsx";
import { measureCovers } from "./mapCovers.ts";
import { useLegendFold } from "./useLegendFold.ts";
import { useMapExtent } from "./useMapExtent.ts";
import { useMapPointer } from "./useMapPointer.ts";
import { useMapScene } from "./useMapScene.ts";
import { useMedia, useThemeName } from "./useMedia.ts";
import { useShownView } from "./useShownView.ts";

const Chooser = lazyPart(
  () => import("../controls/Chooser.tsx"),
  (module) => module.Chooser,
);

/** Fetches the chooser when the picture stands; should that fail, it is asked for again at the press. */
function useChooserAhead({ map }: { readonly map: MapState }): void {
  const stands = map === "idle" || map === "fallback";
  useEffect(() => {
    if (stands) Chooser.load().catch(() => undefined);
  }, [stands]);
}

/** The words of the map in the language of the page. */
function useMapTexts(): MapTexts {
  const { translate } = useAtlas();
  return useMemo(
    () => ({
      label: translate("map.label"),
      zoomWithControl: translate("map.zoomWithControl"),
      zoomWithCommand: translate("map.zoomWithCommand"),
      moveWithTwoFingers: translate("map.moveWithTwoFingers"),
    }),
    [translate],
  );
}

/** The map with its controls, its hover note and the chooser; ties them to the store. `covered`: something lies over all of it. */
export function MapView({
  outlines,
  covered = false,
  children,
}: {
  readonly outlines: OutlineTiers;
  readonly covered?: boolean;
  /** More controls over the map. */
  readonly children?: ReactNode;
}) {
  const { translate } = useAtlas();
  const actions = useActions();
  const { view, waits, coming } = useShownView();
  const hovered = useView((store) => store.hovered);
  const theme = themes[useThemeName(view.theme)];
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const { arrangement } = useLayout();
  const embedded = useContext(EmbeddedMapContext);
  const Foot = embedded?.Foot ?? MapFoot;
  const texts = useMapTexts();
  const handle = useRef<MapHandle>(null);
  const tip = useRef<MapTipHandle>(null);
  const descriptionId = useId();
  const [state, setState] = useState<{ readonly map: MapState; readonly reason: LightReason | null }>({
    map: "loading",
    reason: null,
  });
  useChooserAhead(state);
  const [legendOpen, setLegendOpen] = useLegendFold();
  const { frame, extent, padding, sizeOfFrame, showCamera } = useMapExtent(legendOpen);
  const { scene, drawn, legend, pointFan } = useMapScene(outlines, theme, extent, hovered, view);
  const emphasised = useMemo(() => [hovered, coming].filter((target) => target !== null), [hovered, coming]);
  const { choice, closeChoice, onHover, onPress, onPointer } = useMapPointer({
    map: handle,
    tip,
    pointFan,
    sizeOfFrame,
  });
  return (
    <div
      className="map-area"
      id="map"
      inert={covered}
      aria-busy={waits}
      data-camera={extent === null ? undefined : `${extent.camera.lat},${extent.camera.lon},${extent.camera.zoom}`}
    >
      <div
        className="map-frame"
        data-map-frame=""
        ref={frame}
        onPointerMoveCapture={onPointer}
        onPointerDownCapture={onPointer}
      >
        <MapCanvas
          ref={handle}
          scene={drawn}
          awaitsScene={waits}
          camera={view.camera}
          padding={padding}
          theme={theme}
          mode={embedded?.mode ?? view.map}
          hovered={emphasised}
          texts={texts}
          describedBy={descriptionId}
          reducedMotion={reducedMotion}
          cooperative={view.embed || arrangement === "tiny"}
          failed={(error, retry) => (
            <FailedPart name="view.map" failure={failureOf(error)} onRetry={retry} className="failed-map" />
          )}
          onCamera={(camera, origin) => {
            showCamera(camera);
            if (origin !== "user") return;
            actions.setCamera(camera);
            embedded?.onUse();
          }}
          onHover={onHover}
          onPress={(hits, point) => {
            onPress(hits, point);
            embedded?.onUse();
          }}
          onState={(map, reason) => {
            setState({ map, reason });
            showCamera(handle.current?.camera() ?? null);
          }}
        />
        <p id={descriptionId} className="visually-hidden">
          {`${scene.description} ${translate("map.help")}`}
        </p>
        {/* While the reader is asked what was meant, the list names things. */}
        {choice === null ? (
          <Room name={null}>
            {/* A new selection takes the note away. */}
            <MapTip key={targetOfSelection(view.selection)} ref={tip} />
          </Room>
        ) : null}
        {choice === null ? null : (
          <Room name="map.chooser.title" className="failed-map" resetKey={choice} onClose={closeChoice}>
            <Chooser
              hits={choice.hits}
              at={choice.at}
              covers={() => measureCovers(frame.current)}
              onClose={closeChoice}
            />
          </Room>
        )}
        <Room name="map.controls" className="map-controls">
          <MapControls onZoom={(steps) => handle.current?.zoomBy(steps)} onFit={() => actions.setCamera(null)} />
        </Room>
        <Room name="map.layersAndLegend" className="legend" resetKey={legend}>
          <LayersAndLegend legend={legend} open={legendOpen} onToggle={setLegendOpen} />
        </Room>
        {state.map === "fallback" && (embedded === null || state.reason !== "chosen") ? (
          <LightNote reason={state.reason ?? "absent"} onRetry={() => handle.current?.retry()} />
        ) : null}
        {view.year === null ? null : (
          // The year bar and its button say it in words.
          <p className="year-mark" aria-hidden="true">
            {view.since === null ? view.year : `${view.since}–${view.year}`}
          </p>
        )}
        {children}
      </div>
      <Foot lines={footLinesOf(scene)} />
    </div>
  );
}
