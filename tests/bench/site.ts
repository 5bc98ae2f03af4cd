import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Dataset, Link, Target } from "../../src/dataset/model.ts";
import { packDataset } from "../../src/dataset/packed.ts";
import { kindOf, targetOf } from "../../src/dataset/target.ts";
import type { Outlines } from "../../src/geometry/outlines.ts";
import { buildScene } from "../../src/scene/buildScene.ts";
import { themes } from "../../src/theme/tokens.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { contentPolicy } from "../../src/vite/contentPolicyPlugin.ts";
import { contentTypes } from "../support/servePage.ts";
import { enlargeDataset } from "./enlargeDataset.ts";

const root = join(import.meta.dirname, "..", "..");
const peersFolder = join(import.meta.dirname, "node_modules", ".pages");

/** How much the atlas holds: so many links and all else as it is, or everything so many times. */
export type Amount = { readonly links: number } | { readonly times: number };
export const nameOf = (amount: Amount): string =>
  "links" in amount ? `${amount.links.toLocaleString("en")} links` : `×${amount.times}`;

/** Installs what the pages of the peers are made of, in a folder of their own, unless it is there, and builds them. */
export async function buildPeers(): Promise<void> {
  if (!existsSync(join(import.meta.dirname, "node_modules", "@deck.gl"))) {
    console.log("Installing what the atlas is measured beside …");
    const parameters = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", parameters, {
      cwd: import.meta.dirname,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const pages = join(import.meta.dirname, "pages");
  await build({
    root: pages,
    configFile: false,
    logLevel: "error",
    base: "./",
    build: {
      outDir: peersFolder,
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: {
        input: ["bare", "deck", "leaflet"].map((page) => join(pages, page, "index.html")),
      },
    },
  });
}

/** A dataset of which the links are so many of two parties, as they come; nothing speaks of those that are gone. */
function withLinks(dataset: Dataset, count: number): Dataset {
  const ofTwo = (links: readonly Link[]): Link[] => links.filter(({ parties }) => parties.length === 2);
  const times = Math.ceil(count / ofTwo(dataset.links).length);
  const mechanisms = new Set(dataset.mechanisms.map(({ id }) => id));
  const links = ofTwo(enlargeDataset(dataset, times).links)
    .slice(0, count)
    .map((link) => ({ ...link, facilitators: link.facilitators.filter((id) => mechanisms.has(id)) }));
  const kept = new Set<Target>(links.map(({ id }) => targetOf("link", id)));
  const isThere = (target: Target): boolean => kindOf(target) !== "link" || kept.has(target);
  const aboutKept = <T extends { readonly about: readonly Target[] }>(records: readonly T[]): T[] =>
    records.map((record) => ({ ...record, about: record.about.filter(isThere) }));
  return {
    ...dataset,
    links,
    events: dataset.events.filter(({ subject }) => isThere(subject)),
    statements: aboutKept(dataset.statements),
    figures: aboutKept(dataset.figures),
  };
}

/** The dataset in the amount. */
export function inAmount(dataset: Dataset, amount: Amount): Dataset {
  return "links" in amount ? withLinks(dataset, amount.links) : enlargeDataset(dataset, amount.times);
}

/** The arcs that the atlas draws for the links of a dataset, for the peers to draw too: lines through `[lon, lat]`. */
function linesOf(dataset: Dataset, outlines: Outlines): unknown[] {
  const scene = buildScene({
    atlas: buildAtlas(dataset, initialViewState),
    outlines,
    state: initialViewState,
    theme: themes.light,
  });
  return scene.bundles
    .flatMap(({ near }) => near)
    .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : []));
}

/** The ground that the peers draw: the areas and borders of the atlas's own light tier. */
function groundOf({ economies, borders }: Outlines): unknown {
  const feature = (geometry: unknown, properties: object) => ({ type: "Feature", geometry, properties });
  const collection = (features: readonly object[]) => ({ type: "FeatureCollection", features });
  return {
    areas: collection(economies.map(({ geometry, group }) => feature(geometry, { group }))),
    borders: collection(borders.map((border) => feature(border.geometry, { class: border.class }))),
  };
}

export interface BenchSite {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Address of the atlas with an amount of data in it. */
  readonly atlas: (amount: Amount) => string;
  /** Bytes of some addresses of this site, packed as a web server packs once and for all (gzip 9). */
  readonly packedBytes: (addresses: readonly string[]) => number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built atlas (`dist/`) with any amount of data under `/atlas/<amount>/`, and the peers under `/peers/`. The
 * pages of the atlas have its content policy, as where it is published.
 */
export async function serveBench(dataset: Dataset, outlines: Outlines, dist = join(root, "dist")): Promise<BenchSite> {
  const chunkName = readdirSync(join(dist, "assets")).find((name) => /atlas-dataset-.*\.js$/.test(name));
  if (chunkName === undefined) throw new Error("The atlas is not built: run `npm run build` first.");
  const amounts = new Map<string, Amount>();
  const made = new Map<string, Buffer>();
  const once = (path: string, make: () => string): Buffer => {
    const known = made.get(path) ?? Buffer.from(make());
    made.set(path, known);
    return known;
  };
  const packed = new Map<string, number>();
  const packedLength = (path: string): number => {
    const content = contentOf(path);
    if (content === null) return 0;
    // Fonts are packed already.
    return path.endsWith(".woff2") ? content.length : gzipSync(content, { level: 9 }).length;
  };
  const contentOf = (path: string): Buffer | null => {
    const [, room, ...rest] = path.split("/");
    if (room === "atlas") {
      const amount = amounts.get(rest[0] ?? "");
      const file = rest.slice(1).join("/") || "index.html";
      if (amount === undefined) return null;
      if (file !== `assets/${chunkName}`) return readIfThere(dist, file);
      return once(path, () => replaceData(readFileSync(join(dist, file), "utf8"), inAmount(dataset, amount)));
    }
    if (room !== "peers") return null;
    const file = rest.join("/");
    if (file === "data/ground.json") return once(path, () => JSON.stringify(groundOf(outlines)));
    const links = /^data\/links-(\d+)\.json$/.exec(file)?.[1];
    if (links === undefined) return readIfThere(peersFolder, file.endsWith("/") ? `${file}index.html` : file);
    return once(path, () => JSON.stringify(linesOf(inAmount(dataset, { links: Number(links) }), outlines)));
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    const content = contentOf(path);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": contentTypes[extname(path)] ?? "text/html; charset=utf-8",
      ...(path.startsWith("/atlas/") ? { "Content-Security-Policy": contentPolicy } : {}),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("The server has no port.");
  const address = `http://127.0.0.1:${listening.port}/`;
  return {
    address,
    atlas: (amount) => {
      const name = "links" in amount ? `links-${amount.links}` : `times-${amount.times}`;
      amounts.set(name, amount);
      // Made before anybody asks: a hundred times the data takes half a minute to make, for which a page would be blamed.
      contentOf(`/atlas/${name}/assets/${chunkName}`);
      return `${address}atlas/${name}/`;
    },
    packedBytes: (addresses) =>
      [...new Set(addresses.map((one) => decodeURIComponent(new URL(one).pathname)))].reduce((sum, path) => {
        const length = packed.get(path) ?? packedLength(path);
        packed.set(path, length);
        return sum + length;
      }, 0),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

function readIfThere(folder: string, file: string): Buffer | null {
  const path = join(folder, file);
  return path.startsWith(folder) && existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
}

/** The chunk that holds the dataset, with another one in it. */
function replaceData(chunk: string, dataset: Dataset): string {
  const start = chunk.indexOf('{"sources":') - 1;
  const end = chunk.lastIndexOf(chunk[start] ?? "");
  if (start < 0 || end <= start) throw new Error("The chunk of the dataset is not as the bench knows it.");
  return `${chunk.slice(0, start)}${JSON.stringify(packDataset(dataset))}${chunk.slice(end + 1)}`;
}
