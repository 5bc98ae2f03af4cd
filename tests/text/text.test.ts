import { describe, expect, test } from "vitest";
import type { Reference, SectionRecord, Statement } from "../../src/dataset/model.ts";
import { formatAtlasCitation, formatCitation, formatStatementFootnote } from "../../src/text/citations.ts";
import { formatDate, yearOf } from "../../src/text/dates.ts";
import english from "../../src/text/locales/en.json" with { type: "json" };
import { buildTranslate, languages } from "../../src/text/translate.ts";

const reference = (authors: string, year: string): Reference => ({
  id: `${authors}-${year}`,
  csl: { id: authors, type: "document" },
  inText: { authors, year },
  full: `${authors} (${year}).`,
  url: null,
  verified: true,
  note: null,
  role: "cited",
});

describe("citations", () => {
  test("none", () => expect(formatCitation([])).toBe(""));
  test("one and several", () => {
    expect(formatCitation([reference("Bechev et al.", "2015")])).toBe("(Bechev et al., 2015)");
    expect(formatCitation([reference("Bechev et al.", "2015"), reference("Prezelj", "2013")])).toBe(
      "(Bechev et al., 2015; Prezelj, 2013)",
    );
  });

  test("a footnote names passage, works, edition, address and day", () => {
    const statement = { id: "k4d-5-2-x", locator: { paragraph: 2 } } as Statement;
    const section = { number: "5.2", title: "SECI and SELEC" } as SectionRecord;
    expect(
      formatStatementFootnote({
        statement,
        section,
        document: {
          id: "k4d-709",
          shortName: "the report",
          title: "",
          reference: "",
          licenceNote: "",
          sections: [],
          leftOut: [],
        },
        documentReference: reference("Haider", "2019"),
        cited: [reference("Prezelj", "2013")],
        edition: { date: "2026-11-21", hash: "abc" },
        address: "https://host.example/?select=statement:k4d-5-2-x",
        accessed: "2026-12-01",
      }),
    ).toBe(
      "Haider, 2019, section 5.2 (SECI and SELEC), paragraph 2. Citing Prezelj, 2013. Restated in: Western Balkans Cooperation Atlas, edition 2026-11-21 (abc), k4d-5-2-x. https://host.example/?select=statement:k4d-5-2-x (accessed 1 December 2026).",
    );
  });

  test("a view", () => {
    expect(
      formatAtlasCitation({
        title: "SELEC",
        edition: { date: "2026-11-21", hash: "abc" },
        address: "https://a.example/",
        accessed: "2026-12-01",
      }),
    ).toBe(
      "“SELEC”, Western Balkans Cooperation Atlas, edition 2026-11-21 (abc). https://a.example/ (accessed 1 December 2026).",
    );
  });
});

describe("dates are as precise as they are known", () => {
  test.each([
    ["2013", "2013"],
    ["2013-12", "December 2013"],
    ["2013-12-05", "5 December 2013"],
    ["spring 2013", "spring 2013"],
  ])("%s", (iso, words) => expect(formatDate(iso, "en")).toBe(words));
  test("years", () => {
    expect(yearOf(null)).toBeNull();
    expect(yearOf("2013-12")).toBe(2013);
    expect(yearOf("")).toBeNull();
  });
});

describe("texts of the interface", () => {
  const translate = buildTranslate("en");
  test("plural forms and grouped digits", () => {
    expect(translate("panel.statements", { count: 1 })).toBe("1 statement");
    expect(translate("panel.statements", { count: 1200 })).toBe("1,200 statements");
  });
  test("parameters are put in, unknown ones stay visible", () => {
    expect(translate("pair.title", { a: "Albania", b: "Kosovo*" })).toBe("Albania and Kosovo*");
    expect(translate("pair.title", { a: "Albania" })).toBe("Albania and {b}");
  });
  test("an unknown language speaks English", () => {
    expect(buildTranslate("xx")("map.zoomIn")).toBe("Zoom in");
  });
  test("every language offered has every key", () => {
    expect(languages).toContain("en");
    for (const [key, text] of Object.entries(english)) expect(text.trim(), key).not.toBe("");
  });
});
