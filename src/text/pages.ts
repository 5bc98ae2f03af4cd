import { remember } from "../base/remember.ts";
import english from "./locales/en.pages.json" with { type: "json" };
import { buildTranslateOf, type KeyOf, type TextParameters } from "./translate.ts";

/** A key of the dictionary of written pages, which the atlas itself never loads. */
export type PageKey = KeyOf<typeof english>;

/** The translate function of written pages in a language; unknown languages give English. */
export const pageText: (language: string) => (key: PageKey, parameters?: TextParameters) => string = remember(
  (language: string) => buildTranslateOf<PageKey>({ en: english }, english, language),
);
