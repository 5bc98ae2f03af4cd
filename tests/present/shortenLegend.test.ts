import { expect, test } from "vitest";
import { shortenLegend } from "../../src/present/shortenLegend.ts";
import { buildTranslate } from "../../src/text/translate.ts";
import { realScene } from "../support/realScene.ts";

test("on a projector the legend says the same in fewer words, and no line of it is longer than two lines of its column", () => {
  const scene = realScene("");
  expect(scene.legend.map(({ label }) => label)).toContain(
    "Paler: planned, ended, unclear, inferred, or last seen before 2023",
  );
  const short = shortenLegend(scene, buildTranslate("en")).legend.map(({ label }) => label);
  expect(short).toContain("Paler: not current or not certain");
  expect(short).toContain("Centres unseen since 2023");
  expect(short).toContain("Bodies per economy");
  expect(short).toContain("Differing status");
  expect(short).toContain("Number of ties");
  expect(short).toContain("Patrols, place not always known");
  expect(short).toContain("Agreements, by number");
  expect(short).toContain("64 more links, not drawn");
  expect(short.filter((label) => label.length > 34)).toEqual([]);
});
