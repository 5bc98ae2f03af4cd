import { createRequire } from "node:module";
import CSL from "citeproc";
import { once } from "../base/remember.ts";
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

/**
 * The style without what is said of citations in texts and of the order of entries: of both the engine makes rules of its own,
 * which takes half of its time, and each entry is asked for alone.
 */
const ofEntries = styles.apa
  .replace(/<citation\b[\s\S]*?<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>')
  .replace(/(<bibliography\b[^>]*>)\s*<sort>[\s\S]*?<\/sort>/, "$1");

/** Formatted entries by the text of their item: most edits touch no reference. */
const formatted = new Map<string, string>();
const textOf = once((item: AuthoringReference): string => JSON.stringify(item));

let current: AuthoringReference | undefined;
let engine: InstanceType<typeof CSL.Engine> | undefined;

/** One APA entry as plain text. The engine takes half a second to build, so one serves all items, one after another. */
function formatEntry(item: AuthoringReference): string {
  const system = { retrieveLocale: () => locales["en-US"], retrieveItem: () => current };
  engine ??= new CSL.Engine(system, ofEntries, "en-US", true);
  engine.setOutputFormat("text");
  // Without the one before it, whose id this one may have.
  engine.updateItems([]);
  current = item;
  engine.updateItems([item.id]);
  // The style prints "Retrieved" before an address without a date of access.
  return engine
    .makeBibliography()[1]
    .join("")
    .trim()
    .replace(/Retrieved (https?:)/, "$1");
}

/** APA bibliography entries as plain text, each formatted alone so that no year gets a letter. */
function formatApa(items: readonly AuthoringReference[]): readonly string[] {
  return items.map((item) => {
    const entry = formatted.get(textOf(item)) ?? formatEntry(item);
    formatted.set(textOf(item), entry);
    return entry;
  });
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
