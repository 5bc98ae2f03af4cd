import { describe, expect, test } from "vitest";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { buildKnownNames } from "../../src/view/atlas.ts";
import { comparedIn, toggleCompared } from "../../src/view/compare.ts";
import type { Selection } from "../../src/view/state.ts";
import { formatAddress, parseAddress } from "../../src/view/urlCodec.ts";
import { realDataset } from "../support/realScene.ts";

const dataset = realDataset();
const indexes = buildIndexes(dataset);
const known = buildKnownNames(dataset);
const nothing: Selection = { kind: "none" };
const albania: Selection = { kind: "place", id: "al" };
const pair: Selection = { kind: "pair", id: "al-xk" };

describe("what stands side by side", () => {
  test.each([
    ["compare:al,xk", nothing, { kind: "place", ids: ["al", "xk"] }],
    ["compare:xk", albania, { kind: "place", ids: ["al", "xk"] }],
    ["compare:me", pair, { kind: "place", ids: ["al", "xk", "me"] }],
    ["compare:ba-xk", pair, { kind: "pair", ids: ["al-xk", "ba-xk"] }],
    ["compare:xk-al,ba-xk", nothing, { kind: "pair", ids: ["al-xk", "ba-xk"] }],
    ["compare:selec,sepca", albania, { kind: "mechanism", ids: ["selec", "sepca"] }],
    ["compare:2012,2019", nothing, { kind: "year", ids: ["2012", "2019"] }],
    ["compare:al,ba,me,mk,rs", nothing, null],
    ["compare:al", nothing, null],
    ["compare:al,selec", nothing, null],
    ["compare:al,zz", nothing, null],
  ])("%s", (query, selection, expected) => {
    expect(comparedIn(query, selection, indexes)).toEqual(expected);
  });

  test("what is compared is put in and taken out; another kind begins anew with what is selected", () => {
    const beside = toggleCompared("field:police", pair, "pair", "ba-xk", indexes);
    expect(beside).toBe("field:police compare:al-xk,ba-xk");
    expect(toggleCompared(beside, pair, "pair", "ba-xk", indexes)).toBe("field:police");
    expect(toggleCompared(beside, pair, "place", "me", indexes)).toBe("field:police compare:al,xk,me");
    expect(toggleCompared("", nothing, "mechanism", "selec", indexes)).toBe("compare:selec");
    expect(toggleCompared("compare:selec", nothing, "mechanism", "selec", indexes)).toBe("");
  });
});

describe("in an address", () => {
  test.each([
    "q=compare:al-xk,ba-xk",
    "q=compare:selec,sepca",
    "q=compare:2012,2019",
    "select=place:al&q=compare:al,xk",
  ])("%s is read and written back", (address) => {
    const { state, rejected } = parseAddress(`?${address}`, known);
    expect(rejected).toEqual([]);
    expect(decodeURIComponent(formatAddress(state))).toBe(address);
  });

  test.each(["q=compare:al,selec", "q=compare:al-zz,al-xk", "q=compare:selec,nobody", "q=compare:1800,2019"])(
    "%s is told to be not understood",
    (address) => {
      const { state, rejected } = parseAddress(`?${address}`, known);
      expect(rejected).toHaveLength(1);
      expect(state.query).toBe("");
    },
  );
});
