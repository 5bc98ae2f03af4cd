import english from "./locales/en.answers.json" with { type: "json" };
import { buildTranslateOf, type KeyOf, type TextParameters } from "./translate.ts";

/** A key of the dictionary of answers, which comes with the search and not with the first screen. */
export type AnswerKey = KeyOf<typeof english>;

/** The translate function of answers in a language; unknown languages give English. */
export function buildAnswerTranslate(language: string): (key: AnswerKey, parameters?: TextParameters) => string {
  return buildTranslateOf<AnswerKey>({ en: english }, english, language);
}
