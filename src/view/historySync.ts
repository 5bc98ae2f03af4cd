import type { KnownNames } from "./address.ts";
import type { Store, ViewStore } from "./store.ts";
import { formatAddress, isHistoryStep, parseAddress } from "./urlCodec.ts";

/** The parts of `window` that hold the address; the only place where they are touched. */
export type AddressWindow = Pick<Window, "history" | "location" | "addEventListener" | "removeEventListener">;

/** The query of the page's address as it stands now. */
export function readAddress(page: AddressWindow): string {
  return page.location.search;
}

/** The fragment of the page's address, without `#`; null when there is none. */
export function readAnchor(page: AddressWindow): string | null {
  return page.location.hash.slice(1) || null;
}

/**
 * Keeps the address and the store equal: the store writes (a step in the history for selection, view and step; in place for
 * the rest), back and forward are read into the store. Returns the function that ends it.
 */
export function startHistorySync(store: ViewStore, known: KnownNames, page: AddressWindow): () => void {
  let reading = false;
  const write = ({ view, anchor }: Store, step: boolean): void => {
    const query = formatAddress(view);
    const address = `${page.location.pathname}${query === "" ? "" : `?${query}`}${anchor === null ? "" : `#${anchor}`}`;
    try {
      if (step) page.history.pushState(null, "", address);
      else page.history.replaceState(null, "", address);
    } catch {
      // A frame without an origin of its own, or a browser that limits the rate: the page works on, only its address stays.
    }
  };
  const unsubscribe = store.subscribe((state, previous) => {
    if (reading || (state.view === previous.view && state.anchor === previous.anchor)) return;
    const moved = state.anchor !== previous.anchor;
    if (!moved && formatAddress(state.view) === formatAddress(previous.view)) return;
    write(state, moved || isHistoryStep(previous.view, state.view));
  });
  const onPopState = (): void => {
    const { state, rejected } = parseAddress(page.location.search, known);
    reading = true;
    store.setState({ view: state, rejected, anchor: readAnchor(page), reading: null });
    reading = false;
  };
  page.addEventListener("popstate", onPopState);
  return () => {
    unsubscribe();
    page.removeEventListener("popstate", onPopState);
  };
}
