import { join } from "node:path";
import type { Plugin } from "vite";

const reader = "decode-named-character-reference";

/**
 * The reader of Markdown knows what `&nbsp;` means from the browser, which it gives the sign as markup; the content policy
 * allows no text to become markup. Its own list, which it uses elsewhere, is taken in the page too.
 */
export function plainEntitiesPlugin(): Plugin {
  let root = "";
  return {
    name: "atlas-plain-entities",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (source) => (source === reader ? join(root, "node_modules", reader, "index.js") : null),
  };
}
