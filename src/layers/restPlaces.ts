import { remember } from "../base/remember.ts";
import type { Dataset, PairId, PlaceId, Position } from "../dataset/model.ts";

/*
 * Where things of the picture at rest stand, set by hand as on a printed map: names of the six between the arcs of agreements
 * and not under them, numbers on their arcs beside names, capitals and each other. `tests/layers/rest.test.ts` holds both
 * at the sizes of screens; what is not listed stands where it has most room, or at the crown of its arc.
 */

/** Middles of the names of the six. */
export const namesAtRest: Readonly<Record<PlaceId, Position>> = {
  al: [20.1, 40.63],
  ba: [17.68, 44.5],
  me: [17.5, 41.8],
  mk: [21.74, 41.62],
  rs: [20.2, 45.3],
  xk: [20.42, 42.82],
};

/** From this zoom on there is room in the land for a name that stands in the sea before. */
export const roomyZoom = 7;
/** Where something is chosen, names stand in the land from here on: further away the smallest of them would lie over one another. */
export const leastRoomyZoom = 4.6;
/** Middles of those names from there on. */
export const roomyNamesAtRest: Readonly<Record<PlaceId, Position>> = { me: [18.84, 42.82] };

/** Where on its arc the number of a pair stands: a share of the arc, from west to east. */
export const numbersAtRest: Readonly<Record<PairId, number>> = {
  "al-ba": 0.5,
  "al-me": 0.5,
  "al-mk": 0.3,
  "al-rs": 0.61,
  "al-xk": 0.75,
  "ba-me": 0.39,
  "ba-mk": 0.43,
  "ba-rs": 0.54,
  "me-mk": 0.68,
  "me-rs": 0.61,
  "me-xk": 0.32,
  "mk-rs": 0.64,
  "mk-xk": 0.39,
  "rs-xk": 0.64,
};

/** The six. */
export const coreOf = remember(
  ({ places }: Dataset): ReadonlySet<PlaceId> =>
    new Set(places.filter(({ group }) => group === "western-balkans").map(({ id }) => id)),
);
