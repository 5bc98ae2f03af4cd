import type { PlaceId } from "../../../dataset/model.ts";
import { pairsOfLink, placesOfPair } from "../../../dataset/pairs.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { tiesOfPair } from "../../counts.ts";
import { type AnswerPart, listed, mostWeighed, restsOn, say, tell } from "../answer.ts";
import { namePlace } from "../bodies.ts";
import { criteriaOf, namesKinds } from "../criteria.ts";
import type { Question } from "../question.ts";
import type { Template } from "../template.ts";
import { inYear, nameThing, selectThingsIn, type Thing } from "../things.ts";
import { asides, describeStatuses, type Found, mostNamed, nothingElse } from "./ties.ts";

/** Most partners named in a sentence. */
const mostPartners = 8;
/** Most partners whose numbers stand in a sentence. */
const mostCounted = 5;
/** Most records that are shown below a sentence. */
const mostShown = 3;

/** With whom a record ties an economy: the other side of each pair that it holds for; of a centre, all who take part. */
function partnersOf({ fact, parties }: Thing, place: PlaceId): readonly PlaceId[] {
  if (!("between" in fact)) return parties.filter((other) => other !== place);
  return pairsOfLink(fact).flatMap((pair) => {
    const both = placesOfPair(pair);
    return both.includes(place) ? both.filter((other) => other !== place) : [];
  });
}

/** Partners by how many records there are with each, most first. */
function groupByPartner(things: readonly Thing[], place: PlaceId): ReadonlyMap<PlaceId, readonly Thing[]> {
  const groups = new Map<PlaceId, Thing[]>();
  for (const thing of things.slice(0, mostWeighed)) {
    for (const partner of partnersOf(thing, place)) {
      const known = groups.get(partner);
      if (known === undefined) groups.set(partner, [thing]);
      else known.push(thing);
    }
  }
  return new Map([...groups].toSorted(([, one], [, two]) => two.length - one.length));
}

/** Patrols of a mission, which are not between the two whose border they are at. */
const isOfMission = ({ fact }: Thing): boolean => "topics" in fact && fact.topics.includes("military-synchronised");

/** Whether a record says that something is there: what is signed counts for agreements, which are then made. */
const isThere = ({ status, kind }: Thing): boolean =>
  status === "operating" || status === "in-force" || (status === "signed" && kind === "agreement");

/** The sentences on partners of which it is not known that something is there, each partner once. */
const otherwise = ["signed", "planned", "unclear", "ended"] as const;

/** What the question calls that for which it seeks partners, in the plural: "joint patrols", "agreements on extradition". */
function describeKinds(atlas: Atlas, things: readonly Thing[], subjects: Question["subjects"]): string {
  const kinds = [...new Set(things.map(({ kind }) => kind))].map((kind) => tell(atlas, `partners.${kind}`));
  const topics = subjects.flatMap(({ linkKinds, kinds: ofKinds, words, id }) =>
    linkKinds.length + ofKinds.length > 0 ? [] : [words.en?.[0] ?? id],
  );
  const all = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(kinds);
  return topics.length === 0 ? all : tell(atlas, "partners.on", { what: all, topic: topics.join(", ") });
}

/** With whom an economy has anything: all partners, by the numbers that the pages of the pairs have. */
function anyPartners(question: Question, atlas: Atlas, place: PlaceId): Found | null {
  if (question.years.length > 0) return null;
  const { indexes, names } = atlas;
  const pairs = new Set((indexes.linksByPlace.get(place) ?? []).flatMap(pairsOfLink));
  const partners = [...pairs]
    .flatMap((pair) => {
      const both = placesOfPair(pair);
      const other = both.find((one) => one !== place);
      const { links } = tiesOfPair(indexes, pair);
      return other === undefined || !both.includes(place) || links.length === 0 ? [] : [{ pair, other, links }];
    })
    .toSorted((one, two) => two.links.length - one.links.length || one.other.localeCompare(two.other));
  if (partners.length === 0) return null;
  const list = listed(
    atlas,
    partners.slice(0, mostCounted).map(({ pair, other, links }): readonly AnswerPart[] => [
      { text: names.place(other), target: targetOf("pair", pair) },
      { text: ` (${links.length})`, target: null },
    ]),
  );
  const key = partners.length > mostCounted ? "partners.most" : "partners.all";
  return {
    verdict: "found",
    parts: say(atlas, key, { place: namePlace(atlas, place), count: partners.length, list }),
    notes: [tell(atlas, "partners.numbers")],
    evidence: restsOn(partners.flatMap(({ links }) => links).slice(0, mostWeighed)),
    step: { kind: "record", target: targetOf("place", place) },
  };
}

/** Who has something (of a kind) with X? Partners lead; the records that say so follow. */
export const partners: Template = {
  id: "partners",
  ofYear: true,
  cues: ["who", "between", "today", "open", "sign"],
  examples: [
    "Who patrols with Serbia?",
    "Who works with Albania?",
    "With whom does Albania work?",
    "With whom does Serbia have agreements?",
  ],
  answer: (question, atlas) => {
    const { economies, cues } = question;
    const [place, ...more] = economies;
    if (place === undefined || more.length > 0 || !nothingElse(question)) return null;
    const subjects = criteriaOf(question.subjects);
    if (subjects === null) return null;
    if (subjects.length === 0) {
      const cooperation = question.subjects.some(({ id }) => id === "cooperation");
      // "With whom does X work?" names no subject: to work is in it.
      const asked = cues.has("with-whom") || (cooperation && (cues.has("who") || question.asks));
      return asked ? anyPartners(question, atlas, place) : null;
    }
    if (!namesKinds(subjects) || (!question.asks && !subjects.some(({ linkKinds }) => linkKinds.length > 0)))
      return null;
    const [year] = question.years;
    const { things: recorded, notes: doubts } = selectThingsIn(atlas, economies, subjects, year);
    const things = recorded.filter(({ aggregate }) => !aggregate);
    // A few are told by their titles, as are those that are only planned, unclear or over.
    if (!cues.has("who") && things.length <= mostNamed) return null;
    const missions = things.filter(isOfMission);
    const there = things.filter((thing) => isThere(thing) && !isOfMission(thing));
    const leading = groupByPartner(there, place);
    if (leading.size === 0) return null;
    const named = new Set(leading.keys());
    const list = listed(
      atlas,
      [...leading.keys()].map((partner) => namePlace(atlas, partner)),
      mostPartners,
    );
    const what = describeKinds(atlas, there, subjects);
    const parts = [...inYear(year), ...say(atlas, "partners.some", { place: namePlace(atlas, place), what, list })];
    for (const status of otherwise) {
      const rest = things.filter((thing) => thing.status === status && !isThere(thing) && !isOfMission(thing));
      const others = [...groupByPartner(rest, place).keys()].filter((partner) => !named.has(partner));
      if (others.length === 0) continue;
      for (const partner of others) named.add(partner);
      const names = listed(
        atlas,
        others.map((partner) => namePlace(atlas, partner)),
        mostPartners,
      );
      parts.push({ text: " ", target: null }, ...say(atlas, `partners.${status}`, { list: names }));
    }
    if (missions.length > 0) {
      const titles = missions.map(({ title, target }) => ({ text: atlas.names.text(title), target }));
      parts.push({ text: " ", target: null }, ...say(atlas, "partners.mission", { list: listed(atlas, titles) }));
    }
    return {
      verdict: "found",
      parts,
      notes: [
        tell(atlas, "partners.split", { count: things.length, split: describeStatuses(atlas, things) }),
        ...doubts,
        ...asides(atlas, recorded),
      ],
      rows: there.slice(0, mostShown).map((thing) => nameThing(atlas, thing, [place])),
      evidence: restsOn(there.slice(0, mostWeighed).map(({ fact }) => fact)),
      step: { kind: "record", target: targetOf("place", place) },
    };
  },
};
