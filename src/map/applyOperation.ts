import type { AllLayoutProperties, AllPaintProperties, FilterSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { LayerOperation } from "./diffStyle.ts";
import type { StyleImage } from "./images.ts";

/** Adds an image unless the map has it; images are named by their content and stay. */
export function addImage(map: MapLibreMap, { id, width, height, data, pixelRatio, sdf }: StyleImage): void {
  if (!map.hasImage(id)) map.addImage(id, { width, height, data }, { pixelRatio, sdf });
}

/** Tests hold every style against the official validator. */
const unchecked = { validate: false } as const;

/** Does to the layers of the map what the difference to the next ones asks for. */
export function applyOperation(map: MapLibreMap, operation: LayerOperation): void {
  switch (operation.type) {
    case "add":
      map.addLayer(operation.layer, operation.before ?? undefined);
      return;
    case "remove":
      map.removeLayer(operation.layer);
      return;
    case "filter":
      map.setFilter(operation.layer, operation.filter as FilterSpecification, unchecked);
      return;
    case "range":
      map.setLayerZoomRange(operation.layer, operation.from, operation.to);
      return;
    case "layout":
      map.setLayoutProperty(
        operation.layer,
        operation.name as keyof AllLayoutProperties,
        operation.value as AllLayoutProperties[keyof AllLayoutProperties],
        unchecked,
      );
      return;
    case "paint":
      map.setPaintProperty(
        operation.layer,
        operation.name as keyof AllPaintProperties,
        operation.value as AllPaintProperties[keyof AllPaintProperties],
        unchecked,
      );
      return;
  }
}
