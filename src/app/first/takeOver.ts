import { useLayoutEffect } from "react";

/** What a thing on the page is called, whichever of both pages it stands on. */
const nameOf = (element: Element): string =>
  [element.tagName, element.getAttribute("href"), element.getAttribute("aria-label"), element.textContent].join("|");

/** The thing on the new page that stands where one stood on the old page: of the same name, the same one of several. */
function counterpartOf(element: Element, from: Element, to: Element): HTMLElement | null {
  const alike = (page: Element) =>
    [...page.querySelectorAll<HTMLElement>(element.tagName)].filter((other) => nameOf(other) === nameOf(element));
  return alike(to)[alike(from).findIndex((other) => other.isSameNode(element))] ?? null;
}

/** Hands over what the reader has done on the prerendered page: where the text was, what was open, typed and focused. */
function handOver(from: HTMLElement, to: HTMLElement): void {
  for (const details of from.querySelectorAll("details[open]")) {
    counterpartOf(details, from, to)?.setAttribute("open", "");
  }
  const [before, after] = [from.querySelector(".side"), to.querySelector(".side")];
  if (before !== null && after !== null) after.scrollTop = before.scrollTop;
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  const next = focused !== null && from.contains(focused) ? counterpartOf(focused, from, to) : null;
  from.remove();
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  next?.focus({ preventScroll: true });
  if (!(focused instanceof HTMLInputElement && next instanceof HTMLInputElement) || focused.value === "") return;
  // Past the value that React remembers, so that it takes the letters for newly typed ones.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(next, focused.value);
  next.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What stands in the page until the program's own does. */
export interface StandIn {
  /** The prerendered page; null where the address asks for something else. */
  readonly page: HTMLElement | null;
  /** Says that the atlas is loading. */
  readonly words: HTMLElement | null;
}

/**
 * Finds what stands in the page while the program loads, and takes away what must not be seen from now on: what the page
 * would say in a moment if the program had not come, and a prerendered page that the address does not ask for.
 */
export function findStandIn(document: Document): StandIn {
  const prerendered = document.querySelector<HTMLElement>(".first-page");
  const words = document.querySelector<HTMLElement>(".not-started");
  const loading = words?.querySelector(".loading");
  // What says the name of the record that is on its way stays.
  if (loading !== null && loading !== undefined) words?.querySelector("svg")?.replaceWith(loading);
  const isAsked = prerendered?.dataset.quiet === undefined;
  if (!isAsked) prerendered?.remove();
  return { page: isAsked ? prerendered : null, words };
}

/** Takes what stands in for the program away without a trace. */
export function removeStandIn({ page, words }: StandIn): void {
  page?.remove();
  words?.remove();
}

/**
 * Takes the stand-in away when the program's own page, in `root`, stands in its place, before anything of both is painted.
 * The component that uses it stands above all others, so that their layout is there.
 */
export function useTakeOver({ page, words }: StandIn, root: HTMLElement): void {
  useLayoutEffect(() => {
    if (page?.isConnected === true) handOver(page, root);
    words?.remove();
  }, [page, words, root]);
}
