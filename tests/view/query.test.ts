import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bases, fields, linkStatuses, mechanismStatuses, relevances } from "../../src/dataset/vocabulary.ts";
import {
  clearFacets,
  emptyFacets,
  emptyQuery,
  facetsOnly,
  formatQuery,
  parsePeriod,
  parseQuery,
  setFacet,
  setOptions,
  toggleFacet,
} from "../../src/view/query.ts";

describe("reading q", () => {
  test("nothing", () => {
    expect(parseQuery("")).toEqual(emptyQuery);
    expect(parseQuery("   ")).toEqual(emptyQuery);
  });

  test("tokens beside words, in any order", () => {
    expect(parseQuery("small field:police economy:al arms status:in-force economy:xk mechanism:selec")).toEqual({
      ...emptyQuery,
      words: "small arms",
      facets: {
        ...emptyFacets,
        field: ["police"],
        economy: ["al", "xk"],
        status: ["in-force"],
        mechanism: ["selec"],
      },
    });
  });

  test("core and edge of the field", () => {
    expect(parseQuery("relevance:core").facets.relevance).toEqual(["core"]);
    expect(parseQuery("relevance:edge").facets.relevance).toEqual(["edge"]);
  });

  test.each([
    "colour:red",
    "relevance:middle",
    "field:astronomy",
    "status:",
    ":police",
    "field:",
    "economy:albania",
    "period:2019-2010",
    "period:2010",
    "https://example.org",
    "text:",
  ])("%s is no token and stays among the words", (text) => {
    expect(parseQuery(text)).toEqual({ ...emptyQuery, words: text });
  });

  test("capitals and repetitions are forgiven", () => {
    expect(parseQuery("Economy:AL economy:al").facets.economy).toEqual(["al"]);
  });

  test("years and pairs to compare may be typed with a dash", () => {
    for (const [typed, meant] of [
      ["compare:2010–2020", "2010,2020"],
      ["compare:2010-2020", "2010,2020"],
      ["compare:2010—2015,2020", "2010,2015,2020"],
      ["compare:al–xk,ba‑xk", "al-xk,ba-xk"],
      ["compare:seci-centre,selec", "seci-centre,selec"],
    ] as const)
      expect(parseQuery(typed).options.compare).toBe(meant);
  });
  test("the last period counts", () => {
    expect(parseQuery("period:2001-2005 period:2010-2012").facets.period).toEqual(["2010-2012"]);
  });
});

describe("writing q", () => {
  const values: Readonly<Record<keyof typeof emptyFacets, fc.Arbitrary<string>>> = {
    economy: fc.constantFrom("al", "ba", "xk", "rs"),
    mechanism: fc.constantFrom("selec", "pcc-see", "hf-1"),
    field: fc.constantFrom(...fields),
    relevance: fc.constantFrom(...relevances),
    status: fc.constantFrom(...linkStatuses, ...mechanismStatuses),
    basis: fc.constantFrom(...bases),
    period: fc
      .tuple(fc.integer({ min: 1900, max: 2000 }), fc.integer({ min: 2000, max: 2100 }))
      .map((p) => p.join("-")),
    undated: fc.constant("shown"),
    text: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/\s/.test(text)),
  };
  const facets = fc.record({
    economy: fc.uniqueArray(values.economy),
    mechanism: fc.uniqueArray(values.mechanism),
    field: fc.uniqueArray(values.field),
    relevance: fc.uniqueArray(values.relevance),
    status: fc.uniqueArray(values.status),
    basis: fc.uniqueArray(values.basis),
    period: fc.uniqueArray(values.period, { maxLength: 1 }),
    undated: fc.uniqueArray(values.undated, { maxLength: 1 }),
    text: fc.uniqueArray(values.text, { maxLength: 3 }),
  });
  const option = (value: fc.Arbitrary<string>) => fc.option(value, { nil: null });
  const options = fc.record({
    table: option(fc.constantFrom("links", "statements")),
    columns: option(fc.constantFrom("title", "title,asOf")),
    sort: option(fc.constantFrom("signed", "-asOf")),
    find: option(fc.constantFrom("2014", "in,force")),
    matrix: option(fc.constantFrom("pairs")),
    compare: option(fc.constantFrom("al,xk", "al,ba,me,rs", "al-xk,ba-xk", "selec,pcc-see", "2012,2019")),
  });
  const words = fc.array(fc.constantFrom("small", "arms", "qafë", "note:", "a:b", "ђ")).map((list) => list.join(" "));

  test("what was written is read the same", () => {
    fc.assert(
      fc.property(fc.record({ words, facets, options }), (query) => {
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
    );
  });

  test("any text is settled after being read once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = formatQuery(parseQuery(text));
        expect(formatQuery(parseQuery(once))).toBe(once);
      }),
    );
  });

  test("a value is put in, and taken out by the same press", () => {
    const on = toggleFacet("small arms", "field", "police");
    expect(on).toBe("field:police small arms");
    expect(toggleFacet(on, "field", "police")).toBe("small arms");
  });

  test("one period replaces the other; all facets are cleared at once and the words stay", () => {
    expect(toggleFacet("period:2001-2005", "period", "2010-2012")).toBe("period:2010-2012");
    expect(setFacet("economy:al text:x", "text", ["a", "b"])).toBe("economy:al text:a text:b");
    expect(clearFacets("economy:al field:police table:links small arms")).toBe("table:links small arms");
  });

  test("an option is set beside the facets and taken out again", () => {
    const set = setOptions("economy:al words", { table: "links", sort: "-signed" });
    expect(set).toBe("economy:al table:links sort:-signed words");
    expect(setOptions(set, { table: null, sort: null })).toBe("economy:al words");
    expect(facetsOnly(set)).toBe("economy:al");
  });
});

test.each([
  ["2010-2019", [2010, 2019]],
  ["2010-2010", [2010, 2010]],
  ["2019-2010", null],
  ["1800-1900", null],
  ["x", null],
])("period %s", (text, expected) => {
  expect(parsePeriod(text)).toEqual(expected);
});
