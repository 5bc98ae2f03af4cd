import { describe, expect, test } from "vitest";
import { renderFigure } from "../../src/figure/renderFigure.ts";
import { fitBounds } from "../../src/geometry/mercator.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import { themes } from "../../src/theme/tokens.ts";
import { realScene } from "../support/realScene.ts";

const countsOf = (search: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (realScene(search).sources.bodies ?? []).map(({ properties }) => [properties.target, properties.label]),
  );

describe("the number of bodies at each capital", () => {
  test("one for each of the six, in words", () => {
    const counts = countsOf("");
    expect(Object.keys(counts).sort()).toEqual([
      "place:al",
      "place:ba",
      "place:me",
      "place:mk",
      "place:rs",
      "place:xk",
    ]);
    expect(counts["place:al"]).toBe("7 bodies");
    // Neither the law of Serbia nor the two systems of data of Bosnia and Herzegovina is a body.
    expect(counts["place:rs"]).toBe("7 bodies");
    expect(counts["place:ba"]).toBe("8 bodies");
  });

  test("follows filters and basis, stands for the economy chosen alone, and gives way to what is looked at", () => {
    expect(countsOf("?q=field:gender")["place:al"]).toBeUndefined();
    expect(countsOf("?basis=report")).toEqual({ "place:mk": "2 bodies" });
    expect(Object.keys(countsOf("?select=place:sarajevo"))).toEqual(["place:ba"]);
    expect(countsOf("?select=pair:al-xk")).toEqual({});
    expect(countsOf("?layers=agreements")).toEqual({});
  });

  test("says in few words what it is, and a press leads to where the page of the economy lists them", () => {
    const scene = realScene("");
    const bodies = {
      sources: { bodies: scene.sources.bodies ?? [] },
      layers: scene.layers.filter(({ id }) => id === "bodies"),
    };
    const [hit] = hitTest(bodies, { lon: 19.82, lat: 41.33, zoom: 8 }, [400, 300], [200, 115]);
    expect(hit?.target).toBe("place:al");
    expect(hit?.part).toBe("inside");
    expect(hit?.name).toBe("Albania: 7 bodies within");
    expect(hitTest(bodies, { lon: 19.82, lat: 41.33, zoom: 5 }, [400, 300], [200, 115])).toEqual([]);
  });

  test.each([
    ["an economy with many seats in its capital", "?select=place:ba", [1000, 780]],
    ["an economy whose name stands beside its capital", "?select=place:xk", [940, 730]],
  ] as const)("finds room beside names and seats: %s", (_, search, size) => {
    const scene = realScene(search);
    const camera = fitBounds(scene.bounds, size, 30);
    const drawn = renderFigure(scene, { camera, size, theme: themes.light }).match(/>\d+ bod(?:y|ies)</g) ?? [];
    expect(camera.zoom).toBeGreaterThan(5.4);
    expect(drawn).toHaveLength(scene.sources.bodies?.length ?? 0);
  });

  test("has its line in the legend, with its sign", () => {
    const entry = realScene("").legend.find(({ id }) => id === "bodies");
    expect(entry?.label).toBe("Bodies within the economy, at its capital");
    expect(entry?.symbol.type).toBe("text");
  });
});
