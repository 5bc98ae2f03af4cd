import {
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Target } from "../dataset/model.ts";
import { fitBounds, type Padding, type Size } from "../geometry/mercator.ts";
import type { Bounds, Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { PartError } from "../ui/part.ts";
import type { Camera } from "../view/state.ts";
import { clampCamera } from "./cameraLimits.ts";
import { FigurePicture } from "./FigurePicture.tsx";
import type { LightMapHandle, LightMapProps } from "./LightMap.tsx";
import type { CameraOrigin, Hit, MapEvents, MapState, MapTexts } from "./mapEvents.ts";
import { useElementSize } from "./useElementSize.ts";
import { type LightReason, useMapController } from "./useMapController.ts";
import "./map.css";

const LightMap = lazyPart(
  () => import("./LightMap.tsx"),
  (module) => module.LightMap,
);

export type { CameraOrigin, Hit, LightReason, MapState, MapTexts };

export interface MapCanvasProps {
  readonly scene: Scene;
  /** Another scene than this one is asked for and on its way: the map is not idle yet. Default false. */
  readonly awaitsScene?: boolean;
  /** Null = the frame that fits `scene.bounds`. */
  readonly camera: Camera | null;
  /** Free space around the frame, px. */
  readonly padding: number | Padding;
  readonly theme: Theme;
  /** `light` draws without WebGL; `full` with it wherever it can, `auto` where it is fast enough. */
  readonly mode: "auto" | "light" | "full";
  /** Targets to emphasise besides what is under the pointer. */
  readonly hovered: readonly Target[];
  readonly texts: MapTexts;
  /** Id of the element that says what the picture shows. */
  readonly describedBy?: string;
  readonly reducedMotion: boolean;
  /** Leave wheel and one-finger gestures to the page, as in a frame. Default false. */
  readonly cooperative?: boolean;
  /** Where the first picture is, and after each movement of the map; `app` when it was asked for by `camera`, by a new frame or by the handle. */
  readonly onCamera: (camera: Camera, origin: CameraOrigin) => void;
  readonly onHover: MapEvents["onHover"];
  readonly onPress: MapEvents["onPress"];
  /** What is said, over the picture or in its place, when the map or the light map's part has failed; `retry` tries anew. */
  readonly failed: (error: unknown, retry: () => void) => ReactNode;
  /** `reason` says, with `fallback`, why the light map is shown. */
  readonly onState?: (state: MapState, reason: LightReason | null) => void;
  readonly ref?: Ref<MapHandle>;
}
/** What buttons do to the map, whichever way it is drawn. */
export interface MapHandle {
  readonly zoomBy: (steps: number) => void;
  readonly fit: (bounds: Bounds) => void;
  readonly focus: () => void;
  /** Tries the WebGL map once more after it was lost or failed. */
  readonly retry: () => void;
  /** Where the map is now; null before it has a size. */
  readonly camera: () => Camera | null;
}

/**
 * The map: at once as a still picture, then by WebGL, or, where that is absent, lost, broken or not wanted, by the light
 * map. The element carries `data-state`. It takes the size of its container.
 */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ErrorBoundary
      resetKeys={[props.mode, props.scene]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <FailedMap onState={props.onState}>{props.failed(error, resetErrorBoundary)}</FailedMap>
      )}
    >
      <LiveMap {...props} />
    </ErrorBoundary>
  );
}

function FailedMap({
  onState,
  children,
}: {
  readonly onState: MapCanvasProps["onState"];
  readonly children: ReactNode;
}) {
  const report = useEffectEvent(() => onState?.("failed", null));
  useEffect(() => {
    report();
  }, []);
  return (
    <div className="atlas-map" data-state="failed">
      {children}
    </div>
  );
}

const nothing: readonly Target[] = [];

function LiveMap(props: MapCanvasProps) {
  const { scene, theme, mode, texts, describedBy, cooperative = false, reducedMotion, onCamera, onState } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvasHost = useRef<HTMLDivElement>(null);
  const light = useRef<LightMapHandle>(null);
  const size = useElementSize(host);
  const view = useAskedView(props, size);
  const [pointed, setPointed] = useState(nothing);
  const hover: MapEvents["onHover"] = (hits, point) => {
    const first = hits[0]?.target;
    setPointed((before) => (before[0] === first ? before : first === undefined ? nothing : [first]));
    props.onHover(hits, point);
  };
  const gl = useMapController({
    wanted: mode !== "light",
    insisted: mode === "full",
    host: canvasHost,
    scene,
    view,
    hovered: props.hovered,
    texts,
    describedBy,
    reducedMotion,
    cooperative,
    events: { onCamera, onHover: props.onHover, onPress: props.onPress },
  });
  const reason: LightReason | null = mode === "light" ? "chosen" : gl.failure;
  const state = reason === null ? gl.state : "fallback";
  const shownState = state === "idle" && props.awaitsScene === true ? "moving" : state;
  const reportState = useEffectEvent((next: MapState, why: LightReason | null) => onState?.(next, why));
  useEffect(() => {
    reportState(state, reason);
  }, [state, reason]);

  const { camera: lightCamera, move: moveLight } = useLightCamera(view, onCamera);
  // The WebGL map reports the end of each movement; still picture and light map are at once where they are asked to be.
  const isStill = reason !== null || !gl.ready;
  const reportCamera = useEffectEvent((camera: Camera) => onCamera(camera, "app"));
  // Before it is painted: names and legend are chosen by where the picture is.
  useLayoutEffect(() => {
    if (isStill && view !== null) reportCamera(view.camera);
  }, [isStill, view]);
  useImperativeHandle(props.ref, () => ({
    zoomBy: (steps) => {
      if (gl.controller.current !== null) gl.controller.current.zoomBy(steps);
      else if (lightCamera !== undefined) moveLight({ ...lightCamera, zoom: lightCamera.zoom + steps }, "user");
    },
    fit: (bounds) => {
      if (gl.controller.current !== null) gl.controller.current.fit(bounds, props.padding, { animate: true });
      else if (size !== null) moveLight(fitBounds(bounds, size, props.padding), "app");
    },
    focus: () => (gl.controller.current ?? light.current)?.focus(),
    retry: gl.retry,
    camera: () => gl.controller.current?.camera() ?? lightCamera ?? null,
  }));

  const hovered = useMemo(() => [...props.hovered, ...pointed], [props.hovered, pointed]);
  const picture =
    view === null || lightCamera === undefined
      ? null
      : {
          scene,
          camera: lightCamera,
          size: view.size,
          theme,
          hovered,
          describedBy,
          onHover: hover,
          onPress: props.onPress,
        };
  const still = picture === null ? null : <FigurePicture {...picture} label={texts.label} />;
  return (
    <div ref={host} className="atlas-map" data-state={shownState} data-renderer={rendererOf(reason, gl.ready)}>
      {reason === null && <div ref={canvasHost} className="atlas-map-gl-host" inert={!gl.ready} />}
      {reason === null && !gl.ready && still}
      {reason !== null && picture !== null && (
        <MovableMap
          {...picture}
          ref={light}
          still={still}
          failed={props.failed}
          resetKeys={[mode, gl.failure]}
          cooperative={cooperative}
          texts={texts}
          onMoved={(camera) => moveLight(camera, "user")}
        />
      )}
    </div>
  );
}

/** The light map. Without the part that moves it the picture stands, and can be pressed. */
function MovableMap({
  still,
  failed,
  resetKeys,
  ...light
}: LightMapProps & {
  readonly still: ReactNode;
  readonly failed: MapCanvasProps["failed"];
  readonly resetKeys: readonly unknown[];
}) {
  const failure = useRef<unknown>(null);
  const forget = useCallback(() => {
    if (failure.current instanceof PartError) failure.current.forget();
  }, []);
  useEffect(() => forget, [forget]);
  return (
    <ErrorBoundary
      resetKeys={[...resetKeys]}
      onError={(error) => {
        failure.current = error;
      }}
      onReset={forget}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <>
          {still}
          {failed(error, resetErrorBoundary)}
        </>
      )}
    >
      <Suspense fallback={still}>
        <LightMap {...light} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Where the light map is: where the reader has moved it, as long as the camera that was asked for stays the same. */
function useLightCamera(view: AskedView | null, onCamera: MapCanvasProps["onCamera"]) {
  const [moved, setMoved] = useState<{ readonly from: Camera; readonly to: Camera } | null>(null);
  return {
    camera: moved !== null && moved.from === view?.camera ? moved.to : view?.camera,
    move: (camera: Camera, origin: CameraOrigin): void => {
      if (view === null) return;
      const held = clampCamera(camera, view.size);
      setMoved({ from: view.camera, to: held });
      onCamera(held, origin);
    },
  };
}

function rendererOf(reason: LightReason | null, ready: boolean): "picture" | "webgl" | "light" {
  if (reason !== null) return "light";
  return ready ? "webgl" : "picture";
}

interface AskedView {
  readonly camera: Camera;
  readonly size: Size;
}

/** The camera asked for and the size it is for; the same object until one of their numbers changes. */
function useAskedView({ camera, scene, padding }: MapCanvasProps, size: Size | null): AskedView | null {
  const [west, south, east, north] = scene.bounds;
  const sides =
    typeof padding === "number" ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  const { top, right, bottom, left } = sides;
  const { lat, lon, zoom } = camera ?? { lat: null, lon: null, zoom: null };
  return useMemo(() => {
    if (size === null) return null;
    const asked =
      lat === null ? fitBounds([west, south, east, north], size, { top, right, bottom, left }) : { lat, lon, zoom };
    return { camera: clampCamera(asked, size), size };
  }, [size, lat, lon, zoom, west, south, east, north, top, right, bottom, left]);
}
