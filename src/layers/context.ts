import type { Geometry } from "geojson";
import type { Position } from "../dataset/model.ts";
import { layerIds } from "../dataset/vocabulary.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { TextKey } from "../text/translate.ts";
import type { Theme } from "../theme/theme.ts";
import type { Atlas } from "../view/atlas.ts";
import type { Compared } from "../view/compare.ts";
import type { InView } from "../view/filter/filter.ts";
import type { LayerId, Selection, ViewState } from "../view/state.ts";
import type { BundledSources, LayerSpec, LegendEntry, SceneFeature, SceneFeatureProperties } from "./spec.ts";

/** All that a layer may look at. The atlas is already reduced where the basis asks for it. */
export interface LayerContext {
  readonly atlas: Atlas;
  /** What the filters leave of it. */
  readonly inView: InView;
  /** With a year, all that is dated to any year under the same choices: what scales are taken from. Null without one. */
  readonly everyYear: InView | null;
  readonly outlines: Outlines;
  readonly state: Pick<ViewState, "selection" | "layers" | "year" | "basis">;
  /** What stands side by side; null for nothing. */
  readonly compared: Compared | null;
  /** What the map is about: what is selected, or each of those compared. */
  readonly focuses: readonly Selection[];
  /** Nothing is asked for: only what speaks at rest is drawn; see `rest.ts`. */
  readonly atRest: boolean;
  readonly theme: Theme;
}

/** What a layer puts on the map. */
export interface BuiltLayer {
  readonly sources: Readonly<Record<string, readonly SceneFeature[]>>;
  /** Bottom first; texts are lifted above all layers by the scene. */
  readonly specs: readonly LayerSpec[];
  readonly legend: readonly LegendEntry[];
  /** Notes that must stand in the picture because of this layer. */
  readonly notes: readonly string[];
  /** Sources that show the same links from afar and from nearby. */
  readonly bundles?: readonly BundledSources[];
  /** How many single things the layer holds, under the name by which they are counted in words. */
  readonly counted?: {
    readonly label: TextKey;
    readonly count: number;
    /** What is to be said of some of them, in words. */
    readonly note?: string;
  };
}

export interface Layer {
  readonly id: string;
  readonly labelKey: TextKey | null;
  /** Name in the address when readers can switch it; null for layers that are always there. */
  readonly switchable: LayerId | null;
  readonly build: (context: LayerContext) => BuiltLayer;
}

export const nothing: BuiltLayer = { sources: {}, specs: [], legend: [], notes: [] };

/** Whether a switchable layer is on. */
export function isLayerOn(context: Pick<LayerContext, "state">, id: LayerId): boolean {
  return (context.state.layers ?? layerIds).includes(id);
}

/** Zoom from which things are shown one by one instead of bundled. */
export const nearZoom = 8;

/** A feature of a source; `id` must be unique in it. */
export function feature<G extends Geometry>(
  id: string,
  geometry: G,
  properties: Omit<SceneFeatureProperties, "id">,
): SceneFeature<G> {
  return { type: "Feature", id, geometry, properties: { ...properties, id } };
}

/** A point feature at a position in degrees. */
export function pointFeature(
  id: string,
  [lon, lat]: Position,
  properties: Omit<SceneFeatureProperties, "id">,
): SceneFeature {
  return feature(id, { type: "Point", coordinates: [lon, lat] }, properties);
}

/** A line feature through positions in degrees. */
export function lineFeature(
  id: string,
  line: readonly Position[],
  properties: Omit<SceneFeatureProperties, "id">,
): SceneFeature {
  return feature(id, { type: "LineString", coordinates: line.map(([lon, lat]) => [lon, lat]) }, properties);
}

/** Several lines as one feature, so that they are hovered and pressed as one. */
export function linesFeature(
  id: string,
  lines: readonly (readonly Position[])[],
  properties: Omit<SceneFeatureProperties, "id">,
): SceneFeature {
  const coordinates = lines.map((line) => line.map(([lon, lat]) => [lon, lat]));
  return feature(id, { type: "MultiLineString", coordinates }, properties);
}
