import { describe, expect, test } from "vitest";
import { compileFiles } from "../../src/compiler/compile.ts";
import { buildIndexes, pairOf, pairsAmong, parsePair } from "../../src/dataset/indexes.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { packDataset, unpackDataset } from "../../src/dataset/packed.ts";
import { targetOf } from "../../src/dataset/target.ts";
import { layerIds } from "../../src/dataset/vocabulary.ts";
import { selectInView } from "../../src/view/filter/filter.ts";
import { isLinkInFocus } from "../../src/view/focus.ts";
import { initialViewState } from "../../src/view/state.ts";
import { buildPairMatrix } from "../../src/views/matrix/matrixModel.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

function compileValid(): Dataset {
  const { dataset } = compileFiles(buildValidFiles());
  if (dataset === null) throw new Error("the valid tree does not compile");
  return dataset;
}
function idsOf(records: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (records ?? []).map(({ id }) => id);
}
const dataset = compileValid();
const withBetween = (between: readonly string[]): Dataset => ({
  ...dataset,
  links: dataset.links.map((link) => (link.id === "op-three" ? { ...link, between } : link)),
});
const indexes = buildIndexes(dataset);

describe("pairs", () => {
  test("parsePair refuses anything but two different ids in alphabetical order", () => {
    expect(["", "al", "al-", "xk-al", "al-al", "al-xk-rs", "AL-XK", "al_xk"].map(parsePair)).toEqual(
      Array.from({ length: 8 }, () => null),
    );
    expect(parsePair("al-xk")).toEqual(["al", "xk"]);
  });

  test("pairOf puts two economies in order", () => {
    expect([pairOf("xk", "al"), pairOf("al", "xk")]).toEqual(["al-xk", "al-xk"]);
    expect(targetOf("pair", "al-xk")).toBe("pair:al-xk");
  });

  test("pairsAmong gives no pair for fewer than two, three for three", () => {
    expect(pairsAmong([])).toEqual([]);
    expect(pairsAmong(["al", "al"])).toEqual([]);
    expect(pairsAmong(["xk", "al", "rs"])).toEqual(["al-rs", "al-xk", "rs-xk"]);
  });
});

describe("buildIndexes", () => {
  test("an empty dataset gives empty indexes", () => {
    const empty = Object.fromEntries(
      Object.entries(dataset).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
    ) as unknown as Dataset;

    const built = buildIndexes(empty);

    expect(built.economies).toEqual([]);
    expect(built.linksByPair.size).toBe(0);
    expect(built.targetExists("place:al")).toBe(false);
  });

  test("a link of three parties counts for each of its pairs and places", () => {
    expect(idsOf(indexes.linksByPair.get("al-xk"))).toEqual(["ag-al-xk", "op-three"]);
    expect(idsOf(indexes.linksByPair.get("rs-xk"))).toEqual(["op-three"]);
    expect(idsOf(indexes.linksByPlace.get("rs"))).toEqual(["op-three"]);
  });

  test("a link stands only under the pairs that its source names, and under every party", () => {
    const named = buildIndexes(withBetween(["al-xk"]));
    expect(idsOf(named.linksByPair.get("al-xk"))).toEqual(["ag-al-xk", "op-three"]);
    expect(idsOf(named.linksByPair.get("rs-xk"))).toEqual([]);
    expect(idsOf(named.linksByPlace.get("rs"))).toEqual(["op-three"]);

    const unnamed = buildIndexes(withBetween([]));
    expect(idsOf(unnamed.linksByPair.get("al-xk"))).toEqual(["ag-al-xk"]);
  });

  test("matrix, focus and map read the same pairs", () => {
    const changed = withBetween(["al-xk"]);
    const shown = selectInView(changed, {
      ...initialViewState,
      basis: "all",
      year: null,
      layers: [...layerIds],
      query: "",
    });
    const cells = buildPairMatrix(shown, buildIndexes(changed).economies).cells;
    expect(idsOf(cells.get("al-xk")?.links)).toEqual(["ag-al-xk", "op-three"]);
    expect(cells.has("rs-xk")).toBe(false);
    const [three] = changed.links.filter(({ id }) => id === "op-three");
    const inFocus = (pair: string) => three !== undefined && isLinkInFocus(changed, { kind: "pair", id: pair }, three);
    expect([inFocus("al-xk"), inFocus("rs-xk")]).toEqual([true, false]);
  });

  test("participations stand under mechanism and place; an organisation under its mechanism only", () => {
    expect(indexes.participationsByMechanism.get("selec")).toHaveLength(4);
    expect(idsOf(indexes.participationsByPlace.get("al"))).toEqual(["selec--al--member"]);
    expect(indexes.participationsByPlace.get("at")).toBeUndefined();
  });

  test("centres and crossings are found by place and pair", () => {
    expect(idsOf(indexes.centresByPlace.get("xk"))).toEqual(["pcc-one"]);
    expect(idsOf(indexes.centresByPair.get("al-xk"))).toEqual(["pcc-one"]);
    expect(idsOf(indexes.crossingsByPair.get("al-xk"))).toEqual(["cc-one"]);
    expect(idsOf(indexes.crossingsByPlace.get("al"))).toEqual(["cc-one"]);
    expect(indexes.bordersByPlace.get("xk")?.map(({ pair }) => pair)).toEqual(["al-xk", "rs-xk"]);
  });

  test("statements are found by target, section and work", () => {
    expect(idsOf(indexes.statementsByTarget.get("pair:al-xk"))).toEqual(["k4d-5-1-documents"]);
    expect(idsOf(indexes.statementsByTarget.get("mechanism:selec"))).toEqual(["k4d-5-1-name"]);
    expect(indexes.statementsBySection.get("k4d-5-1")).toHaveLength(2);
    expect(idsOf(indexes.statementsByReference.get("prezelj-2013"))).toEqual(["k4d-5-1-documents"]);
  });

  test("figures, conflicts and gaps are found by target", () => {
    expect(idsOf(indexes.figuresByTarget.get("pair:al-xk"))).toEqual(["documents-21"]);
    expect(idsOf(indexes.figuresByStatement.get("k4d-5-1-documents"))).toEqual(["documents-21"]);
    expect(idsOf(indexes.conflictsByTarget.get("mechanism:selec"))).toEqual(["c-name"]);
    expect(idsOf(indexes.gapsByTarget.get("mechanism:selec"))).toEqual(["gap-selec"]);
  });

  test("events of a subject stand in order of time, undated ones last", () => {
    const [first] = dataset.events;
    if (first === undefined) throw new Error("no event");
    const events = [null, "2011", "1996-12", "2011-10"].map((date, index) => ({ ...first, id: String(index), date }));

    const sorted = buildIndexes({ ...dataset, events }).eventsBySubject.get("mechanism:seci");

    expect(sorted?.map(({ date }) => date)).toEqual(["1996-12", "2011", "2011-10", null]);
  });

  test("economies: the six by name, then others; towns stand under their economy", () => {
    expect(idsOf(indexes.economies)).toEqual(["al", "xk", "rs", "at"]);
    expect(idsOf(indexes.townsByEconomy.get("rs"))).toEqual(["belgrade"]);
  });

  test("sections are found in any document", () => {
    expect(indexes.sectionById("rcc-1")?.number).toBe("1");
    expect(indexes.sectionById("rcc-9")).toBeNull();
    expect(indexes.documentBySection.get("rcc-1")?.id).toBe("rcc-leaflet");
  });

  test.each([
    "mechanism:selec",
    "place:tirana",
    "pair:al-rs",
    "link:op-three",
    "centre:pcc-one",
    "crossing:cc-one",
    "statement:k4d-5-1-name",
    "section:k4d-5",
    "reference:bechev-2015",
    "figure:documents-21",
    "theme:challenge-trust",
  ])("%s exists", (target) => {
    expect(indexes.targetExists(target)).toBe(true);
  });

  test.each([
    "",
    "selec",
    "mechanism:",
    "mechanism:none",
    "pair:rs-al",
    "pair:al-tirana",
    "pair:al-zz",
    "link:ag-unverified",
    "constructor:name",
    "toString:x",
  ])("%j does not exist", (target) => {
    expect(indexes.targetExists(target)).toBe(false);
  });
});

describe("packDataset", () => {
  test("what is unpacked equals what was packed but for the steps of stories, and is shorter", () => {
    const packed = packDataset(dataset);

    expect(dataset.stories.map(({ steps }) => steps.length)).toEqual([1]);
    expect(unpackDataset(packed)).toEqual({
      ...dataset,
      stories: dataset.stories.map((story) => ({ ...story, steps: [] })),
    });
    expect(packed.length).toBeLessThan(JSON.stringify(dataset).length);
  });
});
