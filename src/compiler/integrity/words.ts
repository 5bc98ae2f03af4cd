import { onceForText, remember } from "../../base/remember.ts";
import { idOf, isTarget, kindOf } from "../../dataset/target.ts";
import { cues, type Named, organisationOf, wordLanguages } from "../../dataset/words.ts";
import { foldText, wordsOf } from "../../text/fold.ts";
import { stemEnglish, stemsRegional } from "../../text/stems.ts";
import type { AuthoringWords } from "../schema/authoring.ts";
import { type Checker, checkId, type Report, reporterOf } from "./checker.ts";

type Entry = AuthoringWords["entries"][number];

/** Holds the lists of `data/search/` against the records, against themselves, and against English words. */
export function checkWords(checker: Checker, webPages: ReadonlySet<string>): void {
  const english = collectEnglish(checker);
  for (const located of checker.records.folders.search) {
    const report = reporterOf(checker, located);
    const { id: list, entries } = located.record;
    const known = new Map<string, string>();
    for (const [index, entry] of entries.entries()) {
      const place = ["entries", index];
      for (const [at, topic] of entry.topics.entries())
        checkId(checker, report, [...place, "topics", at], "topic", topic);
      checkName(checker, report, place, entry);
      checkSeen(report, place, entry, webPages);
      if (list !== "fillers") checkForms(report, place, entry, known);
      if (list === "subjects") checkCollisions(report, place, entry, english);
      if (list === "questions" && !cues.some((cue) => cue === entry.id)) {
        const message = `No question is known by "${entry.id}"; use one of ${cues.join(", ")}.`;
        report([...place, "id"], "unknown-question", message);
      }
    }
    if (list !== "questions") continue;
    for (const cue of cues.filter((name) => entries.every(({ id }) => id !== name))) {
      report(["entries"], "missing-question", `The words of the question "${cue}" are missing; add an entry for it.`);
    }
  }
}

type Path = readonly (string | number)[];

function checkName(checker: Checker, report: Report, place: Path, { names }: Entry): void {
  if (names === null || organisationOf(names as Named) !== null) return;
  if (isTarget(names)) checkId(checker, report, [...place, "names"], kindOf(names), idOf(names));
  else report([...place, "names"], "bad-target", `"${names}" is neither a record nor an organisation; correct it.`);
}

function checkSeen(report: Report, place: Path, { seen, words }: Entry, webPages: ReadonlySet<string>): void {
  const own = wordLanguages.flatMap((language) => words[language] ?? []);
  for (const [at, { word, url, title }] of seen.entries()) {
    const path = [...place, "seen", at];
    if (!own.includes(word)) {
      report(
        [...path, "word"],
        "unknown-word",
        `"${word}" is no word of this entry; add it there or take it out here.`,
      );
    }
    if (!fold(title).includes(fold(word))) {
      report(
        [...path, "title"],
        "word-not-seen",
        `"${word}" does not stand in this title; correct the word or the page.`,
      );
    }
    if (!webPages.has(url)) {
      report([...path, "url"], "unknown-page", "This page is no source of any record; use one that is.");
    }
  }
}

/** The folded words of a text, kept by it: one compilation asks for them several times, and the next for nearly all again. */
const readWords = onceForText(wordsOf);
const fold = onceForText(foldText);
/** What tells a form from another. */
const keyOf = onceForText((form) => readWords(form).join(" "));
/** What a folded word is read by, kept as its words are. */
const readStems = onceForText((word) => ({ english: stemEnglish(word), regional: [...new Set(stemsRegional(word))] }));

/** A form may stand once in a list, or nobody could say what it means. */
function checkForms(report: Report, place: Path, entry: Entry, known: Map<string, string>): void {
  for (const language of wordLanguages) {
    for (const [at, form] of (entry.words[language] ?? []).entries()) {
      const key = keyOf(form);
      const other = known.get(key);
      if (other !== undefined && other !== entry.id) {
        const message = `"${form}" stands under "${other}" already; keep it in one place.`;
        report([...place, "words", language, at], "word-twice", message);
      }
      known.set(key, entry.id);
    }
  }
}

/** English words with their own stems, by each stem that a word of the region would be read by. */
type EnglishByStem = ReadonlyMap<string, readonly (readonly [word: string, stem: string])[]>;

/** English words of names, titles and lists. */
function collectEnglish({ records: { folders, lists } }: Checker): EnglishByStem {
  const texts = [
    ...folders.mechanisms.map(({ record }) => record.name),
    ...folders.links.map(({ record }) => record.title),
    ...lists["topics.json"].map(({ record }) => record.label),
    ...folders.search.flatMap(({ record }) =>
      record.entries.flatMap(({ words, find }) => [...find, ...(words.en ?? [])]),
    ),
  ];
  return readEnglish(texts.join("\n"));
}

/** The English words of texts, one a line: from one compilation to the next the same, unless one of the texts has changed. */
const readEnglish = remember((texts: string): EnglishByStem => {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const word of new Set(texts.split("\n").flatMap(readWords))) {
    const { english, regional } = readStems(word);
    for (const rest of regional) found.set(rest, [...(found.get(rest) ?? []), [word, english]]);
  }
  return found;
}, 2);

/** A word of the region must not be read in an English word that means something else, with or without its endings. */
function checkCollisions(report: Report, place: Path, entry: Entry, english: EnglishByStem): void {
  const own = new Set(
    [...entry.find, ...(entry.words.en ?? [])].flatMap(readWords).map((word) => readStems(word).english),
  );
  for (const language of wordLanguages) {
    if (language === "en") continue;
    for (const [at, form] of (entry.words[language] ?? []).entries()) {
      const [word, ...more] = readWords(form);
      if (word === undefined || more.length > 0) continue;
      const alike = new Map(readStems(word).regional.flatMap((rest) => english.get(rest) ?? []));
      for (const [other, stem] of alike) {
        if (own.has(stem)) continue;
        const message = `"${form}" would be read in the English word "${other}"; use another form or leave it out.`;
        report([...place, "words", language, at], "word-collides", message);
      }
    }
  }
}
