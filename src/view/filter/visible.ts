import type {
  Centre,
  Crossing,
  Dataset,
  Link,
  LinkStatus,
  Mechanism,
  MechanismId,
  Participation,
  PlaceId,
  Provenance,
} from "../../dataset/model.ts";
import { yearOf } from "../../text/dates.ts";
import type { ViewState } from "../state.ts";
import {
  hasEnded,
  presenceWithin,
  type Span,
  spanOfCentre,
  spanOfCrossing,
  spanOfLink,
  spanOfMechanism,
  spanOfParticipation,
  statusOfLinkIn,
  statusOfPlaceOfWorkIn,
} from "./period.ts";

/** The records that stay in view. Selection does not matter here, so panel and map can share it. */
export interface Visible {
  readonly mechanisms: readonly Mechanism[];
  readonly participations: readonly Participation[];
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
  /** Those of the mechanisms that were at work in the year or period; without either, those that have not ended. */
  readonly atWork: ReadonlySet<MechanismId>;
}
/** First and last year, both included. */
export type Period = readonly [number, number];
/** What basis and time leave in view; a year counts before a period. */
export type VisibleState = Pick<ViewState, "basis" | "year"> & { readonly period?: Period | null };

/** A participation of today, or, of a mechanism that has ended, one it had at its end. */
function lasts(participation: Participation, mechanism: Mechanism | undefined): boolean {
  if (participation.to === null && participation.toBetween === null) return true;
  const end = yearOf(participation.to ?? participation.toBetween?.[1] ?? null);
  const last = yearOf(mechanism?.to ?? null);
  return end !== null && last !== null && end >= last;
}

const withStatus = <T extends { readonly status: LinkStatus }>(record: T, status: LinkStatus): T =>
  record.status === status ? record : { ...record, status };

/**
 * The records of the dataset under the state's `basis` and `year` (or period, of which the last year gives the status). With `basis` "report", nothing that rests on research
 * remains. With a year, what began later or ended earlier goes, participations also with their mechanism; undated records
 * stay; links, centres and crossings carry the status they had in that year. Without a year, participations that have ended
 * go (a body of the past is shown as it last was), while links, centres and crossings that have ended stay: they are drawn
 * weaker and say so.
 */
export function selectVisible(dataset: Dataset, state: VisibleState): Visible {
  const period: Period | null = state.year === null ? (state.period ?? null) : [state.year, state.year];
  const hasBasis = (fact: Provenance): boolean => state.basis === "all" || fact.basis !== "research";
  const touches = (span: Span): boolean => period === null || presenceWithin(span, ...period) !== "absent";
  const byId = new Map(dataset.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const mechanisms = dataset.mechanisms.filter(
    (mechanism) => hasBasis(mechanism) && touches(spanOfMechanism(mechanism)),
  );
  const alive = new Set(mechanisms.map(({ id }) => id));
  const participations = dataset.participations.filter((participation) => {
    const mechanism = byId.get(participation.mechanism);
    if (!hasBasis(participation) || !alive.has(participation.mechanism)) return false;
    return period === null ? lasts(participation, mechanism) : touches(spanOfParticipation(participation, mechanism));
  });
  const links = dataset.links.filter((link) => hasBasis(link) && touches(spanOfLink(link)));
  const centres = dataset.centres.filter((centre) => hasBasis(centre) && touches(spanOfCentre(centre)));
  const crossings = dataset.crossings.filter((crossing) => hasBasis(crossing) && touches(spanOfCrossing(crossing)));
  if (period === null) {
    const atWork = new Set(mechanisms.filter((mechanism) => !hasEnded(mechanism)).map(({ id }) => id));
    return { mechanisms, participations, links, centres, crossings, atWork };
  }
  const [, year] = period;
  return {
    atWork: alive,
    mechanisms,
    participations,
    links: links.map((link) => withStatus(link, statusOfLinkIn(link, year))),
    centres: centres.map((centre) =>
      withStatus(centre, statusOfPlaceOfWorkIn(centre, centre.founded.date, centre.opened, year)),
    ),
    crossings: crossings.map((crossing) =>
      withStatus(crossing, statusOfPlaceOfWorkIn(crossing, crossing.agreed, crossing.opened, year)),
    ),
  };
}

/** The participations of one mechanism under basis and year. Participations by organisations (no place) are among them. */
export function selectParticipations(
  dataset: Dataset,
  state: Pick<ViewState, "basis" | "year">,
  id: MechanismId,
): readonly Participation[] {
  const participations = dataset.participations.filter((participation) => participation.mechanism === id);
  return selectVisible({ ...dataset, participations, links: [], centres: [], crossings: [] }, state).participations;
}

/** Number of mechanisms at work in which a place is a member, by place; places without any are absent. */
export function countMemberships(visible: Visible): ReadonlyMap<PlaceId, number> {
  const memberOf = new Map<PlaceId, Set<MechanismId>>();
  for (const { place, mechanism, role } of visible.participations) {
    if (place === null || role !== "member" || !visible.atWork.has(mechanism)) continue;
    const mechanisms = memberOf.get(place) ?? new Set<MechanismId>();
    memberOf.set(place, mechanisms.add(mechanism));
  }
  return new Map([...memberOf].map(([place, mechanisms]) => [place, mechanisms.size]));
}
