import { createRequire } from "node:module";
import CSL from "citeproc";
import type { Reference } from "../dataset/model.ts";
import type { AuthoringReference } from "./schema/authoring.ts";

const require = createRequire(import.meta.url);
const styles: { readonly apa: string } = require("@citation-js/plugin-csl/lib/styles.json");
const locales: { readonly "en-US": string } = require("@citation-js/plugin-csl/lib/locales.json");

const roleOfWord: Readonly<Record<AuthoringReference["custom"]["role"], Reference["role"]>> = {
  cited: "cited",
  footnote: "footnote",
  "source-document": "source-document",
  named: "named",
  "cited in report": "cited",
  "footnote in report": "footnote",
  "source document": "source-document",
  "named in brochure": "named",
  "unnamed source of figures in brochure": "named",
};

/** References with their in-text and full forms, in the order given. */
export function buildReferences(items: readonly AuthoringReference[]): readonly Reference[] {
  const full = formatApa(items);
  return items.map((item, index) => {
    const { custom, ...csl } = item;
    const authors = formatAuthors(item);
    const year = yearOf(item);
    return {
      id: item.id,
      csl: { ...csl, custom: { verified: custom.verified } },
      inText: { authors, year },
      full: custom.verified ? (full[index] ?? "") : formatUnverified(item, full[index] ?? "", year),
      url: item.URL ?? null,
      verified: custom.verified,
      note: custom.note ?? null,
      role: roleOfWord[custom.role],
    };
  });
}

/** Formatted entries by the text of their item: an engine takes a second to build, and most edits touch no reference. */
const formatted = new Map<string, string>();

/** APA bibliography entries as plain text, each formatted alone so that no year gets a letter. */
function formatApa(items: readonly AuthoringReference[]): readonly string[] {
  const missing = items.filter((item) => !formatted.has(JSON.stringify(item)));
  if (missing.length > 0) {
    const byId = new Map(missing.map((item) => [item.id, item]));
    const system = { retrieveLocale: () => locales["en-US"], retrieveItem: (id: string) => byId.get(id) };
    const engine = new CSL.Engine(system, styles.apa, "en-US", true);
    engine.setOutputFormat("text");
    for (const item of missing) {
      engine.updateItems([item.id]);
      const entry = engine.makeBibliography()[1].join("").trim();
      // The style prints "Retrieved" before an address without a date of access.
      formatted.set(JSON.stringify(item), entry.replace(/Retrieved (https?:)/, "$1"));
    }
  }
  return items.map((item) => formatted.get(JSON.stringify(item)) ?? "");
}

function formatUnverified(item: AuthoringReference, apa: string, year: string): string {
  if (item.title !== undefined) return `${apa} (not confirmed in every part)`;
  const head = `${listAuthors(item)
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1")} (${year}).`;
  if (item.issued !== undefined || item.URL === undefined) return `${head} (only author and year are known)`;
  return `${head} ${item.URL} (only author and address are known)`;
}

/**
 * The author part of a citation in text: "Prezelj", "Emini and Marku", "Bechev et al.". A form printed in the source
 * document goes first, since it knows of co-authors that an unverified record does not name.
 */
function formatAuthors(item: AuthoringReference): string {
  const printed = /^(.+), \d{4}$/.exec(item.custom.cited_as?.[0] ?? "")?.[1];
  if (printed !== undefined) return printed;
  const [first = item.id, second, ...more] = listAuthors(item).map(shorten);
  if (second === undefined) return first;
  return more.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}

function listAuthors(item: AuthoringReference): readonly string[] {
  return (item.author ?? []).map((author) => author.literal ?? author.family ?? author.given ?? item.id);
}

/** The acronym of a body that prints one: "International Organization for Migration (IOM)" gives "IOM". */
function shorten(author: string): string {
  return /\(([A-Z][A-Za-z-]+)\)/.exec(author)?.[1] ?? author;
}

function yearOf(item: AuthoringReference): string {
  return String(item.issued?.["date-parts"]?.[0]?.[0] ?? "n.d.");
}
