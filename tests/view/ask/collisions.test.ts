import { expect, test } from "vitest";
import { isTarget, kindOf } from "../../../src/dataset/target.ts";
import { wordsOf } from "../../../src/text/fold.ts";
import { stemEnglish } from "../../../src/text/stems.ts";
import { buildLexicon, type Piece, readPieces } from "../../../src/view/ask/lexicon.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

/*
 * A word that asks or fills must never swallow one that names or tells what a question is about: "officers" was read as
 * "office", by the same stem, and asked for a seat.
 */

const dataset = realDataset();
const words = realWords();
const lexicon = buildLexicon(dataset, words);
const read = (text: string): Piece | undefined => readPieces(lexicon, text)[0];
const swallows = (piece: Piece | undefined): boolean =>
  piece?.meaning?.kind === "cue" || piece?.meaning?.kind === "filler";

/** Forms of words that ask or fill which stand in names and titles as well, with the same meaning there. */
const sameWord: ReadonlySet<string> = new Set([
  ..."agencies ministers regional counter services chiefs authorities directors lists opening replacing region".split(
    " ",
  ),
  ..."seizure balkanski named wanted sharing".split(" "),
  // A word of another language that is written alike: član is a member, долга is long.
  ..."clan dolga".split(" "),
]);

/** English words that only ask or fill, as they stand in the lists, alone and in their groups. */
const listed = new Set(
  [...words.questions, ...words.fillers].flatMap(({ words: { en = [] } }) => en.map((form) => wordsOf(form).join(" "))),
);

test("each name of an economy, a town, a body or a crossing is read as that name", () => {
  const names = [
    ...dataset.places.flatMap(({ names: own }) => Object.values(own)),
    ...dataset.mechanisms.flatMap(({ name, acronym }) => [name, ...(acronym === null ? [] : [acronym])]),
    ...dataset.crossings.map(({ name }) => name),
  ];
  expect(names.filter((name) => read(name)?.meaning?.kind !== "name")).toEqual([]);
});

test("each word by which readers call an economy, a body or a subject is read as that, in all languages", () => {
  const failing = [...words.names, ...words.subjects].flatMap((entry) =>
    Object.values(entry.words).flatMap((forms) =>
      (forms ?? []).filter((form) => {
        const meaning = read(form)?.meaning;
        const isOwn = meaning?.kind === "subject" ? meaning.entry.id === entry.id : meaning?.kind === "name";
        return !isOwn;
      }),
    ),
  );
  expect(failing).toEqual([]);
});

test("no English word of a name or a title is taken for one that asks or fills by its ending alone", () => {
  const texts = [
    ...dataset.mechanisms.map(({ name }) => name),
    ...dataset.links.map(({ title }) => title),
    ...dataset.centres.map(({ name }) => name),
    ...dataset.topics.map(({ label }) => label),
    ...words.subjects.flatMap(({ find, words: { en = [] } }) => [...find, ...en]),
  ];
  const taken = [...new Set(texts.flatMap(wordsOf))].filter((word) => swallows(read(word)) && !listed.has(word));
  expect(taken.filter((word) => !sameWord.has(word))).toEqual([]);
  expect([...sameWord].filter((word) => !taken.includes(word))).toEqual([]);
});

test("no word of the restated text is spelled anew", () => {
  const own = new Set(dataset.statements.flatMap(({ text }) => wordsOf(text)).filter((word) => /^[a-z]+$/.test(word)));
  const changed = [...own].flatMap((word) => {
    const spelled = lexicon.slips.spell(word);
    return lexicon.forms.has(word) || lexicon.forms.has(`en ${stemEnglish(word)}`) || spelled === null
      ? []
      : [`${word} → ${spelled}`];
  });
  expect(changed).toEqual([]);
});

test("every word that names something is a name of a kind that questions know", () => {
  const kinds = new Set(words.names.flatMap(({ names }) => (names !== null && isTarget(names) ? [kindOf(names)] : [])));
  expect([...kinds].sort()).toEqual(["crossing", "mechanism", "place"]);
});
