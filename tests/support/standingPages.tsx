import { act } from "@testing-library/react";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterAll, afterEach, expect } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import type { ViewStore } from "../../src/view/store.ts";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { placeInAtlas } from "./renderInAtlas.tsx";
import { findRunTogether } from "./runTogether.ts";

interface StandingPage {
  readonly container: HTMLElement;
  readonly store: ViewStore;
}

/**
 * Large pages that several tests of a file read, each drawn once, since that takes longer than to read it. For tests that leave
 * a page as they found it, but for the part that it leads to. One at a time is in the document, until another is asked for or
 * the test ends.
 */
export function standingPages(dataset: Dataset, children: ReactNode) {
  const pages = new Map<string, StandingPage & { readonly root: Root }>();
  const putAway = (): void => {
    for (const { container } of pages.values()) container.remove();
  };
  afterEach(putAway);
  afterAll(() => {
    act(() => {
      for (const { root } of pages.values()) root.unmount();
    });
    pages.clear();
  });
  return (part: Partial<ViewState> = {}, anchor: string | null = null): StandingPage => {
    putAway();
    const address = formatAddress({ ...initialViewState, ...part });
    const before = pages.get(address);
    if (before !== undefined) {
      document.body.append(before.container);
      return before;
    }
    const { store, element } = placeInAtlas(dataset, children, part, anchor);
    const container = document.body.appendChild(document.createElement("div"));
    // What Testing Library draws it takes away after each test.
    const root = createRoot(container);
    const page = { container, store, root };
    pages.set(address, page);
    act(() => root.render(element));
    expect(findRunTogether(container)).toEqual([]);
    return page;
  };
}
