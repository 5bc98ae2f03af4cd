import "../../../text/late.ts";
import { groupBy } from "../../../base/groupBy.ts";
import { compareText } from "../../../base/problems.ts";
import type { IsoDate, Provenance, Target } from "../../../dataset/model.ts";
import { kindOf, targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { changesByTarget } from "../../changes/changes.ts";
import { type AnswerPart, dateText, listed, refer, restsOn, say, tell } from "../answer.ts";
import { nameBody } from "../bodies.ts";
import { liesIn, type Period, periodOf } from "../period.ts";
import type { Question } from "../question.ts";
import type { Template } from "../template.ts";
import { spanText } from "./changes.ts";
import { findThing } from "./record.ts";

/** Something dated of one record, in words. */
interface Told {
  readonly date: IsoDate;
  readonly end: IsoDate | null;
  readonly text: string;
  readonly fact: Provenance;
}

/** What is dated of a record: its events, and what changed of which no event of that day tells; without events, if `moved`. */
function datedOf(atlas: Atlas, target: Target, wanted: (kind: string) => boolean, moved: boolean): readonly Told[] {
  const all = moved ? [] : (atlas.indexes.eventsBySubject.get(target) ?? []);
  const events = all.flatMap((event): readonly Told[] =>
    event.date === null
      ? []
      : [{ date: event.date, end: event.dateEnd, text: atlas.names.text(event.text), fact: event }],
  );
  const known = groupBy(events, ({ date }) => date);
  const changes = (changesByTarget.get(atlas.dataset).get(target) ?? []).filter(({ kind }) => wanted(kind));
  const told = changes.flatMap(({ date, dateEnd, kind, participation, fact }): readonly Told[] => {
    const place = participation?.place;
    const who = place == null ? atlas.names.text(participation?.name ?? "") : atlas.names.place(place);
    // What an event of the day tells is not told twice.
    if (
      known.has(date) &&
      (participation === null || events.some(({ text, ...event }) => event.date === date && text.includes(who)))
    )
      return [];
    const text =
      participation === null || (kind !== "joined" && kind !== "left")
        ? tell(atlas, `history.${kind}`)
        : tell(atlas, `changes.${kind}`, { place: who });
    return [{ date, end: dateEnd, text, fact }];
  });
  return [...events, ...told].toSorted((one, two) => compareText(one.date, two.date));
}

/** Most things told one by one. */
const mostTold = 5;

/** The one record whose history is asked for. */
function subjectOf(atlas: Atlas, question: Question): AnswerPart | null {
  const [body, ...more] = question.bodies;
  if (body !== undefined) {
    if (body.kind !== "mechanism" || more.length + question.things.length + question.towns.length > 0) return null;
    return nameBody(atlas, body);
  }
  const found = findThing(atlas, question);
  return found === null ? null : refer(atlas, found.target, atlas.names.text(found.name));
}

/** What happened to X (in or since a year)? */
export const history: Template = {
  id: "history",
  things: true,
  precise: true,
  dated: true,
  cues: [
    "change",
    "since",
    "before",
    "after",
    "when",
    "begin",
    "join",
    "leave",
    "who",
    "between",
    "region",
    "six",
    "open",
  ],
  examples: ["What has happened to SELEC since 2018?", "What happened at the centre in Plav in 2017?"],
  answer: (question, atlas) => {
    const { economies, without, cues, dates } = question;
    if (without.length > 0) return null;
    // Who has left at any time is told by another.
    const moved = (cues.has("join") || cues.has("leave")) && cues.has("who") && dates.length > 0;
    if (!cues.has("change") && !moved && !(cues.has("since") && dates.length > 0)) return null;
    const period: Period | null = periodOf(dates, cues, atlas.dataset.edition.date);
    if (dates.length > 0 && period === null) return null;
    const subject = subjectOf(atlas, question);
    if (subject?.target == null || (economies.length > 0 && kindOf(subject.target) === "mechanism")) return null;
    const { target } = subject;
    const wanted = (kind: string): boolean =>
      !moved || (kind === "joined" && cues.has("join")) || (kind === "left" && cues.has("leave"));
    const all = datedOf(atlas, target, wanted, moved).filter(({ fact }) => !moved || "role" in fact);
    const places = all.map((one) => ({ one, at: period === null ? "in" : liesIn(one.date, one.end, period) }));
    const found = places.flatMap(({ one, at }) => (at === "in" ? [one] : []));
    const vague = places.filter(({ at }) => at === "unknown").map(({ one }) => one);
    const words = {
      record: subject,
      span: period === null ? "" : tell(atlas, "history.span", { span: spanText(atlas, period) }),
    };
    const describe = (one: Told): string =>
      tell(atlas, "history.item", {
        date:
          one.end === null || one.end === one.date
            ? dateText(atlas, one.date)
            : tell(atlas, "changes.between", { from: dateText(atlas, one.date), to: dateText(atlas, one.end) }),
        text: one.text.replace(/\.$/, ""),
      });
    const notes = vague.length === 0 ? [] : [tell(atlas, "history.vague", { list: vague.map(describe).join("; ") })];
    const step = { kind: "record", target } as const;
    if (found.length === 0)
      return { verdict: "none", parts: say(atlas, "history.none", words), notes, evidence: null, step };
    // The newest are told where there are many: what a reader does not know yet.
    const shown = found.slice(-mostTold);
    const more = found.length - shown.length;
    return {
      verdict: "found",
      parts: say(atlas, more > 0 ? "history.last" : "history.some", {
        ...words,
        count: found.length,
        list: shown.map((one, at) => ({ text: `${at === 0 ? "" : "; "}${describe(one)}`, target: null })),
      }),
      notes,
      evidence: restsOn(found.map(({ fact }) => fact)),
      step,
    };
  },
};

/** Which body came before or after Y? */
export const successor: Template = {
  id: "successor",
  dated: true,
  cues: ["successor", "before", "after", "who", "join", "change", "region", "six", "when"],
  examples: ["What was the predecessor of the RCC?", "What succeeded the Stability Pact?"],
  answer: ({ economies, towns, bodies: [body, ...more], without, things, subjects, cues, dates }, atlas) => {
    if (body?.kind !== "mechanism" || more.length + without.length + economies.length + towns.length > 0) return null;
    if (things.length + subjects.length + dates.length > 0) return null;
    if (!cues.has("successor") && !cues.has("before") && !cues.has("after")) return null;
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism === undefined) return null;
    const of = (type: "predecessor" | "successor") => mechanism.relations.filter((relation) => relation.type === type);
    const [older, younger] = [of("predecessor"), of("successor")];
    const name = (list: typeof older): readonly AnswerPart[] =>
      listed(
        atlas,
        list.map(({ mechanism: id }) => nameBody(atlas, { kind: "mechanism", id })),
      );
    const words = { body: nameBody(atlas, body) };
    const step = { kind: "record", target: targetOf("mechanism", body.id) } as const;
    const facts = [...older, ...younger];
    if (facts.length === 0)
      return { verdict: "none", parts: say(atlas, "successor.none", words), notes: [], evidence: null, step };
    const parts = [
      ...(older.length === 0 ? [] : say(atlas, "successor.older", { ...words, list: name(older) })),
      ...(older.length > 0 && younger.length > 0 ? [{ text: " ", target: null }] : []),
      ...(younger.length === 0 ? [] : say(atlas, "successor.younger", { ...words, list: name(younger) })),
    ];
    const notes = facts.flatMap(({ note }) => (note === null ? [] : [atlas.names.text(note)]));
    return { verdict: "found", parts, notes, evidence: restsOn(facts), step };
  },
};

/** How long is the border of two? */
export const border: Template = {
  id: "border",
  dated: true,
  cues: ["length", "between", "how-else", "how-many", "where", "who"],
  examples: ["How long is the border between Albania and Montenegro?"],
  answer: ({ economies, towns, bodies, without, subjects, cues, dates, things }, atlas) => {
    const [one, two, ...more] = economies;
    if (one === undefined || two === undefined || more.length + towns.length + bodies.length + without.length > 0)
      return null;
    if (!cues.has("length") || things.length + dates.length > 0) return null;
    if (subjects.some(({ id }) => id !== "border" && id !== "demarcation")) return null;
    const pair = one < two ? `${one}-${two}` : `${two}-${one}`;
    const target = targetOf("pair", pair);
    const record = atlas.indexes.borders.get(pair);
    const words = { pair: { text: atlas.names.pair(pair), target } };
    const step = { kind: "record", target } as const;
    if (record === undefined)
      return { verdict: "unknown", parts: say(atlas, "border.unknown", words), notes: [], evidence: null, step };
    const other = record.alternatives.map(({ lengthKm, basis }) =>
      tell(atlas, "border.other", { length: String(lengthKm), basis: atlas.names.text(basis) }),
    );
    return {
      verdict: "found",
      parts: say(atlas, "border.length", { ...words, length: String(record.lengthKm) }),
      notes: [atlas.names.text(record.lengthBasis), ...other].map((text) => (text.endsWith(".") ? text : `${text}.`)),
      evidence: {
        bases: ["research"],
        confidence: null,
        asOf: null,
        asOfNote: null,
        sources: record.sources,
      },
      step,
    };
  },
};
