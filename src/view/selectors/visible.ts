import type {
  Centre,
  Crossing,
  Dataset,
  IsoDate,
  Link,
  Mechanism,
  MechanismId,
  Participation,
  PlaceId,
  Provenance,
} from "../../dataset/model.ts";
import type { ViewState } from "../state.ts";

/** The records that basis and year leave in view. Layers and selection do not matter here, so panel and map can share it. */
export interface Visible {
  readonly mechanisms: readonly Mechanism[];
  readonly participations: readonly Participation[];
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
}

/** Year of a date of any precision; null stays null. */
export function yearOf(date: IsoDate | null): number | null {
  const year = date === null ? Number.NaN : Number(date.slice(0, 4));
  return Number.isInteger(year) ? year : null;
}

/** Whether a period touches a year; an open or unknown end does not exclude. */
export function touchesYear(from: IsoDate | null, to: IsoDate | null, year: number | null): boolean {
  if (year === null) return true;
  const [first, last] = [yearOf(from), yearOf(to)];
  return (first === null || first <= year) && (last === null || last >= year);
}

/** When a link began, as far as known: it began, came into force or was signed. Null when undated. */
export function linkStart(link: Link): IsoDate | null {
  return link.from ?? link.inForce ?? link.signed;
}
/** When a centre began: opened, or agreed. */
export function centreStart(centre: Centre): IsoDate | null {
  return centre.opened ?? centre.founded.date;
}
/** When a crossing began: opened, or agreed. */
export function crossingStart(crossing: Crossing): IsoDate | null {
  return crossing.opened ?? crossing.agreed;
}

/** When a participation ended; where only a period is known, its latest date, as the end had surely come by then. */
export function participationEnd(participation: Participation): IsoDate | null {
  return participation.to ?? participation.toBetween?.[1] ?? null;
}

const over = ["ended", "transformed", "completed"];
/** Whether a mechanism is at work in a year; null = now, when one that has ended counts no longer. */
export function isAlive(mechanism: Mechanism, year: number | null): boolean {
  if (year !== null) return touchesYear(mechanism.from, mechanism.to, year);
  return mechanism.to === null && !over.includes(mechanism.status?.value ?? "unknown");
}

/**
 * The records of the dataset under the state's `basis` and `year`. With `basis` "report", nothing that rests on research
 * remains. With a year, what began later or ended earlier goes; undated records stay. Without a year, participations that
 * have ended go, but links, centres and crossings that have ended stay: they are drawn weaker and say so.
 */
export function selectVisible(dataset: Dataset, state: Pick<ViewState, "basis" | "year">): Visible {
  const { year } = state;
  const hasBasis = (fact: Provenance): boolean => state.basis === "all" || fact.basis !== "research";
  return {
    mechanisms: dataset.mechanisms.filter(
      (mechanism) => hasBasis(mechanism) && (year === null || isAlive(mechanism, year)),
    ),
    participations: dataset.participations.filter((participation) => {
      const end = participationEnd(participation);
      const now = year === null && end !== null;
      return hasBasis(participation) && !now && touchesYear(participation.from, end, year);
    }),
    links: dataset.links.filter((link) => hasBasis(link) && touchesYear(linkStart(link), link.to, year)),
    centres: dataset.centres.filter((centre) => hasBasis(centre) && touchesYear(centreStart(centre), null, year)),
    crossings: dataset.crossings.filter(
      (crossing) => hasBasis(crossing) && touchesYear(crossingStart(crossing), null, year),
    ),
  };
}

/**
 * The participations of one mechanism. Of one that has ended, while no year is chosen, those it had at its end: a body of
 * the past is shown as it last was. Participations by organisations (no place) are among them.
 */
export function selectParticipations(
  dataset: Dataset,
  state: Pick<ViewState, "basis" | "year">,
  id: MechanismId,
): readonly Participation[] {
  const mechanism = dataset.mechanisms.find((candidate) => candidate.id === id);
  const own = dataset.participations.filter((participation) => participation.mechanism === id);
  if (mechanism === undefined || state.year !== null || isAlive(mechanism, null)) {
    return selectVisible({ ...dataset, participations: own, links: [], centres: [], crossings: [] }, state)
      .participations;
  }
  return own.filter((participation) => {
    const end = participationEnd(participation);
    const lasted = end === null || (mechanism.to !== null && end.slice(0, 4) >= mechanism.to.slice(0, 4));
    return lasted && (state.basis === "all" || participation.basis !== "research");
  });
}

/** Number of mechanisms at work in which a place is a member, by place; places without any are absent. */
export function countMemberships(visible: Visible, year: number | null): ReadonlyMap<PlaceId, number> {
  const alive = new Set(visible.mechanisms.filter((mechanism) => isAlive(mechanism, year)).map(({ id }) => id));
  const memberOf = new Map<PlaceId, Set<MechanismId>>();
  for (const { place, mechanism, role } of visible.participations) {
    if (place === null || role !== "member" || !alive.has(mechanism)) continue;
    const mechanisms = memberOf.get(place) ?? new Set<MechanismId>();
    memberOf.set(place, mechanisms.add(mechanism));
  }
  return new Map([...memberOf].map(([place, mechanisms]) => [place, mechanisms.size]));
}
