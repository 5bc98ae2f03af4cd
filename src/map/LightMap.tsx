import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import { type Pixel, type Size, viewTransform } from "../geometry/mercator.ts";
import { hitTest } from "../scene/hitTest.ts";
import type { Camera } from "../view/state.ts";
import { clampCamera } from "./cameraLimits.ts";
import { prepareChange } from "./change.ts";
import { type FigureHandle, FigurePicture, type FigurePictureProps } from "./FigurePicture.tsx";
import { beginGlide } from "./glide.ts";
import type { MapTexts } from "./mapEvents.ts";
import { PanZoom } from "./panZoom.ts";

/** Step of the arrow keys, pixels: that of the WebGL map. */
const keyStep = 100;
/** Drawn beyond each edge, pixels. */
const overscan = 120;

/** On the way to another camera the picture glides; where that stays, what was there fades into what comes. */
const beginMotion: NonNullable<FigurePictureProps["beginMotion"]> = (canvas, before, after, size) => {
  const glide = beginGlide(canvas, before.camera, after.camera, size);
  if (glide !== null) return glide;
  const change = prepareChange(canvas, before, after, size);
  if (change === null) return null;
  return () => {
    change.show();
    void change.run();
  };
};

export interface LightMapProps
  extends Omit<FigurePictureProps, "overscan" | "beginMotion" | "onKeyDown" | "ref" | "className" | "label"> {
  readonly cooperative: boolean;
  readonly texts: MapTexts;
  /** The reader has moved the map; the caller passes the new camera back. */
  readonly onMoved: (camera: Camera) => void;
  readonly ref?: Ref<LightMapHandle>;
}
export interface LightMapHandle {
  readonly focus: () => void;
}

/**
 * The map without WebGL: the same picture as SVG, moved by drag, wheel, pinch, arrow keys, + and -. During a gesture the
 * picture is only shifted and scaled; it is drawn anew when the gesture ends.
 */
export function LightMap({ cooperative, texts, onMoved, ref, ...picture }: LightMapProps) {
  const { scene, camera, size } = picture;
  const figure = useRef<FigureHandle>(null);
  const panZoom = useRef<PanZoom | null>(null);
  const [refused, setRefused] = useState<"wheel" | "touch" | null>(null);

  useImperativeHandle(ref, () => ({ focus: () => figure.current?.element.focus() }), []);
  const isBusy = useEffectEvent((point: Pixel) => hitTest(scene, camera, size, point).length > 0);
  const endMove = useEffectEvent(onMoved);
  const createPanZoom = useEffectEvent(
    ({ element, move }: FigureHandle) =>
      new PanZoom(element, camera, size, {
        cooperative,
        isBusy: (point) => isBusy(point),
        onMove: move,
        onEnd: (moved) => endMove(moved),
        onRefused: setRefused,
      }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: gestures are bound anew when their rules change.
  useEffect(() => {
    if (figure.current === null) return;
    const created = createPanZoom(figure.current);
    panZoom.current = created;
    return () => {
      panZoom.current = null;
      created.destroy();
    };
  }, [cooperative]);
  useEffect(() => {
    panZoom.current?.setView(camera, size);
  }, [camera, size]);

  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cameraAfterKey(event.key, camera, size);
    if (next === null) return;
    event.preventDefault();
    onMoved(next);
  };
  const message = navigator.userAgent.includes("Mac") ? texts.zoomWithCommand : texts.zoomWithControl;
  return (
    <>
      <FigurePicture
        {...picture}
        ref={figure}
        overscan={overscan}
        beginMotion={beginMotion}
        label={texts.label}
        movable={cooperative ? "cooperative" : "free"}
        onKeyDown={pressKey}
      />
      {cooperative && (
        <p
          className="atlas-map-gesture-help"
          aria-hidden="true"
          data-shown={refused === null ? undefined : ""}
          onTransitionEnd={() => setRefused(null)}
        >
          {refused === "touch" ? texts.moveWithTwoFingers : message}
        </p>
      )}
    </>
  );
}

/** The camera after an arrow key, + or -; null for any other key. */
function cameraAfterKey(key: string, camera: Camera, size: Size): Camera | null {
  const pan = (x: number, y: number): Camera => {
    const [lon, lat] = viewTransform(camera, [0, 0]).toPosition([x * keyStep, y * keyStep]);
    return clampCamera({ ...camera, lon, lat }, size);
  };
  const zoomBy = (steps: number): Camera => clampCamera({ ...camera, zoom: camera.zoom + steps }, size);
  switch (key) {
    case "ArrowLeft":
      return pan(-1, 0);
    case "ArrowRight":
      return pan(1, 0);
    case "ArrowUp":
      return pan(0, -1);
    case "ArrowDown":
      return pan(0, 1);
    case "+":
    case "=":
      return zoomBy(1);
    case "-":
    case "_":
      return zoomBy(-1);
    default:
      return null;
  }
}
