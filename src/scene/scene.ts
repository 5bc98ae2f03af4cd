import type { Target } from "../dataset/model.ts";
import type { BundledSources, LayerSpec, LegendEntry, SceneFeature } from "../layers/spec.ts";

export type { LegendEntry } from "../layers/spec.ts";

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [number, number, number, number];

/**
 * What is on the map, with no renderer known. The same value goes to MapLibre, to the light map, to print and to exports.
 */
export interface Scene {
  readonly background: string;
  /** Features by source id. A source whose array is the same object has not changed. */
  readonly sources: Readonly<Record<string, readonly SceneFeature[]>>;
  /** In drawing order, bottom first. */
  readonly layers: readonly LayerSpec[];
  /** Sources that draw the same links from afar and from nearby. */
  readonly bundles: readonly BundledSources[];
  /** Targets by state; a feature is dimmed when something is selected and it is in neither `selected` nor `related`. */
  readonly selected: readonly Target[];
  readonly related: readonly Target[];
  readonly legend: readonly LegendEntry[];
  /** Frame that shows what is selected (or the six when nothing is). */
  readonly bounds: Bounds;
  /** Notes that must stand in every picture: the naming note, "approximate", what the year means. */
  readonly notes: readonly string[];
  readonly attribution: readonly string[];
  /** One paragraph for screen readers: what the picture shows. */
  readonly description: string;
}
