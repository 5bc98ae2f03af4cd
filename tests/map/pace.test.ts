import { expect, test } from "vitest";
import { isTooSlow } from "../../src/map/pace.ts";

test.each([
  { name: "fifteen frames a second and more are fast enough", intervals: Array(20).fill(66), slow: false },
  { name: "fewer are not", intervals: Array(20).fill(70), slow: true },
  { name: "a single long frame is no pace", intervals: [900, ...Array(20).fill(17)], slow: false },
  { name: "too short a movement tells nothing", intervals: Array(7).fill(200), slow: null },
])("$name", ({ intervals, slow }) => {
  expect(isTooSlow(intervals)).toBe(slow);
});
