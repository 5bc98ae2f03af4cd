import type { Cue } from "../../dataset/words.ts";
import type { AnswerKey } from "../../text/answers.ts";
import type { Atlas } from "../atlas.ts";
import type { Answer } from "./answer.ts";
import type { Question } from "./question.ts";

/** Names of the templates; the page "What one can ask" heads each by one. */
export type TemplateId = AnswerKey extends infer Key ? (Key extends `template.${infer Id}` ? Id : never) : never;

/** A kind of question that the atlas can answer. */
export interface Template {
  readonly id: TemplateId;
  /** Cues that the question may hold; one with others asks for something else. */
  readonly cues: readonly Cue[];
  /** It speaks of crossings and operations by their names. */
  readonly things?: true;
  /** It reads dates more precisely than by their years. */
  readonly precise?: true;
  /** It can answer for a year, such as the one that the view shows. */
  readonly ofYear?: true;
  /** Its sentences give the dates for which they hold, or hold for no date; others hold for today. */
  readonly dated?: true;
  /** Questions of this kind, as they stand on the page "What one can ask"; each has an answer. */
  readonly examples: readonly string[];
  /** The answer; null where the question is none of this kind. Nothing is guessed: what no record holds is no answer. */
  readonly answer: (question: Question, atlas: Atlas) => Omit<Answer, "template" | "holds"> | null;
}

/** Cues that shut no template out: who asks with whom asks who, for which the template has to allow. */
const forAll: readonly Cue[] = ["ask", "purpose", "with-whom"];

/** Whether a template may look at a question: everything in it is understood, and nothing asks for more than the template gives. */
export function fits({ cues, precise, things }: Template, question: Question): boolean {
  return (
    question.rest.length === 0 &&
    (question.things.length === 0 || things === true) &&
    (precise === true || question.dates.every((date) => date.length === 4)) &&
    [...question.cues].every((cue) => forAll.includes(cue) || cues.includes(cue))
  );
}
