import { yearOf } from "../../text/dates.ts";
import type { Atlas } from "../atlas.ts";
import { type Answer, say } from "./answer.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Question, readQuestion } from "./question.ts";
import { readDescriptions, withoutAsides } from "./readings.ts";
import { fits, type Template } from "./template.ts";
import { changes } from "./templates/changes.ts";
import { joined, lifetime } from "./templates/dates.ts";
import { help } from "./templates/help.ts";
import { members, memberships, overlap } from "./templates/members.ts";
import { membership } from "./templates/membership.ts";
import { leavers, outsiders } from "./templates/outside.ts";
import { about, payers, seat } from "./templates/places.ts";
import { record } from "./templates/record.ts";
import { between, bodies, count, open, ties } from "./templates/ties.ts";

export { buildLexicon } from "./lexicon.ts";

/** Every kind of question that the atlas answers; the first that can answers. */
export const templates: readonly Template[] = [
  joined,
  lifetime,
  record,
  payers,
  seat,
  overlap,
  outsiders,
  leavers,
  memberships,
  members,
  membership,
  count,
  open,
  changes,
  between,
  bodies,
  ties,
  about,
  help,
];

/** What the atlas holds nothing on, by the cue that asks for it. */
const unheld = ["person", "salary", "statistics", "hour"] as const;

/** That the atlas has no answer, where somebody asked for one; null for a text that is no question. */
function noAnswer(question: Question, atlas: Atlas): Answer | null {
  const { asks, cues, rest, economies, bodies: named, years, towns, things } = question;
  const nothing = { template: "none", verdict: "unknown", notes: [], evidence: null, step: null } as const;
  const edition = yearOf(atlas.dataset.edition.date) ?? 0;
  const later = years.find((year) => year > edition);
  if (later !== undefined)
    return { ...nothing, parts: say(atlas, "none.future", { year: String(later), edition: String(edition) }) };
  const names = economies.length + named.length + years.length + towns.length + things.length;
  const missing = unheld.find((cue) => cues.has(cue));
  if (missing !== undefined && (asks || names > 0 || cues.size > 1))
    return { ...nothing, parts: say(atlas, `none.${missing}`) };
  if (!asks || (names === 0 && rest.length === 0)) return null;
  if (cues.has("how-else") || names > 0) return { ...nothing, parts: say(atlas, "none.any") };
  return null;
}

/** Help needs no understanding of the rest: "how do I download the table of links". */
const isHelp = ({ cues }: Question): boolean => [...cues].some((cue) => cue.startsWith("help-"));

function answerOf(question: Question, atlas: Atlas): Answer | null {
  const edition = yearOf(atlas.dataset.edition.date) ?? 0;
  if (question.years.some((year) => year > edition)) return null;
  for (const template of templates) {
    if (template === help ? !isHelp(question) : !fits(template, question)) continue;
    const answer = template.answer(question, atlas);
    if (answer !== null) return { ...answer, template: template.id };
  }
  return null;
}

/**
 * The answer to a question, made of records by the first template that fits. Where the atlas holds none it says so, if the text
 * is a question; null for a few words to look for. Pure; the filters of the view stand in the atlas (basis, naming).
 */
export function ask(lexicon: Lexicon, atlas: Atlas, text: string): Answer | null {
  const read = (words: string): Question => readQuestion(lexicon, atlas.indexes, words);
  const question = read(text);
  const bare = withoutAsides(text, read);
  for (const one of bare === null ? [question] : [question, read(bare)]) {
    const described = readDescriptions(one, atlas);
    for (const reading of described === null ? [one] : [one, described]) {
      const answer = answerOf(reading, atlas);
      if (answer !== null) return answer;
    }
  }
  return noAnswer(question, atlas);
}
