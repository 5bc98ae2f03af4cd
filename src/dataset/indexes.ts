import { groupBy } from "../base/groupBy.ts";
import { once, whenRead, withSome } from "../base/remember.ts";
import type {
  Border,
  Centre,
  Conflict,
  Crossing,
  Dataset,
  DocumentRecord,
  EventRecord,
  Figure,
  Gap,
  Link,
  Mechanism,
  Participation,
  Place,
  Reference,
  SectionRecord,
  Statement,
  Story,
  Target,
  Theme,
  Topic,
} from "./model.ts";
import { pairsAmong, pairsOfLink, parsePair } from "./pairs.ts";
import { idOf, kindOf } from "./target.ts";

export { pairOf, pairsAmong, parsePair } from "./pairs.ts";

/** Records of one dataset by id, and the groupings that selectors ask for. Lists keep the order of the dataset. */
export interface Indexes {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly sections: ReadonlyMap<string, SectionRecord>;
  readonly documentBySection: ReadonlyMap<string, DocumentRecord>;
  readonly places: ReadonlyMap<string, Place>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly participations: ReadonlyMap<string, Participation>;
  readonly links: ReadonlyMap<string, Link>;
  readonly centres: ReadonlyMap<string, Centre>;
  readonly crossings: ReadonlyMap<string, Crossing>;
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly stories: ReadonlyMap<string, Story>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Shared borders by pair. */
  readonly borders: ReadonlyMap<string, Border>;

  /** The six first, then the region, then places elsewhere; by English name within each. Towns are not among them. */
  readonly economies: readonly Place[];
  readonly townsByEconomy: ReadonlyMap<string, readonly Place[]>;
  /** Mechanisms within one economy, by that economy. */
  readonly mechanismsByEconomy: ReadonlyMap<string, readonly Mechanism[]>;
  readonly participationsByMechanism: ReadonlyMap<string, readonly Participation[]>;
  readonly participationsByPlace: ReadonlyMap<string, readonly Participation[]>;
  readonly linksByPlace: ReadonlyMap<string, readonly Link[]>;
  /** A link of three or more parties stands under each pair that it holds for. */
  readonly linksByPair: ReadonlyMap<string, readonly Link[]>;
  readonly linksByFacilitator: ReadonlyMap<string, readonly Link[]>;
  /** By participant and by the economy where the centre stands. */
  readonly centresByPlace: ReadonlyMap<string, readonly Centre[]>;
  /** By each pair among the participants. */
  readonly centresByPair: ReadonlyMap<string, readonly Centre[]>;
  readonly crossingsByPair: ReadonlyMap<string, readonly Crossing[]>;
  readonly crossingsByPlace: ReadonlyMap<string, readonly Crossing[]>;
  readonly bordersByPlace: ReadonlyMap<string, readonly Border[]>;
  /** By each thing the statement names in `about`; one that names a pair stands under that pair only. */
  readonly statementsByTarget: ReadonlyMap<Target, readonly Statement[]>;
  readonly statementsBySection: ReadonlyMap<string, readonly Statement[]>;
  readonly statementsByReference: ReadonlyMap<string, readonly Statement[]>;
  /** By target, dated events first in order of time, then undated ones. */
  readonly eventsBySubject: ReadonlyMap<string, readonly EventRecord[]>;
  readonly conflictsByTarget: ReadonlyMap<string, readonly Conflict[]>;
  readonly figuresByTarget: ReadonlyMap<string, readonly Figure[]>;
  readonly figuresByStatement: ReadonlyMap<string, readonly Figure[]>;
  readonly gapsByTarget: ReadonlyMap<string, readonly Gap[]>;

  readonly sectionById: (id: string) => SectionRecord | null;
  /** True when the dataset holds what a target names; a pair exists when both its economies do. */
  readonly targetExists: (target: string) => boolean;
}

/**
 * The indexes of a dataset, each built in one pass when it is first asked for: a filter press pays only for what is on
 * screen. Pure; the dataset is not changed, and the same dataset gives the same indexes.
 */
export const buildIndexes = once((dataset: Dataset): Indexes => {
  const indexes: Indexes = whenRead<Indexes>({
    documents: () => byId(dataset.documents),
    sections: () => byId(dataset.documents.flatMap((document) => document.sections)),
    documentBySection: () =>
      new Map(
        dataset.documents.flatMap((document) => document.sections.map((section) => [section.id, document] as const)),
      ),
    places: () => byId(dataset.places),
    mechanisms: () => byId(dataset.mechanisms),
    participations: () => byId(dataset.participations),
    links: () => byId(dataset.links),
    centres: () => byId(dataset.centres),
    crossings: () => byId(dataset.crossings),
    events: () => byId(dataset.events),
    statements: () => byId(dataset.statements),
    references: () => byId(dataset.references),
    figures: () => byId(dataset.figures),
    stories: () => byId(dataset.stories),
    themes: () => byId(dataset.themes),
    topics: () => byId(dataset.topics),
    conflicts: () => byId(dataset.conflicts),
    borders: () => new Map(dataset.borders.map((border) => [border.pair, border])),

    economies: () => sortEconomies(dataset.places.filter(({ kind }) => kind === "economy")),
    townsByEconomy: () =>
      groupBy(dataset.places, ({ kind, economy }) => (kind === "town" && economy !== null ? [economy] : [])),
    mechanismsByEconomy: () => groupBy(dataset.mechanisms, ({ economy }) => (economy === null ? [] : [economy])),
    participationsByMechanism: () => groupBy(dataset.participations, ({ mechanism }) => mechanism),
    participationsByPlace: () => groupBy(dataset.participations, ({ place }) => (place === null ? [] : [place])),
    linksByPlace: () => groupBy(dataset.links, ({ parties }) => parties),
    linksByPair: () => groupBy(dataset.links, pairsOfLink),
    linksByFacilitator: () => groupBy(dataset.links, ({ facilitators }) => facilitators),
    centresByPlace: () =>
      groupBy(dataset.centres, ({ participants, economy }) =>
        economy === null ? participants : [...participants, economy],
      ),
    centresByPair: () => groupBy(dataset.centres, ({ participants }) => pairsAmong(participants)),
    crossingsByPair: () => groupBy(dataset.crossings, ({ pair }) => pair),
    crossingsByPlace: () => groupBy(dataset.crossings, ({ pair }) => parsePair(pair) ?? []),
    bordersByPlace: () => groupBy(dataset.borders, ({ pair }) => parsePair(pair) ?? []),
    statementsByTarget: () => groupBy(dataset.statements, ({ about }) => about),
    statementsBySection: () => groupBy(dataset.statements, ({ section }) => section),
    statementsByReference: () => groupBy(dataset.statements, ({ citations }) => citations),
    eventsBySubject: () => groupBy(sortEvents(dataset.events), ({ subject }) => subject),
    conflictsByTarget: () => groupBy(dataset.conflicts, ({ about }) => about),
    figuresByTarget: () => groupBy(dataset.figures, ({ about }) => about),
    figuresByStatement: () => groupBy(dataset.figures, ({ statement }) => (statement === null ? [] : [statement])),
    gapsByTarget: () => groupBy(dataset.gaps, ({ about }) => about),

    sectionById: () => (id) => indexes.sections.get(id) ?? null,
    targetExists: () => {
      const tables: Readonly<Record<string, () => ReadonlyMap<string, unknown>>> = {
        mechanism: () => indexes.mechanisms,
        place: () => indexes.places,
        link: () => indexes.links,
        centre: () => indexes.centres,
        crossing: () => indexes.crossings,
        statement: () => indexes.statements,
        section: () => indexes.sections,
        reference: () => indexes.references,
        figure: () => indexes.figures,
        theme: () => indexes.themes,
      };
      const isEconomy = (id: string) => indexes.places.get(id)?.kind === "economy";
      return (target) => {
        const [kind, id] = [kindOf(target), idOf(target)];
        if (kind === "pair") return parsePair(id)?.every(isEconomy) ?? false;
        return Object.hasOwn(tables, kind) && (tables[kind]?.().has(id) ?? false);
      };
    },
  });
  return indexes;
});

/** The same records, found one by one as in `indexes`; what groups them by what they belong to comes from `lists`. */
export function withListsOf(indexes: Indexes, lists: Indexes): Indexes {
  return withSome(indexes, lists, listNames);
}
const listNames = [
  "mechanismsByEconomy",
  "participationsByMechanism",
  "participationsByPlace",
  "linksByPlace",
  "linksByPair",
  "linksByFacilitator",
  "centresByPlace",
  "centresByPair",
  "crossingsByPair",
  "crossingsByPlace",
  "eventsBySubject",
] as const;

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

const groupOrder = ["western-balkans", "region", "elsewhere"];

function sortEconomies(economies: readonly Place[]): readonly Place[] {
  const rank = (place: Place) => groupOrder.indexOf(place.group ?? "elsewhere");
  return [...economies].sort((a, b) => rank(a) - rank(b) || a.names.en.localeCompare(b.names.en, "en"));
}

/** By date as text (a year stands before its months), undated last; equal dates keep their order. */
function sortEvents(events: readonly EventRecord[]): readonly EventRecord[] {
  return [...events].sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? -1 : 1;
  });
}
