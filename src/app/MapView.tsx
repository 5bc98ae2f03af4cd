import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Choice, Chooser } from "../controls/Chooser.tsx";
import { LayersAndLegend } from "../controls/LayersAndLegend.tsx";
import { MapControls } from "../controls/MapControls.tsx";
import type { Target } from "../dataset/model.ts";
import { type Hit, type LightReason, MapCanvas, type MapHandle, type MapState } from "../map/MapCanvas.tsx";
import { themes } from "../theme/tokens.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget } from "../view/selection.ts";
import type { Camera } from "../view/state.ts";
import type { OutlineTiers } from "./outlines.ts";
import { useMedia, useThemeName } from "./useMedia.ts";
import { useScene } from "./useScene.ts";

interface Tip {
  readonly at: readonly [number, number];
  readonly text: string;
}

/** The map with its controls, its hover note and the chooser; ties them to the store. `covered`: something lies over all of it. */
export function MapView({
  outlines,
  narrow,
  covered = false,
  children,
}: {
  readonly outlines: OutlineTiers;
  readonly narrow: boolean;
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
  const handle = useRef<MapHandle>(null);
  const descriptionId = useId();
  const [tip, setTip] = useState<Tip | null>(null);
  const [chooser, setChooser] = useState<{
    readonly at: readonly [number, number];
    readonly choices: readonly Choice[];
  } | null>(null);
  const [state, setState] = useState<{ readonly map: MapState; readonly reason: LightReason | null }>({
    map: "loading",
    reason: null,
  });
  const [shown, setShown] = useState<Camera | null>(null);
  const [legendBeside, setLegendBeside] = useState(
    !narrow && window.matchMedia("(min-width: 1100px) and (min-height: 640px)").matches,
  );
  // The report leaves the map less width: there the legend is folded until the reader opens it.
  const [legendReading, setLegendReading] = useState(false);
  const [legendOpen, setLegendOpen] =
    view.view === "report" ? [legendReading, setLegendReading] : [legendBeside, setLegendBeside];
  const scene = useScene(outlines, theme, shown?.zoom ?? null);
  const selectionKey = view.selection.kind === "none" ? "" : view.selection.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection closes what hung on the old one
  useEffect(() => {
    setChooser(null);
    setTip(null);
  }, [selectionKey]);
  const texts = useMemo(
    () => ({
      label: translate("map.label"),
      zoomWithControl: translate("map.zoomWithControl"),
      zoomWithCommand: translate("map.zoomWithCommand"),
      moveWithTwoFingers: translate("map.moveWithTwoFingers"),
      failed: translate("map.failed"),
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
  const onHover = useCallback(
    (hits: readonly Hit[], point: readonly [number, number] | null): void => {
      const [nearest] = hits;
      actions.hover(nearest?.target ?? null);
      setTip(nearest === undefined || point === null || nearest.name === "" ? null : { at: point, text: nearest.name });
    },
    [actions],
  );
  const onPress = useCallback(
    (hits: readonly Hit[], point: readonly [number, number]): void => {
      setTip(null);
      const [nearest, second] = hits;
      if (nearest === undefined) {
        setChooser(null);
      } else if (second === undefined) {
        choose(nearest.target);
      } else {
        setChooser({ at: point, choices: hits.slice(0, 8).map(({ target, name }) => ({ target, name })) });
      }
    },
    [choose],
  );
  // The legend stands over the right side of a wide map: what is selected is framed in what it leaves free.
  const padding = narrow
    ? { top: 20, right: 56, bottom: 20, left: 20 }
    : { top: 32, right: legendOpen ? 296 : 64, bottom: 32, left: 32 };
  const lightNote =
    state.map !== "fallback" ? null : translate(state.reason === "chosen" ? "map.lightChosen" : "map.light");
  return (
    <div
      className="map-area"
      id="map"
      inert={covered}
      data-camera={shown === null ? undefined : `${shown.lat},${shown.lon},${shown.zoom}`}
    >
      <div className="map-frame">
        <MapCanvas
          ref={handle}
          scene={scene}
          camera={view.camera}
          padding={padding}
          theme={theme}
          mode={view.map}
          hovered={hovered === null ? [] : [hovered]}
          texts={texts}
          describedBy={descriptionId}
          reducedMotion={reducedMotion}
          cooperative={view.embed}
          onCamera={(camera, origin) => {
            setShown(camera);
            if (origin === "user") actions.setCamera(camera);
          }}
          onHover={onHover}
          onPress={onPress}
          onState={(map, reason) => {
            setState({ map, reason });
            setShown(handle.current?.camera() ?? null);
          }}
        />
        <p id={descriptionId} className="visually-hidden">
          {scene.description} {translate("map.help")}
        </p>
        {tip === null ? null : (
          <div className="map-tip" style={{ left: tip.at[0], top: tip.at[1] }} aria-hidden="true">
            {tip.text}
          </div>
        )}
        {chooser === null ? null : (
          <Chooser choices={chooser.choices} at={chooser.at} onClose={() => setChooser(null)} />
        )}
        <MapControls onZoom={(steps) => handle.current?.zoomBy(steps)} onFit={() => actions.setCamera(null)} />
        <LayersAndLegend legend={scene.legend} open={legendOpen} onToggle={setLegendOpen} />
        {children}
      </div>
      <div className="map-foot">
        {lightNote === null ? null : <p role="status">{lightNote}</p>}
        {[...scene.notes, ...scene.attribution].map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}
