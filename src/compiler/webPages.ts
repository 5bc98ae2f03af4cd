import { once } from "../base/remember.ts";
import type { WebSource } from "../dataset/model.ts";
import { buildWebSource } from "./provenance.ts";
import type { Located, Records } from "./readRecords.ts";

/** The web pages that one record names as sources, in the order of its file. */
const pagesOf = once((located: Located<unknown>): readonly WebSource[] => {
  const pages: WebSource[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    else if (typeof value !== "object" || value === null) return;
    else if (isWebPage(value)) pages.push(buildWebSource(value));
    else for (const part of Object.values(value)) visit(part);
  };
  visit(located.record);
  return pages;
});

/** Every web page that is a source of some record, by address; where titles differ the first in file order counts. */
export function collectWebPages({ folders, lists, singles }: Records): ReadonlyMap<string, WebSource> {
  const pages = new Map<string, WebSource>();
  const records: readonly (Located<unknown> | null)[] = [
    ...Object.values(folders).flat(),
    ...Object.values(lists).flat(),
    singles["naming.json"],
  ];
  for (const located of records) {
    if (located === null) continue;
    for (const page of pagesOf(located)) if (!pages.has(page.url)) pages.set(page.url, page);
  }
  return pages;
}

function isWebPage(
  value: object,
): value is { readonly url: string; readonly title: string; readonly date: string | null } {
  return "url" in value && "title" in value && "date" in value && typeof value.url === "string";
}
