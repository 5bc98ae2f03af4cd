import { configure } from "@testing-library/react";
import { afterEach, expect } from "vitest";
import { recordBareTexts } from "./bareTexts.ts";

// Parts that load on demand are transformed at their first use: on a busy machine that takes longer than the second allowed by default.
configure({ asyncUtilTimeout: 20_000 });

// React says on the console what it finds wrong (keys, nesting, properties): a test that makes it speak fails.
const said: string[] = [];
const printError = console.error;
console.error = (...words: readonly unknown[]) => {
  const text = words.map(String).join(" ");
  // jsdom does not know the element `search` of HTML yet; browsers do.
  if (text.startsWith("The tag <%s> is unrecognized") && text.includes("search")) return;
  said.push(text);
  printError(...words);
};
afterEach(() => {
  expect(said.splice(0)).toEqual([]);
});

// Text that React holds beside elements breaks the page once a browser translates it: no component renders any.
const bareTexts = recordBareTexts(window);
afterEach(() => {
  expect(bareTexts()).toEqual([]);
});
