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
  /** Questions of this kind, as they stand on the page "What one can ask"; each has an answer. */
  readonly examples: readonly string[];
  /** The answer; null where the question is none of this kind. Nothing is guessed: what no record holds is no answer. */
  readonly answer: (question: Question, atlas: Atlas) => Omit<Answer, "template"> | null;
}

/** Whether a template may look at a question: everything in it is understood, and nothing asks for more than the template gives. */
export function fits({ id, cues }: Template, question: Question): boolean {
  return (
    question.rest.length === 0 &&
    // Only one template speaks of crossings and operations by their names.
    (question.things.length === 0 || id === "record") &&
    [...question.cues].every((cue) => cue === "ask" || cue === "purpose" || cues.includes(cue))
  );
}
