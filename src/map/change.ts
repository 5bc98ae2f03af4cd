import type { Size } from "../geometry/mercator.ts";
import { viewTransform } from "../geometry/mercator.ts";
import { buildStateLookup, emphasisOf } from "../scene/emphasis.ts";
import { planeFeatures } from "../scene/planeIndex.ts";
import type { Scene } from "../scene/scene.ts";
import { colourOf, isInRange, numberOf, passes } from "../scene/values.ts";
import type { Camera } from "../view/state.ts";
import { sameCamera } from "./cameraLimits.ts";
import { slowest } from "./pace.ts";
import { copyOnto, mayMove, sheetLike } from "./pictureSheet.ts";

/** Milliseconds in which a year, a choice or a filter turns one picture into the next. */
const duration = 320;
/** More new lines than these come by fading alone. */
const mostLines = 300;

/** What a picture was drawn from. */
export interface PictureState {
  readonly scene: Scene;
  readonly camera: Camera;
}

/** A line as it is stroked: its way and length in pixels. */
export interface NewLine {
  readonly points: readonly (readonly [number, number])[];
  readonly length: number;
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
}

/** Lines that a picture of `size` pixels has and the one before it had not, in drawing order. */
export function listNewLines(before: Scene, { scene, camera }: PictureState, size: Size): readonly NewLine[] {
  const { planeToPixel } = viewTransform(camera, size);
  const stateOf = buildStateLookup(scene, []);
  return scene.layers.flatMap((layer): NewLine[] => {
    if (layer.type !== "line" || layer.dash !== undefined || !isInRange(layer, camera.zoom)) return [];
    const features = scene.sources[layer.source] ?? [];
    if (features === before.sources[layer.source]) return [];
    const known = new Set((before.sources[layer.source] ?? []).map(({ id }) => id));
    return planeFeatures(features.filter(({ id }) => !known.has(id))).flatMap(({ feature, parts }) => {
      const { properties } = feature;
      if (!passes(layer, properties)) return [];
      const emphasis = emphasisOf(layer, stateOf(feature));
      const look = {
        colour: emphasis?.colour ?? colourOf(layer.colour, properties),
        width: numberOf(layer.width, properties, camera.zoom) * (emphasis?.widthFactor ?? 1),
        opacity: Math.min(1, numberOf(layer.opacity, properties, camera.zoom) * (emphasis?.opacityFactor ?? 1)),
      };
      return parts.map((part) => {
        const points = part.map(planeToPixel);
        const steps = points
          .slice(1)
          .map(([x, y], at) => Math.hypot(x - (points[at]?.[0] ?? x), y - (points[at]?.[1] ?? y)));
        return { points, length: steps.reduce((sum, step) => sum + step, 0), ...look };
      });
    });
  });
}

/** Strokes lines as far as they have grown, from both of their ends: `share` from 0 to 1. */
function strokeGrown(context: CanvasRenderingContext2D, lines: readonly NewLine[], share: number): void {
  for (const { points, length, colour, width, opacity } of lines) {
    const half = (length * share) / 2;
    context.globalAlpha = opacity;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([half, length - 2 * half, half, 1]);
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.stroke();
  }
}

/** An empty canvas of the size and place of another, which lets the pointer through. */
function sheetOver(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const sheet = sheetLike(canvas, "atlas-map-figure-picture");
  sheet.style.pointerEvents = "none";
  return sheet;
}

/** Set once a change came in fewer than 15 frames a second: from then on pictures change at once. */
let tooSlow = false;

/** A change from one picture to the next: what was there lies over what comes, and fades while new lines grow over both. */
export interface Change {
  /** Lays the old picture over the new one. */
  readonly show: () => void;
  /** Lets it fade; resolves when nothing of it is left, also after `end`. */
  readonly run: () => Promise<void>;
  readonly end: () => void;
}

/**
 * Prepares a change while the canvas still has the old picture. Null where nothing that a reader asked for differs (under
 * the pointer and on the way of a hand pictures change at once), where the camera moves, which is a motion of its own, for a
 * reader who wants no motion, and on a machine that is too slow for it. `size`: of the picture, pixels. While it runs, the
 * element of the map carries `data-motion`.
 */
export function prepareChange(
  canvas: HTMLCanvasElement,
  before: PictureState,
  after: PictureState,
  size: Size,
): Change | null {
  if (before.scene.legend === after.scene.legend || !sameCamera(before.camera, after.camera)) return null;
  if (tooSlow || canvas.hidden || !mayMove(canvas)) return null;
  const old = copyOnto(sheetOver(canvas), canvas);
  const grown = sheetOver(canvas);
  const map = canvas.closest<HTMLElement>(".atlas-map");
  const own = String(performance.now());
  const end = (): void => {
    old.remove();
    grown.remove();
    if (map?.dataset.motion === own) delete map.dataset.motion;
  };
  const show = (): void => {
    canvas.after(old, grown);
    if (map !== null) map.dataset.motion = own;
  };
  const run = async (): Promise<void> => {
    const all = listNewLines(before.scene, after, size);
    const lines = all.length > mostLines ? [] : all;
    const context = grown.getContext("2d", { willReadFrequently: true });
    const scale = canvas.width / size[0];
    // The old picture goes late and new lines come early, so that they are not seen before they have grown.
    const fading = old.animate({ opacity: [1, 0] }, { duration, easing: "ease-in", fill: "forwards" });
    let frames = 0;
    const grow = (): void => {
      frames += 1;
      if (!grown.isConnected || fading.playState !== "running" || context === null) return;
      const share = Math.min(1, Number(fading.currentTime ?? 0) / duration);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, size[0], size[1]);
      context.lineJoin = "round";
      strokeGrown(context, lines, 1 - (1 - share) ** 3);
      requestAnimationFrame(grow);
    };
    const begun = performance.now();
    requestAnimationFrame(grow);
    await fading.finished.catch(() => undefined);
    const took = performance.now() - begun;
    // What a newer picture has cut short tells nothing.
    if (took >= duration && took > frames * slowest) tooSlow = true;
    end();
  };
  return { show, run, end };
}

/**
 * Holds the old picture over a map that needs several frames for the new one, until that stands, though no longer than a
 * reader would wait for an answer.
 */
export class HeldPicture {
  private change: Change | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running = false;

  hold(change: Change | null, onEnd: () => void): void {
    this.drop();
    if (change === null) return;
    this.change = change;
    change.show();
    this.timer = setTimeout(() => this.release(onEnd), 400);
  }

  /** The new picture stands: lets the old one fade, and says when it is gone. False where there is none. */
  release(onEnd: () => void): boolean {
    const { change } = this;
    if (change === null) return false;
    if (this.running) return true;
    this.running = true;
    void change.run().then(() => {
      if (this.change !== change) return;
      this.drop();
      onEnd();
    });
    return true;
  }

  /** Takes it away at once. */
  drop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.change?.end();
    this.change = null;
    this.timer = null;
    this.running = false;
  }
}
