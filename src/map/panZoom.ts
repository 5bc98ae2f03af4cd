import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity } from "d3";
import { type Pixel, project, type Size, unproject, worldSizeAtZoomZero } from "../geometry/mercator.ts";
import type { Camera } from "../view/state.ts";
import { cameraLimits, clampCamera, leastZoom, sameCamera } from "./cameraLimits.ts";

/** A movement that is not drawn yet: scale first (about the upper left corner), then shift in pixels. */
export interface Movement {
  readonly scale: number;
  readonly shift: Pixel;
}
export interface PanZoomOptions {
  readonly cooperative: boolean;
  /** True where a second press must not zoom, because the first one has opened something. */
  readonly isBusy: (point: Pixel) => boolean;
  /** While the reader moves: how the picture of the last camera has to be shifted and scaled. */
  readonly onMove: (movement: Movement) => void;
  /** When the reader has let go somewhere else. */
  readonly onEnd: (camera: Camera) => void;
  /** A gesture was left to the page. */
  readonly onRefused: (gesture: "wheel" | "touch") => void;
}

/** The camera as a transform of the Mercator square of zoom 0. */
function transformOf({ lat, lon, zoom: level }: Camera, [width, height]: Size): ZoomTransform {
  const scale = 2 ** level;
  const [x, y] = project([lon, lat]);
  const side = worldSizeAtZoomZero * scale;
  return zoomIdentity.translate(width / 2 - x * side, height / 2 - y * side).scale(scale);
}

function cameraOf({ x, y, k }: ZoomTransform, [width, height]: Size): Camera {
  const side = worldSizeAtZoomZero * k;
  const [lon, lat] = unproject([(width / 2 - x) / side, (height / 2 - y) / side]);
  return { lat, lon, zoom: Math.log2(k) };
}

/** Drag, pinch, wheel and double click on an element, by d3-zoom, within the same limits as the WebGL map. */
export class PanZoom {
  private readonly selection;
  private readonly behaviour = zoom<HTMLElement, unknown>();
  private readonly options: PanZoomOptions;
  private camera: Camera;
  private size: Size;
  /** True while the transform is set by the application. */
  private silent = false;

  constructor(element: HTMLElement, camera: Camera, size: Size, options: PanZoomOptions) {
    this.options = options;
    this.camera = camera;
    this.size = size;
    this.selection = select(element);
    this.behaviour
      .extent(() => [
        [0, 0],
        [this.size[0], this.size[1]],
      ])
      .constrain((transform) => {
        const wanted = cameraOf(transform, this.size);
        const held = clampCamera(wanted, this.size);
        return sameCamera(wanted, held) ? transform : transformOf(held, this.size);
      })
      .clickDistance(3)
      .filter((event: Event) => this.accepts(event))
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (this.silent) return;
        const base = transformOf(this.camera, this.size);
        const scale = transform.k / base.k;
        options.onMove({ scale, shift: [transform.x - scale * base.x, transform.y - scale * base.y] });
      })
      .on("end", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (this.silent) return;
        const camera = cameraOf(transform, this.size);
        if (!sameCamera(camera, this.camera)) options.onEnd(camera);
      });
    this.selection.call(this.behaviour);
    if (options.cooperative) {
      this.selection.on("touchmove.refused", (event: TouchEvent) => {
        if (event.touches.length < 2) options.onRefused("touch");
      });
    }
    this.setView(camera, size);
  }

  /** The camera of the picture that stands now; ends what was shifted. */
  setView(camera: Camera, size: Size): void {
    this.camera = camera;
    this.size = size;
    this.silent = true;
    this.behaviour.scaleExtent([2 ** leastZoom(size), 2 ** cameraLimits.maxZoom]);
    this.selection.interrupt();
    this.behaviour.transform(this.selection, transformOf(camera, size));
    this.silent = false;
  }

  destroy(): void {
    this.selection.interrupt();
    this.selection.on(".zoom", null).on(".refused", null);
  }

  private accepts(event: Event): boolean {
    if (event.type === "dblclick" && event instanceof MouseEvent) {
      const box = this.selection.node()?.getBoundingClientRect();
      return !this.options.isBusy([event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]);
    }
    if (event instanceof WheelEvent && this.options.cooperative && !event.ctrlKey && !event.metaKey) {
      this.options.onRefused("wheel");
      return false;
    }
    if (event.type === "touchstart" && this.options.cooperative) return (event as TouchEvent).touches.length > 1;
    return !(event instanceof MouseEvent && event.button !== 0);
  }
}
