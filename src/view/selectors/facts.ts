import type {
  Basis,
  Centre,
  Crossing,
  Dataset,
  EventRecord,
  Field,
  Link,
  LinkKind,
  Mechanism,
  Participation,
  PlaceId,
} from "../../dataset/model.ts";
import { parsePair } from "../../dataset/pairs.ts";
import { foldText } from "../../text/fold.ts";
import type { LayerId } from "../state.ts";
import { fieldsOfCentre, fieldsOfCrossing, fieldsOfLink } from "./fields.ts";
import { type Span, spanOfCentre, spanOfCrossing, spanOfLink, spanOfMechanism, spanOfParticipation } from "./period.ts";
import { selectVisible, type VisibleState } from "./visible.ts";

export const layerOfLinkKind: Readonly<Record<LinkKind, LayerId>> = {
  agreement: "agreements",
  "joint-patrol": "patrols",
  "joint-operation": "operations",
  informal: "informal",
  priority: "priorities",
};

/** A record with the values by which it can be asked for. */
export interface Fact<Record> {
  readonly record: Record;
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

function buildFacts(dataset: Dataset, state: VisibleState): Facts {
  const visible = selectVisible(dataset, state);
  const names = new Map(dataset.places.map((place) => [place.id, Object.values(place.names).join(" ")]));
  const nameOf = (id: PlaceId): string => names.get(id) ?? id;
  // The status of the year chosen must not change when something was there.
  const spans = new Map<string, Span>([
    ...dataset.links.map((link) => [link.id, spanOfLink(link)] as const),
    ...dataset.centres.map((centre) => [centre.id, spanOfCentre(centre)] as const),
    ...dataset.crossings.map((crossing) => [crossing.id, spanOfCrossing(crossing)] as const),
  ]);
  const mechanisms = new Map(visible.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const economiesOf = new Map<string, Set<PlaceId>>();
  const basesOf = new Map<string, Set<Basis>>();
  for (const { mechanism, place, basis } of visible.participations) {
    if (place !== null) economiesOf.set(mechanism, (economiesOf.get(mechanism) ?? new Set()).add(place));
    basesOf.set(mechanism, (basesOf.get(mechanism) ?? new Set()).add(basis));
  }
  const mechanismFacts = new Map(
    visible.mechanisms.map((mechanism) => {
      const economies = economiesOf.get(mechanism.id) ?? new Set<PlaceId>();
      if (mechanism.economy !== null) economies.add(mechanism.economy);
      const fact: Fact<Mechanism> = {
        record: mechanism,
        layer: null,
        economies: [...economies],
        mechanisms: [mechanism.id],
        fields: mechanism.fields,
        status: mechanism.status?.value ?? "unknown",
        bases: [...(basesOf.get(mechanism.id) ?? new Set<Basis>()).add(mechanism.basis)],
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
        layer: "memberships",
        economies: participation.place === null ? [] : [participation.place],
        mechanisms: [participation.mechanism],
        fields: own?.fields ?? [],
        status: own?.status ?? "unknown",
        bases: [participation.basis],
        span: spanOfParticipation(participation, mechanisms.get(participation.mechanism)),
        words: own?.words ?? (() => ""),
      };
    }),
    links: visible.links.map((link) => ({
      record: link,
      layer: layerOfLinkKind[link.kind],
      economies: link.parties,
      mechanisms: link.facilitators,
      fields: fieldsOfLink(link),
      status: link.status,
      bases: [link.basis],
      span: spans.get(link.id) ?? spanOfLink(link),
      words: later(() => [link.title, link.summary, ...link.parties.map(nameOf), ...link.topics, ...link.where]),
    })),
    centres: visible.centres.map((centre) => ({
      record: centre,
      layer: "centres",
      economies: centre.economy === null ? centre.participants : [...new Set([...centre.participants, centre.economy])],
      mechanisms: centre.mechanism === null ? [] : [centre.mechanism],
      fields: fieldsOfCentre,
      status: centre.status,
      bases: [centre.basis],
      span: spans.get(centre.id) ?? spanOfCentre(centre),
      words: later(() => [
        centre.name,
        centre.crossing,
        centre.town === null ? null : nameOf(centre.town),
        ...centre.participants.map(nameOf),
      ]),
    })),
    crossings: visible.crossings.map((crossing) => ({
      record: crossing,
      layer: "crossings",
      economies: parsePair(crossing.pair) ?? [],
      mechanisms: [],
      fields: fieldsOfCrossing,
      status: crossing.status,
      bases: [crossing.basis],
      span: spans.get(crossing.id) ?? spanOfCrossing(crossing),
      words: later(() => [crossing.name, ...(parsePair(crossing.pair) ?? []).map(nameOf)]),
    })),
    events: dataset.events.filter(({ basis }) => state.basis === "all" || basis !== "research"),
  };
}

/** How many results are kept for each dataset: the years a slider passes. */
const kept = 24;
const known = new WeakMap<Dataset, Map<string, Facts>>();

/** The facts of a dataset under basis, year and period; asked again with the same, the same object is given back. */
export function selectFacts(dataset: Dataset, state: VisibleState): Facts {
  const results = known.get(dataset) ?? new Map<string, Facts>();
  known.set(dataset, results);
  const key = `${state.basis} ${state.year ?? state.period?.join("-") ?? ""}`;
  const found = results.get(key);
  if (found !== undefined) return found;
  const facts = buildFacts(dataset, state);
  if (results.size >= kept) results.delete(results.keys().next().value ?? "");
  results.set(key, facts);
  return facts;
}
