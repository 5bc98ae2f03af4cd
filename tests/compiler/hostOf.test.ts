import { expect, test } from "vitest";
import { hostOf } from "../../src/compiler/hostOf.ts";

test("a host with letters beyond ASCII is read the ten-thousandth time as the first", () => {
  const hosts = new Set(Array.from({ length: 20_000 }, () => hostOf("https://müller.example.org/page")));
  expect([...hosts]).toEqual(["xn--mller-kva.example.org"]);
});

test("what is no address has no host", () => {
  expect([hostOf("https://"), hostOf("example.org"), hostOf("")]).toEqual([null, null, null]);
});
