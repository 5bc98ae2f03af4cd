import { once, remember } from "../../base/remember.ts";
import type {
  Basis,
  Dataset,
  LinkStatus,
  Mechanism,
  MechanismId,
  Participation,
  PlaceId,
  Provenance,
} from "../../dataset/model.ts";
import { isFromDocuments } from "../../dataset/reduceToDocuments.ts";
import { targetOf } from "../../dataset/target.ts";
import type { ViewState } from "../state.ts";
import { buildersOf, type Candidate, type Candidates, later, noPairs } from "./candidate.ts";
import {
  doubtKey,
  doubtWithin,
  hasEnded,
  isCurrent,
  presenceWithin,
  type Span,
  spanOfMechanism,
  spanOfParticipation,
  statusOfLinkIn,
  statusOfSiteIn,
  type TimeWindow,
} from "./presence.ts";

/** A candidate with the status that its record had in a year; the same object where that is the status of today. */
function withStatus<Kind extends { readonly status: LinkStatus }>(
  candidate: Candidate<Kind>,
  status: LinkStatus,
): Candidate<Kind> {
  const { record } = candidate;
  return record.status === status ? candidate : { ...candidate, record: { ...record, status }, status };
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
        key: doubtKey("participation", participation.id),
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
