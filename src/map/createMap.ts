import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { clearPrewarmedResources, LngLat, Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Size } from "../geometry/mercator.ts";
import type { Scene } from "../scene/scene.ts";
import { allowOwnScripts } from "../ui/ownScripts.ts";
import type { Camera } from "../view/state.ts";
import { cameraLimits, clampCamera } from "./cameraLimits.ts";
import type { MapTexts } from "./mapEvents.ts";

allowOwnScripts();
setWorkerUrl(workerUrl);
// The worker starts while fonts are on their way and the browser makes a WebGL context.
prewarm();

export interface MapControllerOptions {
  readonly scene: Scene;
  readonly camera: Camera;
  /** No camera movement and no fading. */
  readonly reducedMotion: boolean;
  /** Scrolling the page goes on over the map: zoom needs Ctrl or ⌘, moving needs two fingers. */
  readonly cooperative: boolean;
  readonly texts: MapTexts;
  /** Id of the element that describes the picture. */
  readonly describedBy?: string;
}

/** A MapLibre map that stays north up and flat, within the limits; throws where there is no WebGL 2. */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  { camera, texts, reducedMotion, cooperative }: MapControllerOptions,
): MapLibreMap {
  const sizeNow = (): Size => [container.clientWidth, container.clientHeight];
  const { lat, lon, zoom } = clampCamera(camera, sizeNow());
  const map = new MapLibreMap({
    container,
    style: { ...style, transition: { duration: 0, delay: 0 } },
    center: [lon, lat],
    zoom,
    minZoom: cameraLimits.minZoom,
    maxZoom: cameraLimits.maxZoom,
    transformConstrain: (centre, wantedZoom) => {
      const held = clampCamera({ lat: centre.lat, lon: centre.lng, zoom: wantedZoom }, sizeNow());
      return { center: new LngLat(held.lon, held.lat), zoom: held.zoom };
    },
    renderWorldCopies: false,
    attributionControl: false,
    // Every style that a scene can make is held against the validator by the tests; a reader need not wait for it again.
    validateStyle: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    trackResize: false,
    reduceMotion: reducedMotion,
    fadeDuration: reducedMotion ? 0 : 150,
    cooperativeGestures: cooperative,
    locale: {
      "Map.Title": texts.label,
      "CooperativeGesturesHandler.WindowsHelpText": texts.zoomWithControl,
      "CooperativeGesturesHandler.MacHelpText": texts.zoomWithCommand,
      "CooperativeGesturesHandler.MobileHelpText": texts.moveWithTwoFingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  leaveOutSky(map);
  return map;
}

/** Takes a map away, its worker too. */
export function removeMap(map: MapLibreMap): void {
  map.remove();
  clearPrewarmedResources();
}

/**
 * MapLibre 6 draws a sky over the whole canvas in every frame, also where the style has none and it is transparent, and no
 * setting stops it. A map that is never tilted has no sky: without it a frame costs a third less where the processor draws,
 * and a program less is linked.
 */
function leaveOutSky({ painter }: MapLibreMap): void {
  painter.drawFunctions = { ...painter.drawFunctions, sky: () => undefined };
}
