import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRestatedText } from "../../src/commands/verify/restatedText.ts";
import { readDataFiles } from "../../src/compiler/readData.ts";
import type { Locator } from "../../src/dataset/model.ts";
import { alignCitations, alignWords, type WordSpan } from "../../src/originals/alignWords.ts";
import { fingerprintText } from "../../src/originals/fingerprint.ts";
import { matchOriginal } from "../../src/originals/matchOriginal.ts";
import { parseSource } from "../../src/originals/parseSource.ts";
import { collectOriginals } from "../../src/vite/originalsPlugin.ts";
import { syntheticOutline, syntheticReport } from "../fixtures/syntheticSource.ts";

const copy = [
  "1. Overview",
  "Lamps burn along the whole coast.",
  "Bells ring.",
  "Trust issues",
  "Keepers trust their almanac.",
  "7. Select recommendations",
  "Training",
  "Keepers could train more often.",
].join("\n");
const at = (section: string, paragraph: number, text: string, document = "k4d-709"): { locator: Locator } => ({
  locator: { document, section, paragraph, fingerprint: fingerprintText(text) },
});
const statements = [
  at("k4d-1", 1, "Lamps burn along the whole coast."),
  at("k4d-1", 2, "Bells ring."),
  at("k4d-1", 2, "Bells ring."),
  at("k4d-6-2", 1, "Keepers trust their almanac."),
  at("k4d-7-1", 1, "Keepers could train more often."),
  at("rcc-1", 1, "Flags fly", "rcc-leaflet"),
];

describe("matchOriginal", () => {
  test("refuses a file that is empty, no text, or another text, and says which", () => {
    expect(matchOriginal("", statements).wrongFile).toBe("empty");
    expect(matchOriginal(" \n", statements).wrongFile).toBe("empty");
    expect(matchOriginal("%PDF-1.7\n…", statements).wrongFile).toBe("not-text");
    expect(matchOriginal("PK\u0003\u0004\0\0", statements).wrongFile).toBe("not-text");
    expect(matchOriginal("Dear reader", statements)).toEqual({
      document: null,
      matchedParagraphs: 0,
      total: 0,
      missing: [],
      wrongFile: "another-text",
      paragraphs: new Map(),
    });
  });

  test("matches a whole copy, paragraph by paragraph", () => {
    const match = matchOriginal(copy, statements);
    expect(match).toMatchObject({ document: "k4d-709", matchedParagraphs: 4, total: 4, missing: [], wrongFile: null });
    expect(match.paragraphs.get(fingerprintText("Bells ring."))?.lines).toEqual([3, 3]);
  });

  test("matches a truncated copy in part and says what is missing", () => {
    const match = matchOriginal(copy.slice(0, copy.indexOf("7. Select")), statements);
    expect(match).toMatchObject({ document: "k4d-709", matchedParagraphs: 3, total: 4, wrongFile: null });
    expect(match.missing.map((locator) => [locator.section, locator.paragraph])).toEqual([["k4d-7-1", 1]]);
  });

  test("does not match a paragraph that was altered", () => {
    const match = matchOriginal(copy.replace("Bells ring", "Bells rang"), statements);
    expect(match).toMatchObject({ matchedParagraphs: 3, total: 4 });
    expect(match.paragraphs.has(fingerprintText("Bells ring."))).toBe(false);
  });
});

describe("alignWords", () => {
  const marked = (text: string, spans: readonly WordSpan[]): string =>
    spans.map(({ range, matched }) => (matched ? `[${text.slice(...range)}]` : text.slice(...range))).join("");
  const align = (statement: string, original: string): [string, string] => {
    const spans = alignWords(statement, original);
    return [marked(statement, spans.statement), marked(original, spans.original)];
  };

  test("has no spans for an empty text", () => {
    expect(alignWords("", "")).toEqual({ statement: [], original: [] });
    expect(alignWords("", "Bells.")).toEqual({ statement: [], original: [{ range: [0, 6], matched: false }] });
  });

  test("marks numbers, words and forms of a word, in any order, phrases in one piece", () => {
    expect(
      align("In 1999, nine harbours cooperated again.", "Cooperation of the nine harbours began in 1999."),
    ).toEqual([
      "In [1999], [nine harbours cooperated] again.",
      "[Cooperation] of the [nine harbours] began in [1999].",
    ]);
  });

  test("ignores case and accents but not different numbers", () => {
    expect(align("DURIC saw 1,000 boats", "Durić: 1,001 ships")).toEqual([
      "[DURIC] saw 1,000 boats",
      "[Durić]: 1,001 ships",
    ]);
  });

  test("covers each text from end to end", () => {
    const spans = alignWords("One bell, two bells.", "(Two bells)").original;
    expect(spans.map((each) => each.range)).toEqual([
      [0, 1],
      [1, 10],
      [10, 11],
    ]);
  });
});

describe("alignCitations", () => {
  test("gives every place where the paragraph cites a work of the statement", () => {
    const paragraph = parseSource(syntheticReport, syntheticOutline).sections[0]?.paragraphs[0];
    if (paragraph === undefined) throw new Error("no paragraph");
    const aligned = alignCitations(["berg-2013", "berg-2013", "elsewhere-2000"], paragraph);
    expect(
      aligned.map(({ reference, ranges }) => [reference, ranges.map((range) => paragraph.text.slice(...range))]),
    ).toEqual([
      ["berg-2013", ["Berg, 2013"]],
      ["elsewhere-2000", []],
    ]);
  });
});

describe("collectOriginals", () => {
  test("gives nothing without a folder and says what is wrong with a folder", () => {
    expect(collectOriginals(".", undefined)).toBeNull();
    expect(collectOriginals(".", "")).toBeNull();
    expect(() => collectOriginals(".", "no/such/folder")).toThrow("which is no folder that can be read");
  });
});

const folder = process.env.ATLAS_SOURCES;
describe.skipIf(folder === undefined)("matchOriginal on the real documents", { timeout: 60_000 }, () => {
  const located = readRestatedText(readDataFiles(process.cwd())).statements.map((locator) => ({ locator }));

  test("matches both files in full and each half in part", () => {
    const texts = readdirSync(folder ?? ".")
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(folder ?? ".", name), "utf8"));
    for (const text of texts) {
      const whole = matchOriginal(text, located);
      expect(whole.total).toBeGreaterThan(30);
      expect(whole.missing).toEqual([]);
      const half = matchOriginal(text.slice(0, text.length / 2), located);
      expect(half.document).toBe(whole.document);
      expect(half.matchedParagraphs).toBeGreaterThan(10);
      expect(half.matchedParagraphs + half.missing.length).toBe(whole.total);
      expect(half.missing.length).toBeGreaterThan(10);
    }
  });

  test("are given to a build paragraph by paragraph, without the contacts", () => {
    const originals = collectOriginals(process.cwd(), folder) ?? {};
    const fingerprints = new Set(located.map(({ locator }) => locator.fingerprint));
    expect(new Set(Object.keys(originals))).toEqual(fingerprints);
    expect(JSON.stringify(originals)).not.toMatch(/@|\+387/);
  });
});
