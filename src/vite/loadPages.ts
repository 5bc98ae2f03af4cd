import { join } from "node:path";
import { type Plugin, type ResolvedConfig, runnerImport } from "vite";
import { once } from "../base/remember.ts";
import type * as Pages from "../pages/main.ts";

/** Components without their style sheets, which have no meaning in Node. */
const withoutStyles: Plugin = {
  name: "atlas-without-styles",
  enforce: "pre",
  resolveId: (source) => (/\.css(\?|$)/.test(source) ? "\0no-styles" : null),
  load: (id) => (id === "\0no-styles" ? "" : null),
};

/**
 * What writes pages, loaded as the dev server loads components: its modules stand beside those of the atlas. The plugins of a
 * build load it together.
 */
export const loadPages = once(async ({ root }: ResolvedConfig): Promise<typeof Pages> => {
  const { module } = await runnerImport<typeof Pages>(join(root, "src/pages/main.ts"), {
    root,
    logLevel: "warn",
    plugins: [withoutStyles],
  });
  return module;
});
