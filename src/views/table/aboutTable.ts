import "../../text/late.ts";
import { formatAtlasCitation } from "../../text/citations.ts";
import { keyOfWord, type Translate } from "../../text/translate.ts";
import type { Atlas } from "../../view/atlas.ts";
import { type ActiveChoice, listChoices } from "../../view/filter/summary.ts";
import type { ViewState } from "../../view/state.ts";
import { buildCodebook, type CodebookEntry } from "./tableCells.ts";
import type { Table } from "./useTable.ts";

/** What belongs to a table that is taken out of the atlas, in words. */
export interface AboutTable {
  readonly title: string;
  /** What is said and what it is called, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly CodebookEntry[];
  /** Headings of the list of columns: column, name, kind, meaning. */
  readonly columnHeadings: readonly string[];
}

/** A choice with the name of what it chooses among: "Economy: Albania"; some say that themselves. */
export function formatChoice({ label, undo }: ActiveChoice, translate: Translate): string {
  if (undo.type === "kinds") return `${translate("filter.kind")}: ${label}`;
  if (undo.type !== "facet") return label;
  const facet = translate(undo.facet === "text" ? "filter.words" : keyOfWord("filter", undo.facet));
  return `${facet}: ${label}`;
}

/**
 * Of which edition a table is, under which licence, how to cite it, where its view is, under which policy it names, what
 * narrows it, and what its columns mean. `address`: the full one of the view; `today`: ISO date of the reader's day.
 */
export function buildAboutTable(
  { name, columns, rows }: Table,
  view: ViewState,
  { dataset, names, naming, namingNotes, translate }: Atlas,
  { address, today }: { readonly address: string; readonly today: string },
): AboutTable {
  const { edition } = dataset;
  const label = translate("table.label", { kind: translate(`table.${name}`) });
  const choices = listChoices(view, names, translate).map((choice) => formatChoice(choice, translate));
  const undated = rows.filter(({ doubt }) => doubt !== null).length;
  const facts: readonly (readonly [string, string])[] = [
    [translate("aboutTable.table"), `${translate(`table.${name}`)}. ${translate("app.title")}`],
    [translate("aboutTable.rows"), translate("aboutTable.rowsOf", { shown: rows.length, all: dataset[name].length })],
    [translate("aboutTable.filters"), choices.length === 0 ? translate("aboutTable.noFilters") : choices.join("; ")],
    ...(undated === 0
      ? []
      : [[translate("aboutTable.undated"), translate("aboutTable.undatedRows", { count: undated })] as const]),
    [translate("aboutTable.edition"), `${edition.date} (${edition.hash})`],
    [translate("aboutTable.licence"), translate("aboutTable.licenceText")],
    [translate("aboutTable.citation"), formatAtlasCitation({ title: label, edition, address, accessed: today })],
    [translate("aboutTable.address"), address],
    [translate("menu.naming"), [`${naming.label} (${naming.institution})`, ...namingNotes].join(". ")],
    [translate("aboutTable.boundaries"), dataset.naming.disclaimer],
    [translate("aboutTable.kinds"), translate("table.codebookKinds")],
  ];
  return {
    title: label,
    facts,
    columns: buildCodebook(columns, name, translate),
    columnHeadings: (["column", "field", "kind", "meaning"] as const).map((key) => translate(`aboutTable.${key}`)),
  };
}

/** The same as plain text: a line for each fact, then one for each column. */
export function formatAboutTable({ facts, columns, columnHeadings }: AboutTable): string {
  const [columnHeading = "", fieldHeading = "", kindHeading = "", meaningHeading = ""] = columnHeadings;
  const lines = [
    ...facts.map(([label, text]) => `${label}: ${text}`),
    "",
    `${columnHeading} (${fieldHeading}; ${kindHeading}): ${meaningHeading}`,
    ...columns.map(({ column, name, kind, description }) => `${column} (${name}; ${kind}): ${description}`),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}
