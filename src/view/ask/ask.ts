import { pairOf } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import { yearOf } from "../../text/dates.ts";
import type { Atlas } from "../atlas.ts";
import type { ViewState } from "../state.ts";
import { type Answer, dateText, gapsOf, say, tell } from "./answer.ts";
import type { Lexicon } from "./lexicon.ts";
import { becoming, type Question, readQuestion } from "./question.ts";
import { readDescriptions, withoutAsides } from "./readings.ts";
import { fits, type Template } from "./template.ts";
import { bodies } from "./templates/bodiesOn.ts";
import { changes } from "./templates/changes.ts";
import { prepareChanges } from "./templates/collectChanges.ts";
import { joined, lifetime } from "./templates/dates.ts";
import { help } from "./templates/help.ts";
import { border, history, successor } from "./templates/history.ts";
import { members, memberships, overlap } from "./templates/members.ts";
import { membership } from "./templates/membership.ts";
import { leavers, outsiders } from "./templates/outside.ts";
import { partners } from "./templates/partners.ts";
import { about, payers, seat } from "./templates/places.ts";
import { record } from "./templates/record.ts";
import { six } from "./templates/six.ts";
import { standing } from "./templates/standing.ts";
import { between, count, open, ties } from "./templates/ties.ts";

export { buildLexicon } from "./lexicon.ts";

/** Every kind of question that the atlas answers; the first that can answers. */
export const templates: readonly Template[] = [
  border,
  joined,
  successor,
  lifetime,
  record,
  history,
  payers,
  seat,
  overlap,
  outsiders,
  leavers,
  six,
  memberships,
  members,
  membership,
  standing,
  count,
  open,
  changes,
  between,
  bodies,
  partners,
  ties,
  about,
  help,
];

/** Makes what answers read of the whole dataset, in steps of about a millisecond between which the caller can pause. */
export function prepareAnswers(atlas: Atlas): Generator<void> {
  return prepareChanges(atlas);
}

/** What the atlas holds nothing on, by the cue that asks for it. */
const unheld = ["person", "salary", "statistics", "hour"] as const;

/** What is known not to be known of all that a question names together. */
function gapsOfNamed({ economies, bodies, things }: Question, atlas: Atlas): readonly string[] {
  const [one, two, ...more] = economies;
  const pair = one !== undefined && two !== undefined && more.length === 0 ? [targetOf("pair", pairOf(one, two))] : [];
  const named = [
    ...things,
    ...bodies.flatMap(({ kind, id }) => (kind === "mechanism" ? [targetOf("mechanism", id)] : [])),
  ];
  const places = pair.length > 0 || named.length === 0 ? pair : economies.map((place) => targetOf("place", place));
  return gapsOf(atlas, [...named, ...places]).slice(0, 2);
}

/** That the atlas has no answer, where somebody asked for one; null for a text that is no question. */
function noAnswer(question: Question, atlas: Atlas): Answer | null {
  const { asks, cues, rest, economies, bodies: named, years, towns, things } = question;
  const nothing = { template: "none", verdict: "unknown", notes: [], holds: null, evidence: null, step: null } as const;
  const edition = yearOf(atlas.dataset.edition.date) ?? 0;
  const later = years.find((year) => year > edition);
  if (later !== undefined)
    return { ...nothing, parts: say(atlas, "none.future", { year: String(later), edition: String(edition) }) };
  const names = economies.length + named.length + years.length + towns.length + things.length;
  const missing = unheld.find((cue) => cues.has(cue));
  if (missing !== undefined && (asks || names > 0 || cues.size > 1)) {
    const parts = say(atlas, `none.${missing}`);
    const office = missing === "person" && rest.length === 0 ? bodies.answer(question, atlas) : null;
    if (office?.verdict !== "found") return { ...nothing, parts };
    // Who holds an office is not named; which office it is can be.
    return {
      ...nothing,
      ...office,
      verdict: "unknown",
      parts: [...parts, { text: " ", target: null }, ...office.parts],
    };
  }
  if (cues.has("ours")) return { ...nothing, parts: say(atlas, "none.ours") };
  // A text in a language of which no words are known.
  if (cues.has("foreign") && cues.size <= 2 && rest.length > 0)
    return { ...nothing, parts: say(atlas, "none.foreign") };
  if (!asks || (names === 0 && rest.length === 0)) return null;
  if (cues.has("how-else") || names > 0)
    return { ...nothing, parts: say(atlas, "none.any"), notes: gapsOfNamed(question, atlas) };
  return null;
}

/** Help needs no understanding of the rest: "how do I download the table of links". */
const isHelp = ({ cues }: Question): boolean => [...cues].some((cue) => cue.startsWith("help-"));

/** The years that the view shows; both null for today. */
export type Shown = Pick<ViewState, "year" | "since">;
const today: Shown = { year: null, since: null };

/** The question asked of the time that the view shows, where it names none itself; null where that changes nothing. */
function askedThen(template: Template, question: Question, { year, since }: Shown, edition: number): Question | null {
  if (question.dates.length > 0 || question.cues.has("today")) return null;
  if (template === changes && since !== null && becoming.some((cue) => question.cues.has(cue))) {
    const years = [since, year ?? edition];
    return { ...question, years, dates: years.map(String) };
  }
  const becomes = becoming.some((cue) => question.cues.has(cue));
  if (year === null || (template === changes ? !becomes : template.ofYear !== true)) return null;
  return { ...question, years: [year], dates: [String(year)] };
}

/** For which time an answer holds, where the view shows another. */
function holdsFor(template: Template, question: Question, { year, since }: Shown, atlas: Atlas): string | null {
  const named = question.dates.length > 0 || question.cues.has("today") || template.dated === true;
  if (named || (year === null && since === null)) return null;
  const edition = dateText(atlas, atlas.dataset.edition.date);
  if (year === null) return null;
  return tell(atlas, "holds.now", { edition, year: String(year) });
}

function answerOf(question: Question, atlas: Atlas, shown: Shown): Answer | null {
  const edition = yearOf(atlas.dataset.edition.date) ?? 0;
  if (question.years.some((year) => year > edition)) return null;
  for (const template of templates) {
    if (template === help ? !isHelp(question) : !fits(template, question)) continue;
    const then = askedThen(template, question, shown, edition);
    const answerThen = then === null ? null : template.answer(then, atlas);
    if (answerThen !== null) {
      const [first, last] = then?.dates ?? [];
      const key = last === undefined ? "holds.year" : "holds.span";
      const holds = tell(atlas, key, { year: first ?? "", last: last ?? "" });
      return { ...answerThen, template: template.id, holds };
    }
    const answer = template.answer(question, atlas);
    if (answer !== null) return { ...answer, template: template.id, holds: holdsFor(template, question, shown, atlas) };
  }
  return null;
}

/**
 * The answer to a question, made of records by the first template that fits. Where the atlas holds none it says so, if the text
 * is a question; null for a few words to look for. Pure; the filters of the view stand in the atlas (basis, naming). `shown` are the
 * years of the view: a question that names no time is answered for them where that can be told, and otherwise the answer says
 * for which day it holds.
 */
export function ask(lexicon: Lexicon, atlas: Atlas, text: string, shown: Shown = today): Answer | null {
  const read = (words: string): Question => readQuestion(lexicon, atlas.indexes, words);
  const question = read(text);
  const bare = withoutAsides(text, read);
  for (const one of bare === null ? [question] : [question, read(bare)]) {
    const described = readDescriptions(one, atlas);
    for (const reading of described === null ? [one] : [one, described]) {
      const answer = answerOf(reading, atlas, shown);
      if (answer !== null) return answer;
    }
  }
  return noAnswer(readDescriptions(question, atlas) ?? question, atlas);
}
