import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import english from "../text/locales/en.json" with { type: "json" };
import { buildScript } from "./classicScript.ts";

const compressed = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Modules whose parts an embed of the map loads: by the ends of their names. */
const partsOfEmbed = [
  "/src/main.tsx",
  "virtual:atlas-dataset",
  "/geodata/outlines-light.json",
  "/src/app/embed/EmbedShell.tsx",
  "/src/map/LightMap.tsx",
  "/src/panel/pages/RecordPage.tsx",
  "/src/app/embed/hostTalk.ts",
];
const partsOfMap = ["/src/map/MapController.ts"];

/** What follows the picture of an embed, compressed bytes: the atlas with the light map, and what the map by WebGL needs beyond. */
function measureEmbed(bundle: Rolldown.OutputBundle): { readonly atlas: number; readonly map: number } {
  const files = Object.values(bundle);
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const loadedFor = (modules: readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (name: string): void => {
      const file = byName.get(name);
      if (found.has(name) || file?.type !== "chunk") return;
      found.add(name);
      for (const other of file.imports) visit(other);
      for (const sheet of file.viteMetadata?.importedCss ?? []) found.add(sheet);
    };
    for (const file of files) {
      if (
        file.type === "chunk" &&
        file.moduleIds.some((id) => modules.some((end) => id.replace(/\?.*/, "").endsWith(end)))
      ) {
        visit(file.fileName);
      }
    }
    return found;
  };
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => {
      const file = byName.get(name);
      return file === undefined ? sum : sum + compressed(file.type === "chunk" ? file.code : file.source);
    }, 0);
  const atlas = new Set(loadedFor(partsOfEmbed));
  const map = new Set([...loadedFor(partsOfMap)].filter((name) => !atlas.has(name)));
  for (const { fileName } of files) if (fileName.includes("maplibre-gl-worker")) map.add(fileName);
  return { atlas: sizeOf(atlas), map: sizeOf(map) };
}

/** What an embed begins with, compressed bytes: its page with what that names, and the largest of the pictures. */
function measurePicture(folder: string): number {
  const page = "embed/index.html";
  const pictures = "embed/pictures";
  const sizeOf = (path: string): number => compressed(readFileSync(join(folder, path)));
  const named = readFileSync(join(folder, page), "utf8").matchAll(
    /<(?:link|script) [^>]*(?:href|src)="\.\/(assets\/[^"]+)"/g,
  );
  const parts = [page, ...[...named].map(([, name = ""]) => name)];
  const largest = Math.max(...readdirSync(join(folder, pictures)).map((name) => sizeOf(`${pictures}/${name}`)));
  return parts.reduce((sum, path) => sum + sizeOf(path), largest);
}

/**
 * The script for pages that embed the atlas, beside the built site: `embed.js` as an ordinary script, `embed.mjs` as a module,
 * both from the same code, and their types; and `embed-sizes.json`, what an embed costs who reads a page.
 */
export function embedScriptPlugin(): Plugin {
  let config: ResolvedConfig | null = null;
  let sizes: Readonly<Record<string, number>> | null = null;
  return {
    name: "atlas-embed-script",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle(_options, bundle) {
      if (config === null) return;
      const { root } = config;
      const define = { ATLAS_TITLE: JSON.stringify(english["app.title"]) };
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: "asset", fileName, source });
      const script = await buildScript("iife", root, "src/embed/host/classic.ts", "wbAtlas", define);
      emit("embed.js", script);
      sizes = { script: compressed(script), ...measureEmbed(bundle) };
      emit("embed.mjs", await buildScript("es", root, "src/embed/host/module.ts", "wbAtlas", define));
      const types = readFileSync(join(root, "src/embed/host/embed.d.ts"), "utf8");
      for (const name of ["embed.d.ts", "embed.d.mts"]) emit(name, types);
    },
    // When the pages and their pictures are written.
    closeBundle: {
      sequential: true,
      handler(error?: Error) {
        if (config === null || sizes === null || error !== undefined) return;
        const folder = resolve(config.root, config.build.outDir);
        const measured = { ...sizes, picture: measurePicture(folder) };
        writeFileSync(join(folder, "embed-sizes.json"), JSON.stringify(measured));
      },
    },
  };
}
