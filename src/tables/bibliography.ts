import type { CslItem, Reference } from "../dataset/model.ts";

/*
 * Own writers, since those of Citation.js 0.8, which tests read the files back with, were tried and lose data: lines of RIS are
 * broken at 70 characters within words and addresses, and a body with a comma in its name becomes a person.
 */

/** What of a reference its entry is made of. */
type Entry = Pick<Reference, "id" | "csl" | "verified" | "full">;

interface Agent {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

const risTypes: Readonly<Record<string, string>> = {
  "article-journal": "JOUR",
  report: "RPRT",
  webpage: "ELEC",
  book: "BOOK",
  chapter: "CHAP",
  pamphlet: "PAMP",
  thesis: "THES",
  "paper-conference": "CPAPER",
};
const bibtexTypes: Readonly<Record<string, string>> = {
  "article-journal": "article",
  report: "techreport",
  book: "book",
  chapter: "incollection",
  pamphlet: "booklet",
  thesis: "phdthesis",
  "paper-conference": "inproceedings",
};

/**
 * All works as RIS (one line a field, CRLF, UTF-8). Unverified works carry a note that says what is known. `accessed` is an
 * ISO date that stands as date of access of web pages: that of the edition, since the day of each visit was not recorded.
 */
export function formatRis(references: readonly Entry[], accessed: string): string {
  return references.map((reference) => `${risLines(reference, accessed).join("\r\n")}\r\n\r\n`).join("");
}

function risLines(reference: Entry, accessed: string): readonly string[] {
  const item = reference.csl;
  const [year, month, day] = dateParts(item);
  const [first, last] = (text(item, "page") ?? "").split(/[-–]/);
  const number = text(item, "issue") ?? text(item, "number");
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", risTypes[item.type] ?? "GEN"],
    ["ID", reference.id],
    ...agents(item, "author").map((agent) => ["AU", formatRisAgent(agent)] as const),
    ...agents(item, "editor").map((agent) => ["ED", formatRisAgent(agent)] as const),
    ["TI", titleOf(reference)],
    ["T2", text(item, "container-title") ?? text(item, "collection-title")],
    ["PY", year],
    ["DA", year === undefined || month === undefined ? null : formatRisDate(year, month, day)],
    ["VL", text(item, "volume")],
    ["IS", number],
    ["SP", first],
    ["EP", last],
    ["ET", text(item, "edition")],
    ["PB", text(item, "publisher")],
    ["CY", text(item, "publisher-place")],
    ["DO", text(item, "DOI")],
    ["UR", text(item, "URL")],
    ["Y2", isWebPage(item) ? formatRisDate(...accessed.split("-")) : null],
    ["N1", noteOf(reference)],
  ];
  const written = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...written, "ER  - "];
}

/** All works as BibTeX (UTF-8), keyed by their ids; `accessed` as in `formatRis`. */
export function formatBibtex(references: readonly Entry[], accessed: string): string {
  return references.map((reference) => formatBibtexEntry(reference, accessed)).join("\n");
}

function formatBibtexEntry(reference: Entry, accessed: string): string {
  const item = reference.csl;
  const type = bibtexTypes[item.type] ?? "misc";
  const [year, month, day] = dateParts(item);
  const container =
    type === "article" ? "journal" : type === "incollection" || type === "inproceedings" ? "booktitle" : "series";
  const publisher = type === "techreport" ? "institution" : type === "phdthesis" ? "school" : "publisher";
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["author", joinAgents(agents(item, "author"))],
    ["editor", joinAgents(agents(item, "editor"))],
    ["title", wrap(titleOf(reference))],
    [container, escapeBibtex(text(item, "container-title") ?? text(item, "collection-title"))],
    ["year", year],
    ["month", month],
    ["day", day],
    ["volume", escapeBibtex(text(item, "volume"))],
    ["number", escapeBibtex(text(item, "issue") ?? text(item, "number"))],
    ["pages", text(item, "page")?.replace(/[-–]+/, "--")],
    ["edition", escapeBibtex(text(item, "edition"))],
    [publisher, escapeBibtex(text(item, "publisher"))],
    ["address", escapeBibtex(text(item, "publisher-place"))],
    ["doi", text(item, "DOI")],
    ["url", text(item, "URL")],
    ["urldate", isWebPage(item) ? accessed : null],
    ["note", escapeBibtex(noteOf(reference))],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`  ${key} = {${oneLine(value)}},\n`] : []));
  return `@${type}{${reference.id},\n${lines.join("")}}\n`;
}

/** Reference managers show a work without a title as an empty line: square brackets mark a title that is ours. */
function titleOf(reference: Entry): string {
  return text(reference.csl, "title") ?? (reference.verified ? "[Untitled]" : "[Title not verified]");
}
function isWebPage(item: CslItem): boolean {
  return item.type === "webpage" && text(item, "URL") !== undefined;
}

function noteOf(reference: Entry): string | null {
  return reference.verified ? (text(reference.csl, "note") ?? null) : reference.full;
}

function text(item: CslItem, key: string): string | undefined {
  const value = item[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
function agents(item: CslItem, key: string): readonly Agent[] {
  const value = item[key];
  return Array.isArray(value) ? value : [];
}
function formatAgent({ family, given, literal }: Agent): string {
  if (literal !== undefined) return literal;
  return [family, given].filter((part) => part !== undefined).join(", ");
}
/** A comma in the name of a body would make a person of it, with a family name and a given name. */
function formatRisAgent(agent: Agent): string {
  return agent.literal === undefined ? formatAgent(agent) : agent.literal.replace(/,\s*/g, " – ");
}
/** A body's name in braces, since BibTeX would take a comma or "and" in it apart. */
function joinAgents(list: readonly Agent[]): string | undefined {
  if (list.length === 0) return undefined;
  return list
    .map((agent) =>
      agent.literal === undefined ? escapeBibtex(formatAgent(agent)) : `{${escapeBibtex(agent.literal)}}`,
    )
    .join(" and ");
}
function dateParts(item: CslItem): readonly string[] {
  const issued = item.issued as { readonly "date-parts"?: readonly (readonly (string | number)[])[] } | undefined;
  return (issued?.["date-parts"]?.[0] ?? []).map(String);
}
/** A date with all three slashes, which the format asks for also where nothing follows: `2015/03//`. */
function formatRisDate(year = "", month = "", day = ""): string {
  return `${year}/${month === "" ? "" : pad(month)}/${day === "" ? "" : pad(day)}/`;
}
function pad(part: string): string {
  return part.padStart(2, "0");
}
function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}
function escapeBibtex(value: string | null | undefined): string | undefined {
  return value?.replace(/[\\{}]/g, "").replace(/([&%$#_])/g, "\\$1");
}
/** A second pair of braces keeps the capitals of a title. */
function wrap(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `{${escapeBibtex(title)}}`;
}
