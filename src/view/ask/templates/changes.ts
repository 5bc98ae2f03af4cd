import { pairOf } from "../../../dataset/pairs.ts";
import { idOf, kindOf } from "../../../dataset/target.ts";
import { yearOf } from "../../../text/dates.ts";
import type { Atlas } from "../../atlas.ts";
import { type Change, type ChangeKind, changeKinds } from "../../changes/changes.ts";
import { tiesOfPair } from "../../counts.ts";
import { partiesOf } from "../../parties.ts";
import { type AnswerPart, dateText, listed, mostWeighed, restsOn, say, tell } from "../answer.ts";
import { general } from "../criteria.ts";
import { dawn, type Period, periodOf } from "../period.ts";
import { asksForState, type Question } from "../question.ts";
import type { Template } from "../template.ts";
import { countUndated } from "../things.ts";
import { alsoDated, nameAlso, sortAlso } from "./alsoDated.ts";
import { collectChanges } from "./collectChanges.ts";

/** What a question asks for, of what the view of changes lists too. */
function wantedChanges({ cues, subjects }: Question): {
  readonly name: "begin" | "sign" | "end" | "change";
  readonly kinds: readonly ChangeKind[];
} {
  if (cues.has("sign") && !cues.has("begin")) return { name: "sign", kinds: ["signed"] };
  if (cues.has("begin") && cues.has("end")) return { name: "change", kinds: ["began", "ended"] };
  // What took place within a year is listed apart from what began and goes on; who asks for operations means both.
  const operations = subjects.some(({ linkKinds }) => linkKinds.includes("joint-operation"));
  if (cues.has("begin")) return { name: "begin", kinds: operations ? ["began", "held"] : ["began"] };
  if (cues.has("end")) return { name: "end", kinds: ["ended"] };
  return { name: "change", kinds: changeKinds };
}

/** Most things named one by one. */
const mostNamed = 6;
/** The same where each is a sentence. */
const mostAlso = 3;

/** What began, ended or changed in or since a year? */
export const changes: Template = {
  id: "changes",
  dated: true,
  cues: [
    "begin",
    "end",
    "change",
    "sign",
    "since",
    "between",
    "open",
    "join",
    "leave",
    "who",
    "when",
    "how-many",
    "region",
    "six",
    "before",
    "after",
  ],
  precise: true,
  examples: [
    "What began in 2014?",
    "What happened in March 2024?",
    "Joint crossings between Albania and Kosovo since 2018",
    "What ended in 2008?",
    "What has changed since 2019?",
    "Which agreements were signed in 2013?",
    "Which projects ended in 2023?",
  ],
  answer: (question, atlas) => {
    const { economies, towns, bodies, without, dates, cues, asks } = question;
    const period = periodOf(dates, cues, atlas.dataset.edition.date);
    if (period === null || bodies.length + without.length + towns.length > 0 || economies.length > 2) return null;
    if (!asks && cues.size === 0) return null;
    // What is there in a year is another question than what became of it.
    if (asksForState(question)) return null;
    const subjects = question.subjects.filter(({ id }) => !general.includes(id));
    const wanted = wantedChanges(question);
    const { found, count, vague } = collectChanges(atlas, question, period, wanted.kinds, subjects);
    const [firstYear, lastYear] = [yearOf(period.first) ?? 0, yearOf(period.last) ?? 0];
    const several = wanted.kinds.length > 1;
    const list = found.slice(0, mostNamed).map((change) => nameChange(atlas, change, several));
    const where =
      economies.length === 0 ? "" : tell(atlas, "changes.of", { places: economies.map(atlas.names.place).join(", ") });
    const what = tell(atlas, `changes.${wanted.name}`, { count });
    const words = { span: spanText(atlas, period), where, what, count };
    const step = { kind: "view", view: "timeline", period: [firstYear, lastYear] } as const;
    const undated = countUndated(atlas, economies, subjects);
    const [one, two] = economies;
    const asksForPapers =
      wanted.kinds.includes("signed") &&
      (subjects.length === 0 || subjects.some(({ linkKinds }) => linkKinds.includes("agreement")));
    const claims =
      one === undefined || two === undefined || !asksForPapers
        ? []
        : tiesOfPair(atlas.indexes, pairOf(one, two)).claims.map(({ title }) =>
            tell(atlas, "aggregate", { title: atlas.names.text(title) }),
          );
    const notes = [
      ...claims,
      ...(vague === 0 ? [] : [tell(atlas, "changes.vague", { count: vague })]),
      ...(undated === 0 ? [] : [tell(atlas, "changes.undated", { count: undated })]),
    ];
    // What is known by words alone may be missed: then records are given, and no "none".
    const sure = subjects.every(
      ({ fields, topics, linkKinds, kinds, mechanismKinds }) =>
        fields.length + topics.length + linkKinds.length + kinds.length + mechanismKinds.length > 0,
    );
    if (found.length === 0 && !sure) return null;
    // Beside many hundred changes nobody asks how many meetings there were.
    const asksForAll = wanted.name === "change" && subjects.length === 0 && count < mostWeighed;
    const also = asksForAll ? alsoDated(atlas, period, economies) : [];
    if (found.length === 0 && also.length > 0) {
      const told = sortAlso(also)
        .slice(0, mostAlso)
        .map((one) => nameAlso(atlas, one));
      return {
        verdict: "found",
        parts: say(atlas, "changes.also", { ...words, list: listed(atlas, told, mostAlso, also.length) }),
        notes,
        evidence: restsOn(also.slice(0, mostWeighed).map(({ fact }) => fact)),
        step,
      };
    }
    if (also.length > 0) notes.unshift(tell(atlas, "changes.besides", { count: also.length }));
    if (found.length === 0)
      return { verdict: "none", parts: say(atlas, "changes.none", words), notes, evidence: null, step };
    const parts = say(atlas, "changes.some", { ...words, list: listed(atlas, list, mostNamed, count) });
    return {
      verdict: "found",
      parts,
      notes,
      evidence: restsOn(found.map(({ fact }) => fact)),
      step,
    };
  },
};

/** A span in words: "2014", "March 2024", "2018–2026", "until 2009". */
export function spanText(atlas: Atlas, { first, last }: Period): string {
  if (first === last) return dateText(atlas, first);
  if (first === dawn) return tell(atlas, "changes.until", { date: dateText(atlas, last) });
  return `${dateText(atlas, first)}${first.length + last.length > 8 ? " – " : "–"}${dateText(atlas, last)}`;
}

/** A change in a list; `telling` says what became of the record, where the question does not. */
function nameChange(
  atlas: Atlas,
  { target, date, dateEnd, kind, participation }: Change,
  telling: boolean,
): readonly AnswerPart[] {
  const { names } = atlas;
  const isMechanism = kindOf(target) === "mechanism";
  const name = isMechanism ? names.text(names.mechanismShort(idOf(target))) : names.target(target);
  const who = participation === null ? null : participation.place;
  const moved =
    participation === null || (kind !== "joined" && kind !== "left")
      ? []
      : [
          tell(atlas, `changes.${kind}`, {
            place: who === null ? names.text(participation.name ?? "") : names.place(who),
          }),
        ];
  const parties = isMechanism ? [] : partiesOf(atlas.indexes, target);
  const of = parties.length === 0 ? [] : [parties.map(names.place).join(", ")];
  const day =
    dateEnd === null || dateEnd === date
      ? dateText(atlas, date)
      : tell(atlas, "changes.between", { from: dateText(atlas, date), to: dateText(atlas, dateEnd) });
  const told = telling && moved.length === 0;
  const when = told ? atlas.translate(`change.${kind}.on`, { date: day }) : day;
  return [
    { text: name, target },
    { text: ` (${[...of, ...moved, when].join("; ")})`, target: null },
  ];
}
