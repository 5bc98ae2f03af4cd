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
  test("gives titles alone where all are of one kind", () => {
    expect(rows(hit("link:ag-al-xk-21", "agreement"), hit("link:ag-al-xk-extradition", "agreement"))).toEqual([
      ["Twenty-one agreements, memoranda and joint protocols, 2002 to 2015", ""],
      ["Bilateral agreement on extradition", ""],
    ]);
  });
  test("adds the kind where kinds differ", () => {
    expect(rows(hit("link:op-mrak", "joint-operation"), hit("centre:pcc-trebinje", "centre"))).toEqual([
      ["Operation Mrak", "Joint operation"],
      ["Joint Centre for Police Cooperation, Trebinje", "Police cooperation centre"],
    ]);
  });
  test("keeps the words of bundles and places", () => {
    expect(rows(hit("pair:al-xk", "agreement", "Albania and Kosovo*, Agreements: 11"))).toEqual([
      ["Albania and Kosovo*, Agreements: 11", ""],
    ]);
  });
  test("adds the parties where two share a title", () => {
    const [first, second] = realDataset()
      .links.filter(({ title }, _, all) => all.filter((other) => other.title === title).length > 1)
      .toSorted((one, other) => one.title.localeCompare(other.title));
    if (first === undefined || second === undefined) return;
    const notes = rows(hit(`link:${first.id}`, "agreement"), hit(`link:${second.id}`, "agreement")).map(
      ([, note]) => note,
    );
    expect(new Set(notes).size).toBe(2);
  });
});
