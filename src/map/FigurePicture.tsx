import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import type { Target } from "../dataset/model.ts";
import { renderFigure } from "../figure/renderFigure.ts";
import type { Pixel, Size } from "../geometry/mercator.ts";
import { hitTest } from "../scene/hitTest.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import type { Camera } from "../view/state.ts";
import { parseFigure } from "./figureElement.ts";
import { buildHoverScene } from "./hoverScene.ts";
import type { MapEvents } from "./mapEvents.ts";
import type { Movement } from "./panZoom.ts";

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
  readonly className?: string;
  readonly onHover: MapEvents["onHover"];
  readonly onPress: MapEvents["onPress"];
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly ref?: Ref<FigureHandle>;
}
export interface FigureHandle {
  readonly element: HTMLElement;
  /** Shifts and scales the picture as it stands, until the next camera is drawn. */
  readonly move: (movement: Movement) => void;
}

/** The scene drawn by the SVG renderer, with the same press and hover as the WebGL map. */
export function FigurePicture({ overscan = 0, ...props }: FigurePictureProps) {
  const { scene, camera, size, theme, hovered, onHover, onPress, ref } = props;
  const id = useId();
  const host = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const pointer = useRef<{ frame: number | null; target: Target | null }>({ frame: null, target: null });

  const full: Size = useMemo(() => [size[0] + 2 * overscan, size[1] + 2 * overscan], [size, overscan]);
  const text = useMemo(
    () => renderFigure(scene, { camera, size: full, theme, idPrefix: id }),
    [scene, camera, full, theme, id],
  );
  const hoverText = useMemo(() => {
    const hoverScene = buildHoverScene(scene, hovered);
    return hoverScene === null
      ? null
      : renderFigure(hoverScene, {
          camera,
          size: full,
          theme,
          emphasis: { hovered },
          background: false,
          idPrefix: `${id}-hover`,
        });
  }, [scene, hovered, camera, full, theme, id]);

  useLayoutEffect(() => {
    picture.current?.replaceChildren(parseFigure(text));
    for (const layer of [picture.current, overlay.current]) if (layer !== null) layer.style.transform = "";
  }, [text]);
  useLayoutEffect(() => {
    overlay.current?.replaceChildren(...(hoverText === null ? [] : [parseFigure(hoverText)]));
  }, [hoverText]);
  useImperativeHandle(
    ref,
    () => ({
      get element() {
        if (host.current === null) throw new Error("The picture is not in the page.");
        return host.current;
      },
      move: ({ scale, shift }) => {
        const x = shift[0] + (scale - 1) * -overscan;
        const y = shift[1] + (scale - 1) * -overscan;
        for (const layer of [picture.current, overlay.current]) {
          if (layer !== null) layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
        }
      },
    }),
    [overscan],
  );
  useLayoutEffect(() => {
    const { current } = pointer;
    return () => {
      if (current.frame !== null) cancelAnimationFrame(current.frame);
    };
  }, []);

  const pointOf = (event: MouseEvent<HTMLElement>): Pixel => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const point = (event: MouseEvent<HTMLElement>) => {
    if (event.buttons !== 0 || pointer.current.frame !== null) return;
    const at = pointOf(event);
    const element = event.currentTarget;
    pointer.current.frame = requestAnimationFrame(() => {
      pointer.current.frame = null;
      const hits = hitTest(scene, camera, size, at);
      element.classList.toggle("atlas-map--pressable", hits.length > 0);
      onHover(hits, at);
    });
  };
  const leave = () => {
    if (pointer.current.frame !== null) cancelAnimationFrame(pointer.current.frame);
    pointer.current.frame = null;
    onHover([], null);
  };
  const place = { left: -overscan, top: -overscan, width: full[0], height: full[1] };
  return (
    <section
      ref={host}
      className={`atlas-map__figure ${props.className ?? ""}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved with the arrow keys, like the WebGL one.
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={props.onKeyDown}
      onMouseMove={point}
      onMouseLeave={leave}
      onClick={(event) => {
        const at = pointOf(event);
        onPress(hitTest(scene, camera, size, at), at);
      }}
    >
      <div ref={picture} className="atlas-map__figure-picture" style={place} aria-hidden="true" translate="no" />
      <div
        ref={overlay}
        className="atlas-map__figure-picture atlas-map__figure-hover"
        style={place}
        aria-hidden="true"
        translate="no"
      />
    </section>
  );
}
