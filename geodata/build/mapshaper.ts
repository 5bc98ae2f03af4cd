import path from "node:path";
import { pathToFileURL } from "node:url";
import { installPackage } from "./origins.ts";

interface Mapshaper {
  /** Runs commands on files held in memory; returns the written files by name. */
  readonly applyCommands: (
    commands: string,
    input: Readonly<Record<string, string | Buffer>>,
  ) => Promise<Readonly<Record<string, string | Buffer>>>;
}

/**
 * mapshaper, which cleans and simplifies the outlines. It is fetched with the origins and not with the packages of the atlas: it
 * brings two hundred others along, a third of all, and the borders are made anew once in years.
 */
export async function loadMapshaper(): Promise<Mapshaper> {
  const folder = installPackage("mapshaper", "0.7.70");
  const { default: mapshaper } = (await import(pathToFileURL(path.join(folder, "mapshaper.js")).href)) as {
    readonly default: Mapshaper;
  };
  return mapshaper;
}
