import { expect, test } from "vitest";
import { listWorks } from "../../src/exports/story/works.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { realDataset } from "../support/realScene.ts";

test("what is not known of a work is said once: by its entry, or, with the reason, beside it", () => {
  const atlas = buildAtlas(realDataset(), initialViewState);
  const works = listWorks(atlas, [
    { kind: "reference", id: "rcc-security-cooperation" },
    { kind: "reference", id: "emini-marku-2019" },
  ]);
  expect(works.map(({ note }) => note)).toEqual([
    "The report’s list of references is missing, and no record of this work could be confirmed.",
    "",
  ]);
  expect(works[1]?.text).toContain("Security Cooperation");
  expect(works[1]?.text.match(/not confirmed in every part/g)).toHaveLength(1);
});
