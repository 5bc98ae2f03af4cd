import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import english from "../text/locales/en.json" with { type: "json" };
import { buildScript } from "./classicScript.ts";

/**
 * The script for pages that embed the atlas, beside the built site: `embed.js` as an ordinary script, `embed.mjs` as a module,
 * both from the same code, and their types.
 */
export function embedScriptPlugin(): Plugin {
  let root = "";
  return {
    name: "atlas-embed-script",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const define = { ATLAS_TITLE: JSON.stringify(english["app.title"]) };
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: "asset", fileName, source });
      emit("embed.js", await buildScript("iife", root, "src/embed/host/classic.ts", "wbAtlas", define));
      emit("embed.mjs", await buildScript("es", root, "src/embed/host/module.ts", "wbAtlas", define));
      const types = readFileSync(join(root, "src/embed/host/embed.d.ts"), "utf8");
      for (const name of ["embed.d.ts", "embed.d.mts"]) emit(name, types);
    },
  };
}
