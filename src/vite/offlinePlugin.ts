import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import type { HtmlTagDescriptor, Plugin, ResolvedConfig, Rolldown } from "vite";
import { themes } from "../theme/tokens.ts";
import type { Kept } from "../ui/offline/answers.ts";
import { buildClassicScript } from "./classicScript.ts";

const manifestFile = "atlas.webmanifest";
const iconSizes = [192, 512] as const;

/** Files beside the program that the atlas itself leads to, small enough to be kept with it. */
const besides = /^(?:assets\/|icon|atlas\.webmanifest$|noscript\.css$|third-party-licences\.txt$|data\/references\.)/;

/**
 * The sign of the atlas for systems that cut icons to shapes of their own: its ground to all edges, the drawing within the
 * middle four fifths.
 */
export const maskable = (icon: string): string =>
  icon
    .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    .replace('<rect width="32" height="32" rx="7"', '<rect x="-4" y="-4" width="40" height="40"');

async function drawIcon(svg: string, size: number): Promise<Buffer> {
  const drawn = await renderAsync(svg, { fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } });
  return drawn.asPng();
}

/** What a system reads that installs the atlas. Title and description are those of the start page. */
function writeManifest(page: string): string {
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
  const [, description = ""] = /name="description"\s+content="([^"]*)"/.exec(page) ?? [];
  const { paper, surface } = themes.light.ui;
  return JSON.stringify(
    {
      name: title,
      short_name: title.split(" ").slice(-2).join(" "),
      description,
      lang: "en",
      id: "./",
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: paper,
      theme_color: surface,
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        ...iconSizes.map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png" })),
        { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
    null,
    2,
  );
}

/** The service worker as one classic script, with the files that it keeps. */
function buildWorker(root: string, kept: readonly Kept[], program: string): Promise<string> {
  return buildClassicScript(root, "src/ui/offline/worker.ts", "worker", {
    KEPT_FILES: JSON.stringify(kept),
    BUILD: JSON.stringify(program),
    "process.env.NODE_ENV": JSON.stringify("production"),
  });
}

/** What is kept of a built site: program, fonts, data and borders, not the pages of records. Names with a hash need no revision. */
function listKept(bundle: Rolldown.OutputBundle, ofPublic: ReadonlyMap<string, Buffer>): readonly Kept[] {
  const written = Object.values(bundle).map(
    (file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const,
  );
  return [...written, ...ofPublic].flatMap(([name, content]): readonly Kept[] => {
    if (name !== "index.html" && !besides.test(name)) return [];
    const revision = createHash("sha256").update(content).digest("hex").slice(0, 16);
    return [{ url: name === "index.html" ? "./" : name, revision: name.startsWith("assets/") ? null : revision }];
  });
}

/** Makes the built atlas installable and usable without network: icons, the web app manifest and the service worker. */
export function offlinePlugin(): Plugin {
  let config: ResolvedConfig | null = null;
  const readPublic = (root: string, name: string): Buffer => readFileSync(join(root, "public", name));
  return {
    name: "atlas-offline",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml(): HtmlTagDescriptor[] {
      const colour = (theme: "light" | "dark"): HtmlTagDescriptor => ({
        tag: "meta",
        attrs: { name: "theme-color", content: themes[theme].ui.surface, media: `(prefers-color-scheme: ${theme})` },
        injectTo: "head",
      });
      return [
        { tag: "link", attrs: { rel: "manifest", href: `./${manifestFile}` }, injectTo: "head" },
        { tag: "link", attrs: { rel: "apple-touch-icon", href: "./icon-maskable.png" }, injectTo: "head" },
        colour("light"),
        colour("dark"),
      ];
    },
    async generateBundle() {
      if (config === null) return;
      const { root } = config;
      const icon = readPublic(root, "icon.svg").toString("utf8");
      const emit = (fileName: string, source: string | Uint8Array): void =>
        void this.emitFile({ type: "asset", fileName, source });
      emit(manifestFile, writeManifest(readFileSync(join(root, "index.html"), "utf8")));
      emit("icon-maskable.png", await drawIcon(maskable(icon), 512));
      for (const size of iconSizes) emit(`icon-${size}.png`, await drawIcon(icon, size));
    },
    async writeBundle(options, bundle) {
      if (config === null) return;
      const { root } = config;
      const program = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(
        readFileSync(join(options.dir ?? join(root, "dist"), "index.html"), "utf8"),
      )?.[1];
      if (program === undefined) throw new Error("The built page names no program.");
      const ofPublic = new Map(["icon.svg", "noscript.css"].map((name) => [name, readPublic(root, name)]));
      const worker = await buildWorker(root, listKept(bundle, ofPublic), program);
      writeFileSync(join(options.dir ?? join(root, "dist"), "sw.js"), worker);
    },
  };
}

/** What of other packages is in the service worker, for the list of licences: a module of each. */
export const workerModules = (root: string): readonly string[] =>
  ["core", "precaching", "routing", "strategies"].map((name) =>
    join(root, "node_modules", `workbox-${name}`, "_version.js"),
  );
