import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { visibleBounds } from "../../src/geometry/mercator.ts";
import { cameraLimits, clampCamera, leastZoom } from "../../src/map/cameraLimits.ts";

const size = [965, 757] as const;

describe("clampCamera", () => {
  test("knows where the land of both files is cut", () => {
    for (const tier of ["light", "detail"]) {
      const file = fileURLToPath(new URL(`../../geodata/outlines-${tier}.json`, import.meta.url));
      expect(JSON.parse(readFileSync(file, "utf8")).bbox).toEqual([...cameraLimits.extent]);
    }
  });
  test("leaves a camera within the limits as it is", () => {
    const camera = { lat: 43.123456789, lon: 20.987654321, zoom: 6.5 };
    expect(clampCamera(camera, size)).toEqual(camera);
  });
  test.each([[[965, 757] as const], [[390, 600] as const], [[2560, 1440] as const], [[300, 1200] as const]])(
    "never shows anything past the land's cut in a picture of %s pixels",
    (frame) => {
      for (const lat of [-80, 28, 45, 66, 85]) {
        for (const lon of [-170, -20, 20, 62, 170]) {
          for (const zoom of [0, 3, 5]) {
            const [west, south, east, north] = visibleBounds(clampCamera({ lat, lon, zoom }, frame), frame);
            expect(west).toBeGreaterThanOrEqual(-20 - 1e-6);
            expect(south).toBeGreaterThanOrEqual(28 - 1e-6);
            expect(east).toBeLessThanOrEqual(62 + 1e-6);
            expect(north).toBeLessThanOrEqual(66 + 1e-6);
          }
        }
      }
    },
  );
  test("holds the zoom between the whole land and a street", () => {
    expect(clampCamera({ lat: 43, lon: 20, zoom: 20 }, size).zoom).toBe(14);
    expect(clampCamera({ lat: 43, lon: 20, zoom: 0 }, size).zoom).toBe(leastZoom(size));
    expect(leastZoom([10, 10])).toBe(2.5);
    expect(leastZoom([0, 0])).toBe(2.5);
  });
});
