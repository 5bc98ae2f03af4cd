import type { Dataset } from "../../dataset/model.ts";
import { wordsOf } from "../../text/fold.ts";
import { haveSwapped } from "../../text/swapped.ts";
import type { Form } from "./lexicon.ts";

/** Words that one may have meant with a slip of a finger. */
export interface Slips {
  /** The one known word that is a single slip away; null where there is none, or several that mean different things. */
  readonly find: (word: string) => Form | null;
  /** The one word of a name or a group that lacks a letter or has two swapped in this one; null for none or several. */
  readonly spell: (word: string) => string | null;
}

/** Letters that a word must have: a short one is too easily another word. */
const leastLetters = 6;
/**
 * The same where one letter stands for another, policy for police. Of a name that never counts, since Iceland with another
 * letter is Ireland.
 */
const leastReplaced = 7;

/** Whether two words differ by one letter too many, or by two neighbours that changed places; by another letter, if `other`. */
function isSlip(one: string, two: string, other: boolean): boolean {
  if (haveSwapped(one, two)) return true;
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  const [restOne, restTwo] = [one.slice(start), two.slice(start)];
  if (one.length === two.length) return other && restOne.slice(1) === restTwo.slice(1);
  return one.length > two.length ? restOne.slice(1) === restTwo : restTwo.slice(1) === restOne;
}

const keyOf = (word: string, length: number): string => `${word[0] ?? ""}${length}`;

/** Words of names and titles, which are what they are and no slips. */
export function wordsOfRecords({ mechanisms, links, documents, places }: Dataset): ReadonlySet<string> {
  const texts = [
    ...mechanisms.map(({ name }) => name),
    ...links.map(({ title }) => title),
    ...documents.flatMap(({ sections }) => sections.map(({ title }) => title)),
    ...places.flatMap(({ names }) => Object.values(names)),
  ];
  return new Set(texts.flatMap(wordsOf));
}

/** Letters that a word with one missing, or with two swapped, must have to be spelled anew. */
const leastSpelled = 5;

/** Whether a word lacks one letter of another, or has two neighbours swapped. */
const lacksOrSwaps = (word: string, other: string): boolean =>
  (other.length === word.length + 1 && isSlip(word, other, false)) ||
  (other.length === word.length && haveSwapped(word, other));

/**
 * Makes slips of these forms of one word each be found; `known` words are never taken for one. `parts` are words that mean
 * something only with others, such as "assistance".
 */
export function buildSlips(
  forms: readonly Form[],
  known: ReadonlySet<string>,
  parts: ReadonlySet<string> = new Set(),
): Slips {
  const spellings = new Map<string, Set<string>>();
  const single = forms.filter(
    ({ english, meaning }) => (english && meaning.kind !== "filler") || meaning.kind === "name",
  );
  for (const word of [...parts, ...single.flatMap(({ words }) => words)]) {
    if (word.length < leastSpelled) continue;
    const key = keyOf(word, word.length);
    spellings.set(key, (spellings.get(key) ?? new Set()).add(word));
  }
  const spell = (word: string): string | null => {
    // What is of somebody is no slip: "Serbia’s".
    const isOf = word.endsWith("s") && known.has(word.slice(0, -1));
    if (word.length < leastSpelled || known.has(word) || isOf || /\d/.test(word)) return null;
    const found = [0, 1]
      .flatMap((more) => [...(spellings.get(keyOf(word, word.length + more)) ?? [])])
      .filter((other) => lacksOrSwaps(word, other));
    const [one, ...more] = found;
    return one !== undefined && more.length === 0 ? one : null;
  };
  const lists = new Map<string, Form[]>();
  for (const form of forms) {
    const [word = ""] = form.words;
    if (word.length + 1 < leastLetters) continue;
    const key = keyOf(word, word.length);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [form]);
    else list.push(form);
  }
  const find = (word: string): Form | null => {
    if (word.length < leastLetters || known.has(word) || /\d/.test(word)) return null;
    const found = [-1, 0, 1]
      .flatMap((more) => lists.get(keyOf(word, word.length + more)) ?? [])
      .filter(({ words: [own = ""], meaning }) =>
        isSlip(word, own, meaning.kind !== "name" && word.length >= leastReplaced),
      );
    const meanings = new Set(found.map(({ meaning }) => JSON.stringify(meaning)));
    return meanings.size === 1 ? (found[0] ?? null) : null;
  };
  return { find, spell };
}
