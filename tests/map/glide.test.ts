import { expect, test } from "vitest";
import { type Size, viewTransform } from "../../src/geometry/mercator.ts";
import { type GlideStep, planGlide } from "../../src/map/glide.ts";

const size: Size = [800, 500];
const wide = { lat: 43, lon: 20, zoom: 5 };
const near = { lat: 42.6, lon: 18.3, zoom: 8.5 };
const far = { lat: 44.4, lon: 26.1, zoom: 8.5 };

/** Where a place stands in a picture of a camera that is scaled and shifted. */
function placeIn(step: GlideStep | undefined, drawn: typeof wide, position: readonly [number, number]) {
  const [x, y] = viewTransform(drawn, size).toPixel(position);
  const { scale, shift } = step ?? { scale: Number.NaN, shift: [0, 0] };
  return [x * scale + shift[0], y * scale + shift[1]].map((value) => Math.round(value * 10) / 10);
}

test("a movement begins where the old picture stands and ends where the new one does", () => {
  const town = [18.34, 42.71] as const;
  const exact = (camera: typeof wide) =>
    viewTransform(camera, size)
      .toPixel(town)
      .map((value) => Math.round(value * 10) / 10);
  const newer = planGlide(wide, near, near, size);
  const older = planGlide(wide, near, wide, size);
  expect(placeIn(newer[0], near, town)).toEqual(exact(wide));
  expect(newer.at(-1)?.scale).toBeCloseTo(1);
  expect(placeIn(newer.at(-1), near, town)).toEqual(exact(near));
  expect(older[0]?.scale).toBeCloseTo(1);
  expect(placeIn(older.at(-1), wide, town)).toEqual(exact(near));
  // On the way, both pictures have each place at the same point.
  for (const [index, step] of newer.entries()) {
    expect(placeIn(step, near, town)).toEqual(placeIn(older[index], wide, town));
  }
});

test("between two places far apart it goes out and in again", () => {
  const scales = planGlide(near, far, near, size).map(({ scale }) => scale);
  expect(Math.min(...scales)).toBeLessThan(0.6);
  expect(scales.at(-1)).toBeCloseTo(1);
});
