import type { Dataset, MechanismId, PlaceId } from "../../dataset/model.ts";
import { yearOf } from "../../text/dates.ts";
import { setFacet } from "../query.ts";
import type { FilterState } from "./checks.ts";
import { doubtKey, type InView, selectInView } from "./filter.ts";
import { presenceIn, spanOfMechanism, spanOfParticipation } from "./presence.ts";

/** First and last year that a reader can choose: from the first dated thing to the edition. `dated` counts all things by year. */
export function selectableYears(
  dataset: Dataset,
  dated = countByYear(dataset, { basis: "all", layers: null, query: "", year: null }),
): readonly [number, number] {
  const last = yearOf(dataset.edition.date) ?? new Date(0).getUTCFullYear();
  return [Math.min(last - 1, ...dated.keys()), last];
}

/**
 * Number of dated things by year, under all choices but year and period: dated events, and the dates at which links,
 * centres and crossings were agreed, came into force or opened. Years without any are absent.
 */
export function countByYear(dataset: Dataset, state: FilterState): ReadonlyMap<number, number> {
  const inView = selectInView(dataset, {
    ...state,
    year: null,
    since: null,
    query: setFacet(state.query, "period", []),
  });
  const counts = new Map<number, number>();
  const add = (...dates: readonly (string | null)[]): void => {
    let one: number | null = null;
    let two: number | null = null;
    for (const date of dates) {
      const year = date === null ? null : yearOf(date);
      // Several dates of one record in one year are one happening on this scale.
      if (year === null || year === one || year === two) continue;
      counts.set(year, (counts.get(year) ?? 0) + 1);
      two = one;
      one = year;
    }
  };
  for (const { date } of inView.events) add(date);
  for (const { signed, inForce, from } of inView.links) add(signed, inForce, from);
  for (const { founded, opened } of inView.centres) add(founded.date, opened);
  for (const { agreed, opened } of inView.crossings) add(agreed, opened);
  return counts;
}

/** The most mechanisms of which one of some places is a member in any one year, as far as they are dated in `everyYear`. */
export function mostMembershipsInAYear(dataset: Dataset, everyYear: InView, places: readonly PlaceId[]): number {
  const mechanisms = new Map(dataset.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const members = everyYear.participations.filter(({ role, place }) => role === "member" && place !== null);
  const [first, last] = selectableYears(dataset);
  let most = 0;
  for (let year = first; year <= last; year++) {
    const memberOf = new Map<PlaceId, Set<MechanismId>>();
    for (const part of members) {
      const { place, mechanism } = part;
      if (place === null || !places.includes(place)) continue;
      const own = mechanisms.get(mechanism);
      const there =
        own !== undefined &&
        presenceIn(spanOfMechanism(own), year) === "present" &&
        presenceIn(spanOfParticipation(part, own), year) === "present";
      if (there) memberOf.set(place, (memberOf.get(place) ?? new Set<MechanismId>()).add(mechanism));
    }
    for (const own of memberOf.values()) most = Math.max(most, own.size);
  }
  return most;
}

/** Number of mechanisms at work in which a place is a member, by place, as far as they are dated; places without any are absent. */
export function countMemberships(
  inView: Pick<InView, "participations" | "atWork" | "doubts">,
): ReadonlyMap<PlaceId, number> {
  const memberOf = new Map<PlaceId, Set<MechanismId>>();
  const { doubts } = inView;
  for (const { id, place, mechanism, role } of inView.participations) {
    if (place === null || role !== "member" || !inView.atWork.has(mechanism)) continue;
    if (doubts.has(doubtKey("participation", id)) || doubts.has(doubtKey("mechanism", mechanism))) continue;
    const mechanisms = memberOf.get(place) ?? new Set<MechanismId>();
    memberOf.set(place, mechanisms.add(mechanism));
  }
  return new Map([...memberOf].map(([place, mechanisms]) => [place, mechanisms.size]));
}
