import type { WebSource } from "../dataset/model.ts";
import { buildWebSource } from "./provenance.ts";
import type { Records } from "./readRecords.ts";

/** Every web page that is a source of some record, by address; where titles differ the first in file order counts. */
export function collectWebPages(records: Records): ReadonlyMap<string, WebSource> {
  const pages = new Map<string, WebSource>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const part of value) visit(part);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    if (isWebPage(value)) {
      if (!pages.has(value.url)) pages.set(value.url, buildWebSource(value));
      return;
    }
    for (const part of Object.values(value)) visit(part);
  };
  const { folders, lists, singles } = records;
  for (const located of [...Object.values(folders).flat(), ...Object.values(lists).flat(), singles["naming.json"]]) {
    visit(located?.record);
  }
  return pages;
}

function isWebPage(
  value: object,
): value is { readonly url: string; readonly title: string; readonly date: string | null } {
  return "url" in value && "title" in value && "date" in value && typeof value.url === "string";
}
