import { guestFragment, guestId } from "../dataset/ownId.ts";
import type { KnownNames } from "./address.ts";
import type { Store, ViewStore } from "./store.ts";
import { formatAddress, isHistoryStep, type ParsedAddress, parseAddress } from "./urlCodec.ts";

/** The parts of `window` that hold the address; the only place where they are touched. */
export type AddressWindow = Pick<Window, "history" | "location" | "addEventListener" | "removeEventListener">;

/** The end of the page's address as it stands now: query and fragment. */
export function readAddress(page: AddressWindow): string {
  return `${page.location.search}${page.location.hash}`;
}

const pairsOf = (query: string): string => {
  const pairs = new URLSearchParams(query);
  pairs.sort();
  return pairs.toString();
};

/** Loads the page anew at its present address, which holds the whole public state. */
export function reloadPage(): void {
  window.location.reload();
}

/**
 * Keeps the address and the store equal, in both directions. Selection, view and step make a step in the history; the
 * rest changes in place, and in an embed everything does. An address that was understood is rewritten in our form; one that was not stays, so that the
 * reader can mend it. `complete` adds what an address leaves open; `onRead` is told of each address read later; `prepare` loads
 * what such an address needs before it is read, null for nothing. Returns the function that ends it.
 */
export function startHistorySync(
  store: ViewStore,
  known: KnownNames,
  page: AddressWindow,
  {
    onRead = () => undefined,
    complete = (parsed) => parsed,
    prepare = () => null,
  }: {
    readonly onRead?: () => void;
    readonly complete?: (parsed: ParsedAddress) => ParsedAddress;
    readonly prepare?: () => Promise<void> | null;
  } = {},
): () => void {
  let reading = false;
  let foreign = "";
  let carried = "";
  const write = ({ view, anchor }: Pick<Store, "view" | "anchor">, step: boolean): void => {
    const query = [formatAddress(view), foreign].filter((part) => part !== "").join("&");
    // The story of a link lives in the link alone, so that a reload finds it again.
    const fragment = anchor !== null ? `#${anchor}` : view.story === guestId ? carried : "";
    const address = `${page.location.pathname}${query === "" ? "" : `?${query}`}${fragment}`;
    try {
      if (step) page.history.pushState(null, "", address);
      else page.history.replaceState(page.history.state ?? null, "", address);
    } catch {
      // A frame without an origin of its own, or a browser that limits the rate: the page works on, only its address stays.
    }
  };
  const read = (): ParsedAddress => {
    const parsed = complete(parseAddress(readAddress(page), known));
    foreign = parsed.foreign;
    if (page.location.hash.startsWith(guestFragment)) carried = page.location.hash;
    const ours = formatAddress(parsed.state);
    const proper =
      pairsOf(page.location.search) === pairsOf(`${ours}&${foreign}`) &&
      (parsed.anchor === null || page.location.hash.split(":~:")[0] === `#${parsed.anchor}`);
    if (parsed.rejected.length === 0 && !proper) write({ view: parsed.state, anchor: parsed.anchor }, false);
    return parsed;
  };
  read();
  const unsubscribe = store.subscribe((state, previous) => {
    if (reading || (state.view === previous.view && state.anchor === previous.anchor)) return;
    const moved = state.anchor !== previous.anchor;
    if (!moved && formatAddress(state.view) === formatAddress(previous.view)) return;
    // The history around a frame is that of the page that embeds it: nothing in an embed adds to it.
    write(state, !state.view.embed && (moved || isHistoryStep(previous.view, state.view)));
  });
  const take = (): void => {
    const { state, rejected, anchor } = read();
    reading = true;
    store.setState({ view: state, rejected, anchor, reading: null });
    reading = false;
    onRead();
  };
  const onPopState = (): void => {
    const loading = prepare();
    if (loading === null) take();
    else void loading.then(take);
  };
  page.addEventListener("popstate", onPopState);
  return () => {
    unsubscribe();
    page.removeEventListener("popstate", onPopState);
  };
}
