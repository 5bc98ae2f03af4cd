import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { hashedCache } from "./headers.ts";

/**
 * Lets the server of `npm start`, and so of the tests, say of files in `assets/` what the recipes let hosts say: that they are
 * kept. Vite's own answer is that they are to be asked for each time, and a browser that asks compiles the program anew for each
 * page. What is not there is answered with the start page, which nobody may keep.
 */
export function previewCachePlugin(): Plugin {
  return {
    name: "atlas-preview-cache",
    configurePreviewServer({ config, middlewares }) {
      const { outDir, assetsDir } = config.build;
      const folder = resolve(config.root, outDir);
      middlewares.use((request, answer, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (pathname.startsWith(`/${assetsDir}/`) && existsSync(join(folder, pathname))) {
          answer.setHeader("Cache-Control", hashedCache);
        }
        next();
      });
    },
  };
}
