import { expect, test } from "vitest";
import { buildAtlas } from "../../src/view/atlas.ts";
import { freshSince, unseenText } from "../../src/view/unseen.ts";
import { realDataset } from "../support/realScene.ts";

const atlas = buildAtlas(realDataset(), { basis: "all", lang: "en", naming: null });

test("what operates is told by the day it was last seen, once that is more than three years before the year shown", () => {
  expect(freshSince(atlas, 2015)).toBe(2012);
  const seenIn2013 = { status: "operating", asOf: "2013-03" } as const;
  expect(unseenText(atlas, "link:jp-ba-hr", seenIn2013, 2014)).toBe("last seen March 2013");
  expect(unseenText(atlas, "link:jp-ba-hr", seenIn2013, 2013)).toBeNull();
  // What is only signed, or has no date, was never said to be seen.
  expect(unseenText(atlas, "link:jp-ba-hr", { ...seenIn2013, status: "signed" }, 2023)).toBeNull();
  expect(unseenText(atlas, "link:jp-ba-hr", { ...seenIn2013, asOf: null }, 2023)).toBeNull();
});

test("a later event of a record counts as having seen it", () => {
  expect(unseenText(atlas, "link:jp-al-me", { status: "operating", asOf: "2017" }, 2021)).toBeNull();
  expect(unseenText(atlas, "link:jp-al-me", { status: "operating", asOf: "2017" }, 2023)).toBe("last seen June 2021");
});
