import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { isSame } from "../base/isSame.ts";
import { LayersAndLegend } from "../controls/LayersAndLegend.tsx";
import { MapControls } from "../controls/MapControls.tsx";
import type { Target } from "../dataset/model.ts";
import type { Box } from "../geometry/clipRing.ts";
import { type Size, visibleBounds } from "../geometry/mercator.ts";
import { type Hit, type LightReason, MapCanvas, type MapHandle, type MapState } from "../map/MapCanvas.tsx";
import { FailedPart, failureOf, Room } from "../parts/Room.tsx";
import { chooseHits } from "../scene/chooseHits.ts";
import { selectLegend } from "../scene/legend.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import { themes } from "../theme/tokens.ts";
import { useLayout } from "../ui/layout.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { reloadPage } from "../view/historySync.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget } from "../view/selection.ts";
import type { Camera } from "../view/state.ts";
import { MapTip, type MapTipHandle } from "./MapTip.tsx";
import { measureCovers, measurePadding } from "./mapCovers.ts";
import type { OutlineTiers } from "./outlines.ts";
import { useFan } from "./useFan.ts";
import { useMedia, useThemeName } from "./useMedia.ts";
import { useScene } from "./useScene.ts";

const Chooser = lazyPart(
  () => import("../controls/Chooser.tsx"),
  (module) => module.Chooser,
);

/** What of the map is on screen; `covered` lies under controls. */
interface Shown {
  readonly camera: Camera;
  readonly size: Size;
  readonly covered: readonly Box[];
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
  const { indexes, translate } = useAtlas();
  const actions = useActions();
  const view = useView((store) => store.view);
  const hovered = useView((store) => store.hovered);
  const theme = themes[useThemeName(view.theme)];
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const { arrangement, roomy } = useLayout();
  const handle = useRef<MapHandle>(null);
  const descriptionId = useId();
  const tip = useRef<MapTipHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** A finger has no place to rest: it presses, but does not hover. */
  const byTouch = useRef(false);
  const [chooser, setChooser] = useState<{
    readonly at: readonly [number, number];
    readonly hits: readonly Hit[];
  } | null>(null);
  const [state, setState] = useState<{ readonly map: MapState; readonly reason: LightReason | null }>({
    map: "loading",
    reason: null,
  });
  const [shown, setShown] = useState<Shown | null>(null);
  // Open where there is room for it; what the reader chose holds as long as the room does. The report leaves the map less
  // width: there it is folded until the reader opens it.
  const legendPlace = `${view.view === "report" ? "report" : "map"} ${roomy}`;
  const [legendChosen, setLegendChosen] = useState<{ readonly place: string; readonly open: boolean } | null>(null);
  const legendOpen = legendChosen?.place === legendPlace ? legendChosen.open : roomy && view.view !== "report";
  const scene = useScene(outlines, theme, shown?.camera.zoom ?? null);
  const named = useMemo(
    () => (shown === null ? scene : keepNamesInView(scene, shown.camera, shown.size, shown.covered)),
    [scene, shown],
  );
  const { scene: drawn, point: pointFan } = useFan(named, shown?.camera.zoom ?? null, hovered);
  const legend = useMemo(
    () =>
      shown === null ? scene.legend : selectLegend(scene, shown.camera.zoom, visibleBounds(shown.camera, shown.size)),
    [scene, shown],
  );
  const emphasised = useMemo(() => (hovered === null ? [] : [hovered]), [hovered]);
  const selectionKey = view.selection.kind === "none" ? "" : view.selection.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection closes what hung on the old one
  useEffect(() => {
    setChooser(null);
    tip.current?.show("", null);
  }, [selectionKey]);
  const texts = useMemo(
    () => ({
      label: translate("map.label"),
      zoomWithControl: translate("map.zoomWithControl"),
      zoomWithCommand: translate("map.zoomWithCommand"),
      moveWithTwoFingers: translate("map.moveWithTwoFingers"),
    }),
    [translate],
  );
  const choose = useCallback(
    (target: Target): void => {
      const selection = selectionOfTarget(target, indexes);
      if (selection !== null) actions.select(selection);
    },
    [actions, indexes],
  );
  const stands = state.map === "idle" || state.map === "fallback";
  useEffect(() => {
    // Fetched when the picture stands; should that fail, it is asked for again at the press.
    if (stands) Chooser.load().catch(() => undefined);
  }, [stands]);
  const sizeOfFrame = (): Size => [frame.current?.clientWidth ?? 0, frame.current?.clientHeight ?? 0];
  const onHover = (hits: readonly Hit[], point: readonly [number, number] | null): void => {
    if (byTouch.current) return;
    const [nearest] = hits;
    pointFan(hits, point, handle.current?.camera() ?? null, sizeOfFrame());
    actions.hover(nearest?.target ?? null);
    tip.current?.show(nearest?.name ?? "", point);
  };
  const measure = (camera: Camera): Shown => ({
    camera,
    size: sizeOfFrame(),
    covered: measureCovers(frame.current),
  });
  const show = (next: Shown | null): void => setShown((before) => (isSame(before, next) ? before : next));
  const showCamera = (camera: Camera | null): void => show(camera === null ? null : measure(camera));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an open legend covers more of the map
  useEffect(() => {
    if (shown !== null) show(measure(shown.camera));
  }, [legendOpen]);
  const onPress = (hits: readonly Hit[], point: readonly [number, number]): void => {
    tip.current?.show("", null);
    const pressed = chooseHits(hits);
    setChooser(pressed.kind === "several" ? { at: point, hits: pressed.hits } : null);
    if (pressed.kind === "one") choose(pressed.hit.target);
  };
  const closeChooser = (): void => {
    setChooser(null);
    handle.current?.focus();
  };
  const [padding, setPadding] = useState(() => measurePadding(null, arrangement));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an open legend reaches farther into the map
  useLayoutEffect(() => {
    const next = measurePadding(frame.current, arrangement);
    setPadding((before) => (isSame(before, next) ? before : next));
  }, [arrangement, legendOpen]);
  const lightReason = state.map === "fallback" ? (state.reason ?? "absent") : null;
  return (
    <div
      className="map-area"
      id="map"
      inert={covered}
      data-camera={shown === null ? undefined : `${shown.camera.lat},${shown.camera.lon},${shown.camera.zoom}`}
    >
      <div
        className="map-frame"
        ref={frame}
        onPointerMoveCapture={(event) => {
          byTouch.current = event.pointerType === "touch";
        }}
        onPointerDownCapture={(event) => {
          byTouch.current = event.pointerType === "touch";
        }}
      >
        <MapCanvas
          ref={handle}
          scene={drawn}
          camera={view.camera}
          padding={padding}
          theme={theme}
          mode={view.map}
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
            if (origin === "user") actions.setCamera(camera);
          }}
          onHover={onHover}
          onPress={onPress}
          onState={(map, reason) => {
            setState({ map, reason });
            showCamera(handle.current?.camera() ?? null);
          }}
        />
        <p id={descriptionId} className="visually-hidden">
          {`${scene.description} ${translate("map.help")}`}
        </p>
        <Room name={null}>
          <MapTip ref={tip} />
        </Room>
        {chooser === null ? null : (
          <Room name="map.chooser.title" className="chooser" resetKey={chooser} onClose={closeChooser}>
            <Chooser hits={chooser.hits} at={chooser.at} onClose={closeChooser} />
          </Room>
        )}
        <Room name="map.controls" className="map-controls">
          <MapControls onZoom={(steps) => handle.current?.zoomBy(steps)} onFit={() => actions.setCamera(null)} />
        </Room>
        <Room name="map.layersAndLegend" className="legend" resetKey={legend}>
          <LayersAndLegend
            legend={legend}
            open={legendOpen}
            onToggle={(open) => setLegendChosen({ place: legendPlace, open })}
          />
        </Room>
        {children}
      </div>
      <div className="map-foot">
        {lightReason === null ? null : (
          <p role="status">
            <span>{translate(`map.light.${lightReason}`)}</span>{" "}
            {lightReason === "gone" || lightReason === "held" ? (
              <button type="button" className="button button-quiet" onClick={reloadPage}>
                {translate("part.reload")}
              </button>
            ) : null}
            {lightReason === "chosen" || lightReason === "absent" ? null : (
              <button type="button" className="button button-quiet" onClick={() => handle.current?.retry()}>
                {translate("part.retry")}
              </button>
            )}
          </p>
        )}
        {[...scene.notes, ...scene.attribution].map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}
