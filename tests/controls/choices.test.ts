import { describe, expect, test } from "vitest";
import { buildChoices } from "../../src/controls/choices.ts";
import type { Target } from "../../src/dataset/model.ts";
import type { SceneHit } from "../../src/scene/hitTest.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { realDataset } from "../support/realScene.ts";

const atlas = buildAtlas(realDataset(), initialViewState);
const hit = (target: Target, kind?: string, name = "Kind: name"): SceneHit => ({
  target,
  name,
  distance: 0,
  drawnAs: "line",
  ...(kind === undefined ? {} : { kind }),
});
const rows = (...hits: SceneHit[]) => buildChoices(hits, atlas).map(({ name, note }) => [name, note]);

describe("buildChoices", () => {
  test("has no rows for nothing", () => {
    expect(rows()).toEqual([]);
  });
  test("names parties and year, where the title does not", () => {
    expect(rows(hit("link:ag-al-xk-21", "agreement"), hit("link:ag-mk-rs-extradition", "agreement"))).toEqual([
      ["Twenty-one agreements, memoranda and joint protocols, 2002 to 2015 (Albania – Kosovo*)", ""],
      ["Agreement on extradition (North Macedonia – Serbia, 2011)", ""],
    ]);
  });
  test("adds the kind where kinds differ and the title does not say it", () => {
    expect(
      rows(
        hit("link:ag-mk-rs-extradition", "agreement"),
        hit("link:jp-al-me", "joint-patrol"),
        hit("link:op-mrak", "joint-operation"),
        hit("centre:pcc-trebinje", "centre"),
      ),
    ).toEqual([
      ["Agreement on extradition (North Macedonia – Serbia, 2011)", ""],
      ["Joint patrols along the shared border (Albania – Montenegro)", ""],
      ["Operation Mrak (6 economies)", "Joint operation"],
      ["Joint Centre for Police Cooperation, Trebinje", "Police cooperation centre"],
    ]);
  });
  test("keeps the words of bundles, and calls an economy by its name", () => {
    expect(
      rows(
        hit("pair:al-xk", "agreement", "Albania and Kosovo*, Agreements: 11"),
        hit("place:xk", undefined, "Kosovo*: member of 11 mechanisms"),
      ),
    ).toEqual([
      ["Albania and Kosovo*, Agreements: 11", ""],
      ["Kosovo*", "Economy"],
    ]);
  });
});
