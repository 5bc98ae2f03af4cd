import { once, single } from "../../base/remember.ts";
import type {
  Basis,
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  Field,
  Link,
  Mechanism,
  MechanismId,
  PairId,
  Participation,
  PlaceId,
  Relevance,
} from "../../dataset/model.ts";
import { pairsAmong, pairsOfLink, parsePair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { layerOfLinkKind } from "../../dataset/vocabulary.ts";
import { foldText } from "../../text/fold.ts";
import type { LayerId } from "../state.ts";
import { type Span, spanOfCentre, spanOfCrossing, spanOfLink } from "./presence.ts";

/** Centres of both kinds are the police's and stand for work at borders. */
const fieldsOfCentre: readonly Field[] = ["police", "border"];
const fieldsOfCrossing: readonly Field[] = ["border"];
export const noPairs = (): readonly PairId[] => [];

/** A record with the values by which filters can ask for it. */
export interface Candidate<Record> {
  readonly record: Record;
  /** `link:…`, `participation:…`: one string for as long as the fact lives, so that sets of them are quick. */
  readonly key: string;
  /** The layer that draws it; null for a mechanism, which belongs to none. */
  readonly layer: LayerId | null;
  readonly economies: readonly PlaceId[];
  /** Pairs that it holds for; none for what ties no two economies. */
  readonly pairs: () => readonly PairId[];
  readonly mechanisms: readonly string[];
  readonly fields: readonly Field[];
  /** Of a participation that of its mechanism; links, centres and crossings belong to the core of the field. */
  readonly relevance: Relevance;
  readonly status: string;
  /** Of a mechanism also the bases of who takes part in it. */
  readonly bases: readonly Basis[];
  readonly span: Span;
  /** Folded text in which words are looked for. */
  readonly words: () => string;
}
/** Everything that basis and time window leave, before any other filter. */
export interface Candidates {
  readonly mechanisms: readonly Candidate<Mechanism>[];
  readonly participations: readonly Candidate<Participation>[];
  readonly links: readonly Candidate<Link>[];
  readonly centres: readonly Candidate<Centre>[];
  readonly crossings: readonly Candidate<Crossing>[];
  readonly events: readonly EventRecord[];
  /** Ids of the mechanisms that were at work in the window; without one, of those that have not ended. */
  readonly atWork: ReadonlySet<MechanismId>;
}

/** Text that is put together and folded when it is first read. */
export const later = (make: () => readonly (string | null | undefined)[]): (() => string) => {
  let text: string | null = null;
  return () => {
    text ??= foldText(make().filter(Boolean).join(" \n "));
    return text;
  };
};

/** Candidates of links, centres and crossings as they stand today, made once for each record; shared lists of one value. */
export interface Builders {
  readonly link: (record: Link) => Candidate<Link>;
  readonly centre: (record: Centre) => Candidate<Centre>;
  readonly crossing: (record: Crossing) => Candidate<Crossing>;
  readonly bases: (basis: Basis) => readonly Basis[];
  readonly places: (place: PlaceId | null) => readonly PlaceId[];
}

/** Made once for a dataset. */
export const buildersOf = once((dataset: Dataset): Builders => {
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
      pairs: () => pairsOfLink(link),
      mechanisms: link.facilitators,
      fields: link.fields,
      relevance: "core",
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
      pairs: () => pairsAmong(centre.participants),
      mechanisms: centre.mechanism === null ? [] : [centre.mechanism],
      fields: fieldsOfCentre,
      relevance: "core",
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
      pairs: () => [crossing.pair],
      mechanisms: [],
      fields: fieldsOfCrossing,
      relevance: "core",
      status: crossing.status,
      bases: bases(crossing.basis),
      span: spanOfCrossing(crossing),
      words: later(() => [crossing.name, ...(parsePair(crossing.pair) ?? []).map(nameOf)]),
    })),
  };
});
