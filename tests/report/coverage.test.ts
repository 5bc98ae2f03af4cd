import { describe, expect, test } from "vitest";
import type { DocumentRecord, Statement } from "../../src/dataset/model.ts";
import { buildCoverage } from "../../src/report/coverage.ts";

const locator = (section: string, paragraph: number) => ({
  document: "d",
  section,
  paragraph,
  fingerprint: "000000000000",
});
const document: DocumentRecord = {
  id: "d",
  shortName: "the book",
  title: "Harbours",
  reference: "r",
  licenceNote: "none",
  sections: [
    { id: "d-0", number: "0", title: "Front", parent: null },
    { id: "d-1", number: "1", title: "Lights", parent: null },
    { id: "d-1-1", number: "1.1", title: "Oil", parent: "d-1" },
  ],
  leftOut: [{ locator: locator("d-0", 1), reason: "Imprint" }],
};
const statement = (id: string, section: string, paragraph: number): Statement => ({
  id,
  document: "d",
  section,
  text: id,
  content: [{ type: "text", value: id }],
  citations: [],
  locator: locator(section, paragraph),
  about: [],
  editorNote: null,
});

describe("buildCoverage", () => {
  test("has nothing to say without documents", () => {
    expect(buildCoverage({ documents: [], statements: [] })).toEqual([]);
  });

  test("lists for each paragraph its statements or why it is left out, and shows a forgotten one", () => {
    const statements = [statement("a", "d-1-1", 1), statement("b", "d-1-1", 1), statement("c", "d-1-1", 3)];
    const [covered] = buildCoverage({ documents: [document], statements });
    expect(
      covered?.sections.map(({ section, paragraphs }) => [
        section.id,
        paragraphs.map((each) => [each.number, each.statements.map((own) => own.id), each.leftOut]),
      ]),
    ).toEqual([
      ["d-0", [[1, [], "Imprint"]]],
      ["d-1", []],
      [
        "d-1-1",
        [
          [1, ["a", "b"], null],
          [2, [], null],
          [3, ["c"], null],
        ],
      ],
    ]);
    expect(covered).toMatchObject({ paragraphs: 4, restated: 2, leftOut: 1, statements: 3 });
  });
});
