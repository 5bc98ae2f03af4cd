import english from "./locales/en.json" with { type: "json" };
import type late from "./locales/en.late.json";

type PluralKey<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** The keys of a dictionary; a plural family is named by its stem and needs `count`. */
export type KeyOf<Entries> =
  | Exclude<keyof Entries & string, `${string}_one` | `${string}_other`>
  | PluralKey<keyof Entries>;
/** A key of the English dictionary: of what the first screen says, or of what comes with parts on demand (`late.ts`). */
export type TextKey = KeyOf<typeof english & typeof late>;
export type TextParameters = Readonly<Record<string, string | number>>;
/** Text in the language of the interface, with `{name}` replaced by the parameter of that name. */
export type Translate = (key: TextKey, parameters?: TextParameters) => string;

/** Every part of a key before one of its dots. */
type StemOf<Key> = Key extends `${infer First}.${infer Rest}` ? First | `${First}.${StemOf<Rest>}` : never;
/** What the keys of a closed list of words begin with, without the dot: `field`, `centre.kind`. */
export type WordList = StemOf<TextKey>;

/** The key of a word of a closed list, such as `field.police`: list and word stand in the dictionary together, which a test holds. */
export function keyOfWord(prefix: WordList, word: string): TextKey {
  return `${prefix}.${word}` as TextKey;
}

/** Dictionaries by language. A language is offered when it has every key of English. */
const dictionaries: { readonly en: Record<string, string> } = { en: { ...english } };

/** Tags of the languages of the interface, BCP 47. */
export const languages: readonly string[] = Object.keys(dictionaries);

/** Adds the texts of parts that are loaded on demand to a language; what was built before says them too. */
export function addTexts(language: keyof typeof dictionaries, texts: Readonly<Record<string, string>>): void {
  Object.assign(dictionaries[language], texts);
}

/**
 * The translate function of a language; unknown languages give English. The plural form is chosen by `Intl.PluralRules`
 * from the parameter `count`, which is also written with the digits grouped as the language does.
 */
export function buildTranslate(language: string): Translate {
  return buildTranslateOf<TextKey>(dictionaries, dictionaries.en, language);
}

/** The same for dictionaries of their own, such as the one that comes with the search. */
export function buildTranslateOf<Key extends string>(
  known: Readonly<Record<string, Readonly<Record<string, string>>>>,
  fallback: Readonly<Record<string, string>>,
  language: string,
): (key: Key, parameters?: TextParameters) => string {
  const dictionary = known[language] ?? fallback;
  const plural = new Intl.PluralRules(language in known ? language : "en");
  const number = new Intl.NumberFormat(language in known ? language : "en");
  return (key, parameters = {}) => {
    const count = parameters.count;
    const fullKey = typeof count === "number" ? `${key}_${plural.select(count)}` : key;
    const template =
      dictionary[fullKey] ?? dictionary[`${key}_other`] ?? dictionary[key] ?? fallback[fullKey] ?? fallback[key] ?? key;
    // Most texts have no parameter, for which nothing need be looked for.
    if (!template.includes("{")) return template;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? number.format(value) : value;
    });
  };
}
