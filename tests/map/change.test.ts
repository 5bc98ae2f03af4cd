import { expect, test } from "vitest";
import { fitBounds, type Size } from "../../src/geometry/mercator.ts";
import { listNewLines } from "../../src/map/change.ts";
import { realScene } from "../support/realScene.ts";

const size: Size = [950, 720];
const stateOf = (address: string) => {
  const scene = realScene(address);
  return { scene, camera: fitBounds(realScene("").bounds, size, 32) };
};

test("of a later year those lines grow that were not there before, each between two places of the picture", () => {
  const lines = listNewLines(stateOf("?year=2011").scene, stateOf("?year=2014"), size);
  expect(lines.length).toBeGreaterThan(0);
  for (const { points, length } of lines) {
    const [[startX, startY] = [0, 0], [endX, endY] = [0, 0]] = [points[0], points.at(-1)];
    expect(length).toBeGreaterThanOrEqual(Math.hypot(endX - startX, endY - startY) - 1e-6);
  }
});

test("of what stood there already nothing grows: the same year, and borders in any year", () => {
  expect(listNewLines(stateOf("?year=2014").scene, stateOf("?year=2014"), size)).toEqual([]);
  const earlier = listNewLines(stateOf("?year=2014").scene, stateOf("?year=2013"), size);
  const [width, height] = size;
  const isAcross = earlier.filter(({ length }) => length > width + height);
  expect(isAcross).toEqual([]);
});
