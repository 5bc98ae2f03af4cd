/** The little of two untyped packages that this build calls. */
declare module "mapshaper" {
  const mapshaper: {
    /** Runs commands on files held in memory; returns the written files by name. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string | Buffer>>,
    ): Promise<Readonly<Record<string, string | Buffer>>>;
  };
  export default mapshaper;
}
declare module "topojson-server" {
  import type { FeatureCollection } from "geojson";
  import type { Topology } from "topojson-specification";
  /** Builds one topology in which arcs shared by several features are stored once; not quantized. */
  export function topology(objects: Readonly<Record<string, FeatureCollection>>): Topology;
}
