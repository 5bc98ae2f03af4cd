import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { watchContexts } from "./driver/guests.ts";
import { openHost } from "./driver/host.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const selected = [
  "pair:al-xk",
  "mechanism:selec",
  "place:al",
  "place:ba",
  "place:mk",
  "place:me",
  "place:rs",
  "place:xk",
  "pair:al-me",
  "pair:rs-xk",
];

// With WebGL, since this is about its contexts. What draws here is software, which has the living map only when it is asked for.
test("ten elements on a page are ten pictures without WebGL, and of those that are used the last one alone has a living map", async () => {
  const elements = selected.map(
    (target, index) =>
      `<wb-atlas id="e${index}" select="${target}" map="full" interaction="press" panel="none" width="320" height="240" loading="eager"></wb-atlas>`,
  );
  const host = await openHost(`${elements.join("")}<script src="SITEembed.js"></script>`, {
    browser,
    watch: watchContexts,
  });
  const { guests } = host;
  await guests.pictures(selected.map((_, index) => `e${index}`));
  expect(await guests.contexts()).toEqual({ made: 0, alive: 0 });

  await guests.press("e0", "picture");
  await guests.lives("e0");
  expect(await guests.contexts()).toEqual({ made: 1, alive: 1 });

  await guests.press("e9", "picture");
  await guests.lives("e9");
  await guests.rests("e0");
  expect(await guests.contexts()).toEqual({ made: 2, alive: 1 });

  // Its map as a picture can be used as well, and takes the turn back.
  await guests.pressMap("e0");
  await guests.lives("e0");
  await guests.rests("e9");
  expect(await guests.contexts()).toEqual({ made: 3, alive: 1 });
  expect(host.errors).toEqual([]);
  await host.close();
});
