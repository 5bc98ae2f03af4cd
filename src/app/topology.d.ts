/** Outlines as TopoJSON; typed here so that the compiler does not have to infer a type from the whole file. */
declare module "*.json?topology" {
  const topology: import("topojson-specification").Topology;
  export default topology;
}
