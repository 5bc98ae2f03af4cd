import "../../../text/late.ts";
import type { Target } from "../../../dataset/model.ts";
import { pairOf } from "../../../dataset/pairs.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { type Answer, dateText, gapsOf, listed, mostWeighed, restsOn, say, tell } from "../answer.ts";
import { namePlace } from "../bodies.ts";
import { criteriaOf, namesKinds } from "../criteria.ts";
import { asksForState, type Question } from "../question.ts";
import { chooseByAge, chooseByStatus, fitsStatus } from "../status.ts";
import type { Template } from "../template.ts";
import { countKinds, inYear, nameThing, selectThings, selectThingsIn, type Thing } from "../things.ts";

export type Found = Omit<Answer, "template" | "holds">;

/** Most things named one by one in a sentence. */
export const mostNamed = 5;
/** The same where only titles are named. */
const mostOpen = 12;

/** Nothing else is named, and a year only where what was there in it is asked for. */
export const nothingElse = (question: Question): boolean => {
  const { bodies, without, towns, dates } = question;
  return bodies.length + without.length + towns.length === 0 && (dates.length === 0 || asksForState(question));
};

/** Notes on what is not counted with the rest. */
export function asides(atlas: Atlas, things: readonly Thing[]): readonly string[] {
  const aggregates = things.filter(({ aggregate }) => aggregate);
  return aggregates.map(({ title }) => tell(atlas, "aggregate", { title: atlas.names.text(title) }));
}

/** Of the oldest or newest of several: how many have no date and may be older or newer. */
function undatedAside(atlas: Atlas, all: readonly Thing[], chosen: readonly Thing[]): readonly string[] {
  const undated = all.filter(({ began }) => began === null).length;
  return chosen === all || undated === 0 ? [] : [tell(atlas, "between.undated", { count: undated })];
}

/** What has to be known of the one thing that was found, so that it is not taken for more than it is. */
const notesOf = (atlas: Atlas, { fact }: Thing): readonly string[] =>
  [fact.statusNote, fact.notes].flatMap((text) => (text === null ? [] : [atlas.names.text(text)]));

/** How many there are of each status, so that what is only agreed is not taken for what is there. */
export function describeStatuses(atlas: Atlas, things: readonly Thing[]): string {
  const statuses = new Map<Thing["status"], number>();
  for (const { status, aggregate } of things) if (!aggregate) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const split = [...statuses]
    .map(([status, number]) => `${number} ${atlas.translate(`linkStatus.${status}`)}`)
    .join(", ");
  return tell(atlas, "count.split", { split });
}

/** What is between X and Z (on a subject)? */
export const between: Template = {
  id: "between",
  ofYear: true,
  cues: [
    "between",
    "who",
    "today",
    "sign",
    "when",
    "open",
    "planned",
    "since",
    "begin",
    "region",
    "six",
    "earliest",
    "latest",
  ],
  examples: [
    "What is between Albania and Kosovo?",
    "Is there an agreement on extradition between Croatia and Serbia?",
    "Is there an agreement on extradition between Albania and Serbia?",
    "What is the oldest agreement between Croatia and Bosnia and Herzegovina?",
  ],
  answer: (question, atlas) => {
    const { economies, cues, asks } = question;
    const [one, two, ...more] = economies;
    if (one === undefined || two === undefined || more.length > 0 || !nothingElse(question)) return null;
    const subjects = criteriaOf(question.subjects);
    if (subjects === null || (subjects.length === 0 && !asks && cues.size === 0 && question.subjects.length === 0))
      return null;
    const pair = pairOf(one, two);
    const target = targetOf("pair", pair);
    const words = { pair: { text: atlas.names.pair(pair), target }, what: describeSubjects(subjects) };
    const [year] = question.years;
    const { things: recorded, notes: doubts } = selectThingsIn(atlas, economies, subjects, year);
    const short = subjects.length === 0;
    const { things: all, sentence, met } = chooseByStatus(recorded, question);
    const things = chooseByAge(all, question);
    const step = { kind: "record", target } as const;
    if (things.length === 0) {
      const others = selectThings(atlas, economies, []);
      const rest = others.length === 0 ? [] : [tell(atlas, "between.instead", { what: countKinds(atlas, others) })];
      const key = subjects.length === 0 ? "between.nothing" : "between.none";
      return {
        verdict: "none",
        parts: [...inYear(year), ...say(atlas, key, words)],
        notes: [...doubts, ...rest, ...gapsOf(atlas, [target])],
        evidence: null,
        step,
      };
    }
    const single = things.length === 1 ? things[0] : undefined;
    const list = listed(
      atlas,
      things.slice(0, mostNamed).map((thing) => nameThing(atlas, thing, economies)),
      mostNamed,
      things.length,
    );
    const key = short && met && things === all ? "between.all" : (`between.${sentence}` as const);
    const what = countKinds(atlas, things) || describeSubjects(subjects);
    const parts = [...inYear(year), ...say(atlas, key, { ...words, list, what })];
    const opens: Target = single?.target ?? target;
    return {
      verdict: met ? "found" : "none",
      parts,
      notes: [
        ...doubts,
        ...undatedAside(atlas, all, things),
        ...(short && things === all ? [describeStatuses(atlas, things)] : []),
        ...(single === undefined || short ? [] : notesOf(atlas, single)),
        ...asides(atlas, things),
      ],
      evidence: restsOn(things.slice(0, mostWeighed).map(({ fact }) => fact)),
      step: { kind: "record", target: opens },
    };
  },
};

export const describeSubjects = (subjects: Question["subjects"]): string =>
  subjects.map(({ words, id }) => words.en?.[0] ?? id).join(", ");

/** What has X with anybody on a subject? */
export const ties: Template = {
  id: "ties",
  ofYear: true,
  cues: ["between", "who", "today", "open", "planned", "sign", "where", "earliest", "latest"],
  examples: ["Where are the joint patrols of Albania?", "Which joint patrols of Romania are operating?"],
  answer: (question, atlas) => {
    const { economies, asks } = question;
    const [place, ...more] = economies;
    if (place === undefined || more.length > 0 || !nothingElse(question)) return null;
    const subjects = criteriaOf(question.subjects);
    if (subjects === null || !namesKinds(subjects)) return null;
    // "Joint patrols with Montenegro" asks without a verb.
    if (!asks && !subjects.some(({ linkKinds }) => linkKinds.length > 0)) return null;
    const [year] = question.years;
    const { things: recorded, notes: doubts } = selectThingsIn(atlas, economies, subjects, year);
    const { things: all, sentence, met } = chooseByStatus(recorded, question);
    const things = chooseByAge(all, question);
    const words = { place: namePlace(atlas, place), what: describeSubjects(subjects) };
    const step = { kind: "record", target: targetOf("place", place) } as const;
    if (things.length === 0)
      return {
        verdict: "none",
        parts: [...inYear(year), ...say(atlas, "ties.none", words)],
        notes: doubts,
        evidence: null,
        step,
      };
    const list = listed(
      atlas,
      things.slice(0, mostNamed).map((thing) => nameThing(atlas, thing, economies)),
      mostNamed,
      things.length,
    );
    const what = countKinds(atlas, things) || describeSubjects(subjects);
    const parts = [...inYear(year), ...say(atlas, `ties.${sentence}`, { ...words, what, list })];
    return {
      verdict: met ? "found" : "none",
      parts,
      notes: [...doubts, ...undatedAside(atlas, all, things), ...asides(atlas, things)],
      evidence: restsOn(things.slice(0, mostWeighed).map(({ fact }) => fact)),
      step,
    };
  },
};

/** What is open (or planned) today? */
export const open: Template = {
  id: "open",
  ofYear: true,
  cues: ["open", "today", "who", "where", "planned", "region", "six"],
  examples: [
    "Which crossings are open today?",
    "Which police cooperation centres are operating?",
    "Which crossings are planned?",
  ],
  answer: (question, atlas) => {
    const { economies, cues } = question;
    if (economies.length > 0 || !nothingElse(question)) return null;
    if (!cues.has("open") && !cues.has("planned")) return null;
    const subjects = criteriaOf(question.subjects);
    if (subjects === null || (subjects.length > 0 && !namesKinds(subjects))) return null;
    const planned = cues.has("planned");
    const [year] = question.years;
    const { things: recorded, notes: doubts } = selectThingsIn(atlas, [], subjects, year);
    const things = recorded
      .filter(({ kind }) => subjects.length > 0 || kind === "centre" || kind === "crossing")
      .filter((thing) => fitsStatus(thing, question));
    const what = subjects.length === 0 ? "" : describeSubjects(subjects);
    if (things.length === 0)
      return {
        verdict: "none",
        parts: [...inYear(year), ...say(atlas, "open.none", { what })],
        notes: doubts,
        evidence: null,
        step: null,
      };
    const list = listed(
      atlas,
      things.slice(0, mostOpen).map(({ title, target }) => ({ text: atlas.names.text(title), target })),
      mostOpen,
      things.length,
    );
    const told = { what: countKinds(atlas, things), list };
    const parts = [...inYear(year), ...say(atlas, planned ? "open.planned" : "open.some", told)];
    let [first, last]: (string | undefined)[] = [];
    for (const { fact } of things) {
      if (fact.asOf === null) continue;
      if (first === undefined || fact.asOf < first) first = fact.asOf;
      if (last === undefined || fact.asOf > last) last = fact.asOf;
    }
    const notes =
      first === undefined || last === undefined || year !== undefined
        ? doubts
        : [tell(atlas, "open.seen", { from: dateText(atlas, first), to: dateText(atlas, last) })];
    return {
      verdict: "found",
      parts,
      notes,
      evidence: restsOn(things.slice(0, mostWeighed).map(({ fact }) => fact)),
      step: { kind: "view", view: "table", period: null },
    };
  },
};

/** How many? */
export const count: Template = {
  id: "count",
  ofYear: true,
  cues: ["how-many", "between", "open", "today", "planned", "sign", "region"],
  examples: ["How many agreements do Albania and Kosovo have?", "How many joint patrols are there?"],
  answer: (question, atlas) => {
    const { economies, cues } = question;
    if (!cues.has("how-many") || economies.length > 2 || !nothingElse(question)) return null;
    const subjects = criteriaOf(question.subjects);
    if (subjects === null || !namesKinds(subjects)) return null;
    const [year] = question.years;
    const { things: recorded, notes: doubts } = selectThingsIn(atlas, economies, subjects, year);
    const things = recorded.filter((thing) => fitsStatus(thing, question));
    const [one, two] = economies;
    const target =
      one === undefined ? null : two === undefined ? targetOf("place", one) : targetOf("pair", pairOf(one, two));
    const where =
      target === null ? "" : two === undefined ? atlas.names.target(target) : atlas.names.pair(pairOf(one ?? "", two));
    const counted = things.filter(({ aggregate }) => !aggregate);
    const what =
      counted.length === 0 ? tell(atlas, "count.no", { what: describeSubjects(subjects) }) : countKinds(atlas, counted);
    const key = target === null ? "count.all" : two === undefined ? "count.of" : "count.between";
    // Of none that is open or planned it is said what else is recorded.
    const told = counted.length > 0 ? counted : recorded;
    const notes = [...doubts, ...(told.length > 0 ? [describeStatuses(atlas, told)] : []), ...asides(atlas, things)];
    return {
      verdict: counted.length === 0 ? "none" : "found",
      parts: [...inYear(year), ...say(atlas, key, { what, where: target === null ? "" : { text: where, target } })],
      notes,
      evidence: restsOn(counted.slice(0, mostWeighed).map(({ fact }) => fact)),
      step: target === null ? { kind: "view", view: "table", period: null } : { kind: "record", target },
    };
  },
};
