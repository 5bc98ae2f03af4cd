import type { AnswerPart } from "./answer.ts";

/** The text of an answer without its targets; in a module of its own, since the first screen has it. */
export function textOf(parts: readonly AnswerPart[]): string {
  return parts.map(({ text }) => text).join("");
}
