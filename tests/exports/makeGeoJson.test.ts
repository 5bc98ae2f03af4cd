import type { FeatureCollection, Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import { makeGeoJson } from "../../src/exports/data/makeGeoJson.ts";
import type { GeoJsonProperties } from "../../src/tables/geojson.ts";
import { exportRequest, exportTools } from "../support/exportRequest.ts";

interface Taken extends FeatureCollection<Geometry | null, GeoJsonProperties> {
  readonly about: Readonly<Record<string, unknown>>;
}
const take = async (search: string): Promise<Taken> =>
  JSON.parse(await makeGeoJson(exportRequest(search), exportTools()));
const positionsOf = (geometry: Geometry | null): readonly Position[] => {
  if (geometry === null || geometry.type === "GeometryCollection") return [];
  const flat: unknown[] = [geometry.coordinates].flat(3);
  const numbers = flat.filter((value) => typeof value === "number");
  return Array.from({ length: numbers.length / 2 }, (_, index) => numbers.slice(2 * index, 2 * index + 2));
};

test("of a pair: its links, centres and crossings with sources, patrols along the shared border, longitude first", async () => {
  const { features, about } = await take("?select=pair:al-xk");
  const ids = features.map(({ id }) => String(id));
  expect(ids).toEqual(expect.arrayContaining(["place:al", "place:xk"]));
  expect(ids).toContain("crossing:cc-morine");
  for (const { geometry, properties } of features) {
    for (const [lon = 0, lat = 0] of positionsOf(geometry)) {
      expect(lon, String(properties.id)).toBeGreaterThan(10);
      expect(lon).toBeLessThan(30);
      expect(lat).toBeGreaterThan(38);
      expect(lat).toBeLessThan(49);
    }
    if (properties.kind === "link") expect(properties.parties).toEqual(expect.arrayContaining(["al", "xk"]));
    if (properties.kind !== "place") expect(properties.sources).not.toBeNull();
  }
  const patrol = features.find(({ id }) => id === "link:jp-al-xk");
  expect(patrol?.properties).toMatchObject({ type: "joint-patrol", parties: ["al", "xk"] });
  // The sector of the shared border, in the coarse outlines of this test, and not a line between capitals.
  expect(patrol?.geometry?.type).toBe("MultiLineString");
  expect(positionsOf(patrol?.geometry ?? null).length).toBeGreaterThan(4);
  expect(features.find(({ id }) => id === "link:ag-al-xk-patrols")?.geometry?.type).toBe("LineString");
  expect(features.find(({ id }) => id === "place:xk")?.properties).toMatchObject({
    name: "Kosovo*",
    note: "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
  });
  // The policy holds in the names of all records, as on screen.
  expect(features.find(({ id }) => id === "centre:pcc-al-xk-plan")?.properties.name).toBe(
    "Joint centre for police cooperation Albania – Kosovo* (plan)",
  );
  expect(about).toMatchObject({
    title: "Albania and Kosovo*",
    address: "https://atlas.example/?select=pair:al-xk",
    filters: [],
  });
});

test("without a selection: all that is in view; filters leave out, the naming policy names", async () => {
  const all = await take("");
  const police = await take("?q=field:police&naming=plain&year=2012");
  const countOf = ({ features }: Taken, kind: string) =>
    features.filter(({ properties }) => properties.kind === kind).length;
  expect(countOf(all, "link")).toBeGreaterThan(100);
  expect(countOf(police, "link")).toBeLessThan(countOf(all, "link"));
  expect(countOf(police, "link")).toBeGreaterThan(0);
  expect(police.features.find(({ id }) => id === "place:xk")?.properties.name).toBe("Kosovo");
  expect(police.about.filters).toEqual(["State in 2012", "Field of work: police"]);
});

test("is one text as JSON writes it, though it is made in pieces between which the page may draw", async () => {
  for (const search of ["", "?select=crossing:cc-morine"]) {
    const text = await makeGeoJson(exportRequest(search), exportTools());
    expect(text, search).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
  }
});

test("stops between its pieces when nobody waits", async () => {
  const given = new AbortController();
  let told = 0;
  const onProgress = (): void => {
    told += 1;
    if (told === 3) given.abort();
  };
  await expect(makeGeoJson(exportRequest(""), { signal: given.signal, onProgress })).rejects.toThrow();
  expect(told).toBe(3);
});
