import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const mark = "?topology";

/**
 * Imports of `….json?topology`: the file as one string for `JSON.parse`, which browsers read much faster than the same data
 * written as code.
 */
export function topologyPlugin(): Plugin {
  return {
    name: "atlas-topology",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(`.json${mark}`)) return null;
      const text = await readFile(id.slice(0, -mark.length), "utf8");
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))});`,
        moduleType: "js",
        map: null,
      };
    },
  };
}
