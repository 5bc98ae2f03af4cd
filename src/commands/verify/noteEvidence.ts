import type { Json } from "../../compiler/jsonFile.ts";
import { isList, isObject, listIn, textIn, visit } from "./jsonValues.ts";

/** Keys whose values say nothing in words: ids, addresses, positions on the map. */
const silentKeys = new Set(["id", "about", "url", "URL", "$schema", "coordinates", "point", "anchor", "sources"]);

/** What a record itself says: its texts, dates and numbers, without those of records within it that have their own sources. */
function ownWords(value: Json, isRoot = true): string[] {
  if (isList(value)) return value.flatMap((each) => ownWords(each, false));
  if (!isObject(value)) return value === null || typeof value === "boolean" ? [] : [`${value}`];
  if (!isRoot && "sources" in value) return [];
  return Object.entries(value).flatMap(([key, each]) => (silentKeys.has(key) ? [] : ownWords(each, false)));
}

/** Texts by the address they come from: of a record the address is a source of, and of the source or work itself. */
export function indexEvidence(values: ReadonlyMap<string, Json>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const value of values.values())
    visit(value, "", (each) => {
      if (!isObject(each)) return;
      const urls = [each, ...listIn(each, "sources")].flatMap((source) => [
        textIn(source, "url"),
        textIn(source, "URL"),
      ]);
      const own = ownWords(each).join(" ");
      for (const url of new Set(urls)) if (url !== "") texts.set(url, [...(texts.get(url) ?? []), own]);
    });
  return texts;
}

/** What a conflict record says: question, claims with the titles and dates of their sources, reading. */
export function conflictWords(conflict: Json | undefined): string {
  const words: string[] = [];
  if (conflict !== undefined)
    visit(conflict, "", (each, key) => {
      if (typeof each === "string" && !silentKeys.has(key)) words.push(each);
    });
  return words.join(" ");
}
