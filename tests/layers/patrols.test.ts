import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/geometry/mercator.ts";
import { realDataset, realScene } from "../support/realScene.ts";

/** What is drawn of a patrol in the whole picture: its name on hover and its frame, in degrees with one decimal. */
function drawn(pair: string) {
  const found = (realScene("").sources.patrols ?? []).find(({ id }) => id === `patrol-${pair}`);
  if (found?.geometry.type !== "MultiLineString") throw new Error(`No patrol is drawn for ${pair}.`);
  const frame = boundsOf(found.geometry.coordinates.flat().map(([lon = 0, lat = 0]) => [lon, lat] as const));
  return { name: found.properties.name, frame: frame?.map((degrees) => Number(degrees.toFixed(1))) };
}

describe("a patrol is drawn where its record says", () => {
  test("from Županja to Bijeljina along the Sava, not along the whole border", () => {
    const { name, frame } = drawn("ba-hr");
    expect(name).toMatch(/drawn from Županja to Bijeljina/);
    expect(frame).toEqual([18.7, 44.9, 19, 45.1]);
  });

  test("near a post", () => {
    const { name, frame } = drawn("al-xk");
    expect(name).toMatch(/near Morinë – Vërmicë: about 10 km to each side are drawn/);
    expect(frame).toEqual([20.5, 42.1, 20.6, 42.2]);
  });

  test("along the whole border where that is meant, and where the sector is not known, which is said", () => {
    expect(drawn("hr-rs").name).toMatch(/; the whole border$/);
    expect(drawn("al-mk").name).toMatch(/; the sector is not known: the whole border is drawn/);
    expect(drawn("al-me").name).toMatch(/; not all of its places are known on the map: the whole border is drawn/);
    expect(drawn("al-mk").frame).toEqual([20.5, 40.9, 21, 41.9]);
    const labels = realScene("").legend.map(({ label }) => label);
    expect(labels).toContain("Joint patrols; the whole border where the sector is not known");
    expect(realScene("?select=link:jp-ba-hr").legend.map(({ label }) => label)).toContain(
      "Joint patrols on the border",
    );
  });

  test("at places that the atlas holds: towns of GeoNames, crossings and centres", () => {
    const towns = JSON.parse(readFileSync(join(import.meta.dirname, "../../geodata/towns.json"), "utf8")) as {
      position: [number, number];
    }[];
    const dataset = realDataset();
    const known = new Set(
      [
        ...towns.map(({ position }) => position),
        ...[...dataset.crossings, ...dataset.centres].map(({ coordinates }) => coordinates),
      ].map(String),
    );
    const places = dataset.links.flatMap(({ along }) => along ?? []);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ position }) => !known.has(String(position)))).toEqual([]);
  });

  test("paler where it was last seen to operate more than three years ago, with the date on hover and a line of the legend", () => {
    const { sources, legend, description } = realScene("");
    const strengthOf = (id: string) => Number(sources.patrols?.find((found) => found.id === id)?.properties.strength);
    // Last seen in March 2013, and in August 2025.
    expect(strengthOf("patrol-ba-hr")).toBeCloseTo(strengthOf("patrol-me-xk") * 0.6, 5);
    expect(drawn("ba-hr").name).toMatch(/; last seen March 2013$/);
    expect(drawn("me-xk").name).not.toMatch(/last seen/);
    const centre = (id: string) => sources.centres?.find((found) => found.id === id)?.properties;
    expect(centre("centre-pcc-trebinje")).toMatchObject({ strength: 0.6 });
    expect(centre("centre-pcc-trebinje")?.name).toMatch(/; last seen September 2019$/);
    expect(centre("centre-pcc-plav")).toMatchObject({ strength: 1 });
    const labels = legend.map(({ label }) => label);
    expect(labels).toContain("Paler: planned, ended, unclear, inferred, or last seen before 2023");
    expect(labels).toContain("Centres last seen before 2023");
    expect(description).toMatch(/Joint patrols: \d+ \(6 of them over the whole border, as their sector is not known\)/);
  });
});
