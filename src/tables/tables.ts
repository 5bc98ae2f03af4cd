import type {
  Centre,
  Crossing,
  DocumentRecord,
  EventRecord,
  Figure,
  Link,
  Mechanism,
  Participation,
  Place,
  Reference,
  Statement,
} from "../dataset/model.ts";
import { contactKinds } from "../dataset/vocabulary.ts";
import { computed, formatSources, joinList, list, plain, point, provenance, status, type Table } from "./columns.ts";
import { noPair, publishedName } from "./published.ts";

const documents: Table<DocumentRecord> = {
  name: "documents",
  title: "Source documents",
  rows: (dataset) => dataset.documents,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("shortName", "string", "Name in running text"),
    plain("title", "string", "Title"),
    plain("reference", "string", "Its own bibliographic record", "references"),
    plain("licenceNote", "string", "What is known of its licence"),
    computed("sections", "integer", "Number of sections", (row) => row.sections.length),
    computed("leftOut", "integer", "Number of paragraphs left out on purpose", (row) => row.leftOut.length),
  ],
};
interface NamedPlace extends Place {
  readonly name: string;
  readonly nameNote: string | null;
}
const places: Table<NamedPlace> = {
  name: "places",
  title: "Economies and towns",
  rows: (dataset, nameOf = (place) => publishedName(place, dataset)) =>
    dataset.places.map((place) => {
      const { name, note } = nameOf(place);
      return { ...place, name, nameNote: note };
    }),
  columns: [
    plain("id", "string", "Id; economies are ISO 3166-1 alpha-2 in lower case, xk for Kosovo"),
    plain("kind", "string", "economy or town"),
    plain("group", "string", "western-balkans, region or elsewhere; empty for a town"),
    plain("economy", "string", "For a town: the economy it lies in", "places"),
    plain("name", "string", "Name under the naming policy"),
    plain("nameNote", "string", "Note that belongs to the name"),
    plain("isoCode", "string", "ISO 3166-1 alpha-2 as printed"),
    ...point<NamedPlace>((row) => row.anchor),
    plain("anchorTown", "string", "Town at which arcs end", "places"),
    computed(
      "statuses",
      "list",
      "Standing with INTERPOL, Europol, Eurojust, Frontex, Schengen, NATO and the EU",
      (row) =>
        joinList(
          row.statuses.map((item) => `${item.organisation}: ${item.value}${item.date ? ` (${item.date})` : ""}`),
        ),
    ),
    computed("sources", "list", "Sources of the row", (row) => formatSources(row.sources)),
  ],
};
const mechanisms: Table<Mechanism> = {
  name: "mechanisms",
  title: "Organisations, centres, networks, conventions, initiatives, programmes",
  rows: (dataset) => dataset.mechanisms,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("name", "string", "Official name"),
    plain("acronym", "string", "Short form by which the body calls itself; empty where it has none"),
    computed("formerNames", "list", "What it was called before, oldest first where that is known", (row) =>
      joinList(row.formerNames.map(({ name }) => name)),
    ),
    plain(
      "kind",
      "string",
      "Organisation, centre, network, convention, initiative, programme, forum, operation, or a body, law or system of one economy",
    ),
    plain("scope", "string", "regional or national"),
    plain("economy", "string", "For a national one: the economy", "places"),
    list("fields", "What it works on, in the words of the filter by field"),
    plain("contact", "string", `Through what its members, or a national one, are reached: ${contactKinds.join(", ")}`),
    plain("relevance", "string", "core or edge: whether it stands only at the edge of the field"),
    plain("relevanceNote", "string", "Why it stands at the edge of the field"),
    computed("summary", "string", "What it is, in our words", (row) => row.summary?.value ?? null),
    computed("seat", "string", "Town of the seat", (row) => row.seat?.value ?? null),
    computed("host", "string", "Host or parent body", (row) => row.host?.value ?? null),
    computed("website", "string", "Where its own website stands", (row) => row.website?.value ?? null),
    computed("status", "string", "As last known", (row) => row.status?.value ?? null),
    computed("relations", "list", "What it came from, became, hosts or belongs to among the mechanisms", (row) =>
      joinList(row.relations.map(({ type, mechanism }) => `${type} ${mechanism}`)),
    ),
    plain("from", "date", "When it was founded or began; empty when not known"),
    plain("to", "date", "When it ended; empty when it goes on or is not known"),
    list("uncertain", "What could not be found out"),
    ...provenance<Mechanism>(),
  ],
};
const participations: Table<Participation> = {
  name: "participations",
  title: "Who takes part in which mechanism",
  rows: (dataset) => dataset.participations,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("mechanism", "string", "In what the participant takes part", "mechanisms"),
    plain("place", "string", "Economy; empty for an organisation", "places"),
    plain("name", "string", "Name of a participant that is no place"),
    plain("entity", "string", "Body that is the member, where it is not the state"),
    plain("role", "string", "member, observer, partner, donor, host, beneficiary or represented"),
    plain("contact", "string", `Through what this participant is reached in it: ${contactKinds.join(", ")}`),
    plain("from", "date", "Since when it takes part; empty when not known"),
    plain("to", "date", "Until when it took part; empty when it still does or nobody dates it"),
    computed("toBetween", "string", "Period in which the end lies: earliest/latest", (row) =>
      row.toBetween === null ? null : `${row.toBetween[0] ?? ".."}/${row.toBetween[1] ?? ".."}`,
    ),
    plain("note", "string", "What the source adds to the role or its dates"),
    ...provenance<Participation>(),
  ],
};
const links: Table<Link> = {
  name: "links",
  title: "Agreements, joint patrols, joint operations, informal cooperation, priorities",
  rows: (dataset) => dataset.links,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("kind", "string", "agreement, joint-patrol, joint-operation, informal or priority"),
    list("topics", "Finer kinds"),
    list("fields", "Fields of work, by the topics"),
    list("parties", "Economies, two or more, undirected"),
    list("leads", "Parties that lead, where the source tells them apart"),
    list("supports", "Parties that only support, where the source tells them apart"),
    computed(
      "between",
      "string",
      'Pairs that it holds for, where those are not all among the parties; joined by "; "; "none named" when the source names no pair',
      (row) => (row.between === null ? null : (joinList(row.between) ?? noPair)),
    ),
    plain("title", "string", "Official title of a document, or our words for what has none"),
    plain("summary", "string", "What it is about, in our words"),
    plain("signed", "date", "Day, month or year of signature, as exact as the source; empty when not known"),
    plain("inForce", "date", "In force since"),
    plain("from", "date", "When what was agreed, or an operation, began; empty when not known"),
    plain("to", "date", "When it ended; empty when it goes on or nobody dates its end"),
    plain("dateNote", "string", "What the source says of its dates that fits no date"),
    ...status<Link>(),
    computed("aggregateCount", "integer", "For a claim about several documents at once: how many", (row) =>
      row.aggregate === null ? null : row.aggregate.count,
    ),
    computed("aggregateUnit", "string", "What is counted", (row) => row.aggregate?.unit ?? null),
    list("where", "Sector, posts or towns at which it takes place, in words; empty when not known"),
    ...point<Link>((row) => row.point),
    computed(
      "along",
      "string",
      "Places of the border between which a patrol goes; empty when not known",
      ({ along }) => (along === null ? null : along.map(({ name }) => name).join("; ") || "whole border"),
    ),
    list("facilitators", "Mechanisms that facilitated it"),
    plain("notes", "string", "What else the sources say of it, in our words"),
    ...provenance<Link>(),
  ],
};
const centres: Table<Centre> = {
  name: "centres",
  title: "Police cooperation and contact centres",
  rows: (dataset) => dataset.centres,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("name", "string", "What the sources call the centre"),
    plain("kind", "string", "police-cooperation-centre or contact-centre"),
    plain("town", "string", "Town in or near which it stands", "places"),
    plain("economy", "string", "Where it stands", "places"),
    plain("crossing", "string", "Crossing at which it stands"),
    ...point<Centre>((row) => row.coordinates),
    plain("approximate", "boolean", "Whether the point is approximate"),
    plain("coordinatesNote", "string", "Where the point comes from"),
    list("participants", "Economies that take part"),
    computed("founded", "date", "Date of the founding agreement", (row) => row.founded.date),
    computed(
      "foundingAgreement",
      "string",
      "Title of the agreement by which it was founded",
      (row) => row.founded.title,
    ),
    plain("opened", "date", "When it began its work; empty when not known, or when it has not yet"),
    ...status<Centre>(),
    plain("mechanism", "string", "The same centre as a mechanism", "mechanisms"),
    plain("notes", "string", "What else the sources say of it, in our words"),
    ...provenance<Centre>(),
  ],
};
const crossings: Table<Crossing> = {
  name: "crossings",
  title: "Shared border crossing points",
  rows: (dataset) => dataset.crossings,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("name", "string", "Both posts, the one of each side"),
    plain("pair", "string", "The two economies"),
    plain("kind", "string", "one-stop, integrated or planned-joint"),
    plain("host", "string", "Economy on whose side it stands", "places"),
    plain("agreed", "date", "When the two agreed on it; empty when not known"),
    plain("opened", "date", "When joint checks began there; empty when not known, or when they have not yet"),
    ...status<Crossing>(),
    ...point<Crossing>((row) => row.coordinates),
    plain("approximate", "boolean", "Whether the point is approximate"),
    plain("coordinatesNote", "string", "Where the point comes from"),
    plain("notes", "string", "What else the sources say of it, in our words"),
    ...provenance<Crossing>(),
  ],
};
const events: Table<EventRecord> = {
  name: "events",
  title: "Dated events of mechanisms, links, centres and crossings",
  rows: (dataset) => dataset.events,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("subject", "string", "Kind and id of what it happened to"),
    plain("date", "date", "Date, or the earliest possible"),
    plain("dateEnd", "date", "Latest possible date"),
    plain("type", "string", "What happened in a word: founded, renamed, signed, opened, ended and others"),
    plain("text", "string", "What happened"),
    ...provenance<EventRecord>(),
  ],
};
const statements: Table<Statement> = {
  name: "statements",
  title: "Restated passages of the documents",
  rows: (dataset) => dataset.statements,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("document", "string", "Document", "documents"),
    plain("section", "string", "Part of the document in which the passage stands"),
    computed("paragraph", "integer", "Paragraph within the section of the original", (row) => row.locator.paragraph),
    // Bare digits with an "e" among them would be a number to a spreadsheet.
    computed(
      "fingerprint",
      "string",
      "Fingerprint of the original paragraph, the first 12 digits of a hash, after the word sha256:",
      (row) => `sha256:${row.locator.fingerprint}`,
    ),
    plain("text", "string", "Our restatement with its citations"),
    list("citations", "Works cited"),
    list("about", "What it is about"),
    computed("editorNote", "string", "Our correction", (row) => row.editorNote?.text ?? null),
    computed("editorNoteSources", "list", "Sources of the correction", (row) =>
      formatSources(row.editorNote?.sources ?? []),
    ),
  ],
};
const references: Table<Reference> = {
  name: "references",
  title: "Works cited and named",
  rows: (dataset) => dataset.references,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    computed("authors", "string", "Author part of the citation in text", (row) => row.inText.authors),
    computed("year", "string", "Year; n.d. when none is known", (row) => row.inText.year),
    plain("full", "string", "Full reference (APA)"),
    plain("url", "string", "Where the work can be read; empty when no address was found"),
    plain("verified", "boolean", "Whether a record was seen that agrees in author, year and subject"),
    plain("role", "string", "cited, footnote, source-document or named"),
    plain("note", "string", "What is known of the record and what is not"),
  ],
};
const figures: Table<Figure> = {
  name: "figures",
  title: "Numbers",
  rows: (dataset) => dataset.figures,
  columns: [
    plain("id", "string", "Name of the record in addresses and files; stable, never given to another"),
    plain("label", "string", "What is counted"),
    plain("qualifier", "string", "about, more than, approximately or some"),
    plain("value", "number", "The number itself; how exact it is stands in the column before"),
    plain("unit", "string", "What one of the number is: persons, per cent, years and others"),
    plain("period", "string", "For which time the number holds, in words"),
    plain("population", "string", "Among whom it was counted or asked"),
    plain("statement", "string", "Statement that gives it", "statements"),
    list("about", "What it is about"),
    ...provenance<Figure>(),
  ],
};

/** All tables, in the order in which they are published. */
export const tables: readonly Table<unknown>[] = [
  documents,
  places,
  mechanisms,
  participations,
  links,
  centres,
  crossings,
  events,
  statements,
  references,
  figures,
] as readonly Table<unknown>[];
