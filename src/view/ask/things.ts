import "../../text/late.ts";
import { forEachInSteps, groupInSteps, onceInSteps, type Steps } from "../../base/inSteps.ts";
import { compareText } from "../../base/problems.ts";
import { once } from "../../base/remember.ts";
import type { Centre, Crossing, Dataset, IsoDate, Link, LinkStatus, PlaceId, Target } from "../../dataset/model.ts";
import { pairOf, placesOfPair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import type { WordEntry } from "../../dataset/words.ts";
import type { Atlas } from "../atlas.ts";
import { isCounted } from "../counts.ts";
import {
  presenceIn,
  spanOfCentre,
  spanOfCrossing,
  spanOfLink,
  statusOfLinkIn,
  statusOfSiteIn,
} from "../filter/presence.ts";
import { type AnswerPart, dateText, tell } from "./answer.ts";
import { asksForWholeKinds, choose, criteriaOf } from "./criteria.ts";

/** A link, centre or crossing, as answers speak of them. */
export interface Thing {
  readonly target: Target;
  readonly kind: Link["kind"] | "centre" | "crossing";
  readonly title: string;
  readonly parties: readonly PlaceId[];
  readonly status: LinkStatus;
  /** The day of its beginning, with the key of what happened then; null where nobody gives it. */
  readonly began: {
    readonly key: "fact.signed" | "fact.inForce" | "fact.opened" | "fact.agreed" | "fact.since" | "fact.began";
    readonly date: IsoDate;
  } | null;
  /** The day since which it is in force, where that is known beside the first. */
  readonly inForce: IsoDate | null;
  /** It stands for several at once and is in no count of single ones. */
  readonly aggregate: boolean;
  readonly fact: Link | Centre | Crossing;
}

const ofLink = once((link: Link): Thing => {
  const { signed, inForce, from } = link;
  const began =
    signed !== null
      ? ({ key: "fact.signed", date: signed } as const)
      : inForce !== null
        ? ({ key: "fact.inForce", date: inForce } as const)
        : from !== null
          ? // What is over has been there since no day.
            ({ key: link.status === "ended" ? "fact.began" : "fact.since", date: from } as const)
          : null;
  return {
    target: targetOf("link", link.id),
    kind: link.kind,
    title: link.title,
    parties: link.parties,
    status: link.status,
    began,
    inForce: began?.key === "fact.inForce" ? null : inForce,
    aggregate: !isCounted(link),
    fact: link,
  };
});
const ofCentre = once((centre: Centre): Thing => {
  const { opened, founded } = centre;
  const began =
    opened !== null
      ? ({ key: "fact.opened", date: opened } as const)
      : founded.date !== null
        ? ({ key: "fact.agreed", date: founded.date } as const)
        : null;
  const common = {
    title: centre.name,
    parties: centre.participants,
    status: centre.status,
    inForce: null,
    aggregate: false,
  };
  return { ...common, target: targetOf("centre", centre.id), kind: "centre", began, fact: centre };
});
const ofCrossing = once((crossing: Crossing): Thing => {
  const { opened, agreed } = crossing;
  const began =
    opened !== null
      ? ({ key: "fact.opened", date: opened } as const)
      : agreed !== null
        ? ({ key: "fact.agreed", date: agreed } as const)
        : null;
  const common = {
    title: crossing.name,
    parties: placesOfPair(crossing.pair),
    status: crossing.status,
    inForce: null,
    aggregate: false,
  };
  return { ...common, target: targetOf("crossing", crossing.id), kind: "crossing", began, fact: crossing };
});

function* allThings({ links, centres, crossings }: Dataset): Generator<Thing> {
  for (const link of links) yield ofLink(link);
  for (const centre of centres) yield ofCentre(centre);
  for (const crossing of crossings) yield ofCrossing(crossing);
}

/** The records that `selectThings` chooses from, those of all these economies together, and which of them are chosen. */
function recordsOf({ indexes, dataset }: Atlas, economies: readonly PlaceId[], subjects: readonly WordEntry[]) {
  const [one, two] = economies;
  const pair = one === undefined || two === undefined ? null : pairOf(one, two);
  const links =
    pair !== null ? indexes.linksByPair.get(pair) : one === undefined ? dataset.links : indexes.linksByPlace.get(one);
  const centres =
    pair !== null
      ? indexes.centresByPair.get(pair)
      : one === undefined
        ? dataset.centres
        : indexes.centresByPlace.get(one);
  const crossings =
    pair !== null
      ? indexes.crossingsByPair.get(pair)
      : one === undefined
        ? dataset.crossings
        : indexes.crossingsByPlace.get(one);
  const chosen = choose(subjects);
  return {
    links: (chosen.links ? (links ?? []) : []).filter(chosen.isLink),
    centres: chosen.centres ? [...new Set(centres ?? [])] : [],
    crossings: chosen.crossings ? (crossings ?? []) : [],
  };
}

/** Of things by their kind, the lists of those that subjects choose. */
function listsOf(
  byKind: ReadonlyMap<Thing["kind"], readonly Thing[]>,
  subjects: readonly WordEntry[],
): readonly (readonly Thing[])[] {
  const chosen = choose(subjects);
  const whole = asksForWholeKinds(subjects);
  return [...byKind].flatMap(([kind, list]) => {
    if (kind === "centre") return chosen.centres ? [list] : [];
    if (kind === "crossing") return chosen.crossings ? [list] : [];
    if (!chosen.links || !chosen.isKind(kind)) return [];
    return [whole ? list : list.filter(({ fact }) => "title" in fact && chosen.isLink(fact))];
  });
}

/**
 * Links, centres and crossings of all these economies together (of any, for none) that are of every one of the subjects. What
 * is planned or over is among them, with its status.
 */
export function selectThings(
  atlas: Atlas,
  economies: readonly PlaceId[],
  subjects: readonly WordEntry[],
): readonly Thing[] {
  if (economies.length === 0) {
    // Sorted once for the dataset, and by kind: going through all of it at every key would take longer than a key may.
    const lists = listsOf(thingsByKind.get(atlas.dataset), subjects).filter((list) => list.length > 0);
    const [only, ...more] = lists;
    return more.length === 0 ? (only ?? []) : sortThings(lists.flat());
  }
  const { links, centres, crossings } = recordsOf(atlas, economies, subjects);
  return sortThings([...links.map(ofLink), ...centres.map(ofCentre), ...crossings.map(ofCrossing)]);
}

/** Claims about several last, what began last first. */
function sortThings(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted(
    (a, b) => Number(a.aggregate) - Number(b.aggregate) || compareText(b.began?.date ?? "", a.began?.date ?? ""),
  );
}

/** All links, centres and crossings by their kind, each in the order of answers. */
export const thingsByKind = onceInSteps(function* (
  dataset: Dataset,
): Steps<ReadonlyMap<Thing["kind"], readonly Thing[]>> {
  const byKind = yield* groupInSteps(allThings(dataset), ({ kind }) => kind);
  const sorted = new Map<Thing["kind"], readonly Thing[]>();
  for (const [kind, list] of byKind) {
    sorted.set(kind, sortThings(list));
    yield;
  }
  return sorted;
});

/** The status that a thing had in a year; null where it was not there, `doubt` where its dates do not tell. */
function statusIn({ fact }: Thing, year: number): LinkStatus | "doubt" | null {
  if (fact.status === "planned") return null;
  const [span, status] =
    "title" in fact
      ? [spanOfLink(fact), statusOfLinkIn(fact, year)]
      : "founded" in fact
        ? [spanOfCentre(fact), statusOfSiteIn(fact, fact.founded.date, fact.opened, year)]
        : [spanOfCrossing(fact), statusOfSiteIn(fact, fact.agreed, fact.opened, year)];
  const presence = presenceIn(span, year);
  return presence === "absent" ? null : presence === "present" ? status : "doubt";
}

/** The things of `selectThings` as they were in a year, and how many have no date that tells; as they are, for no year. */
export function selectThingsIn(
  atlas: Atlas,
  economies: readonly PlaceId[],
  subjects: readonly WordEntry[],
  year: number | undefined,
): { readonly things: readonly Thing[]; readonly notes: readonly string[] } {
  const all = selectThings(atlas, economies, subjects);
  if (year === undefined) return { things: all, notes: [] };
  const dated = all.map((thing) => ({ thing, status: statusIn(thing, year) }));
  const doubted = dated.filter(({ status }) => status === "doubt").length;
  return {
    things: dated.flatMap(({ thing, status }) => (status === null || status === "doubt" ? [] : [{ ...thing, status }])),
    notes: doubted === 0 ? [] : [tell(atlas, "things.doubted", { count: doubted, year: String(year) })],
  };
}

/** What stands before a sentence about another year than today. */
export const inYear = (year: number | undefined): readonly AnswerPart[] =>
  year === undefined ? [] : [{ text: `${year}: `, target: null }];

/** Those links, centres and crossings that have no date, by their kind. */
export const undatedByKind = onceInSteps(function* (
  dataset: Dataset,
): Steps<ReadonlyMap<Thing["kind"], readonly Thing[]>> {
  const undated: Thing[] = [];
  yield* forEachInSteps(allThings(dataset), (thing) => {
    if (thing.began === null) undated.push(thing);
  });
  return yield* groupInSteps(undated, ({ kind }) => kind);
});

/** How many of those that `selectThings` gives have no date. */
export function countUndated(atlas: Atlas, economies: readonly PlaceId[], subjects: readonly WordEntry[]): number {
  const criteria = criteriaOf(subjects);
  // Who asks for bodies does not ask for links.
  if (criteria === null || subjects.some(({ mechanismKinds }) => mechanismKinds.length > 0)) return 0;
  if (economies.length > 0)
    return selectThings(atlas, economies, criteria).filter(({ began }) => began === null).length;
  return listsOf(undatedByKind.get(atlas.dataset), criteria).reduce((count, list) => count + list.length, 0);
}

/** A thing in a list: its title, with whom where the question does not say so, since when, and its status. */
export function nameThing(atlas: Atlas, thing: Thing, known: readonly PlaceId[]): readonly AnswerPart[] {
  const { translate, names } = atlas;
  const others = thing.parties.filter((place) => !known.includes(place));
  const words = [
    ...(others.length === 0 ? [] : [others.map(names.place).join(", ")]),
    ...(thing.began === null ? [] : [translate(thing.began.key, { date: dateText(atlas, thing.began.date) })]),
    ...(thing.inForce === null ? [] : [translate("fact.inForce", { date: dateText(atlas, thing.inForce) })]),
    ...(thing.began !== null && ["signed", "operating", "in-force"].includes(thing.status)
      ? []
      : [translate(`linkStatus.${thing.status}`)]),
  ];
  return [
    { text: names.text(thing.title), target: thing.target },
    { text: ` (${words.join("; ")})`, target: null },
  ];
}

/** How many there are of each kind: "12 agreements, 2 joint patrols". Records that stand for several are not counted. */
export function countKinds(atlas: Atlas, things: readonly Thing[]): string {
  const counts = new Map<Thing["kind"], number>();
  for (const { kind, aggregate } of things) if (!aggregate) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => tell(atlas, `kinds.${kind}`, { count }));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}
