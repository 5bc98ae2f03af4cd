import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentOutlines } from "../documents.ts";
import { parseSource, recogniseSource } from "../parseSource.ts";
import type { ParsedSource } from "../types.ts";

/** The originals of a folder, parsed; or, in one sentence, why they cannot be used. */
export type SourcesOnDisk = { readonly sources: readonly ParsedSource[] } | { readonly refusal: string };

/** Reads the source documents (`*.txt`) of the folder that `ATLAS_SOURCES` names. Other text files are passed over. */
export function readSources(folder: string | undefined): SourcesOnDisk {
  if (folder === undefined || folder === "")
    return { refusal: "Set ATLAS_SOURCES to the folder with the text files of the report and the leaflet." };
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith(".txt"));
  } catch {
    return { refusal: `ATLAS_SOURCES names ${folder}, which is no folder that can be read.` };
  }
  const sources = new Map<string, ParsedSource>();
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    const outline = recogniseSource(text);
    if (outline !== null && !sources.has(outline.document)) sources.set(outline.document, parseSource(text, outline));
  }
  const missing = documentOutlines.filter((outline) => !sources.has(outline.document));
  if (missing.length > 0)
    return {
      refusal: `ATLAS_SOURCES names ${folder}, which holds no text of ${missing.map((outline) => outline.document).join(" and ")}; put the text file there.`,
    };
  return { sources: documentOutlines.flatMap((outline) => sources.get(outline.document) ?? []) };
}
