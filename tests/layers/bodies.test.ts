import { describe, expect, test } from "vitest";
import { hitTest } from "../../src/scene/hitTest.ts";
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
    expect(counts["place:al"]).toMatch(/^\d+ bodies$/);
  });

  test("follows filters and basis, stands for the economy chosen alone, and gives way to what is looked at", () => {
    expect(countsOf("?q=field:gender")["place:al"]).toBeUndefined();
    expect(countsOf("?basis=report")).toEqual({ "place:ba": "1 body", "place:mk": "2 bodies", "place:rs": "1 body" });
    expect(Object.keys(countsOf("?select=place:sarajevo"))).toEqual(["place:ba"]);
    expect(countsOf("?select=pair:al-xk")).toEqual({});
    expect(countsOf("?layers=agreements")).toEqual({});
  });

  test("names the bodies, and a press leads to where the page of the economy lists them", () => {
    const scene = realScene("");
    const bodies = {
      sources: { bodies: scene.sources.bodies ?? [] },
      layers: scene.layers.filter(({ id }) => id === "bodies"),
    };
    const [hit] = hitTest(bodies, { lon: 19.82, lat: 41.33, zoom: 8 }, [400, 300], [225, 150]);
    expect(hit?.target).toBe("place:al");
    expect(hit?.part).toBe("inside");
    expect(hit?.name).toMatch(/^Albania: \d+ bodies within\. .*IMOC/);
    expect(hitTest(bodies, { lon: 19.82, lat: 41.33, zoom: 5 }, [400, 300], [225, 150])).toEqual([]);
  });

  test("has its line in the legend, with its sign", () => {
    const entry = realScene("").legend.find(({ id }) => id === "bodies");
    expect(entry?.label).toBe("Bodies within the economy, at its capital");
    expect(entry?.symbol.type).toBe("text");
  });
});
