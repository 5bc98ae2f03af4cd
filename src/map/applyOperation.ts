import type { AllPaintProperties } from "@maplibre/maplibre-gl-style-spec";
import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { LayerSpec } from "../layers/spec.ts";
import type { Operation } from "../scene/diffScene.ts";
import type { Scene } from "../scene/scene.ts";
import { backgroundLayerId, buildCollection, buildImages, buildSource, compileLayer } from "./buildStyle.ts";
import type { StyleImage } from "./images.ts";
import { paintChanges } from "./paintChanges.ts";

/** Adds an image unless the map has it; images are named by their content and stay. */
export function addImage(map: MapLibreMap, { id, width, height, data, pixelRatio, sdf }: StyleImage): void {
  if (!map.hasImage(id)) map.addImage(id, { width, height, data }, { pixelRatio, sdf });
}

/** Does to the map, which shows `previous`, what the difference to the next scene asks for. */
export function applyOperation(map: MapLibreMap, operation: Operation, previous: Scene): void {
  switch (operation.type) {
    case "addSource":
      map.addSource(operation.id, buildSource(operation.features));
      return;
    case "setSource": {
      const source = map.getSource(operation.id);
      if (source instanceof GeoJSONSource) source.setData(buildCollection(operation.features));
      return;
    }
    case "removeSource":
      map.removeSource(operation.id);
      return;
    case "addLayer":
      addLayer(map, operation.layer, operation.before);
      return;
    case "removeLayer":
      removeLayer(map, previous, operation.id);
      return;
    case "replaceLayer":
      replaceLayer(map, previous, operation.layer, operation.before);
      return;
    case "background":
      map.setPaintProperty(backgroundLayerId, "background-color", operation.colour);
      return;
    case "states":
      return;
  }
}

function addLayer(map: MapLibreMap, layer: LayerSpec, before: string | null): void {
  for (const image of buildImages(layer)) addImage(map, image);
  for (const compiled of compileLayer(layer)) map.addLayer(compiled, before ?? undefined);
}

function layerOf(scene: Scene, id: string): LayerSpec[] {
  return scene.layers.filter((layer) => layer.id === id);
}

function removeLayer(map: MapLibreMap, previous: Scene, layer: string): void {
  for (const { id } of layerOf(previous, layer).flatMap(compileLayer)) map.removeLayer(id);
}

/** Colours and widths are changed in place, so that a change of theme does not lay out all labels again. */
function replaceLayer(map: MapLibreMap, previous: Scene, layer: LayerSpec, before: string | null): void {
  const changes = paintChanges(layerOf(previous, layer.id).flatMap(compileLayer), compileLayer(layer));
  if (changes === null) {
    removeLayer(map, previous, layer.id);
    addLayer(map, layer, before);
    return;
  }
  for (const { layer: id, name, value } of changes) {
    map.setPaintProperty(id, name as keyof AllPaintProperties, value as AllPaintProperties[keyof AllPaintProperties]);
  }
}
