import type { Plugin } from "vite";

/**
 * Modules that a package asks for and the atlas never runs: the reader of PNG pictures in documents, which here hold none,
 * and the dictionary by which WOFF2 fonts are unpacked, where fonts of documents are TrueType. Together a third of the code
 * that writes documents.
 */
const unused: readonly string[] = ["png-js", "brotli/decompress.js"];
const prefix = "\0unused:";

/** Puts a module that throws in the place of each that is not used. */
export function leaveOutPlugin(): Plugin {
  return {
    name: "atlas-leave-out",
    enforce: "pre",
    resolveId: (source) => (unused.includes(source) ? `${prefix}${source}` : null),
    load: (id) =>
      id.startsWith(prefix)
        ? `export default () => { throw new Error(${JSON.stringify(`${id.slice(prefix.length)} is left out.`)}); };`
        : null,
  };
}
