import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Target } from "../dataset/model.ts";
import { drawFigure } from "../figure/renderFigure.ts";
import type { Pixel, Size } from "../geometry/mercator.ts";
import { hitTest } from "../scene/hitTest.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { definePart } from "../ui/part.ts";
import type { Camera } from "../view/state.ts";
import type { PictureState } from "./change.ts";
import { buildFigure } from "./figureElement.ts";
import { loadLabelFonts } from "./fonts.ts";
import { buildHoverScene } from "./hoverScene.ts";
import type { MapEvents } from "./mapEvents.ts";
import type { Movement } from "./panZoom.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

const painter = definePart(
  () => import("./paintFigure.ts"),
  (module) => module.paintFigure,
);
// Beside the dataset, before the first picture.
void painter.load().catch(() => undefined);

export interface FigurePictureProps {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly theme: Theme;
  /** Targets to emphasise. */
  readonly hovered: readonly Target[];
  /** Pixels drawn beyond each edge, so that a shifted picture shows no gap at once. */
  readonly overscan?: number;
  readonly label: string;
  readonly describedBy?: string | undefined;
  /** By every touch, or within a page that scrolls by two fingers only. Left out: the picture stands still. */
  readonly movable?: "free" | "cooperative";
  readonly onHover: MapEvents["onHover"];
  readonly onPress: MapEvents["onPress"];
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Begins what leads from one picture to the next while the canvas has the first, and is then given what shows the second; without it, it jumps. */
  readonly beginMotion?: (
    canvas: HTMLCanvasElement,
    before: PictureState,
    after: PictureState,
    size: Size,
  ) => ((layers: readonly HTMLElement[]) => void) | null;
  readonly ref?: Ref<FigureHandle>;
}
export interface FigureHandle {
  readonly element: HTMLElement;
  /** Shifts and scales the picture as it stands, until the next camera is drawn. */
  readonly move: (movement: Movement) => void;
}

/**
 * The host of a picture and its layers: the scene as the reader sees it, the same as a document that assistive technology and
 * scripts find their way in, and over both what is hovered.
 */
interface FigureElements {
  readonly host: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly picture: RefObject<HTMLDivElement | null>;
  readonly overlay: RefObject<HTMLDivElement | null>;
}

/**
 * Draws the scene into its layer, and what is hovered into the one above it: that alone changes with the pointer. A new place
 * of the map may choose other names for it, which the caller knows only when the place has been told: so the picture is drawn
 * after all that, still before anything is painted, and once.
 */
function useDrawnLayers(
  { host, canvas, picture, overlay }: FigureElements,
  { scene, camera, theme, hovered, beginMotion }: FigurePictureProps,
  size: Size,
): void {
  const id = useId();
  const hoverFigure = useMemo(() => {
    const hoverScene = buildHoverScene(scene, hovered);
    if (hoverScene === null) return null;
    const emphasis = { hovered };
    return drawFigure(hoverScene, { camera, size, theme, emphasis, background: false, idPrefix: `${id}-hover` });
  }, [scene, hovered, camera, size, theme, id]);
  const pixelRatio = usePixelRatio();
  const drawn = useRef<(PictureState & { readonly size: Size }) | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure !== null) throw failure.error;
  useLayoutEffect(() => {
    let stands = true;
    const draw = (): void => {
      const figure = drawFigure(scene, { camera, size, theme, idPrefix: id });
      endGlide(host.current);
      const after = { scene, camera, size };
      const before = drawn.current?.size === size ? drawn.current : after;
      const move = canvas.current === null ? null : beginMotion?.(canvas.current, before, after, size);
      drawn.current = after;
      const paint = (): void => {
        const paintFigure = painter.peek();
        if (!stands || paintFigure === null || canvas.current === null) return;
        const painted = paintFigure(figure, canvas.current, pixelRatio);
        canvas.current.hidden = !painted;
        picture.current?.toggleAttribute("data-painted", painted);
      };
      paint();
      picture.current?.replaceChildren(buildFigure(figure));
      const layers = [canvas.current, picture.current, overlay.current].filter((layer) => layer !== null);
      for (const layer of layers) layer.style.transform = "";
      move?.(layers);
      // What the painter needs may still be on its way; without it the document itself is seen.
      if (painter.peek() === null) painter.load().then(paint, () => undefined);
      void loadLabelFonts(scene)?.then(paint);
    };
    queueMicrotask(() => {
      if (!stands) return;
      try {
        draw();
      } catch (error) {
        setFailure({ error });
      }
    });
    return () => {
      stands = false;
    };
  }, [scene, camera, size, theme, id, pixelRatio, beginMotion, host, canvas, picture, overlay]);
  useLayoutEffect(() => {
    overlay.current?.replaceChildren(...(hoverFigure === null ? [] : [buildFigure(hoverFigure)]));
  }, [hoverFigure, overlay]);
}

/** A hand on the picture, and the next movement, find it where it was going. */
function endGlide(host: HTMLElement | null): void {
  for (const animation of host?.getAnimations?.({ subtree: true }) ?? []) animation.finish();
}

/** What others may do to the picture: give it the focus, shift it. */
function useFigureHandle(
  ref: Ref<FigureHandle> | undefined,
  { host, canvas, picture, overlay }: FigureElements,
  overscan: number,
): void {
  useImperativeHandle(
    ref,
    () => ({
      get element() {
        if (host.current === null) throw new Error("The picture is not in the page.");
        return host.current;
      },
      move: ({ scale, shift }) => {
        endGlide(host.current);
        const x = shift[0] + (scale - 1) * -overscan;
        const y = shift[1] + (scale - 1) * -overscan;
        for (const layer of [canvas.current, picture.current, overlay.current]) {
          if (layer !== null) layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
        }
      },
    }),
    [host, canvas, picture, overlay, overscan],
  );
}

const pointOf = (event: MouseEvent<HTMLElement>): Pixel => {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** Finds what lies under the pointer, once a frame at most, and under a press. */
function useFigurePointer({ scene, camera, size, onHover, onPress }: FigurePictureProps) {
  const frame = useRef<number | null>(null);
  const cancel = useCallback((): void => {
    if (frame.current !== null) cancelAnimationFrame(frame.current);
    frame.current = null;
  }, []);
  useLayoutEffect(() => cancel, [cancel]);
  return {
    onMouseMove: (event: MouseEvent<HTMLElement>): void => {
      if (event.buttons !== 0 || frame.current !== null) return;
      const at = pointOf(event);
      const element = event.currentTarget;
      frame.current = requestAnimationFrame(() => {
        frame.current = null;
        const hits = hitTest(scene, camera, size, at);
        element.toggleAttribute("data-pressable", hits.length > 0);
        onHover(hits, at);
      });
    },
    onMouseLeave: (): void => {
      cancel();
      onHover([], null);
    },
    onClick: (event: MouseEvent<HTMLElement>): void => {
      const at = pointOf(event);
      onPress(hitTest(scene, camera, size, at), at);
    },
  };
}

/** The scene drawn by the SVG renderer, with the same press and hover as the WebGL map. */
export function FigurePicture({ overscan = 0, ...props }: FigurePictureProps) {
  const { size } = props;
  const host = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const elements = { host, canvas, picture, overlay };
  const full: Size = useMemo(() => [size[0] + 2 * overscan, size[1] + 2 * overscan], [size, overscan]);
  useDrawnLayers(elements, props, full);
  useFigureHandle(props.ref, elements, overscan);
  const pointer = useFigurePointer(props);
  const place = { left: -overscan, top: -overscan, width: full[0], height: full[1] };
  return (
    <section
      ref={host}
      className="atlas-map-figure"
      data-movable={props.movable === undefined ? undefined : ""}
      data-cooperative={props.movable === "cooperative" ? "" : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved with the arrow keys, like the WebGL one.
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={props.onKeyDown}
      {...pointer}
    >
      <canvas ref={canvas} className="atlas-map-figure-picture" style={place} />
      <div ref={picture} className="atlas-map-figure-picture" style={place} aria-hidden="true" translate="no" />
      <div
        ref={overlay}
        className="atlas-map-figure-picture atlas-map-figure-hover"
        style={place}
        aria-hidden="true"
        translate="no"
      />
    </section>
  );
}
