import { compareText } from "../../base/problems.ts";
import type { Question } from "./question.ts";
import type { Thing } from "./things.ts";

/** Whether a thing has the status that a question asks for: planned, or there today; any, where it asks for none. */
export function fitsStatus({ status }: Thing, { cues }: Question): boolean {
  if (cues.has("planned")) return status === "planned";
  if (cues.has("open") || cues.has("today")) return status === "operating" || status === "in-force";
  return true;
}

/** How a sentence about things says what is known of their status; the end of the keys of the texts. */
type StatusSentence = "some" | "planned" | "unsure" | "notNow" | "notPlanned";

/**
 * What a question is answered with: those things that have the status it asks for, or, where none has, all of them with
 * a sentence that says so. What is recorded with another status is never answered with "none found", and what is only
 * planned or was never confirmed is not said to be there.
 */
export function chooseByStatus(
  all: readonly Thing[],
  question: Question,
): { readonly things: readonly Thing[]; readonly sentence: StatusSentence; readonly met: boolean } {
  const fitting = all.filter((thing) => fitsStatus(thing, question));
  const met = fitting.length > 0;
  const things = met ? fitting : all;
  return { things, sentence: sentenceOf(things, question, met), met };
}

/** The one thing that a question for the oldest or the newest means, by what is dated; all of them, where it asks for neither. */
export function chooseByAge(things: readonly Thing[], { cues }: Question): readonly Thing[] {
  if (!cues.has("earliest") && !cues.has("latest")) return things;
  const dated = things.filter(({ began, aggregate }) => began !== null && !aggregate);
  const sorted = dated.toSorted((one, two) => compareText(one.began?.date ?? "", two.began?.date ?? ""));
  const chosen = cues.has("earliest") ? sorted[0] : sorted.at(-1);
  return chosen === undefined ? things : [chosen];
}

function sentenceOf(things: readonly Thing[], { cues }: Question, met: boolean): StatusSentence {
  if (cues.has("planned")) return met ? "some" : "notPlanned";
  if (things.every(({ status }) => status === "planned")) return "planned";
  if (things.every(({ status }) => status === "unclear" || status === "planned")) return "unsure";
  return met ? "some" : "notNow";
}
