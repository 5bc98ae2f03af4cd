import "./quickReact.ts";
import { configure } from "@testing-library/react";
import { afterEach, beforeAll, expect } from "vitest";
import { takeConsoleErrors } from "./consoleErrors.ts";
import { missingElement } from "./quickError.ts";
import { takeBareTexts } from "./windowTexts.ts";
import "./quickStyle.ts";

// Parts that load on demand are transformed at their first use: on a busy machine that takes longer than the second allowed by default.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: missingElement,
});

// Files share one window: each begins with an empty one.
beforeAll(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
  localStorage.clear();
  sessionStorage.clear();
});

// The test browser neither scrolls nor shows dialogs.
Element.prototype.scrollIntoView = () => {};
HTMLDialogElement.prototype.show = function show() {
  this.open = true;
};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

// React says on the console what it finds wrong: a test that makes it speak fails.
afterEach(() => {
  expect(takeConsoleErrors()).toEqual([]);
});

// Text that React holds beside elements breaks the page once a browser translates it: no component renders any.
afterEach(() => {
  expect(takeBareTexts()).toEqual([]);
});
