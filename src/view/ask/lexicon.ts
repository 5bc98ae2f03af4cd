import type { Dataset, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import {
  type Cue,
  cues,
  type Named,
  type SearchWords,
  type WordEntry,
  type WordLanguage,
  wordLanguages,
} from "../../dataset/words.ts";
import { foldText, wordsOf } from "../../text/fold.ts";
import { stemEnglish, stemsRegional } from "../../text/stems.ts";
import { crossingForms, operationForms } from "./recordNames.ts";
import { buildSlips, type Slips, wordsOfRecords } from "./slips.ts";

/** What a word or a group of words of a question means. */
export type Meaning =
  | { readonly kind: "name"; readonly named: Named }
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "subject"; readonly entry: WordEntry }
  | { readonly kind: "filler" }
  /** Two digits; a month only beside a year, see `period.ts`. */
  | { readonly kind: "month"; readonly month: string };

export interface Form {
  readonly words: readonly string[];
  /** Of each word the stems by which it is known: one of an English word, several of another. */
  readonly stems: readonly (readonly string[])[];
  readonly english: boolean;
  /** An acronym that is also a word: it counts only where it is written in capitals. */
  readonly capitals: boolean;
  readonly meaning: Meaning;
}

/** All words whose meaning is known, by what their first word can be found under. */
export interface Lexicon {
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** Single words that a slip may be held against. */
  readonly slips: Slips;
}

/** A piece of a question. */
export interface Piece {
  readonly words: readonly string[];
  /** Null for words of which nothing is known. */
  readonly meaning: Meaning | null;
  /** Whether they are English as far as the meaning says; true for words of which nothing is known. */
  readonly english: boolean;
}

/** Where two meanings are equally near, the earlier counts. */
const order: readonly Meaning["kind"][] = ["name", "cue", "subject", "filler", "month"];

type Draft = Omit<Form, "stems">;
const stemsOf = (word: string, english: boolean): readonly string[] =>
  english ? [stemEnglish(word)] : stemsRegional(word);
const complete = (draft: Draft): Form => ({
  ...draft,
  stems: draft.words.map((word) => stemsOf(word, draft.english)),
});
const keysOfForm = ({ words: [word = ""], stems: [stems = []], english }: Form): readonly string[] =>
  english ? [word, `en ${stems[0]}`] : stems.map((stem) => `~${stem}`);

/** A word of a question with its stems, which are made once however many forms it is held against. */
interface Asked {
  readonly word: string;
  readonly english: string;
  readonly regional: readonly string[];
}
const readAsked = (word: string): Asked => ({ word, english: stemEnglish(word), regional: stemsRegional(word) });

/** A folded English word without the ending that number, tense or person give it. */
const bare = (word: string): string =>
  word
    .replace(/(?:ies|y)$/, "i")
    .replace(/(?:ing|ed|es|s|e)$/, "")
    .replace(/([^aeiou])\1$/, "$1");
/** Whether two English words are forms of one: "operate", "operates", "operating". */
const isFormOf = (one: string, two: string): boolean => bare(one) === bare(two);

/** 3 for the same word, 2 for the same English stem, 1 for the same word with another ending, 0 for another word. */
function nearness({ words, stems, english, meaning }: Form, offset: number, asked: Asked | undefined): number {
  if (asked === undefined) return 0;
  if (words[offset] === asked.word) return 3;
  const own = stems[offset] ?? [];
  // A word that asks or fills is known in its own forms only: "national" is none of "nations", and "officer" none of "office".
  const strict = meaning.kind === "cue" || meaning.kind === "filler";
  if (english) return own[0] === asked.english && (!strict || isFormOf(words[offset] ?? "", asked.word)) ? 2 : 0;
  return asked.regional.some((stem) => own.includes(stem)) ? 1 : 0;
}

const isCue = (text: string): text is Cue => cues.some((cue) => cue === text);

function* wordForms(words: SearchWords): Generator<Draft> {
  const of = function* (entries: readonly WordEntry[], read: (entry: WordEntry) => Meaning | null) {
    for (const entry of entries) {
      const meaning = read(entry);
      if (meaning === null) continue;
      for (const language of wordLanguages) {
        for (const text of entry.words[language] ?? []) yield formOf(text, language, meaning);
      }
    }
  };
  yield* of(words.fillers, () => ({ kind: "filler" }));
  yield* of(words.questions, ({ id }) => (isCue(id) ? { kind: "cue", cue: id } : null));
  yield* of(words.subjects, (entry) => ({ kind: "subject", entry }));
  yield* of(words.names, ({ names }) => (names === null ? null : { kind: "name", named: names }));
  yield* of(words.months, ({ id }) => ({ kind: "month", month: id.slice(-2) }));
}
const formOf = (text: string, language: WordLanguage, meaning: Meaning): Draft => ({
  words: wordsOf(text),
  english: language === "en",
  capitals: false,
  meaning,
});

/** What is left of an acronym without the region behind it, where that says enough: DPPI of DPPI SEE. */
const withoutRegion = (acronym: string | null): string | null => /^(\p{Lu}{4,}) SEE$/u.exec(acronym ?? "")?.[1] ?? null;

/** Names of economies, towns and mechanisms as their records hold them. */
function* recordForms(dataset: Dataset, isWord: (word: string) => boolean): Generator<Draft> {
  const named = (target: Target): Meaning => ({ kind: "name", named: target });
  for (const place of dataset.places) {
    for (const name of Object.values(place.names)) {
      yield { words: wordsOf(name), english: false, capitals: false, meaning: named(targetOf("place", place.id)) };
    }
  }
  for (const [words, target] of [...crossingForms(dataset), ...operationForms(dataset)])
    yield { words, english: false, capitals: false, meaning: named(target) };
  // Whose name it is today comes first; a former acronym may be that of the body before it.
  const acronyms = new Set(dataset.mechanisms.map(({ acronym }) => acronym));
  for (const mechanism of dataset.mechanisms) {
    const meaning = named(targetOf("mechanism", mechanism.id));
    const former = mechanism.formerNames.flatMap(({ name, acronym }) =>
      acronym !== null && acronyms.has(acronym) ? [name] : [name, acronym],
    );
    for (const name of [mechanism.name, mechanism.acronym, withoutRegion(mechanism.acronym), ...former]) {
      const words = name === null ? [] : wordsOf(name);
      const [first = ""] = words;
      const short = words.length === 1 && (first.length < 3 || isWord(first));
      yield { words, english: words.length > 1, capitals: short, meaning };
      // Macedonian and Serbian write the C of an acronym as it is said: СЕЛЕК.
      if (words.length === 1 && first.length > 3 && first.includes("c")) {
        yield { words: [first.replaceAll("c", "k")], english: false, capitals: short, meaning };
      }
    }
  }
}

/** Everything that words of a question can mean. */
export function buildLexicon(dataset: Dataset, words: SearchWords): Lexicon {
  const forms = new Map<string, Form[]>();
  const known = new Set<string>();
  const single: Form[] = [];
  const add = (draft: Draft): void => {
    const all = `${draft.words.join(" ")} ${draft.meaning.kind}`;
    if (draft.words.length === 0 || known.has(all)) return;
    known.add(all);
    const form = complete(draft);
    if (form.words.length === 1 && !form.capitals && form.meaning.kind !== "month") single.push(form);
    for (const key of new Set(keysOfForm(form))) {
      const list = forms.get(key);
      if (list === undefined) forms.set(key, [form]);
      else list.push(form);
    }
  };
  const plain = new Set<string>();
  const parts = new Set<string>();
  for (const form of wordForms(words)) {
    add(form);
    if (form.english && form.meaning.kind !== "filler") for (const part of form.words) parts.add(part);
    const [word] = form.words;
    const { kind } = form.meaning;
    if (form.words.length === 1 && kind !== "name" && kind !== "month" && word !== undefined) plain.add(word);
  }
  for (const form of recordForms(dataset, (word) => plain.has(word))) add(form);
  return { forms, slips: buildSlips(single, wordsOfRecords(dataset), parts) };
}

interface Match {
  readonly form: Form;
  readonly near: number;
}

const isBetter = (match: Match, best: Match | null): boolean => {
  if (best === null) return true;
  const length = match.form.words.length - best.form.words.length;
  if (length !== 0) return length > 0;
  if (match.near !== best.near) return match.near > best.near;
  return order.indexOf(match.form.meaning.kind) < order.indexOf(best.form.meaning.kind);
};

function matchAt(lexicon: Lexicon, asked: readonly Asked[], at: number, capitals: ReadonlySet<string>): Match | null {
  const own = asked[at];
  if (own === undefined) return null;
  let best: Match | null = null;
  const keys = new Set([own.word, `en ${own.english}`, ...own.regional.map((stem) => `~${stem}`)]);
  for (const key of keys) {
    for (const form of lexicon.forms.get(key) ?? []) {
      if (form.words.length < (best?.form.words.length ?? 1) || (form.capitals && !capitals.has(own.word))) continue;
      let near = 3;
      for (let offset = 0; offset < form.words.length && near > 0; offset += 1)
        near = Math.min(near, nearness(form, offset, asked[at + offset]));
      if (near > 0 && isBetter({ form, near }, best)) best = { form, near };
    }
  }
  if (best !== null) return best;
  const slip = lexicon.slips.find(own.word);
  return slip === null ? null : { form: slip, near: 1 };
}

/**
 * Whether a word of one or two letters means something else in another language where it stands: "sa" begins a question in
 * Albanian and is "with" in Serbian, "od" is "since" only before a year.
 */
function isMisplaced(cue: Cue, at: number, words: readonly string[]): boolean {
  if (cue === "since" || cue === "before" || cue === "after")
    return !words.slice(at + 1, at + 4).some((word) => /^(19|20)\d\d$/.test(word));
  return at > 0 && ["how-many", "how-else", "where"].includes(cue);
}

/** Endings of the region's languages behind the hyphen of an acronym: MARRI-ju, SEESAC-it, СЕЛЕК-от. */
const acronymEndings =
  /(?<=[\p{Lu}\d]{2})[-‐‑–](?:ju|jem|ja|jom|om|em|ov|ova|ovo|u|a|e|i|t|it|ut|n|in|un|së|se|ve|ну|ју|јем|ја|јом|ом|ем|ов|ова|у|а|е|и|от|та|то)(?![\p{L}\d])/gu;

/** Whether something begins with a word, or is known by its stem. */
const isKnown = (lexicon: Lexicon, { word, english, regional }: Asked): boolean =>
  [word, `en ${english}`, ...regional.map((stem) => `~${stem}`)].some((key) => lexicon.forms.has(key));

/** Takes a text apart into what is known of its words, the longest group first. */
export function readPieces(lexicon: Lexicon, text: string): readonly Piece[] {
  const words = wordsOf(text.replace(acronymEndings, ""));
  const capitals = new Set((text.match(/\p{Lu}[\p{Lu}\d]+/gu) ?? []).map(foldText));
  const asked = words.map((word): Asked => {
    const own = readAsked(word);
    if (isKnown(lexicon, own)) return own;
    const spelled = lexicon.slips.spell(word);
    return spelled === null ? own : readAsked(spelled);
  });
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const match = matchAt(lexicon, asked, at, capitals);
    const length = match?.form.words.length ?? 1;
    const own = words.slice(at, at + length);
    const [word = ""] = own;
    const meaning = match?.form.meaning ?? null;
    // "From" and "od" ask for a span of time only before a year.
    const short = length === 1 && (word.length < 3 || (meaning?.kind === "cue" && meaning.cue === "since"));
    const tiny = short && meaning?.kind === "cue" && isMisplaced(meaning.cue, at, words);
    pieces.push({ words: own, meaning: tiny ? { kind: "filler" } : meaning, english: match?.form.english ?? true });
    at += length;
  }
  return pieces;
}
