import "../../text/late.ts";
import { isRecord } from "../../base/isRecord.ts";
import { type Indexes, pairsAmong, parsePair } from "../../dataset/indexes.ts";
import type { Dataset, Place, Reference, Target, TargetKind } from "../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import type { SearchWords } from "../../dataset/words.ts";
import type { Translate } from "../../text/translate.ts";

/** Groups of results, as they are headed on screen. */
export const searchGroups = [
  "mechanism",
  "place",
  "pair",
  "link",
  "centre",
  "crossing",
  "reference",
  "statement",
  "section",
  "figure",
  "theme",
] as const satisfies readonly TargetKind[];
export type SearchGroup = TargetKind;

/** What can be found of one record. */
export interface SearchDocument {
  readonly target: Target;
  readonly group: SearchGroup;
  /** Each name by itself: a search for the whole of one is the best answer there is. */
  readonly names: readonly string[];
  /** Names it no longer has, or that are not its own: they find it, but after those of whom they are. */
  readonly otherNames: readonly string[];
  /** What it is known by: parties, seat, kind, topics. */
  readonly keywords: readonly string[];
  readonly text: readonly string[];
  /** Weight beside records that answer a search equally well; 1 is usual. */
  readonly weight: number;
}

/** Where the words of records come from. */
export interface SearchContext {
  /** Words that readers say instead of those of the records; none unless given. */
  readonly words?: SearchWords;
  readonly dataset: Dataset;
  readonly indexes: Indexes;
  readonly translate: Translate;
}

type Words = readonly (string | null | undefined)[];
const present = (words: Words): readonly string[] => [
  ...new Set(words.flatMap((word) => (word === null || word === undefined || word === "" ? [] : [word]))),
];

function make(
  target: Target,
  weight: number,
  parts: { readonly [Part in "names" | "otherNames" | "keywords" | "text"]?: Words },
): SearchDocument {
  return {
    target,
    group: kindOf(target),
    names: present(parts.names ?? []),
    otherNames: present(parts.otherNames ?? []),
    keywords: present(parts.keywords ?? []),
    text: present(parts.text ?? []),
    weight,
  };
}

const namesOf = (place: Place | undefined): readonly string[] =>
  place === undefined ? [] : Object.values(place.names);
/** Slowly more for more: 0 → 1, 10 → 1.17, 100 → 1.33. */
const moreFor = (count: number): number => 1 + Math.log2(1 + count) / 20;

function* mechanismDocuments({ dataset, indexes, translate }: SearchContext): Generator<SearchDocument> {
  const named = (id: string | null): readonly string[] => (id === null ? [] : namesOf(indexes.places.get(id)));
  for (const record of dataset.mechanisms) {
    const target: Target = targetOf("mechanism", record.id);
    const over = record.status !== null && ["ended", "completed", "transformed"].includes(record.status.value);
    const said = indexes.statementsByTarget.get(target)?.length ?? 0;
    const seat = record.seat?.value ?? null;
    yield make(target, 1.35 * moreFor(said) * (over ? 0.95 : 1), {
      names: [record.name, record.acronym],
      otherNames: record.formerNames.flatMap(({ name, acronym }) => [name, acronym]),
      keywords: [
        ...(seat === null ? [] : [translate("mechanism.seat")]),
        ...named(seat),
        ...named(record.economy),
        translate(`mechanismKind.${record.kind}`),
        ...record.fields.map((field) => translate(`field.${field}`)),
        record.host?.value,
      ],
      text: [record.summary?.value],
    });
  }
}

function* placeDocuments({ dataset, indexes }: SearchContext): Generator<SearchDocument> {
  const withCentre = new Set(dataset.centres.map(({ town }) => town));
  const seats = new Set(dataset.mechanisms.map(({ seat }) => seat?.value ?? null));
  const capitals = new Set(dataset.places.map(({ anchorTown }) => anchorTown));
  const rank = { "western-balkans": 1.6, region: 1.2, elsewhere: 1 };
  for (const place of dataset.places) {
    const economy = place.economy === null ? undefined : indexes.places.get(place.economy);
    // A town that is here for its centre alone has less to say than the centre, which goes by its name as well.
    const town = withCentre.has(place.id) && !capitals.has(place.id) && !seats.has(place.id) ? 0.6 : 1.1;
    yield make(targetOf("place", place.id), place.kind === "town" ? town : rank[place.group ?? "elsewhere"], {
      names: namesOf(place),
      keywords: [place.isoCode, ...namesOf(economy)],
    });
  }
}

function* pairDocuments({ dataset, indexes }: SearchContext): Generator<SearchDocument> {
  const six = dataset.places.filter(({ group }) => group === "western-balkans").map(({ id }) => id);
  const pairs = new Set([
    ...pairsAmong(six),
    ...indexes.linksByPair.keys(),
    ...indexes.centresByPair.keys(),
    ...indexes.crossingsByPair.keys(),
    ...indexes.borders.keys(),
  ]);
  for (const pair of pairs) {
    const [one, two] = (parsePair(pair) ?? []).map((id) => indexes.places.get(id));
    if (one === undefined || two === undefined) continue;
    const second = new Map(Object.entries(two.names));
    yield make(targetOf("pair", pair), 1.15 * moreFor(indexes.linksByPair.get(pair)?.length ?? 0), {
      names: [
        ...Object.entries(one.names).map(([language, name]) => `${name} ${second.get(language) ?? two.names.en}`),
        `${one.isoCode ?? one.id} ${two.isoCode ?? two.id}`,
      ],
    });
  }
}

function* tieDocuments({ dataset, indexes, translate }: SearchContext): Generator<SearchDocument> {
  const placeNames = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => namesOf(indexes.places.get(id)));
  const english = (ids: readonly string[]): string => ids.map((id) => indexes.places.get(id)?.names.en ?? id).join(" ");
  const shorts = (ids: readonly string[]): Words =>
    ids.flatMap((id) => [indexes.mechanisms.get(id)?.acronym, indexes.mechanisms.get(id)?.name]);
  for (const record of dataset.links) {
    yield make(targetOf("link", record.id), record.aggregate === null ? 1 : 1.1, {
      names: [record.title],
      otherNames: [`${record.title} ${english(record.parties)}`],
      keywords: [
        ...placeNames(record.parties),
        translate(`linkKind.${record.kind}`),
        ...record.topics,
        ...record.where,
        ...shorts(record.facilitators),
      ],
      text: [record.summary, record.notes, record.statusNote, record.dateNote],
    });
  }
  for (const record of dataset.centres) {
    yield make(targetOf("centre", record.id), record.status === "planned" ? 1 : 1.4, {
      names: [record.name, ...(record.town === null ? [] : placeNames([record.town]))],
      otherNames: [record.crossing, `${record.name} ${english(record.participants)}`],
      keywords: [...placeNames(record.participants), translate(`centre.kind.${record.kind}`), record.founded.title],
      text: [record.notes, record.statusNote],
    });
  }
  for (const record of dataset.crossings) {
    yield make(targetOf("crossing", record.id), record.status === "operating" ? 1.15 : 1.05, {
      names: [record.name],
      otherNames: [`${record.name} ${english(parsePair(record.pair) ?? [])}`],
      keywords: [
        ...placeNames(parsePair(record.pair) ?? []),
        translate(`crossing.kind.${record.kind}`),
        translate("kind.crossing"),
      ],
      text: [record.notes, record.statusNote],
    });
  }
}

/** Authors as the record holds them, with given names and bodies; "Haider, Huma". Empty where there are none. */
function authorsOf({ csl }: Reference): Words {
  const people = Array.isArray(csl.author) ? csl.author.filter(isRecord) : [];
  return people.flatMap((person) =>
    [person.family, person.given, person.literal].map((part) => (typeof part === "string" ? part : null)),
  );
}

/** What a passage is about, in the words by which that is known. */
function nameAbout(indexes: Indexes, target: Target): Words {
  const id = idOf(target);
  switch (kindOf(target)) {
    case "mechanism": {
      const record = indexes.mechanisms.get(id);
      const former = (record?.formerNames ?? []).flatMap(({ name, acronym }) => [name, acronym]);
      return [record?.name, record?.acronym, ...former];
    }
    case "place":
      return namesOf(indexes.places.get(id));
    case "pair":
      return (parsePair(id) ?? []).flatMap((place) => namesOf(indexes.places.get(place)));
    case "link": {
      const record = indexes.links.get(id);
      return [record?.title, ...(record?.topics ?? [])];
    }
    case "theme":
      return [indexes.themes.get(id)?.label];
    case "centre":
      return [indexes.centres.get(id)?.name];
    default:
      return [];
  }
}

function* textDocuments({ dataset, indexes, translate }: SearchContext): Generator<SearchDocument> {
  for (const record of dataset.references) {
    const { authors, year } = record.inText;
    yield make(
      targetOf("reference", record.id),
      0.95 * moreFor(indexes.statementsByReference.get(record.id)?.length ?? 0),
      {
        names: [`${authors} ${year}`, typeof record.csl.title === "string" ? record.csl.title : null],
        keywords: authorsOf(record),
        text: [record.full],
      },
    );
  }
  for (const record of dataset.statements) {
    yield make(targetOf("statement", record.id), 0.9, {
      text: [
        record.text,
        indexes.sections.get(record.section)?.title,
        ...record.about.flatMap((target) => nameAbout(indexes, target)),
      ],
    });
  }
  for (const { sections } of dataset.documents) {
    for (const record of sections) {
      yield make(targetOf("section", record.id), 0.7, { names: [record.title, record.number] });
    }
  }
  for (const record of dataset.figures) {
    yield make(targetOf("figure", record.id), 0.85, {
      names: [record.label, String(record.value)],
      keywords: [record.unit, record.population],
    });
  }
  for (const record of dataset.themes) {
    yield make(targetOf("theme", record.id), 0.8, { names: [record.label], keywords: [translate("kind.theme")] });
  }
}

/** Everything that can be found, one document a record, in the order of the groups but for links, centres and crossings. */
export function* searchDocuments(context: SearchContext): Generator<SearchDocument> {
  yield* mechanismDocuments(context);
  yield* placeDocuments(context);
  yield* pairDocuments(context);
  yield* tieDocuments(context);
  yield* textDocuments(context);
}
