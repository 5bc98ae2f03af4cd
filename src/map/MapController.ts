import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Target } from "../dataset/model.ts";
import { fitBounds, type Padding, type Pixel, type Size } from "../geometry/mercator.ts";
import { hitTest } from "../scene/hitTest.ts";
import type { Bounds, Scene } from "../scene/scene.ts";
import type { Camera } from "../view/state.ts";
import { clampCamera, sameCamera } from "./cameraLimits.ts";
import { HeldPicture, prepareChange } from "./change.ts";
import { createMap, type MapControllerOptions, removeMap } from "./createMap.ts";
import { DrawnScene } from "./drawnScene.ts";
import { loadLabelFonts } from "./fonts.ts";
import type { CameraOrigin, Hit, MapEvents } from "./mapEvents.ts";
import { PaceWatch } from "./pace.ts";

/** Duration of a camera movement that the application asks for, milliseconds. */
const movementDuration = 600;

/**
 * Owns the MapLibre map. It is given whole values, ignores those that it has already seen, and reports what the reader
 * does through `events`. The constructor throws where there is no WebGL 2. After `destroy()` nothing is called any more.
 */
export class MapController {
  private readonly map: MapLibreMap;
  private readonly element: HTMLDivElement;
  private readonly events: MapEvents;
  private readonly reducedMotion: boolean;
  private readonly picture: DrawnScene;
  private readonly pace: PaceWatch;
  private readonly held = new HeldPicture();
  /** The scene on screen, and the one that waits for its fonts and style. */
  private drawn: Scene;
  private wanted: Scene;
  private hovered: readonly Target[] = [];
  private pointed: readonly Target[] = [];
  private styleReady = false;
  private seenIdle = false;
  private destroyed = false;
  private zoomGoal: number | null = null;
  /** Camera of the last report. */
  private reported: Camera | null = null;
  /** Who is moving the map at present. */
  private movedBy: CameraOrigin | null = null;
  private pointerFrame: number | null = null;

  constructor(container: HTMLElement, options: MapControllerOptions, events: MapEvents) {
    this.events = events;
    this.reducedMotion = options.reducedMotion;
    this.drawn = options.scene;
    this.wanted = options.scene;
    this.element = container.ownerDocument.createElement("div");
    this.element.className = "atlas-map-gl";
    this.element.style.backgroundColor = options.scene.background;
    container.append(this.element);
    this.picture = new DrawnScene(options.scene);
    this.pace = new PaceWatch(() => events.onSlow());
    try {
      this.map = createMap(this.element, this.picture.style(), options);
    } catch (error) {
      this.element.remove();
      throw error;
    }
    this.describe(options.texts.label, options.describedBy);
    this.listen();
    events.onState("loading");
  }

  /** Draws a scene; the same one twice does nothing. */
  apply(scene: Scene): void {
    if (this.destroyed || scene === this.wanted) return;
    this.wanted = scene;
    const fonts = loadLabelFonts(scene);
    if (fonts === null) {
      this.draw(scene);
      return;
    }
    this.reportBusy();
    void fonts.then(() => this.draw(scene));
  }

  /** Targets emphasised from outside, such as a row of a list under the pointer; together with what is pointed at here. */
  applyHover(targets: readonly Target[]): void {
    this.changeHover(targets, this.pointed);
  }

  /** Moves to a camera unless the map is there already; within the limits. */
  setCamera(camera: Camera, { animate }: { readonly animate: boolean }, by: CameraOrigin = "app"): void {
    const held = clampCamera(camera, this.size());
    if (this.destroyed || (sameCamera(this.camera(), held) && !this.map.isMoving())) return;
    // What the application gives back after a report is no wish, when the reader is already on the way again.
    const isEcho = this.reported !== null && sameCamera(this.reported, held);
    if (by === "app" && this.movedBy === "user" && isEcho) return;
    const view: { center: [number, number]; zoom: number } = { center: [held.lon, held.lat], zoom: held.zoom };
    const origin = { origin: by };
    if (animate && !this.reducedMotion) this.map.easeTo({ ...view, duration: movementDuration }, origin);
    else this.map.jumpTo(view, origin);
    // Only now, since the end of the movement that this one replaces is reported in between.
    this.movedBy = this.map.isMoving() ? by : null;
  }

  /** Zooms about the centre; steps asked for in quick succession add up. */
  zoomBy(steps: number): void {
    const camera = this.camera();
    const goal = (this.zoomGoal ?? camera.zoom) + steps;
    this.setCamera({ ...camera, zoom: goal }, { animate: true }, "user");
    this.zoomGoal = this.map.isMoving() ? goal : null;
  }

  /** Moves to the camera that shows `bounds` whole within the padding (px). */
  fit(bounds: Bounds, padding: number | Padding, { animate }: { readonly animate: boolean }): void {
    this.setCamera(fitBounds(bounds, this.size(), padding), { animate });
  }

  /** Where the map is now, also in mid-movement. */
  camera(): Camera {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  /** Takes the size of the container; the centre stays. */
  resize(): void {
    if (!this.destroyed) this.map.resize({ origin: "app" });
  }

  /** Name and description of the focusable map for assistive technology. */
  describe(label: string, describedBy: string | undefined): void {
    const canvas = this.map.getCanvas();
    canvas.setAttribute("aria-label", label);
    if (describedBy === undefined) canvas.removeAttribute("aria-describedby");
    else canvas.setAttribute("aria-describedby", describedBy);
  }

  focus(): void {
    this.map.getCanvas().focus();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.pace.destroy();
    this.held.drop();
    if (this.pointerFrame !== null) cancelAnimationFrame(this.pointerFrame);
    removeMap(this.map);
    this.element.remove();
  }

  private listen(): void {
    const { map, events } = this;
    const live =
      <A extends unknown[]>(handler: (...parameters: A) => void) =>
      (...parameters: A): void => {
        if (!this.destroyed) handler(...parameters);
      };
    map.once("style.load", () => {
      this.styleReady = true;
      this.picture.complete(map);
      this.draw(this.wanted);
    });
    const idle = live(() => {
      if (map.isMoving() || this.drawn !== this.wanted) return;
      this.seenIdle = true;
      // `idle` is said when what was there before has faded.
      if (!this.held.release(() => map.triggerRepaint())) events.onState("idle");
    });
    map.on("idle", idle);
    map.on(
      "movestart",
      live((event) => {
        this.movedBy = originOf(event);
        this.held.drop();
        // While parts are still being loaded, the pace is not the map's.
        if (this.seenIdle) this.pace.start();
        this.reportBusy();
      }),
    );
    map.on(
      "moveend",
      live((event) => {
        this.zoomGoal = null;
        this.movedBy = null;
        this.reported = this.camera();
        events.onCamera(this.reported, originOf(event));
        this.pace.stop();
      }),
    );
    map.on(
      "click",
      live((event) => this.press(event)),
    );
    map.on(
      "dblclick",
      live((event) => {
        // The first press has opened something; the second must not pull the map away from under it.
        if (this.hits([event.point.x, event.point.y]).length > 0) event.preventDefault();
      }),
    );
    map.on(
      "mousemove",
      live((event) => this.point(event)),
    );
    map.on(
      "mouseout",
      live(() => this.leave()),
    );
    map.on(
      "webglcontextlost",
      live(() => events.onContextLost()),
    );
    map.on(
      "error",
      live(({ error }) => events.onError(error)),
    );
  }

  private reportBusy(): void {
    this.events.onState(this.seenIdle ? "moving" : "loading");
  }

  private size(): Size {
    return [this.element.clientWidth, this.element.clientHeight];
  }

  private hits(point: Pixel): Hit[] {
    return hitTest(this.drawn, this.camera(), this.size(), point);
  }

  private press(event: MapMouseEvent): void {
    const point: Pixel = [event.point.x, event.point.y];
    this.events.onPress(this.hits(point), point);
  }

  /** At most once a frame, and not while the map moves under the pointer. */
  private point(event: MapMouseEvent): void {
    if (this.pointerFrame !== null) return;
    const point: Pixel = [event.point.x, event.point.y];
    this.pointerFrame = requestAnimationFrame(() => {
      this.pointerFrame = null;
      if (this.destroyed || this.map.isMoving()) return;
      const hits = this.hits(point);
      this.changeHover(
        this.hovered,
        hits.slice(0, 1).map(({ target }) => target),
      );
      this.map.getCanvasContainer().toggleAttribute("data-pressable", hits.length > 0);
      this.events.onHover(hits, point);
    });
  }

  private leave(): void {
    if (this.pointerFrame !== null) cancelAnimationFrame(this.pointerFrame);
    this.pointerFrame = null;
    this.changeHover(this.hovered, []);
    this.events.onHover([], null);
  }

  private allHovered(): readonly Target[] {
    return [...this.hovered, ...this.pointed];
  }

  private changeHover(hovered: readonly Target[], pointed: readonly Target[]): void {
    this.hovered = hovered;
    this.pointed = pointed;
    if (!this.destroyed) this.picture.hover(this.styleReady ? this.map : null, this.allHovered());
  }

  /** Draws what is owed of the picture that stands, and keeps it over the one that comes, if a reader should follow the change. */
  private finishPicture(scene: Scene): void {
    const { map } = this;
    const follows = this.seenIdle && !this.reducedMotion && !map.isMoving();
    // A canvas of WebGL can be copied only in the task that has drawn it. Names of a tile that has just come are given their
    // places by the next frame: taken away before it and put back after, a layer would have none for good, and each frame
    // would fail at it.
    if (follows || !map.loaded()) map.redraw();
    if (!follows) return;
    const camera = this.camera();
    const change = prepareChange(map.getCanvas(), { scene: this.drawn, camera }, { scene, camera }, this.size());
    this.held.hold(change, () => map.triggerRepaint());
  }

  private draw(scene: Scene): void {
    if (this.destroyed || !this.styleReady || scene !== this.wanted) return;
    if (scene === this.drawn) {
      // Back to what stands, while fonts for another scene were on their way: say so.
      this.map.triggerRepaint();
      return;
    }
    this.finishPicture(scene);
    this.drawn = scene;
    this.element.style.backgroundColor = scene.background;
    if (this.picture.draw(this.map, scene)) this.reportBusy();
    // Also when nothing changed: `idle` must follow what was reported above.
    this.map.triggerRepaint();
  }
}

/** Movements that the controller starts carry their origin; all others are the reader's. */
function originOf(event: object): CameraOrigin {
  return "origin" in event && event.origin === "app" ? "app" : "user";
}
