import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildVocabulary, slipsIn, termsNear, termsWithPrefix } from "../../../src/view/search/searchTerms.ts";

const named = (vocabulary: ReturnType<typeof buildVocabulary>, near: ReturnType<typeof termsNear>): string[] =>
  near.map(({ term }) => vocabulary.terms[term] ?? "").sort();

/** Edit distance with swaps of neighbours, by the textbook table. */
function distance(one: string, two: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: two.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1]) {
        least = Math.min(least, at(row - 2, column - 2) + 1);
      }
      rows[row]?.splice(column, 1, least);
    }
  }
  return at(one.length, two.length);
}

describe("terms that begin with a word", () => {
  test("an empty vocabulary and an empty word find nothing", () => {
    expect(termsWithPrefix(buildVocabulary([]), "a")).toEqual([]);
    expect(termsWithPrefix(buildVocabulary(["a"]), "")).toEqual([]);
  });
  test("the word itself is best, a longer rest is worse", () => {
    const vocabulary = buildVocabulary(["police", "policeman", "pole", "policing", "zagreb"]);
    const found = termsWithPrefix(vocabulary, "police");
    expect(found.map(({ term }) => vocabulary.terms[term])).toEqual(["police", "policeman"]);
    expect(found[0]?.quality).toBe(1);
    expect(found[1]?.quality).toBeLessThan(0.9);
  });
});

describe("terms near a word", () => {
  const vocabulary = buildVocabulary([
    "albania",
    "alb",
    "kosovo",
    "kosovar",
    "police",
    "serbia",
    "seca",
    "seci",
    "selec",
  ]);
  test("nothing in, nothing out", () => {
    expect(termsNear(vocabulary, "", 1, true)).toEqual([]);
    expect(termsNear(buildVocabulary([]), "kosovo", 1, true)).toEqual([]);
    expect(termsNear(vocabulary, "kosovo", 0, true)).toEqual([]);
  });
  test("a letter too few, too many, wrong, swapped", () => {
    for (const slip of ["albnia", "albaania", "albenia", "alabnia"]) {
      expect(named(vocabulary, termsNear(vocabulary, slip, 1, false))).toEqual(["albania"]);
    }
  });
  test("beginnings count only when asked for", () => {
    expect(named(vocabulary, termsNear(vocabulary, "albn", 1, false))).toEqual(["alb"]);
    expect(named(vocabulary, termsNear(vocabulary, "albn", 1, true))).toEqual(["alb", "albania"]);
  });
  test("short words and numbers are meant as written", () => {
    expect([slipsIn("rcc"), slipsIn("7500"), slipsIn("seci"), slipsIn("cooperation")]).toEqual([0, 0, 1, 2]);
  });

  test("finds exactly the terms within the slips, as the textbook table does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 25 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        (terms, asked, slips) => {
          const all = buildVocabulary(terms);
          const expected = terms.filter((term) => distance(asked, term) <= slips).sort();
          expect(named(all, termsNear(all, asked, slips, false))).toEqual(expected);
          const begins = (term: string): boolean =>
            Array.from({ length: term.length + 1 }, (_, length) => term.slice(0, length)).some(
              (beginning) => distance(asked, beginning) <= slips,
            );
          expect(named(all, termsNear(all, asked, slips, true))).toEqual(terms.filter(begins).sort());
        },
      ),
    );
  });
});
