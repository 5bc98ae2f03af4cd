import { once, remember } from "../../base/remember.ts";
import type {
  Basis,
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  Field,
  Link,
  Mechanism,
  Participation,
  PlaceId,
} from "../../dataset/model.ts";
import { parsePair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { layerOfLinkKind } from "../../dataset/vocabulary.ts";
import { foldText } from "../../text/fold.ts";
import type { LayerId } from "../state.ts";
import { type Span, spanOfCentre, spanOfCrossing, spanOfLink, spanOfMechanism, spanOfParticipation } from "./period.ts";
import { selectVisible, type VisibleState } from "./visible.ts";

/** Centres of both kinds are the police's and stand for work at borders. */
const fieldsOfCentre: readonly Field[] = ["police", "border"];
const fieldsOfCrossing: readonly Field[] = ["border"];

/** A record with the values by which it can be asked for. */
export interface Fact<Record> {
  readonly record: Record;
  /** `link:…`, `participation:…`: one string for as long as the fact lives, so that sets of them are quick. */
  readonly key: string;
  /** The layer that draws it; null for a mechanism, which belongs to none. */
  readonly layer: LayerId | null;
  readonly economies: readonly PlaceId[];
  readonly mechanisms: readonly string[];
  readonly fields: readonly Field[];
  readonly status: string;
  /** Of a mechanism also the bases of who takes part in it. */
  readonly bases: readonly Basis[];
  readonly span: Span;
  /** Folded text in which words are looked for. */
  readonly words: () => string;
}
/** All facts that basis and year leave in view. */
export interface Facts {
  readonly mechanisms: readonly Fact<Mechanism>[];
  readonly participations: readonly Fact<Participation>[];
  readonly links: readonly Fact<Link>[];
  readonly centres: readonly Fact<Centre>[];
  readonly crossings: readonly Fact<Crossing>[];
  readonly events: readonly EventRecord[];
  readonly atWork: ReadonlySet<string>;
}

const later = (make: () => readonly (string | null | undefined)[]): (() => string) => {
  let text: string | null = null;
  return () => {
    text ??= foldText(make().filter(Boolean).join(" \n "));
    return text;
  };
};

/** What facts of links, centres and crossings say whatever the year: made once for each record. */
interface Builders {
  readonly link: (record: Link) => Fact<Link>;
  readonly centre: (record: Centre) => Fact<Centre>;
  readonly crossing: (record: Crossing) => Fact<Crossing>;
  readonly bases: (basis: Basis) => readonly Basis[];
  readonly places: (place: PlaceId | null) => readonly PlaceId[];
}

/** Lists of one value, shared by the many facts that hold the same. */
function single<T>(): (value: T) => readonly T[] {
  const known = new Map<T, readonly T[]>();
  return (value) => {
    const list = known.get(value) ?? [value];
    known.set(value, list);
    return list;
  };
}

const buildersOf = once((dataset: Dataset): Builders => {
  const names = new Map(dataset.places.map((place) => [place.id, Object.values(place.names).join(" ")]));
  const nameOf = (id: PlaceId): string => names.get(id) ?? id;
  const bases = single<Basis>();
  const lists = single<PlaceId>();
  const none: readonly PlaceId[] = [];
  return {
    bases,
    places: (place) => (place === null ? none : lists(place)),
    link: once((link) => ({
      record: link,
      key: targetOf("link", link.id),
      layer: layerOfLinkKind[link.kind],
      economies: link.parties,
      mechanisms: link.facilitators,
      fields: link.fields,
      status: link.status,
      bases: bases(link.basis),
      span: spanOfLink(link),
      words: later(() => [link.title, link.summary, ...link.parties.map(nameOf), ...link.topics, ...link.where]),
    })),
    centre: once((centre) => ({
      record: centre,
      key: targetOf("centre", centre.id),
      layer: "centres",
      economies: centre.economy === null ? centre.participants : [...new Set([...centre.participants, centre.economy])],
      mechanisms: centre.mechanism === null ? [] : [centre.mechanism],
      fields: fieldsOfCentre,
      status: centre.status,
      bases: bases(centre.basis),
      span: spanOfCentre(centre),
      words: later(() => [
        centre.name,
        centre.crossing,
        centre.town === null ? null : nameOf(centre.town),
        ...centre.participants.map(nameOf),
      ]),
    })),
    crossing: once((crossing) => ({
      record: crossing,
      key: targetOf("crossing", crossing.id),
      layer: "crossings",
      economies: parsePair(crossing.pair) ?? [],
      mechanisms: [],
      fields: fieldsOfCrossing,
      status: crossing.status,
      bases: bases(crossing.basis),
      span: spanOfCrossing(crossing),
      words: later(() => [crossing.name, ...(parsePair(crossing.pair) ?? []).map(nameOf)]),
    })),
  };
});
/** The fact of a record with the status it had in the year; the same object where that is the status of today. */
function withStatus<Kind extends { readonly id: string; readonly status: string }>(
  originals: readonly Kind[],
  visible: readonly Kind[],
  build: (record: Kind) => Fact<Kind>,
): readonly Fact<Kind>[] {
  const byId = new Map(originals.map((record) => [record.id, record]));
  return visible.map((record) => {
    const fact = build(byId.get(record.id) ?? record);
    return fact.record === record ? fact : { ...fact, record, status: record.status };
  });
}

function buildFacts(dataset: Dataset, state: VisibleState): Facts {
  const visible = selectVisible(dataset, state);
  const build = buildersOf(dataset);
  const mechanisms = new Map(visible.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const economiesOf = new Map<string, Set<PlaceId>>();
  const basesOf = new Map<string, Set<Basis>>();
  const into = <T>(sets: Map<string, Set<T>>, key: string, value: T): void => {
    const set = sets.get(key);
    if (set === undefined) sets.set(key, new Set([value]));
    else set.add(value);
  };
  for (const { mechanism, place, basis } of visible.participations) {
    if (place !== null) into(economiesOf, mechanism, place);
    into(basesOf, mechanism, basis);
  }
  const mechanismFacts = new Map(
    visible.mechanisms.map((mechanism) => {
      if (mechanism.economy !== null) into(economiesOf, mechanism.id, mechanism.economy);
      into(basesOf, mechanism.id, mechanism.basis);
      const fact: Fact<Mechanism> = {
        record: mechanism,
        key: targetOf("mechanism", mechanism.id),
        layer: null,
        economies: [...(economiesOf.get(mechanism.id) ?? [])],
        mechanisms: [mechanism.id],
        fields: mechanism.fields,
        status: mechanism.status?.value ?? "unknown",
        bases: [...(basesOf.get(mechanism.id) ?? [])],
        span: spanOfMechanism(mechanism),
        words: later(() => [
          mechanism.name,
          mechanism.acronym,
          mechanism.summary?.value,
          ...mechanism.formerNames.flatMap(({ name, acronym }) => [name, acronym]),
        ]),
      };
      return [mechanism.id, fact] as const;
    }),
  );
  return {
    atWork: visible.atWork,
    mechanisms: [...mechanismFacts.values()],
    participations: visible.participations.map((participation): Fact<Participation> => {
      const own = mechanismFacts.get(participation.mechanism);
      return {
        record: participation,
        key: `participation:${participation.id}`,
        layer: "memberships",
        economies: build.places(participation.place),
        mechanisms: own?.mechanisms ?? [participation.mechanism],
        fields: own?.fields ?? [],
        status: own?.status ?? "unknown",
        bases: build.bases(participation.basis),
        span: spanOfParticipation(participation, mechanisms.get(participation.mechanism)),
        words: own?.words ?? (() => ""),
      };
    }),
    links: withStatus(dataset.links, visible.links, build.link),
    centres: withStatus(dataset.centres, visible.centres, build.centre),
    crossings: withStatus(dataset.crossings, visible.crossings, build.crossing),
    events: dataset.events.filter(({ basis }) => state.basis === "all" || basis !== "research"),
  };
}

/** How many results are kept for each dataset: the years a slider passes. */
const kept = 24;
const factsOf = once((dataset: Dataset) =>
  remember(
    (basis: VisibleState["basis"], first: number | null, last: number | null) =>
      buildFacts(dataset, { basis, year: null, period: first === null || last === null ? null : [first, last] }),
    kept,
  ),
);

/** The facts of a dataset under basis, year and period; asked again with the same, the same object is given back. */
export function selectFacts(dataset: Dataset, { basis, year, period }: VisibleState): Facts {
  const [first, last] = year === null ? (period ?? [null, null]) : [year, year];
  return factsOf(dataset)(basis, first, last);
}
