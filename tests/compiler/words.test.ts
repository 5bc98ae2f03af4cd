import { describe, expect, test } from "vitest";
import { compileFiles } from "../../src/compiler/compile.ts";
import { foldText } from "../../src/text/fold.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";
import { realWords } from "../support/realScene.ts";

const page = { url: "https://www.example.org/page", title: "Policija na granici" };

/** The codes of what is wrong with a list of words; the page `page` is a source of records in the fixture. */
function codesOf(entries: readonly object[], id = "subjects"): readonly string[] {
  const files = buildValidFiles();
  files.set(`data/search/${id}.json`, JSON.stringify({ id, note: "General vocabulary.", entries }));
  return compileFiles(files).problems.map(({ code }) => code);
}
const police = { id: "police", find: ["police"], words: { en: ["police"], bcms: ["policija"] } };

describe("lists of words", () => {
  test("a sound list has no problem and reaches the page without its pages", () => {
    expect(codesOf([{ ...police, topics: ["police-cooperation"], seen: [{ ...page, word: "policija" }] }])).toEqual([]);
    const files = buildValidFiles();
    files.set("data/search/subjects.json", JSON.stringify({ id: "subjects", note: "Words.", entries: [police] }));
    expect(compileFiles(files).words.subjects).toEqual([
      {
        id: "police",
        find: ["police"],
        fields: [],
        topics: [],
        linkKinds: [],
        kinds: [],
        mechanismKinds: [],
        names: null,
        words: { en: ["police"], bcms: ["policija"] },
      },
    ]);
  });

  test.each<readonly [string, string, object]>([
    ["a topic that is not there", "unknown-topic", { topics: ["nothing"] }],
    ["a word that was seen but is none", "unknown-word", { seen: [{ ...page, word: "granica" }] }],
    [
      "a title that does not hold the word",
      "word-not-seen",
      { seen: [{ ...page, word: "policija", title: "Vijest" }] },
    ],
    [
      "a page that is no source",
      "unknown-page",
      { seen: [{ ...page, word: "policija", url: "https://example.com/x" }] },
    ],
    ["a name of nothing", "unknown-place", { names: "place:zz" }],
    ["a key that is not known", "unknown-key", { colour: "red" }],
    ["no words", "missing-key", { words: undefined }],
  ])("%s: %s", (_, code, part) => {
    expect(codesOf([{ ...police, ...part }])).toContain(code);
  });

  test("a word of the region that is read in an English word of another meaning", () => {
    const grave = { id: "grave", words: { en: ["grave"] } };
    expect(codesOf([grave, { id: "women", words: { en: ["women"], sq: ["gravet"] } }])).toEqual(["word-collides"]);
    expect(codesOf([grave, { id: "women", words: { en: ["women"], sq: ["gruaja"] } }])).toEqual([]);
  });

  test("one word in two entries, a question that nobody knows, and one that is missing", () => {
    expect(codesOf([police, { ...police, id: "more" }])).toContain("word-twice");
    expect(codesOf([{ id: "colour", words: { en: ["red"] } }], "questions")).toContain("unknown-question");
    expect(codesOf([{ id: "who", words: { en: ["who"] } }], "questions")).toContain("missing-question");
  });
});

describe("the words of the atlas", () => {
  const { subjects } = realWords();
  const formsOf = (language: "sq" | "bcms" | "mk"): readonly string[] =>
    subjects.flatMap(({ words }) => words[language] ?? []);

  test("every subject that readers named is there in Albanian, in the languages of former Yugoslavia, and in Macedonian", () => {
    const ids = ["police", "border", "human-trafficking", "terrorism", "prosecution", "agreement", "women", "patrols"];
    for (const id of ids) {
      const found = subjects.find((subject) => subject.id === id)?.words;
      for (const language of ["en", "sq", "bcms", "mk"] as const) {
        expect([id, language, (found?.[language] ?? []).length > 0]).toEqual([id, language, true]);
      }
    }
  });

  test("both scripts are one: a Latin word is found by its Cyrillic letters", () => {
    expect(formsOf("bcms")).toContain("tužilaštvo");
    expect(foldText("тужилаштво")).toBe(foldText("tužilaštvo"));
    expect(formsOf("mk")).toContain("обвинителство");
  });
});
