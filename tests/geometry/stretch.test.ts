import { describe, expect, test } from "vitest";
import { cutStretch } from "../../src/geometry/stretch.ts";

/** Along the equator, where a degree is 111.2 km either way. */
const line = [
  [10, 0],
  [11, 0],
  [13, 0],
] as const;
const other = [
  [10, 5],
  [13, 5],
] as const;
const rounded = (cut: ReturnType<typeof cutStretch>) =>
  cut?.map((position) => position.map((n) => Number(n.toFixed(3))));

describe("the stretch of a border between places", () => {
  test("runs between the points nearest to two places, whichever is named first, with the vertices between", () => {
    const between = [
      [10.5, 0],
      [11, 0],
      [12.5, 0],
    ];
    expect(
      rounded(
        cutStretch(
          [line],
          [
            [10.5, 0.2],
            [12.5, -0.1],
          ],
          10,
        ),
      ),
    ).toEqual(between);
    expect(
      rounded(
        cutStretch(
          [line],
          [
            [12.5, -0.1],
            [10.5, 0.2],
          ],
          10,
        ),
      ),
    ).toEqual(between);
  });

  test("reaches as far to each side of one place, and not beyond the end of the line", () => {
    expect(rounded(cutStretch([line], [[12, 0.1]], 11.12))).toEqual([
      [11.9, 0],
      [12.1, 0],
    ]);
    expect(rounded(cutStretch([line], [[10.05, 0]], 11.12))).toEqual([
      [10, 0],
      [10.15, 0],
    ]);
  });

  test("lies on the one line that all places are near", () => {
    expect(
      rounded(
        cutStretch(
          [line, other],
          [
            [10.5, 4.9],
            [12, 3],
          ],
          10,
        ),
      ),
    ).toEqual([
      [10.5, 5],
      [12, 5],
    ]);
  });

  test("there is none without a line or a place", () => {
    expect(cutStretch([], [[10, 0]], 10)).toBeNull();
    expect(cutStretch([line], [], 10)).toBeNull();
  });
});
