import { describe, expect, test } from "vitest";
import { themes } from "../../src/theme/tokens.ts";
import { listPairs, observers } from "../support/colourPairs.ts";

describe.each(Object.values(themes))("in the theme $name, for every kind of colour vision", (theme) => {
  const pairs = listPairs(theme);

  test("kinds of sign that lie side by side are two colours, or have a shape of their own", () => {
    expect(pairs.filter(({ group }) => group === "kinds")).toHaveLength(15);
    const alike = pairs.filter(({ group, least, shape }) => group !== "fill" && least < 5 && shape === null);
    expect(alike.map(({ name, least }) => `${name} ${least}`)).toEqual([]);
  });

  test("neighbouring steps of the fill are told apart", () => {
    const steps = pairs.filter(({ group }) => group === "fill");
    expect(steps).toHaveLength(3);
    expect(steps.filter(({ least }) => least < 2.3).map(({ name, least }) => `${name} ${least}`)).toEqual([]);
  });
});

test("the three deficiencies are looked at beside full vision", () => {
  expect(Object.keys(observers)).toEqual(["full", "protan", "deutan", "tritan"]);
});
