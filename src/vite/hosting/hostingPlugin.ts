import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { packFiles } from "./packFiles.ts";
import { writeRecipes } from "./recipes.ts";

/**
 * Writes what hosts need into the built site, after everything else: files of headers, recipes, and compressed files.
 * `published`: the address at which the site will stand is known.
 */
export function hostingPlugin(published = (process.env.ATLAS_SITE_URL ?? "") !== ""): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: "atlas-hosting",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler(error?: Error) {
        if (config === null || error !== undefined) return;
        const folder = resolve(config.root, config.build.outDir);
        const guide = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
        for (const [name, text] of Object.entries(writeRecipes(guide))) {
          const file = join(folder, name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        await packFiles(folder, published);
      },
    },
  };
}
