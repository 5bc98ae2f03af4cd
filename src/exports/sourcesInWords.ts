import "../text/late.ts";
import type { Source, StatementId } from "../dataset/model.ts";
import { formatInText } from "../text/citations.ts";
import { hostOf } from "../text/host.ts";
import type { Atlas } from "../view/atlas.ts";
import type { Selection } from "../view/state.ts";

/** Hosts that are named one by one; more of them are counted. */
const mostHosts = 4;

type Sourced = { readonly sources: readonly Source[] } | undefined;

/** The passage in which a statement stands. */
function sourceOfStatement(id: StatementId, { indexes }: Atlas): Sourced {
  const statement = indexes.statements.get(id);
  if (statement === undefined) return undefined;
  const { document, section, citations } = statement;
  return { sources: [{ kind: "document", document, section, references: citations }] };
}

/** What carries the sources of a selection: its own record, and what its page lists as rows. Without a selection all records of the map. */
function recordsOf(selection: Selection, atlas: Atlas): readonly Sourced[] {
  const { dataset, indexes } = atlas;
  const statements = (list: readonly { readonly id: StatementId }[] = []): readonly Sourced[] =>
    list.map(({ id }) => sourceOfStatement(id, atlas));
  switch (selection.kind) {
    case "none": {
      const { links, mechanisms, participations, centres, crossings } = dataset;
      return [...links, ...mechanisms, ...participations, ...centres, ...crossings];
    }
    case "mechanism":
      return [
        indexes.mechanisms.get(selection.id),
        ...(indexes.participationsByMechanism.get(selection.id) ?? []),
        ...(indexes.linksByFacilitator.get(selection.id) ?? []),
      ];
    case "place":
      return [
        indexes.places.get(selection.id),
        ...(indexes.participationsByPlace.get(selection.id) ?? []),
        ...(indexes.linksByPlace.get(selection.id) ?? []),
        ...(indexes.centresByPlace.get(selection.id) ?? []),
        ...(indexes.crossingsByPlace.get(selection.id) ?? []),
      ];
    case "pair":
      return [
        ...(indexes.linksByPair.get(selection.id) ?? []),
        ...(indexes.centresByPair.get(selection.id) ?? []),
        ...(indexes.crossingsByPair.get(selection.id) ?? []),
      ];
    case "link":
      return [indexes.links.get(selection.id)];
    case "centre":
      return [indexes.centres.get(selection.id)];
    case "crossing":
      return [indexes.crossings.get(selection.id)];
    case "figure":
      return [indexes.figures.get(selection.id)];
    case "statement":
      return [sourceOfStatement(selection.id, atlas)];
    case "section":
      return statements(indexes.statementsBySection.get(selection.id));
    case "reference":
      return statements(indexes.statementsByReference.get(selection.id));
  }
}

/** On what a view rests, each source once, in the order of the records. */
export function listSources(selections: readonly Selection[], atlas: Atlas): readonly Source[] {
  const found = new Map<string, Source>();
  for (const selection of selections) {
    for (const record of recordsOf(selection, atlas)) {
      for (const source of record?.sources ?? []) {
        const key = source.kind === "web" ? source.url : `${source.document} ${source.section}`;
        if (!found.has(key)) found.set(key, source);
      }
    }
  }
  return [...found.values()];
}

/** The same for one line: documents as cited in running text, web pages by how many and of whom. */
export function formatSourcesLine(selections: readonly Selection[], atlas: Atlas): string {
  const { indexes, translate } = atlas;
  const sources = listSources(selections, atlas);
  const documents = new Set(sources.flatMap((source) => (source.kind === "document" ? [source.document] : [])));
  const cited = [...documents].flatMap((id) => {
    const document = indexes.documents.get(id);
    const reference = document === undefined ? undefined : indexes.references.get(document.reference);
    return reference === undefined ? [] : [formatInText(reference)];
  });
  const pages = sources.flatMap((source) => (source.kind === "web" ? [source.url] : []));
  const counts = new Map<string, number>();
  for (const url of pages) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1);
  const hosts = [...counts].toSorted(([, one], [, other]) => other - one).map(([host]) => host);
  const named = [...hosts.slice(0, mostHosts), ...(hosts.length > mostHosts ? ["…"] : [])].join(", ");
  return [
    ...cited,
    ...(pages.length === 0 ? [] : [translate("exports.webPages", { count: pages.length, hosts: named })]),
  ].join("; ");
}
