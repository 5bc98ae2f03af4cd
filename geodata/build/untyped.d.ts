/** The little of an untyped package that this build calls. */
declare module "topojson-server" {
  import type { FeatureCollection } from "geojson";
  import type { Topology } from "topojson-specification";
  /** Builds one topology in which arcs shared by several features are stored once; not quantized. */
  export function topology(objects: Readonly<Record<string, FeatureCollection>>): Topology;
}
