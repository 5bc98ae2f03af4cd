import { describe, expect, test } from "vitest";
import type { Target } from "../../src/dataset/model.ts";
import { chooseHits } from "../../src/scene/chooseHits.ts";
import type { SceneHit } from "../../src/scene/hitTest.ts";

const hit = (target: Target, distance: number, drawnAs: SceneHit["drawnAs"] = "line"): SceneHit => ({
  target,
  name: target,
  distance,
  drawnAs,
  ...(drawnAs === "fill" ? { ground: true } : {}),
});
const town = (target: Target, distance: number): SceneHit => ({ ...hit(target, distance, "marker"), ground: true });
const answer = (...hits: SceneHit[]): string => {
  const choosing = chooseHits(hits);
  switch (choosing.kind) {
    case "none":
      return "none";
    case "one":
      return choosing.hit.target;
    case "several":
      return choosing.hits.map(({ target }) => target).join(" or ");
  }
};

describe("chooseHits", () => {
  test("means nothing by a press on nothing", () => {
    expect(answer()).toBe("none");
  });
  test("takes a single thing at any distance", () => {
    expect(answer(hit("link:a", 11))).toBe("link:a");
    expect(answer(hit("place:al", 0, "fill"))).toBe("place:al");
  });
  test("takes what is clearly nearer", () => {
    expect(answer(hit("link:a", 2), hit("link:b", 7))).toBe("link:a");
    expect(answer(hit("link:b", 7), hit("link:a", 2))).toBe("link:a");
  });
  test("asks when the next is almost as near, or nothing is under the pointer", () => {
    expect(answer(hit("link:a", 2), hit("link:b", 6))).toBe("link:a or link:b");
    expect(answer(hit("link:a", 4), hit("link:b", 11))).toBe("link:a or link:b");
  });
  test("takes a marker under the pointer before the lines through it", () => {
    expect(answer(hit("centre:a", 0, "marker"), hit("link:a", 0), hit("link:b", 1))).toBe("centre:a");
    expect(answer(hit("pair:al-xk", 0, "label"), hit("link:a", 0))).toBe("pair:al-xk");
  });
  test("asks between markers that overlap, lines included", () => {
    expect(answer(hit("centre:a", 0, "marker"), hit("crossing:b", 1, "marker"), hit("link:a", 0))).toBe(
      "centre:a or crossing:b or link:a",
    );
  });
  test("asks with the area as the last choice, and never for it alone", () => {
    expect(answer(hit("link:a", 9), hit("place:al", 0, "fill"))).toBe("link:a");
    expect(answer(hit("link:a", 9), hit("link:b", 9), hit("place:al", 0, "fill"))).toBe("link:a or link:b or place:al");
  });
  test("offers the town and the economy on which arcs end, behind them", () => {
    const economy = hit("place:xk", 0, "fill");
    expect(answer(hit("link:a", 1), hit("link:b", 3), town("place:pristina", 0), economy)).toBe(
      "link:a or link:b or place:pristina or place:xk",
    );
    // One clear thing is meant, whatever it stands on.
    expect(answer(hit("link:a", 0), town("place:pristina", 0), economy)).toBe("link:a");
    // The dot is pressed, and the only line runs beside it.
    expect(answer(hit("link:a", 9), town("place:pristina", 0), economy)).toBe("link:a or place:pristina or place:xk");
  });
  test("takes a town where its dot is pressed and nothing else is near, and the economy beside it", () => {
    expect(answer(town("place:pristina", 1), hit("place:xk", 0, "fill"))).toBe("place:pristina");
    expect(answer(town("place:pristina", 8), hit("place:xk", 0, "fill"))).toBe("place:xk");
  });
  test("offers eight at most, markers and the area among them however many lines there are", () => {
    const many = Array.from({ length: 12 }, (_, index) => hit(`link:${index}`, index / 10));
    expect(answer(...many).split(" or ")).toHaveLength(8);
    const crowd = answer(...many, hit("mechanism:seesac", 11, "marker"), hit("place:rs", 0, "fill")).split(" or ");
    expect([crowd.length, crowd[0], crowd.at(-1)]).toEqual([8, "mechanism:seesac", "place:rs"]);
  });
});
