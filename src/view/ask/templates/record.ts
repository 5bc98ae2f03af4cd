import "../../../text/late.ts";
import { groupBy } from "../../../base/groupBy.ts";
import { once } from "../../../base/remember.ts";
import type { Centre, Crossing, Dataset, IsoDate, Link, PlaceId, Target } from "../../../dataset/model.ts";
import { placesOfPair } from "../../../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../../../dataset/target.ts";
import { wordsOf } from "../../../text/fold.ts";
import type { Atlas } from "../../atlas.ts";
import { lastSeen } from "../../unseen.ts";
import { type Answer, dateText, gapsOf, listed, refer, restsOn, say } from "../answer.ts";
import { namePlace } from "../bodies.ts";
import type { Question } from "../question.ts";
import type { Template } from "../template.ts";

type Found = Omit<Answer, "template" | "holds">;

/** A centre, crossing or operation that a question is about. */
interface Subject {
  readonly target: Target;
  readonly name: string;
  readonly parties: readonly PlaceId[];
  readonly dates: readonly {
    readonly key: "fact.agreed" | "fact.opened" | "fact.since";
    readonly date: IsoDate | null;
  }[];
  readonly summary: string | null;
  readonly fact: Link | Centre | Crossing;
}

function subjectOf({ indexes }: Atlas, target: Target): Subject | null {
  const id = idOf(target);
  const centre = kindOf(target) === "centre" ? indexes.centres.get(id) : undefined;
  if (centre !== undefined) {
    const { name, participants: parties, founded, opened, notes } = centre;
    const dates = [
      { key: "fact.agreed", date: opened === null ? founded.date : null },
      { key: "fact.opened", date: opened },
    ] as const;
    return { target, name, parties, dates, summary: notes, fact: centre };
  }
  const crossing = kindOf(target) === "crossing" ? indexes.crossings.get(id) : undefined;
  if (crossing !== undefined) {
    const { name, pair, agreed, opened, notes } = crossing;
    const dates = [
      { key: "fact.agreed", date: agreed },
      { key: "fact.opened", date: opened },
    ] as const;
    return { target, name, parties: placesOfPair(pair), dates, summary: notes, fact: crossing };
  }
  const link = kindOf(target) === "link" ? indexes.links.get(id) : undefined;
  if (link === undefined) return null;
  const { title: name, parties, from, signed, summary, notes } = link;
  return {
    target,
    name,
    parties,
    dates: [{ key: "fact.since", date: from ?? signed }],
    summary: summary ?? notes,
    fact: link,
  };
}

/** Centres by their town, and crossings by each side of their name; made once for a dataset. */
const byTown = once(({ centres, crossings }: Dataset) => {
  const sides = (name: string): readonly string[] => name.split(/ – | \/ /).map((part) => wordsOf(part).join(" "));
  const ofSides = new Map<string, Target[]>();
  for (const { id, name } of crossings) {
    for (const side of new Set(sides(name)))
      ofSides.set(side, [...(ofSides.get(side) ?? []), targetOf("crossing", id)]);
  }
  return { centres: groupBy(centres, ({ town }) => town ?? []), crossings: ofSides };
});

/** Centres and crossings that stand at a town or are called by it. */
function atTown({ dataset, indexes }: Atlas, town: PlaceId): readonly Target[] {
  const known = byTown(dataset);
  const names = new Set(Object.values(indexes.places.get(town)?.names ?? {}).map((name) => wordsOf(name).join(" ")));
  return [
    ...(known.centres.get(town) ?? []).map(({ id }) => targetOf("centre", id)),
    ...new Set([...names].flatMap((name) => known.crossings.get(name) ?? [])),
  ];
}

/** The record of a thing that is meant, with its name; null where several or none are. */
export function findThing(atlas: Atlas, question: Question): Pick<Subject, "target" | "name"> | null {
  return findMeant(atlas, question);
}

/** The record that is meant; null where several or none are. */
function findMeant(atlas: Atlas, { things, towns, subjects, economies, asks }: Question): Subject | null {
  const [thing] = things;
  const [town, ...others] = towns;
  if (things.length > 1 || others.length > 0) return null;
  const kinds = new Set(subjects.flatMap((subject) => subject.kinds));
  const isPolice = subjects.some(({ fields }) => fields.includes("police") || fields.includes("border"));
  if (thing === undefined && kinds.size === 0 && !(asks && isPolice)) return null;
  const found = thing === undefined ? (town === undefined ? [] : atTown(atlas, town)) : [thing];
  const ofKind = found.filter(
    (target) => kinds.size === 0 || kindOf(target) === "link" || [...kinds].some((kind) => kind === kindOf(target)),
  );
  const [target, ...more] = ofKind;
  const subject = target === undefined || more.length > 0 ? null : subjectOf(atlas, target);
  return subject !== null && economies.every((place) => subject.parties.includes(place)) ? subject : null;
}

/** Sentences that say who gave money or things. */
const ofMoney = /\b(?:support\w*|fund\w*|financ\w*|paid|pays|gift|grant|donat\w*|money|worth)\b/i;

function payersOf(atlas: Atlas, subject: Subject): Found {
  const { target, name, fact, summary } = subject;
  const events = atlas.indexes.eventsBySubject.get(target) ?? [];
  const said = [summary, ...events.map(({ text }) => text)].flatMap((text) =>
    text === null
      ? []
      : atlas.names
          .text(text)
          .split(/(?<=[.])\s+(?=[A-ZŠŽČĆĐ])/)
          .filter((sentence) => ofMoney.test(sentence)),
  );
  const words = { record: refer(atlas, target, atlas.names.text(name)) };
  const parts =
    said.length === 0
      ? say(atlas, "record.payNone", words)
      : say(atlas, "record.pay", { ...words, said: said.join(" ") });
  return {
    verdict: said.length === 0 ? "none" : "found",
    parts,
    notes: [],
    evidence: restsOn([fact, ...events.filter(({ text }) => ofMoney.test(text))]),
    step: { kind: "record", target },
  };
}

function describe(atlas: Atlas, subject: Subject, question: Question): Found {
  const { target, name, fact, summary, dates, parties } = subject;
  const { translate, names } = atlas;
  const step = { kind: "record", target } as const;
  const words = {
    record: refer(atlas, target, names.text(name)),
    parties: listed(
      atlas,
      parties.map((place) => namePlace(atlas, place)),
    ),
  };
  if (kindOf(target) === "link") {
    const date = dates[0]?.date ?? null;
    const text = summary === null ? "" : names.text(summary);
    const asked = question.cues.has("how-many") && question.cues.has("arrests");
    // Only a number of arrests answers how many were arrested.
    const counted = asked
      ? /\d+ (?:\w+ )?arrest|arrest\w* (?:of )?\d/i.test(text) || /\d+ [^.]*arrested/i.test(text)
      : true;
    return {
      verdict: counted ? "found" : "unknown",
      parts: say(atlas, counted ? "record.operation" : "record.noNumber", {
        ...words,
        when: date === null ? translate("fact.undated") : dateText(atlas, date),
        said: text,
      }),
      notes: gapsOf(atlas, [target]),
      evidence: restsOn([fact]),
      step,
    };
  }
  const seen = lastSeen(atlas, target, fact.asOf);
  const known = dates.flatMap(({ key, date }) =>
    date === null ? [] : [translate(key, { date: dateText(atlas, date) })],
  );
  const runs = fact.status === "operating" || fact.status === "in-force";
  const parts = say(atlas, runs ? "record.runs" : "record.rests", {
    ...words,
    facts:
      [...known, ...(runs ? [] : [translate(`linkStatus.${fact.status}`)])].join("; ") || translate("fact.undated"),
    seen: seen === null ? translate("fact.dateUnknown") : dateText(atlas, seen),
  });
  return {
    verdict: runs ? "found" : "none",
    parts,
    notes: [
      ...[fact.statusNote, summary].flatMap((text) => (text === null ? [] : [names.text(text)])),
      ...gapsOf(atlas, [target]),
    ],
    evidence: restsOn([fact]),
    step,
  };
}

/** Two things beside each other: what differs is to be read, since nothing here weighs it. */
function compareThings(atlas: Atlas, question: Question): Found | null {
  const { things, towns, subjects } = question;
  const meant = [
    ...things.map((thing) => findMeant(atlas, { ...question, things: [thing], towns: [] })),
    ...towns.map((town) => findMeant(atlas, { ...question, things: [], towns: [town] })),
  ].filter((subject) => subject !== null);
  const [one, two, ...more] = meant;
  if (one === undefined || two === undefined || more.length > 0 || meant.length !== things.length + towns.length)
    return null;
  if (subjects.some(({ kinds, fields }) => kinds.length + fields.length === 0)) return null;
  const told = [describe(atlas, one, question), describe(atlas, two, question)];
  return {
    verdict: "found",
    parts: told.flatMap(({ parts }, at) => (at === 0 ? parts : [{ text: " ", target: null }, ...parts])),
    notes: [],
    evidence: restsOn([one.fact, two.fact]),
    step: { kind: "record", target: one.target },
  };
}

/** What is this centre, crossing or operation, since when, does it work, who paid for it? */
export const record: Template = {
  id: "record",
  dated: true,
  things: true,
  cues: [
    "who",
    "where",
    "when",
    "how-many",
    "today",
    "open",
    "planned",
    "begin",
    "sign",
    "since",
    "pay",
    "between",
    "seat",
    "arrests",
    "region",
    "six",
    "compare",
  ],
  examples: [
    "Is the centre in Trebinje still open?",
    "Is the crossing at Kjafasan open?",
    "How many were arrested in Operation Walker?",
    "Who paid for the centre in Plav?",
  ],
  answer: (question, atlas) => {
    const { bodies, without, years, cues } = question;
    if (bodies.length + without.length + years.length > 0) return null;
    if (cues.has("compare")) return compareThings(atlas, question);
    // A name alone is looked for, not asked about.
    if (!question.asks && cues.size + question.subjects.length === 0) return null;
    const subject = findMeant(atlas, question);
    if (subject === null) return null;
    // How many work or cross there is in no record.
    if (cues.has("how-many") && kindOf(subject.target) !== "link") return null;
    return cues.has("pay") ? payersOf(atlas, subject) : describe(atlas, subject, question);
  },
};
