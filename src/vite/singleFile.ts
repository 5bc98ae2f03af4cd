import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin, type PluginOption, type Rolldown } from "vite";
import { licencesFile, licencesPlugin } from "./licencesPlugin.ts";
import { programPlugins } from "./programPlugins.ts";

/** Largest size of the file, bytes: what passes as an attachment and opens at once from a slow memory stick. */
export const largestFile = 4_000_000;

const mapWorker = "maplibre-gl/dist/maplibre-gl-worker.mjs";

/**
 * The map's worker from within the program: a page from a disk may start no worker from a file beside it, but one from an
 * address that it made itself.
 */
const workerWithin: Plugin = {
  name: "atlas-worker-within",
  enforce: "pre",
  resolveId: (source) => (source === `${mapWorker}?worker&url` ? "\0map-worker" : null),
  load(id) {
    if (id !== "\0map-worker") return null;
    const source = readFileSync(createRequire(import.meta.url).resolve(mapWorker), "utf8");
    return `export default URL.createObjectURL(new Blob([${JSON.stringify(source)}], { type: "text/javascript" }));`;
  },
};

type Output = Rolldown.RolldownOutput["output"];

/** Builds one entry into memory, everything that it asks for later within it. */
async function bundle(
  root: string,
  entry: string,
  plugins: PluginOption[],
  more: InlineConfig["build"],
): Promise<Output> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    base: "./",
    plugins,
    build: {
      write: false,
      target: "es2022",
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: join(root, entry), output: { codeSplitting: false } },
      ...more,
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !("output" in first)) throw new Error(`${entry} has not been built.`);
  return first.output;
}

const scriptOf = (output: Output): string => {
  const [chunk, second] = output.filter((file) => file.type === "chunk");
  if (chunk === undefined || second !== undefined) throw new Error("The program of the single file is not one script.");
  return chunk.code;
};

function textOf(output: Output, ending: string): string {
  const found = output.filter((file) => file.type === "asset" && file.fileName.endsWith(ending));
  const [file] = found;
  if (file?.type !== "asset" || found.length > 1) throw new Error(`The single file needs one file *${ending}.`);
  return String(file.source);
}

/** What the content policy knows a text by that stands in the page. */
const fingerprint = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const pack = (id: string, text: string): string =>
  `<script type="text/plain" id="${id}">${gzipSync(text, { level: 9 }).toString("base64")}</script>`;

const escapeValue = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** One tag or text of the start page of the site, so that both say the same. */
function find(page: string, pattern: RegExp): string {
  const found = pattern.exec(page)?.[1];
  if (found === undefined) throw new Error(`index.html has nothing like ${pattern}.`);
  return found.replace(/\s+/g, " ").trim();
}

/**
 * The whole atlas as one HTML page that opens from a disk and asks for nothing: program, styles, fonts, data, borders and the
 * map's worker. `address` is where the site stands, for links to what the file does not hold; null leaves those links out.
 * Originals of the documents are never in it, since it is made to be handed on. Throws when it has grown too large.
 */
export async function buildSingleFile(root: string, address: string | null): Promise<string> {
  const [program, unpack] = await Promise.all([
    bundle(root, "src/main.tsx", [workerWithin, ...programPlugins(""), licencesPlugin(), react()], {}),
    bundle(root, "src/app/single/unpack.ts", [], {
      rolldownOptions: { input: join(root, "src/app/single/unpack.ts"), output: { format: "iife" } },
    }),
  ]);
  const code = scriptOf(program);
  const styles = textOf(program, ".css");
  const start = scriptOf(unpack);
  const page = readFileSync(join(root, "index.html"), "utf8");
  const title = find(page, /<title>([^<]*)<\/title>/);
  const description = find(page, /name="description"\s+content="([^"]*)"/);
  const icon = readFileSync(join(root, "public", "icon.svg")).toString("base64");
  const ownStyles =
    "html{color-scheme:light dark}.not-started{font:1rem/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem}";
  const policy = [
    "default-src 'none'",
    `script-src ${fingerprint(start)} ${fingerprint(code)}`,
    `style-src ${fingerprint(ownStyles)} ${fingerprint(styles)}`,
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob: data:",
    // What is in the file itself: the map library reads its worker from the address at which the page has put it.
    "connect-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="en" data-single="${escapeValue(address ?? "")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${ownStyles}</style>
</head>
<body>
<noscript><p class="not-started">${find(page, /<h1>(The atlas needs JavaScript)<\/h1>/)}</p></noscript>
<div class="not-started" role="status">
<p class="loading">${find(page, /class="loading">([^<]*)</)}</p>
<p class="too-old" hidden>This browser is too old for the atlas as one file: Firefox 113, Chrome or Edge 103 or Safari 16.4 open it.</p>
</div>
<div id="root"></div>
<!-- Licences of what is in this file:
${textOf(program, licencesFile).replaceAll("--", "- -")}
-->
${pack("packed-styles", styles)}
${pack("packed-program", code)}
<script>${start}</script>
</body>
</html>
`;
  const bytes = Buffer.byteLength(html);
  if (bytes > largestFile) throw new Error(`The single file is ${bytes} bytes, more than ${largestFile}.`);
  return html;
}
