import type { Indexes } from "../dataset/indexes.ts";
import type { LinkKind, MechanismId, Participation, PlaceId, PlaceStatus } from "../dataset/model.ts";
import { linkKinds, roles, statusOrganisations } from "../dataset/vocabulary.ts";
import { selectStandings } from "../view/country/standing.ts";

/** How one economy takes part in a mechanism; null where it was not found to. */
export type PartIn = Participation | null;
export interface ComparedMechanism {
  readonly mechanism: MechanismId;
  /** One for each economy compared. */
  readonly parts: readonly PartIn[];
}
/** Two to four economies side by side; lists hold one value for each, in their order. */
export interface Comparison {
  readonly places: readonly PlaceId[];
  /** Mechanisms in which all take part in the same role. */
  readonly same: readonly ComparedMechanism[];
  /** Mechanisms in which some do, or in different roles; those with most of them first. */
  readonly different: readonly ComparedMechanism[];
  /** Number of single records by kind; claims about several documents at once are not counted. */
  readonly links: readonly { readonly kind: LinkKind; readonly counts: readonly number[] }[];
  readonly centres: readonly (readonly string[])[];
  readonly crossings: readonly (readonly string[])[];
  readonly standings: readonly {
    readonly organisation: PlaceStatus["organisation"];
    readonly now: readonly (readonly PlaceStatus[])[];
  }[];
}

/** The present part of an economy in a mechanism. */
function partOf(indexes: Indexes, mechanism: MechanismId, place: PlaceId): PartIn {
  const own = (indexes.participationsByPlace.get(place) ?? []).filter(
    (participation) =>
      participation.mechanism === mechanism && participation.to === null && participation.toBetween === null,
  );
  const [best = null] = own.toSorted((one, two) => roles.indexOf(one.role) - roles.indexOf(two.role));
  return best;
}

/** Puts economies side by side. Pure. */
export function buildComparison(indexes: Indexes, places: readonly PlaceId[]): Comparison {
  const mechanisms = [...indexes.mechanisms.keys()].flatMap((mechanism): readonly ComparedMechanism[] => {
    const parts = places.map((place) => partOf(indexes, mechanism, place));
    return parts.every((part) => part === null) ? [] : [{ mechanism, parts }];
  });
  const isSame = ({ parts }: ComparedMechanism): boolean =>
    parts.every((part) => part !== null && part.role === parts[0]?.role);
  const having = ({ parts }: ComparedMechanism): number => parts.filter((part) => part !== null).length;
  const standings = places.map((id) => {
    const place = indexes.places.get(id);
    return new Map(
      (place === undefined ? [] : selectStandings(place)).map(({ organisation, now }) => [organisation, now]),
    );
  });
  return {
    places,
    same: mechanisms.filter(isSame),
    different: mechanisms.filter((row) => !isSame(row)).sort((one, two) => having(two) - having(one)),
    links: linkKinds
      .map((kind) => ({
        kind,
        counts: places.map(
          (place) =>
            (indexes.linksByPlace.get(place) ?? []).filter((link) => link.kind === kind && link.aggregate === null)
              .length,
        ),
      }))
      .filter(({ counts }) => counts.some((count) => count > 0)),
    centres: places.map((place) => (indexes.centresByPlace.get(place) ?? []).map(({ id }) => id)),
    crossings: places.map((place) => (indexes.crossingsByPlace.get(place) ?? []).map(({ id }) => id)),
    standings: statusOrganisations
      .map((organisation) => ({ organisation, now: standings.map((known) => known.get(organisation) ?? []) }))
      .filter(({ now }) => now.some((statuses) => statuses.length > 0)),
  };
}
