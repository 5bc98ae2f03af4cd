import "../../text/late.ts";
import { isRecord } from "../../base/isRecord.ts";
import type { Target } from "../../dataset/model.ts";
import { idOf, isTarget, targetOf } from "../../dataset/target.ts";
import { statusOrganisations } from "../../dataset/vocabulary.ts";
import type { Cell, Column } from "../../tables/columns.ts";
import { noPair } from "../../tables/published.ts";
import { keyOfWord, type Translate, type WordList } from "../../text/translate.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { TableName } from "../../view/query.ts";

/** Words for the codes that stand in a column: `kind` of links by `linkKind`, and so on. */
function codePrefix(name: TableName, column: string): WordList | null {
  const prefixes: Readonly<Record<string, WordList>> = {
    "links.kind": "linkKind",
    "links.status": "linkStatus",
    "centres.kind": "centre.kind",
    "centres.status": "linkStatus",
    "crossings.kind": "crossing.kind",
    "crossings.status": "linkStatus",
    "mechanisms.kind": "mechanismKind",
    "mechanisms.status": "mechanismStatus",
    "mechanisms.scope": "scope",
    "mechanisms.fields": "field",
    "mechanisms.relevance": "relevance",
    "links.fields": "field",
    "participations.role": "role",
    "references.role": "referenceRole",
    "places.kind": "placeKind",
    "places.group": "placeGroup",
    "figures.qualifier": "figure.qualifier",
  };
  if (column === "basis" || column === "inferredFrom") return "basis";
  if (column === "contact") return "contactKind";
  if (column === "confidence") return "confidenceWord";
  return prefixes[`${name}.${column}`] ?? null;
}

/** Where the standing with one organisation begins in a cell of several. */
const standings = new RegExp(`(^|; )(${statusOrganisations.join("|")}): `, "g");

const placeColumns = ["place", "economy", "parties", "leads", "supports", "participants", "town", "anchorTown", "seat"];
const mechanismColumns = ["mechanism", "facilitators"];
const plainColumns = [
  "id",
  "fingerprint",
  "url",
  "website",
  "sources",
  "editorNoteSources",
  "isoCode",
  "latitude",
  "longitude",
  // The text of an institution, and under a naming policy already.
  "nameNote",
];

/**
 * A cell of a row as it reads on screen and in the file taken along: names instead of ids, words instead of codes, an inferred
 * fact with that from which it is inferred; dates stay ISO 8601.
 */
export function formatTableCell(
  name: TableName,
  column: Column<unknown>,
  row: unknown,
  { names, translate, indexes }: Pick<Atlas, "names" | "translate" | "indexes">,
): Cell {
  const value = column.value(row);
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return translate(value ? "word.yes" : "word.no");
  const each = (format: (part: string) => string): string => value.split("; ").map(format).join("; ");
  if (column.name === "basis") {
    const inferredFrom = isRecord(row) ? row.inferredFrom : null;
    if (typeof inferredFrom === "string") return translate(keyOfWord("basis.inferredFrom", inferredFrom));
  }
  const prefix = codePrefix(name, column.name);
  if (prefix !== null) return each((code) => translate(keyOfWord(prefix, code)));
  if (placeColumns.includes(column.name) || (name === "crossings" && column.name === "host")) return each(names.place);
  if (mechanismColumns.includes(column.name)) return each(names.mechanismShort);
  switch (column.name) {
    case "pair":
      return names.pair(value);
    case "between":
      return value === noPair ? translate("table.noPairNamed") : each(names.pair);
    case "document":
      return indexes.documents.get(value)?.shortName ?? value;
    case "relations":
      return each((relation) => {
        const [type = "", mechanism = ""] = relation.split(" ");
        return `${translate(keyOfWord("relation", type))}: ${names.mechanismShort(mechanism)}`;
      });
    case "about":
    case "subject":
      return each((target) => (isTarget(target) ? names.titled(target) : target));
    case "citations":
      return each((id) => names.target(targetOf("reference", id)));
    case "section": {
      const section = indexes.sections.get(value);
      return section === undefined ? value : `${section.number} ${section.title}`;
    }
    case "statuses":
      return names.text(
        value.replace(standings, (_, before: string, of: string) => {
          return `${before}${translate(keyOfWord("organisation", of))}: `;
        }),
      );
    case "topics":
      return each((id) => indexes.topics.get(id)?.label ?? id);
    case "type":
      return value.replaceAll("-", " ");
    default:
      return plainColumns.includes(column.name) || column.type === "date" ? value : names.text(value);
  }
}

/** Columns of ids, addresses, acronyms and citations, whatever the table. */
const properColumns = [...plainColumns.filter((name) => name !== "nameNote"), "acronym", "citations", "authors"];

/** Whether a translator must leave a cell as it is: what it says is an id, an address, an acronym or a citation. */
export function isProperCell(
  name: TableName,
  column: string,
  target: Target | null,
  { indexes }: Pick<Atlas, "indexes">,
): boolean {
  if (properColumns.includes(column)) return true;
  if (name !== "participations" || column !== "mechanism" || target === null) return false;
  return (indexes.mechanisms.get(idOf(target))?.acronym ?? null) !== null;
}

/** Text of the heading of a column. */
export function columnLabel(name: TableName, column: string, translate: Translate): string {
  if (name === "participations" && column === "name") return translate(keyOfWord("column", "participantName"));
  return translate(keyOfWord("column", column));
}

/** What one column means. */
export interface CodebookEntry {
  /** Its heading on screen. */
  readonly column: string;
  /** Its name in the published files. */
  readonly name: string;
  /** One of the types of `tables/columns.ts`. */
  readonly type: string;
  /** The type in words. */
  readonly kind: string;
  readonly description: string;
}

/** What each column of a table means: for the codebook. */
export function buildCodebook(
  columns: readonly Column<unknown>[],
  name: TableName,
  translate: Translate,
): readonly CodebookEntry[] {
  return columns.map((column) => ({
    column: columnLabel(name, column.name, translate),
    name: column.name,
    type: column.type,
    kind: translate(`columnKind.${column.type}`),
    description: column.description,
  }));
}
