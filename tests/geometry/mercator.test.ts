import { describe, expect, test } from "vitest";
import {
  boundsOf,
  fitBounds,
  growBounds,
  joinBounds,
  project,
  unproject,
  viewTransform,
  visibleBounds,
  worldSize,
} from "../../src/geometry/mercator.ts";

describe("project", () => {
  test("puts null island in the middle and the north-west corner at the origin", () => {
    expect(project([0, 0])).toEqual([0.5, 0.5]);
    expect(project([-180, 85.051129])[0]).toBe(0);
    expect(project([-180, 85.051129])[1]).toBeCloseTo(0, 6);
  });
  test("holds latitudes beyond the limit at the edge of the world", () => {
    expect(project([0, 90])[1]).toBeCloseTo(0, 6);
    expect(project([0, -90])[1]).toBeCloseTo(1, 6);
  });
  test("agrees with the tile arithmetic of web maps", () => {
    // Belgrade lies in tile 7/71/46: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
    const [x, y] = project([20.457, 44.787]);
    expect([Math.floor(x * 128), Math.floor(y * 128)]).toEqual([71, 46]);
  });
  test("comes back", () => {
    const [lon, lat] = unproject(project([21.43, 41.99]));
    expect(lon).toBeCloseTo(21.43, 9);
    expect(lat).toBeCloseTo(41.99, 9);
  });
});

describe("viewTransform", () => {
  test("puts the camera's centre in the middle of the picture", () => {
    const { toPixel } = viewTransform({ lat: 42, lon: 20, zoom: 6 }, [800, 600]);
    expect(toPixel([20, 42])).toEqual([400, 300]);
  });
  test("scales by 512 px a world at zoom 0, doubling with each zoom", () => {
    expect(worldSize(0)).toBe(512);
    expect(worldSize(3)).toBe(4096);
    const { toPixel } = viewTransform({ lat: 0, lon: 0, zoom: 1 }, [0, 0]);
    expect(toPixel([90, 0])).toEqual([256, 0]);
  });
  test("comes back from pixels", () => {
    const { toPixel, toPosition } = viewTransform({ lat: 43, lon: 19, zoom: 7.3 }, [1440, 900]);
    const [lon, lat] = toPosition(toPixel([18.34, 42.71]));
    expect(lon).toBeCloseTo(18.34, 9);
    expect(lat).toBeCloseTo(42.71, 9);
  });
});

describe("fitBounds", () => {
  test("gives the greatest zoom for a frame without extent", () => {
    expect(fitBounds([20, 42, 20, 42], [400, 300], 20)).toMatchObject({ zoom: 12 });
  });
  test("leaves out padding that leaves no room", () => {
    expect(fitBounds([0, 0, 90, 10], [100, 100], 60)).toEqual(fitBounds([0, 0, 90, 10], [100, 100], 0));
  });
  test("shows the whole frame and touches it on one side", () => {
    const camera = fitBounds([16, 40, 23, 46], [1000, 500], 50);
    const [, south, , north] = visibleBounds(camera, [1000, 400]);
    expect(south).toBeCloseTo(40, 6);
    expect(north).toBeCloseTo(46, 6);
  });
  test("centres the frame in what uneven padding leaves", () => {
    const camera = fitBounds([16, 40, 23, 46], [1000, 800], { top: 0, right: 0, bottom: 300, left: 0 });
    const { toPixel } = viewTransform(camera, [1000, 800]);
    expect(toPixel([16, 46])[1]).toBeCloseTo(0, 6);
    expect(toPixel([16, 40])[1]).toBeCloseTo(500, 6);
  });
});

describe("bounds", () => {
  test("has none for nothing", () => {
    expect(boundsOf([])).toBeNull();
    expect(joinBounds([])).toBeNull();
  });
  test("joins and grows", () => {
    expect(
      joinBounds([
        [1, 2, 3, 4],
        [0, 3, 2, 9],
      ]),
    ).toEqual([0, 2, 3, 9]);
    expect(growBounds([10, 10, 10, 10], 0.1, 2)).toEqual([9, 9, 11, 11]);
    expect(growBounds([0, 0, 10, 20], 0.1)).toEqual([-1, -2, 11, 22]);
  });
});
