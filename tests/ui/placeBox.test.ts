import { describe, expect, test } from "vitest";
import { placeBeside, placeOver } from "../../src/ui/placeBox.ts";

describe("placeOver", () => {
  test("stands above its point, in the middle", () => {
    expect(placeOver([200, 100], [80, 20], [400, 300], 14)).toEqual([160, 66]);
  });
  test("stands below where there is no room above, and never beyond the frame", () => {
    expect(placeOver([5, 20], [80, 20], [400, 300], 14)).toEqual([6, 34]);
    expect(placeOver([398, 298], [80, 20], [400, 300], 14)).toEqual([314, 264]);
  });
  test("begins inside a frame that is too small for it", () => {
    expect(placeOver([10, 10], [80, 60], [50, 40], 14)).toEqual([6, 6]);
  });
});

describe("placeBeside", () => {
  test("stands right of its point", () => {
    expect(placeBeside([100, 50], [200, 150], [600, 400], 8)).toEqual({ left: 108, top: 42, height: 150 });
  });
  test("changes sides at the right edge and moves up at the lower one", () => {
    expect(placeBeside([500, 380], [200, 150], [600, 400], 8)).toEqual({ left: 292, top: 244, height: 150 });
  });
  test("stands above or below where there is no room at the sides, so that what is asked about stays in sight", () => {
    expect(placeBeside([200, 300], [304, 200], [390, 340], 18)).toEqual({ left: 48, top: 82, height: 200 });
    expect(placeBeside([200, 40], [304, 200], [390, 340], 18)).toEqual({ left: 48, top: 58, height: 200 });
  });
  test("is cut to the larger room above or below where every side would hide what is asked about", () => {
    // A list of eight rows on the map of a phone, pressed in the middle.
    expect(placeBeside([196, 300], [304, 408], [390, 602], 18)).toEqual({ left: 44, top: 318, height: 278 });
    expect(placeBeside([196, 240], [304, 408], [390, 602], 18)).toEqual({ left: 44, top: 258, height: 338 });
  });
  test("stays inside a frame without room for it", () => {
    expect(placeBeside([200, 60], [304, 290], [390, 140], 18)).toEqual({ left: 80, top: 6, height: 290 });
  });
  test("leaves what lies over the map in sight where another side is free", () => {
    expect(placeBeside([300, 100], [200, 150], [600, 400], 18, [[400, 60, 600, 400]])).toEqual({
      left: 82,
      top: 82,
      height: 150,
    });
  });
});
