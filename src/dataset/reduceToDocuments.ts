import { groupBy } from "../base/groupBy.ts";
import { once } from "../base/remember.ts";
import type {
  Centre,
  Dataset,
  DocumentSource,
  Link,
  Mechanism,
  Participation,
  Provenance,
  Source,
  Sourced,
  Target,
} from "./model.ts";
import { targetOf } from "./target.ts";

/** What a document says, or what is inferred from what it says. */
export function isFromDocuments(fact: Pick<Provenance, "basis" | "inferredFrom">): boolean {
  return fact.basis !== "research" && fact.inferredFrom !== "research";
}

/** Of a fact that both a document and research pages support, only the document remains as source, where there is one. */
function keepDocumentSources(sources: readonly Source[]): readonly Source[] {
  const kept = sources.filter((source): source is DocumentSource => source.kind === "document");
  return kept.length > 0 ? kept : sources;
}
/** The same object where nothing goes, so that what is remembered of it stays good. */
function withDocumentSources<Fact extends Provenance>(fact: Fact): Fact {
  const sources = keepDocumentSources(fact.sources);
  return sources.length === fact.sources.length ? fact : { ...fact, sources };
}
function keepFacts<Fact extends Provenance>(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(isFromDocuments).map(withDocumentSources);
}
function keepSourced<T>(fact: Sourced<T> | null): Sourced<T> | null {
  return fact !== null && isFromDocuments(fact) ? withDocumentSources(fact) : null;
}

/** Days and spots of a link that the documents name and research dates: they go, the link stays. */
function dropResearchedDates(link: Link): Link {
  if (link.sources.every((source) => source.kind === "document")) return link;
  return { ...link, signed: null, inForce: null, from: null, to: null, dateNote: null, where: [], point: null };
}
/** The same for a centre; its position stays, since without it nothing could be drawn. */
function dropResearchedOpening(centre: Centre): Centre {
  if (centre.sources.every((source) => source.kind === "document")) return centre;
  return { ...centre, opened: null, founded: { title: null, date: null } };
}

/** The newest status that the documents give, also where a later page has told of a newer one. */
function statusInDocuments({ status, earlierStatuses }: Mechanism): Mechanism["status"] {
  return [status, ...earlierStatuses].map(keepSourced).find((kept) => kept !== null) ?? null;
}

/**
 * "Only what the report says": the dataset without what rests on research. Everything on screen reads it through this
 * one reduction. Facts of basis `report` and `leaflet`, and those inferred from them, stay; editor's notes,
 * conflicts, gaps and published border lengths go. Pure; the same dataset gives the same reduction.
 */
export const reduceToDocuments = once((dataset: Dataset): Dataset => {
  const mechanisms: readonly Mechanism[] = keepFacts(dataset.mechanisms).map((mechanism) => ({
    ...mechanism,
    summary: keepSourced(mechanism.summary),
    // What says so is the summary.
    contact: keepSourced(mechanism.summary) === null ? null : mechanism.contact,
    seat: keepSourced(mechanism.seat),
    website: keepSourced(mechanism.website),
    host: keepSourced(mechanism.host),
    status: statusInDocuments(mechanism),
    earlierStatuses: [],
    relations: keepFacts(mechanism.relations),
    memberList: mechanism.memberList !== null && isFromDocuments(mechanism.memberList) ? mechanism.memberList : null,
    uncertain: [],
  }));
  const mechanismIds = new Set(mechanisms.map((mechanism) => mechanism.id));
  const links = dataset.links.filter(isFromDocuments).map(dropResearchedDates).map(withDocumentSources);
  const centres = dataset.centres.filter(isFromDocuments).map(dropResearchedOpening).map(withDocumentSources);
  const crossings = keepFacts(dataset.crossings);
  const gone = new Set<Target>([
    ...dataset.mechanisms.filter(({ id }) => !mechanismIds.has(id)).map(({ id }): Target => targetOf("mechanism", id)),
    ...dataset.links.filter((link) => !isFromDocuments(link)).map(({ id }): Target => targetOf("link", id)),
    ...dataset.centres.filter((centre) => !isFromDocuments(centre)).map(({ id }): Target => targetOf("centre", id)),
    ...dataset.crossings
      .filter((crossing) => !isFromDocuments(crossing))
      .map(({ id }): Target => targetOf("crossing", id)),
  ]);
  const stays = (target: Target): boolean => !gone.has(target);
  const takesPart = (participation: Participation): boolean => mechanismIds.has(participation.mechanism);
  const eventsOf = groupBy(dataset.events.filter(isFromDocuments), ({ subject }) => subject);
  const lifeDates = (mechanism: Mechanism): Mechanism => {
    const dates = (eventsOf.get(targetOf("mechanism", mechanism.id)) ?? []).flatMap(({ date, dateEnd }) =>
      [date, dateEnd].filter((given) => given !== null),
    );
    // "1999-06-10" becomes "1999" where that is what the document says.
    const known = (date: string | null): string | null => dates.find((given) => date?.startsWith(given)) ?? null;
    const formerNames = mechanism.formerNames.map((naming) => ({ ...naming, until: known(naming.until), note: null }));
    return { ...mechanism, formerNames, from: known(mechanism.from), to: known(mechanism.to) };
  };
  return {
    ...dataset,
    places: dataset.places.map((place) =>
      place.statuses.length === 0 ? place : { ...place, statuses: keepFacts(place.statuses) },
    ),
    mechanisms: mechanisms.map((mechanism) => ({
      ...lifeDates(mechanism),
      relations: mechanism.relations.filter((relation) => mechanismIds.has(relation.mechanism)),
    })),
    participations: keepFacts(dataset.participations).filter(takesPart),
    links: links.map((link) => ({ ...link, facilitators: link.facilitators.filter((id) => mechanismIds.has(id)) })),
    centres,
    crossings,
    events: keepFacts(dataset.events).filter((event) => stays(event.subject)),
    statements: dataset.statements.map((statement) =>
      statement.editorNote === null && statement.about.every(stays)
        ? statement
        : { ...statement, about: statement.about.filter(stays), editorNote: null },
    ),
    figures: keepFacts(dataset.figures),
    conflicts: [],
    borders: [],
    gaps: [],
  };
});
