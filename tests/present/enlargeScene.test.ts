import { expect, test } from "vitest";
import { enlargeScene } from "../../src/present/enlargeScene.ts";
import { realScene } from "../support/realScene.ts";

test("a hatch is as many times wider as lines are, so that names over it are read", () => {
  const scene = realScene("?select=mechanism:selec");
  const gaps = ({ layers }: typeof scene): readonly number[] =>
    layers.flatMap((layer) => (layer.type === "fill" && layer.hatch !== undefined ? [layer.hatch.gap] : []));
  expect(gaps(scene)).toEqual([6]);
  expect(gaps(enlargeScene(scene, 1.65, 1.5))).toEqual([9]);
});
