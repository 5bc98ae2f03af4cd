import { once, remember, single } from "../../base/remember.ts";
import type {
  Basis,
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  Field,
  Link,
  LinkStatus,
  Mechanism,
  MechanismId,
  PairId,
  Participation,
  PlaceId,
  Provenance,
  Relevance,
} from "../../dataset/model.ts";
import { pairsAmong, pairsOfLink, parsePair } from "../../dataset/pairs.ts";
import { isFromDocuments } from "../../dataset/reduceToDocuments.ts";
import { targetOf } from "../../dataset/target.ts";
import { layerOfLinkKind } from "../../dataset/vocabulary.ts";
import { yearOf } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import type { LayerId, ViewState } from "../state.ts";
import {
  doubtWithin,
  hasEnded,
  presenceWithin,
  type Span,
  spanOfCentre,
  spanOfCrossing,
  spanOfLink,
  spanOfMechanism,
  spanOfParticipation,
  statusOfLinkIn,
  statusOfSiteIn,
  type TimeWindow,
} from "./presence.ts";

/** Centres of both kinds are the police's and stand for work at borders. */
const fieldsOfCentre: readonly Field[] = ["police", "border"];
const fieldsOfCrossing: readonly Field[] = ["border"];
const noPairs = (): readonly PairId[] => [];

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
const later = (make: () => readonly (string | null | undefined)[]): (() => string) => {
  let text: string | null = null;
  return () => {
    text ??= foldText(make().filter(Boolean).join(" \n "));
    return text;
  };
};

/** Candidates of links, centres and crossings as they stand today, made once for each record; shared lists of one value. */
interface Builders {
  readonly link: (record: Link) => Candidate<Link>;
  readonly centre: (record: Centre) => Candidate<Centre>;
  readonly crossing: (record: Crossing) => Candidate<Crossing>;
  readonly bases: (basis: Basis) => readonly Basis[];
  readonly places: (place: PlaceId | null) => readonly PlaceId[];
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
/** A candidate with the status that its record had in a year; the same object where that is the status of today. */
function withStatus<Kind extends { readonly status: LinkStatus }>(
  candidate: Candidate<Kind>,
  status: LinkStatus,
): Candidate<Kind> {
  const { record } = candidate;
  return record.status === status ? candidate : { ...candidate, record: { ...record, status }, status };
}

/** A participation of today, or, of a mechanism that has ended, one that it had at its end. */
function isCurrent(participation: Participation, mechanism: Mechanism | undefined): boolean {
  if (participation.to === null && participation.toBetween === null) return true;
  const end = yearOf(participation.to ?? participation.toBetween?.[1] ?? null);
  const last = yearOf(mechanism?.to ?? null);
  return end !== null && last !== null && end >= last;
}

/**
 * The records under a basis and a time window. With a window, what began after it or ended before it goes; undated
 * records stay, and links, centres and crossings carry the status of its last year. Without one, ended participations
 * go, while ended links, centres and crossings stay and are drawn weaker. With `datedOnly`, a mechanism counts for an
 * economy only by what is dated.
 */
function buildCandidates(
  dataset: Dataset,
  basis: ViewState["basis"],
  window: TimeWindow,
  datedOnly: boolean,
): Candidates {
  const build = buildersOf(dataset);
  const hasBasis = (record: Provenance): boolean => basis === "all" || isFromDocuments(record);
  const isWithin = ({ span }: { readonly span: Span }): boolean =>
    window === null || presenceWithin(span, ...window) !== "absent";
  const lastYear = window === null ? null : window[1];
  const all = new Map(dataset.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const present = dataset.mechanisms.filter(
    (mechanism) => hasBasis(mechanism) && isWithin({ span: spanOfMechanism(mechanism) }),
  );
  const presentIds = new Set(present.map(({ id }) => id));
  const participations = dataset.participations.filter((participation) => {
    if (!hasBasis(participation) || !presentIds.has(participation.mechanism)) return false;
    const mechanism = all.get(participation.mechanism);
    return window === null
      ? isCurrent(participation, mechanism)
      : isWithin({ span: spanOfParticipation(participation, mechanism) });
  });
  const isDated = (participation: Participation): boolean =>
    window === null ||
    doubtWithin(spanOfParticipation(participation, all.get(participation.mechanism)), "", window) === null;
  const mechanisms = mechanismCandidates(present, datedOnly ? participations.filter(isDated) : participations);
  return {
    atWork: window === null ? new Set(present.filter((one) => !hasEnded(one)).map(({ id }) => id)) : presentIds,
    mechanisms: [...mechanisms.values()],
    participations: participations.map((participation): Candidate<Participation> => {
      const own = mechanisms.get(participation.mechanism);
      return {
        record: participation,
        key: `participation:${participation.id}`,
        layer: "memberships",
        economies: build.places(participation.place),
        pairs: noPairs,
        mechanisms: own?.mechanisms ?? [participation.mechanism],
        fields: own?.fields ?? [],
        relevance: own?.relevance ?? "core",
        status: own?.status ?? "unknown",
        bases: build.bases(participation.basis),
        span: spanOfParticipation(participation, own?.record),
        words: own?.words ?? (() => ""),
      };
    }),
    links: dataset.links
      .filter(hasBasis)
      .map(build.link)
      .filter(isWithin)
      .map((one) => (lastYear === null ? one : withStatus(one, statusOfLinkIn(one.record, lastYear)))),
    centres: dataset.centres
      .filter(hasBasis)
      .map(build.centre)
      .filter(isWithin)
      .map((one) => {
        const { founded, opened } = one.record;
        return lastYear === null ? one : withStatus(one, statusOfSiteIn(one.record, founded.date, opened, lastYear));
      }),
    crossings: dataset.crossings
      .filter(hasBasis)
      .map(build.crossing)
      .filter(isWithin)
      .map((one) => {
        const { agreed, opened } = one.record;
        return lastYear === null ? one : withStatus(one, statusOfSiteIn(one.record, agreed, opened, lastYear));
      }),
    events: dataset.events.filter(hasBasis),
  };
}

/** Candidates of mechanisms by id; economies and bases also those of their participations. */
function mechanismCandidates(
  mechanisms: readonly Mechanism[],
  participations: readonly Participation[],
): ReadonlyMap<MechanismId, Candidate<Mechanism>> {
  const economiesOf = new Map<string, Set<PlaceId>>();
  const basesOf = new Map<string, Set<Basis>>();
  const into = <T>(sets: Map<string, Set<T>>, key: string, value: T): void => {
    const set = sets.get(key);
    if (set === undefined) sets.set(key, new Set([value]));
    else set.add(value);
  };
  for (const { mechanism, place, basis } of participations) {
    if (place !== null) into(economiesOf, mechanism, place);
    into(basesOf, mechanism, basis);
  }
  return new Map(
    mechanisms.map((mechanism) => {
      if (mechanism.economy !== null) into(economiesOf, mechanism.id, mechanism.economy);
      into(basesOf, mechanism.id, mechanism.basis);
      const candidate: Candidate<Mechanism> = {
        record: mechanism,
        key: targetOf("mechanism", mechanism.id),
        layer: null,
        economies: [...(economiesOf.get(mechanism.id) ?? [])],
        pairs: noPairs,
        mechanisms: [mechanism.id],
        fields: mechanism.fields,
        relevance: mechanism.relevance,
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
      return [mechanism.id, candidate] as const;
    }),
  );
}

/** How many results are kept for each dataset: the years that a slider passes. */
const kept = 24;
const candidatesOf = once((dataset: Dataset) =>
  remember(
    (basis: ViewState["basis"], first: number | null, last: number | null, datedOnly: boolean) =>
      buildCandidates(dataset, basis, first === null || last === null ? null : [first, last], datedOnly),
    kept,
  ),
);

/** The candidates of a dataset under basis and time window; asked again with the same, the same object is given back. */
export function selectCandidates(
  dataset: Dataset,
  basis: ViewState["basis"],
  window: TimeWindow,
  datedOnly = false,
): Candidates {
  const [first, last] = window ?? [null, null];
  return candidatesOf(dataset)(basis, first, last, datedOnly);
}
