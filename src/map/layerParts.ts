import type { FilterSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpec } from "../layers/spec.ts";
import { type MapSource, specProperty } from "./mergedSources.ts";
import type { ZoomRange } from "./runs.ts";

/** What layers of all types say alike: where their features come from, at which zooms, and which of them they draw. */
export interface Common {
  source: string;
  minzoom?: number;
  maxzoom?: number;
  filter: FilterSpecification;
}

/** The part of a layer that draws some specs at some zooms. */
export function common(specs: readonly LayerSpec[], { from, to }: ZoomRange, source: MapSource): Common {
  return {
    source,
    ...(from === 0 ? {} : { minzoom: from }),
    ...(to === Number.POSITIVE_INFINITY ? {} : { maxzoom: to }),
    filter: ["in", ["get", specProperty], ["literal", specs.map(({ id }) => id)]],
  };
}
