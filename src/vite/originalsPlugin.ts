import type { Plugin } from "vite";
import { compileDataset } from "../compiler/compile.ts";
import { matchParsedSource } from "../originals/matchOriginal.ts";
import type { SourceParagraph } from "../originals/types.ts";
import { readSources } from "../originals/verify/readSources.ts";

const ID = "virtual:atlas-originals";
const resolvedId = `\0${ID}`;

/** Restated paragraphs of the documents in a folder, by fingerprint; null without a folder. Throws when it cannot be read. */
export function collectOriginals(
  root: string,
  folder: string | undefined,
): Readonly<Record<string, SourceParagraph>> | null {
  if (folder === undefined || folder === "") return null;
  const read = readSources(folder);
  if ("refusal" in read) throw new Error(read.refusal);
  const statements = compileDataset(root).dataset?.statements ?? [];
  return Object.fromEntries(read.sources.flatMap((source) => [...matchParsedSource(source, statements).paragraphs]));
}

/**
 * Serves `virtual:atlas-originals`: the original paragraphs behind the statements when `ATLAS_SOURCES` says where the
 * documents are, else `null`. Paragraphs that no statement restates, such as contacts, stay out. It is imported when
 * a reader asks for an original.
 */
export function originalsPlugin(folder = process.env.ATLAS_SOURCES): Plugin {
  let root = process.cwd();
  return {
    name: "atlas-originals",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (source) => (source === ID ? resolvedId : null),
    load(source) {
      if (source !== resolvedId) return null;
      return `export default ${JSON.stringify(collectOriginals(root, folder))};`;
    },
  };
}
