import { easeCubicInOut, interpolateZoom } from "d3";
import { project, type Size, worldSize } from "../geometry/mercator.ts";
import type { Camera } from "../view/state.ts";
import { sameCamera } from "./cameraLimits.ts";
import { copyOnto, mayMove, sheetLike } from "./pictureSheet.ts";

/** Milliseconds, as long as the WebGL map moves. */
const duration = 600;
/** Places on the way; between them the browser goes straight. */
const steps = 24;

/** How a picture that was drawn for one camera has to be scaled (about its upper left corner) and shifted on the way to another. */
export interface GlideStep {
  readonly scale: number;
  readonly shift: readonly [number, number];
}

/**
 * The way from one camera to another as the picture of a third takes it, first and last step included: out and in again where
 * the two are far apart. `size`: of the picture, pixels, the camera in its middle.
 */
export function planGlide(from: Camera, to: Camera, drawn: Camera, [width, height]: Size): readonly GlideStep[] {
  const place = ({ lat, lon, zoom }: Camera): [number, number, number] => [
    ...project([lon, lat]),
    width / worldSize(zoom),
  ];
  const [drawnX, drawnY] = project([drawn.lon, drawn.lat]);
  const way = interpolateZoom(place(from), place(to));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const [x, y, across] = way(easeCubicInOut(index / steps));
    const world = width / across;
    const scale = world / worldSize(drawn.zoom);
    return {
      scale,
      shift: [world * (drawnX - x) + (width / 2) * (1 - scale), world * (drawnY - y) + (height / 2) * (1 - scale)],
    };
  });
}

const asTransforms = (way: readonly GlideStep[]): Keyframe[] =>
  way.map(({ scale, shift: [x, y] }) => ({ transform: `translate(${x}px, ${y}px) scale(${scale})` }));

/** Moves pictures that have just been drawn for the new camera there from the old one. */
export type Glide = (layers: readonly HTMLElement[]) => void;

/**
 * Begins a movement between two cameras while the old picture still stands, which fades while both take the same way. Null
 * where there is nothing to move: for a reader who wants no motion, where a hand has moved the picture there already, and
 * where no canvas shows it. `size`: of the picture, pixels.
 */
export function beginGlide(canvas: HTMLCanvasElement, from: Camera, to: Camera, size: Size): Glide | null {
  if (sameCamera(from, to) || canvas.hidden || canvas.style.transform !== "") return null;
  if (!mayMove(canvas)) return null;
  const old = copyOnto(sheetLike(canvas), canvas);
  return (layers) => {
    canvas.after(old);
    for (const layer of layers) layer.animate(asTransforms(planGlide(from, to, to, size)), { duration });
    old.animate(asTransforms(planGlide(from, to, from, size)), { duration });
    const fading = old.animate({ opacity: [1, 1, 0, 0], offset: [0, 0.15, 0.7, 1] }, { duration });
    const end = (): void => old.remove();
    fading.finished.then(end, end);
  };
}
