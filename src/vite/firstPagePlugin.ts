import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Topology } from "topojson-specification";
import type { Plugin, ResolvedConfig } from "vite";
import type { Dataset } from "../dataset/model.ts";
import { decodeOutlines, type Outlines } from "../geometry/outlines.ts";
import { buildClassicScript } from "./classicScript.ts";
import type { DatasetApi } from "./datasetPlugin.ts";
import { cutLetters } from "./firstLetters.ts";
import { loadPages } from "./loadPages.ts";

/** Where the prerendered page comes in `index.html`. */
const place = "<!-- the first page -->";

function readOutlines(root: string): Outlines {
  const topology: Topology = JSON.parse(readFileSync(join(root, "geodata", "outlines-light.json"), "utf8"));
  return decodeOutlines(topology);
}

function datasetOf(config: ResolvedConfig): Promise<Dataset> {
  const api: DatasetApi | undefined = config.plugins.find(({ name }) => name === "atlas-dataset")?.api;
  if (api === undefined) throw new Error("The prerendered page needs the plugin of the dataset.");
  return api.dataset();
}

/** What the page needs after its first picture stands at the end of it, so that nothing else travels beside that. */
function moveScripts(html: string): string {
  const scripts: string[] = [];
  const rest = html.replace(
    /[ \t]*(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)\n?/g,
    (tag) => {
      scripts.push(tag.trim());
      return "";
    },
  );
  return rest.replace("</body>", () => `${scripts.map((tag) => `    ${tag}\n`).join("")}  </body>`);
}

/**
 * A face of the family for some letters, as a style sheet beside its file has it. Its weights are those of the family's own
 * faces: browsers join faces of equal weights only, and would leave all other letters to another font.
 */
function writeFace(file: string, { range }: { readonly range: string }): string {
  return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;font-display:swap;src:url(./${basename(file)}) format("woff2");unicode-range:${range}}\n`;
}

/**
 * Writes the page of the default view into the built `index.html`, with the same components as in the atlas, its map as a
 * picture for any window, and what both need to be painted: style sheets, one font file and a small script that says how
 * the window is arranged.
 */
export function firstPagePlugin(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: "atlas-first-page",
    apply: "build",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle(_options, bundle) {
      const index = bundle["index.html"];
      if (config === null || index?.type !== "asset") return;
      const { root } = config;
      const files = Object.values(bundle);
      const font = files.find(({ fileName }) => /source-sans-3-latin-wght-normal.*\.woff2$/.test(fileName));
      if (font === undefined) throw new Error("The build has no font for the prerendered page.");
      const { renderFirstPage } = await loadPages(config);
      const { markup, styles } = renderFirstPage(await datasetOf(config), readOutlines(root));
      const emit = (name: string, source: string | Uint8Array): string => {
        const [stem, ending] = name.split(".");
        const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
        const fileName = `assets/${stem}-${hash}.${ending}`;
        this.emitFile({ type: "asset", fileName, source });
        return `./${fileName}`;
      };
      const arrival = emit("arrive.js", await buildClassicScript(root, "src/app/first/arrive.ts", "arrive"));
      const letters = await cutLetters(markup);
      const face = letters === null ? "" : writeFace(emit("firstLetters.woff2", letters.font), letters);
      const sheet = readFileSync(join(root, "src/app/first/first.css"), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
      const picture = emit("firstPicture.css", `${face}${sheet}${styles}`);
      const html = String(index.source);
      if (!html.includes(place)) throw new Error(`index.html has no place for the prerendered page: ${place}`);
      // The script knows the page by where it stands in it.
      const page = markup.replace(/^<div[^>]*>/, (tag) => `${tag}<script src="${arrival}"></script>`);
      const head = [
        `<link rel="preload" href="./${font.fileName}" as="font" type="font/woff2" crossorigin>`,
        `<link rel="stylesheet" crossorigin href="${picture}">`,
      ];
      // What the program asks for as soon as it runs is asked for beside it.
      const next = files.filter(({ fileName }) => /\/(?:_virtual_atlas-dataset|outlines-light)-.*\.js$/.test(fileName));
      index.source = moveScripts(
        html
          .replace(place, () => page)
          .replace("</head>", () => `${head.map((tag) => `    ${tag}\n`).join("")}  </head>`),
      ).replace(
        "</body>",
        () =>
          `${next.map(({ fileName }) => `    <link rel="modulepreload" crossorigin href="./${fileName}">\n`).join("")}  </body>`,
      );
    },
  };
}
