import type { FeatureCollection } from "geojson";
import type { LayerSpec, SceneFeature } from "../layers/spec.ts";
import type { Scene } from "../scene/scene.ts";
import { numberOf, passes } from "../scene/values.ts";

/** Property that names the spec by which a feature is drawn. */
export const specProperty = "spec";

/**
 * The sources of the map. A source costs tiles, and each layer costs a draw call a tile; where layers of areas or lines from
 * two sources follow each other, MapLibre cuts the canvas into tiles anew each time, so that both are in `shapes`. `lifted`
 * holds the few markers that are larger than the others of their kind, since they are pointed at or selected.
 */
export const mapSources = ["shapes", "markers", "labels", "lifted"] as const;
export type MapSource = (typeof mapSources)[number];
export const sourceOfType = {
  fill: "shapes",
  line: "shapes",
  marker: "markers",
  label: "labels",
} as const satisfies Record<LayerSpec["type"], MapSource>;

/** A feature of the scene as one of its specs draws it. Its properties are those of the scene, with the name of the spec. */
export type DrawnFeature = SceneFeature;

/** Id by which the map knows the state of a feature; equal for all specs that draw it. */
export function stateId(source: string, feature: string): string {
  return `${source}/${feature}`;
}

export function drawnBy(spec: LayerSpec, feature: SceneFeature, more: object = {}): DrawnFeature {
  const { id, properties } = feature;
  return {
    ...feature,
    properties: { ...properties, ...more, id: stateId(spec.source, id), [specProperty]: spec.id },
  };
}

/** Lines paler than this are not sent: against any ground they differ from it by less than can be seen. */
const leastOpacity = 0.04;

/** Whether a feature can be seen as a spec draws it, in its strongest state and at some zoom. */
function isSeen(spec: LayerSpec, { properties }: SceneFeature): boolean {
  if (spec.type !== "line") return true;
  const rise = Math.max(1, ...Object.values(spec.emphasis ?? {}).map((emphasis) => emphasis.opacityFactor ?? 1));
  const strongest = Math.max(...[0, 8, 14].map((zoom) => numberOf(spec.opacity, properties, zoom)));
  return strongest * rise >= leastOpacity;
}

const known = new WeakMap<readonly SceneFeature[], Map<string, readonly DrawnFeature[]>>();

/** What a spec draws of a source; the same array for the same source, spec and choice. */
function drawnFeatures(spec: LayerSpec, features: readonly SceneFeature[]): readonly DrawnFeature[] {
  const bySpec = known.get(features) ?? new Map<string, readonly DrawnFeature[]>();
  known.set(features, bySpec);
  const key = `${spec.id} ${spec.source} ${JSON.stringify([spec.where, "opacity" in spec ? spec.opacity : null, spec.emphasis])}`;
  const drawn =
    bySpec.get(key) ??
    features
      .filter((feature) => passes(spec, feature.properties) && isSeen(spec, feature))
      .map((feature) => drawnBy(spec, feature));
  bySpec.set(key, drawn);
  return drawn;
}

export type MergedSources = Readonly<Record<Exclude<MapSource, "lifted">, readonly DrawnFeature[]>>;

/** Remembers what it has put together last, so that what is unchanged is the same object and is not sent again. */
export class SourceMerger {
  private readonly last = new Map<
    MapSource,
    { readonly parts: readonly (readonly DrawnFeature[])[]; all: DrawnFeature[] }
  >();

  /** The features of a scene by source, those of each way of drawing in the order in which they are drawn: bottom first. */
  merge({ sources, layers }: Pick<Scene, "sources" | "layers">): MergedSources {
    const partsOf = (type: LayerSpec["type"]) =>
      layers.filter((spec) => spec.type === type).map((spec) => drawnFeatures(spec, sources[spec.source] ?? []));
    return {
      shapes: this.join("shapes", [...partsOf("fill"), ...partsOf("line")]),
      markers: this.join("markers", partsOf("marker")),
      labels: this.join("labels", partsOf("label")),
    };
  }

  private join(source: MapSource, parts: readonly (readonly DrawnFeature[])[]): readonly DrawnFeature[] {
    const before = this.last.get(source);
    const same = before?.parts.length === parts.length && parts.every((part, index) => part === before.parts[index]);
    if (before !== undefined && same) return before.all;
    const all = parts.flat();
    this.last.set(source, { parts, all });
    return all;
  }
}

/** Features as MapLibre takes them; the same objects, not a copy. */
export function buildCollection(features: readonly SceneFeature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}
