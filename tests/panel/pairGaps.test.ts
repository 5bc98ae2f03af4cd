import { describe, expect, test } from "vitest";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";
import { selectFamily } from "../../src/panel/family.ts";
import { selectPairGaps } from "../../src/panel/pairGaps.ts";
import { inOrderOfTime, startOf, type Tie } from "../../src/panel/timeOrder.ts";
import { selectStandings } from "../../src/view/country/standing.ts";
import { realDataset } from "../support/realScene.ts";

const indexes = buildIndexes(realDataset());

describe("what was not found between neighbours", () => {
  test("nothing is said of pairs without a shared border, of unknown ones, and without borders", () => {
    expect(selectPairGaps(indexes, "al-rs")).toEqual([]);
    expect(selectPairGaps(indexes, "zz-aa")).toEqual([]);
    expect(selectPairGaps(buildIndexes(reduceToDocuments(realDataset())), "al-me")).toEqual([]);
  });

  test("Albania and Montenegro: no extradition agreement, which nine of the twelve others have", () => {
    const [first] = selectPairGaps(indexes, "al-me");
    expect(first).toEqual({
      feature: "extradition",
      here: "none",
      elsewhere: ["al-xk", "ba-hr", "ba-me", "ba-rs", "hr-me", "hr-rs", "me-rs", "mk-rs", "mk-xk"],
      others: 12,
    });
  });

  test("Montenegro and Kosovo: the extradition agreement is only proposed", () => {
    expect(selectPairGaps(indexes, "me-xk").find(({ feature }) => feature === "extradition")?.here).toBe("planned");
  });

  test("Albania and Kosovo have everything that is looked for", () => {
    expect(selectPairGaps(indexes, "al-xk")).toEqual([]);
  });

  test("Kosovo and Serbia: no centre, no joint patrol on the border", () => {
    const features = selectPairGaps(indexes, "rs-xk").map(({ feature }) => feature);
    expect(features).toEqual(expect.arrayContaining(["centre", "border-patrol", "extradition"]));
    expect(features).not.toContain("crossing");
    expect(features).not.toContain("border-control");
  });
});

describe("order of time", () => {
  const tie = (id: string): Tie => {
    const record = indexes.links.get(id);
    if (record === undefined) throw new Error(id);
    return { kind: "link", record };
  };
  test("nothing", () => expect(inOrderOfTime([])).toEqual([]));
  test("earliest known date first, undated last", () => {
    const ids = ["ag-al-xk-extradition", "ag-al-xk-jiu", "ag-al-xk-2009", "ag-al-xk-morine"];
    expect(inOrderOfTime(ids.map(tie)).map(({ record }) => record.id)).toEqual([
      "ag-al-xk-2009",
      "ag-al-xk-morine",
      "ag-al-xk-jiu",
      "ag-al-xk-extradition",
    ]);
    expect(startOf(tie("ag-al-xk-extradition"))).toBeNull();
  });
});

describe("standing in other bodies", () => {
  const now = (id: string, organisation: string): readonly string[] => {
    const place = indexes.places.get(id);
    if (place === undefined) throw new Error(id);
    const standing = selectStandings(place).find((one) => one.organisation === organisation);
    return (standing?.now ?? []).map(({ value }) => value);
  };
  test("the newest state, not the steps towards it", () => {
    expect(now("al", "nato")).toEqual(["member"]);
    expect(now("mk", "nato")).toEqual(["member"]);
    expect(now("rs", "nato")).toEqual(["partner (Partnership for Peace), militarily neutral"]);
  });
  test("steps after the newest state stand beside it: Kosovo and Europol", () => {
    expect(now("xk", "europol")).toEqual([
      "membership denied",
      "working arrangement",
      "agreement on exchange and protection of information",
    ]);
  });
  test("none for a place without statuses", () => {
    expect(now("de", "nato")).toEqual([]);
  });
});

describe("family of a mechanism", () => {
  test("none for an unknown mechanism and for one without relations", () => {
    expect(selectFamily(indexes, "nothing")).toBeNull();
    expect(selectFamily(indexes, "pcc-trebinje")).toBeNull();
  });
  test("the Horizontal Facility: phases before and after", () => {
    const family = selectFamily(indexes, "hf-1");
    expect(family?.after.map(({ mechanism, steps }) => [mechanism, steps])).toEqual([
      ["hf-2", 1],
      ["hf-3", 2],
    ]);
    expect(selectFamily(indexes, "hf-2")?.before.map(({ mechanism }) => mechanism)).toEqual(["hf-1"]);
  });
  test("IISG: hosted by the RCC, with three pillars", () => {
    const family = selectFamily(indexes, "iisg");
    expect(family?.above.map(({ mechanism }) => mechanism)).toEqual(["rcc", "cscwb"]);
    expect(family?.below.map(({ mechanism }) => mechanism)).toEqual(["wbbsi", "wbcsci", "wbcti"]);
  });
});
