import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Objects, Topology } from "topojson-specification";
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from "vite";
import { CardPictures } from "./cardPictures.ts";
import { buildScript } from "./classicScript.ts";
import { contentPolicy } from "./contentPolicyPlugin.ts";
import type { DatasetApi } from "./datasetPlugin.ts";
import { loadPages } from "./loadPages.ts";
import { buildThemeCss } from "./themePlugin.ts";

/** The style sheet of pages, an entry of the build beside the atlas. */
const styles = "src/pages/styles.ts";

/** An address with a slash at its end; null where none is given. Throws on what is no address of a site. */
export function readSiteAddress(given: string | undefined): string | null {
  if (given === undefined || given === "") return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new Error(`ATLAS_SITE_URL is no address of a site: "${given}". Give it as https://example.org/atlas/.`);
  }
  return url.href.replace(/\/*$/, "/");
}

function readTopology(root: string, tier: "light" | "detail"): Topology<Objects<Record<string, unknown>>> {
  return JSON.parse(readFileSync(join(root, "geodata", `outlines-${tier}.json`), "utf8"));
}

function contentOf(config: ResolvedConfig): DatasetApi {
  const api: DatasetApi | undefined = config.plugins.find(({ name }) => name === "atlas-dataset")?.api;
  if (api === undefined) throw new Error("The pages of records need the plugin of the dataset.");
  return api;
}

/** The file of the family that holds the letters of most words. */
function findFont(names: readonly string[]): string {
  const font = names.find((name) => /source-sans-3-latin-wght-normal.*\.woff2$/.test(name));
  if (font === undefined) throw new Error("The build has no font for the page of embeds.");
  return font;
}

/** The style sheet of the page in which embeds begin: colours, elements, the frame of an embed, and that of its picture. */
function writePosterSheet(root: string, font: string): string {
  const face = `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;font-display:swap;src:url(./${basename(font)}) format("woff2")}`;
  const sheets = ["src/ui/ui.css", "src/app/mapFoot.css", "src/app/embed/embed.css", "src/pages/poster.css"]
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n");
  return `${face}\n${buildThemeCss()}\n${sheets}`;
}

/**
 * Writes a page for every record into the built site, after the atlas itself, with the same components. `address` is where
 * the site will stand: without it, what must be absolute is relative.
 */
export function pagesPlugin(address = process.env.ATLAS_SITE_URL): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: "atlas-pages",
    apply: "build",
    config: () => ({ build: { rolldownOptions: { input: { index: "index.html", page: styles } } } }),
    configResolved(resolved) {
      config = resolved;
    },
    async transformIndexHtml() {
      if (config === null) return [];
      const pages = await loadPages(config);
      const atlas = pages.buildAtlas(await contentOf(config).dataset(), pages.initialViewState);
      // No address is named: what people share are addresses of views, which all come to this page.
      const site = readSiteAddress(address);
      const described = pages.describeAtlas(atlas, site);
      const oembed = pages.linkOembed({ atlas, address: site }, null, atlas.translate("app.title"));
      return [
        ...described.map((attrs): HtmlTagDescriptor => ({ tag: "meta", attrs, injectTo: "head" })),
        { tag: "link", attrs: pages.linkFeed("./", atlas.language), injectTo: "head" },
        {
          tag: "script",
          attrs: { type: "application/ld+json" },
          children: pages.writeStructuredData(pages.describeDataset(atlas, site)),
          injectTo: "head",
        },
        ...(oembed === null ? [] : [{ tag: "link", attrs: oembed, injectTo: "head" } as const]),
      ];
    },
    async generateBundle(_options, bundle) {
      // A sheet needs no script that loads it.
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk" && file.facadeModuleId?.endsWith(styles) === true) delete bundle[name];
      }
      if (config === null) return;
      const { root } = config;
      const font = findFont(Object.values(bundle).map(({ fileName }) => fileName));
      const script = await buildScript("iife", root, "src/embed/poster/poster.ts", "poster");
      this.emitFile({ type: "asset", name: "poster.js", source: script });
      this.emitFile({ type: "asset", name: "poster.css", source: writePosterSheet(root, font) });
    },
    async writeBundle(options, bundle) {
      if (config === null) return;
      const { root } = config;
      const sheet = Object.values(bundle).find((file) => file.type === "asset" && file.names.includes("page.css"));
      if (sheet === undefined) throw new Error(`The build has no style sheet of ${styles}.`);
      const pages = await loadPages(config);
      const site = {
        atlas: pages.buildAtlas(await contentOf(config).dataset(), pages.initialViewState),
        outlines: new pages.PageOutlines(readTopology(root, "light"), readTopology(root, "detail")),
        styles: sheet.fileName,
        contentPolicy,
        address: readSiteAddress(address),
      };
      const files = Object.values(bundle);
      const assetOf = (name: string): string => {
        const found = files.find((file) => file.type === "asset" && file.names.includes(name));
        if (found === undefined) throw new Error(`The build has no ${name}.`);
        return found.fileName;
      };
      const entry = files.find((file) => file.type === "chunk" && file.isEntry && file.name === "index");
      const index = files.find(({ fileName }) => fileName === "index.html");
      if (entry === undefined || index?.type !== "asset") throw new Error("The build has no program.");
      const embed = {
        script: assetOf("poster.js"),
        sheet: assetOf("poster.css"),
        font: findFont(files.map(({ fileName }) => fileName)),
        program: entry.fileName,
        styles: [...String(index.source).matchAll(/<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+)"/g)]
          .map(([, name = ""]) => name)
          // Of no use to a page that is not the prerendered one.
          .filter((name) => !name.includes("firstPicture")),
      };
      const write = (path: string, text: string): void => {
        const file = join(options.dir ?? join(root, "dist"), path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      };
      write("embed/index.html", pages.writeEmbedPage(site, embed));
      for (const { path, text } of pages.writePosters(site)) {
        write(path, text);
        await setImmediate();
      }
      const cards = new CardPictures(join(root, ".cache", "cards"));
      // Drawn by other threads while the next pages are written.
      const drawn: Promise<void>[] = [];
      for (const { path, text, drawn: isDrawing } of pages.writePages(site, await contentOf(config).changes())) {
        const file = join(options.dir ?? join(root, "dist"), path);
        mkdirSync(dirname(file), { recursive: true });
        if (isDrawing === undefined) writeFileSync(file, text);
        else drawn.push(cards.draw(text).then((picture) => writeFile(file, picture)));
        await setImmediate();
      }
      await Promise.all(drawn);
    },
  };
}
