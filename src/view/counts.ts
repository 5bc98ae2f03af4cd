import { once } from "../base/remember.ts";
import type { Indexes } from "../dataset/indexes.ts";
import type {
  Centre,
  Crossing,
  Link,
  LinkKind,
  Mechanism,
  MechanismId,
  PairId,
  Place,
  PlaceId,
} from "../dataset/model.ts";
import { pairsOfLink } from "../dataset/pairs.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import { hasEnded, hasLeft } from "./filter/presence.ts";

/*
 * What a number of the atlas counts. Map, lists, matrix, table, comparison, answers, pages and summaries ask here, so that
 * one thing has one number everywhere; the rules stand in `README.md` beside this file, and readers find them under
 * "How we count".
 */

/** Whether a record stands in numbers: one that is itself a sentence about several documents does not. */
export const isCounted = ({ aggregate }: Pick<Link, "aggregate">): boolean => aggregate === null;

/** The links that numbers count, in their order. */
export const countedLinks = once((links: readonly Link[]): readonly Link[] => links.filter(isCounted));

/** The claims about several documents among some links: listed, and in no number. */
export const claimsAmong = once((links: readonly Link[]): readonly Link[] => links.filter((link) => !isCounted(link)));

/** How many links there are of each kind, in the order of the kinds; kinds without any are absent. */
export const countByKind = once((links: readonly Link[]): ReadonlyMap<LinkKind, number> => {
  const counted = countedLinks(links);
  return new Map(
    linkKinds.flatMap((kind) => {
      const count = counted.filter((link) => link.kind === kind).length;
      return count === 0 ? [] : [[kind, count] as const];
    }),
  );
});

/** How many links of a kind hold for each pair, alone or with others. Pairs without any are absent. */
export const countByPair = once((links: readonly Link[]): ReadonlyMap<PairId, number> => {
  const counts = new Map<PairId, number>();
  for (const link of countedLinks(links)) {
    for (const pair of pairsOfLink(link)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
});

/** What ties economies: links that are counted, claims about several, centres and crossings. */
export interface Ties {
  readonly links: readonly Link[];
  readonly claims: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
}
const nothing: readonly never[] = [];
const tiesOf = (
  links: readonly Link[] = nothing,
  centres: readonly Centre[] = nothing,
  crossings: readonly Crossing[] = nothing,
): Ties => ({ links: countedLinks(links), claims: claimsAmong(links), centres, crossings });

/** What holds for two economies, alone or together with others. */
export function tiesOfPair(
  { linksByPair, centresByPair, crossingsByPair }: Pick<Indexes, "linksByPair" | "centresByPair" | "crossingsByPair">,
  pair: PairId,
): Ties {
  return tiesOf(linksByPair.get(pair), centresByPair.get(pair), crossingsByPair.get(pair));
}

/** What an economy shares with others, each record once. */
export function tiesOfPlace(
  {
    linksByPlace,
    centresByPlace,
    crossingsByPlace,
  }: Pick<Indexes, "linksByPlace" | "centresByPlace" | "crossingsByPlace">,
  place: PlaceId,
): Ties {
  return tiesOf(linksByPlace.get(place), centresByPlace.get(place), crossingsByPlace.get(place));
}

/** The number of records that ties are. */
export const countTies = ({ links, centres, crossings }: Omit<Ties, "claims">): number =>
  countedLinks(links).length + centres.length + crossings.length;

/** The bodies in which an economy takes part, each once. */
export interface Parts {
  /** At work, with the economy as a member: what "member of" counts. */
  readonly member: readonly MechanismId[];
  /** At work, with the economy only in other roles, such as observer or partner. */
  readonly otherwise: readonly MechanismId[];
  /** Those that it has left, and those that are no more. */
  readonly formerly: readonly MechanismId[];
}

/**
 * Parts of an economy in bodies. `year`: the one that the indexes were narrowed to, in which everything they hold was there;
 * null for now.
 */
export function partsOfPlace(
  { participationsByPlace, mechanisms }: Pick<Indexes, "participationsByPlace" | "mechanisms">,
  place: PlaceId,
  year: number | null,
): Parts {
  const own = participationsByPlace.get(place) ?? [];
  const all = [...new Set(own.map(({ mechanism }) => mechanism))];
  const present = own.filter((participation) => {
    const mechanism = mechanisms.get(participation.mechanism);
    return year !== null || (!hasLeft(participation) && mechanism !== undefined && !hasEnded(mechanism));
  });
  const now = new Set(present.map(({ mechanism }) => mechanism));
  const members = new Set(present.filter(({ role }) => role === "member").map(({ mechanism }) => mechanism));
  return {
    member: all.filter((id) => members.has(id)),
    otherwise: all.filter((id) => now.has(id) && !members.has(id)),
    formerly: all.filter((id) => !now.has(id)),
  };
}

/** The regional mechanisms at work that are seated in an economy, in any of its towns; in the order of the dataset. */
export function seatsOfEconomy(
  mechanisms: readonly Mechanism[],
  { places }: { readonly places: ReadonlyMap<PlaceId, Place> },
  economy: PlaceId,
): readonly Mechanism[] {
  return mechanisms.filter((mechanism) => {
    const seat = mechanism.seat?.value ?? null;
    const here = seat !== null && (seat === economy || places.get(seat)?.economy === economy);
    return here && mechanism.scope === "regional" && !hasEnded(mechanism);
  });
}

/** Bodies that two economies share. */
export interface CommonParts {
  /** Both are members. */
  readonly members: readonly MechanismId[];
  /** Both take part, at least one of them not as a member. */
  readonly mixed: readonly MechanismId[];
}

/** The bodies at work in which both economies take part, in the order of the first one's list. */
export function commonParts(
  indexes: Pick<Indexes, "participationsByPlace" | "mechanisms">,
  [a, b]: readonly [PlaceId, PlaceId],
  year: number | null,
): CommonParts {
  const [one, other] = [partsOfPlace(indexes, a, year), partsOfPlace(indexes, b, year)];
  const theirs = new Set([...other.member, ...other.otherwise]);
  const members = one.member.filter((id) => other.member.includes(id));
  return {
    members,
    mixed: [...one.member, ...one.otherwise].filter((id) => theirs.has(id) && !members.includes(id)),
  };
}

/** Heading of a list on the page of a pair or an economy to which its number leads: part of the address. */
export const listParts = {
  agreement: "list-agreements",
  "joint-patrol": "list-patrols",
  "joint-operation": "list-operations",
  informal: "list-informal",
  priority: "list-priorities",
  centre: "list-centres",
  crossing: "list-crossings",
  links: "list-links",
  member: "list-member-of",
  otherwise: "list-other-roles",
  seats: "list-seats",
} as const satisfies Readonly<Record<LinkKind, string>> & Readonly<Record<string, string>>;
