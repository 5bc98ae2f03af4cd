import { describe, expect, test } from "vitest";
import { buildPublishedFiles } from "../../src/compiler/publish/publishedFiles.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { buildGeoJson } from "../../src/tables/geojson.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { selectInView } from "../../src/view/filter/filter.ts";
import { initialViewState } from "../../src/view/state.ts";
import { buildPairMatrix } from "../../src/views/matrix/matrixModel.ts";
import { realDataset, realScene } from "../support/realScene.ts";

/**
 * Operation Joker: the police of Bosnia and Herzegovina and of Croatia carried it out, those of Montenegro and Serbia gave
 * information. Nothing that speaks of pairs gives it to another pair.
 */
const dataset = realDataset();
const roles = { leads: ["ba", "hr"], supports: ["me", "rs"], between: ["ba-hr"] };

describe("the roles of parties are read by", () => {
  test("the map: drawn for the pair that it holds for, and for no other pair of its parties", () => {
    const drawn = (pair: string) =>
      Object.values(realScene(`?select=pair:${pair}`).sources)
        .flat()
        .some(({ properties }) => properties.target === "link:op-joker");
    expect(["ba-hr", "ba-me", "ba-rs", "hr-me", "hr-rs", "me-rs"].map(drawn)).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });

  test("the matrix of economies and its counts", () => {
    const shown = selectInView(
      buildAtlas(dataset, { basis: "all", lang: "en", naming: null }).dataset,
      initialViewState,
    );
    const { cells } = buildPairMatrix(shown, buildIndexes(dataset).economies);
    const holding = [...cells.values()].filter(({ links }) => links.some(({ id }) => id === "op-joker"));
    expect(holding.map(({ pair }) => pair)).toEqual(["ba-hr"]);
    const operations = (pair: string) =>
      cells.get(pair)?.links.filter(({ kind, parties }) => kind === "joint-operation" && parties.includes("me")).length;
    expect(operations("me-rs")).toBe(
      dataset.links.filter(
        ({ kind, parties, between }) =>
          kind === "joint-operation" && ["me", "rs"].every((one) => parties.includes(one)) && between === null,
      ).length,
    );
  });

  test("the files: atlas.json, the table of links, the features of the map", () => {
    const files = buildPublishedFiles(dataset);
    const published: typeof dataset = JSON.parse(files.get("atlas.json") ?? "{}");
    expect(published.links.find(({ id }) => id === "op-joker")).toMatchObject(roles);
    const [header = "", ...lines] = (files.get("links.csv") ?? "").split("\r\n");
    const row = lines.find((line) => line.startsWith("op-joker,")) ?? "";
    const at = (column: string) => row.split(",")[header.replace("\uFEFF", "").split(",").indexOf(column)];
    expect([at("parties"), at("leads"), at("supports"), at("between")]).toEqual([
      ...["ba; hr; me; rs", "ba; hr", "me; rs", "ba-hr"],
    ]);
    const feature = buildGeoJson(dataset).features.find(({ id }) => id === "link:op-joker");
    expect(feature?.properties).toMatchObject(roles);
    // One thing of all its parties names no pairs.
    const ofAll = buildGeoJson(dataset).features.find(({ id }) => id === "link:ag-ba-me-rs-trebinje");
    expect(ofAll?.properties).toMatchObject({ leads: [], supports: [], between: null });
  });
});
