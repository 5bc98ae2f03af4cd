import type { KnownNames } from "../view/address.ts";
import { targetOfSelection } from "../view/selection.ts";
import type { ViewState } from "../view/state.ts";
import { createActions, type ViewStore } from "../view/store.ts";
import { formatAddress, type ParsedAddress, parseAddress, type Rejected } from "../view/urlCodec.ts";
import { type Line, type LineWindow, openLine } from "./line.ts";

/** What the talk with a host rests on. */
export interface TalkParts {
  readonly page: LineWindow;
  readonly store: ViewStore;
  readonly known: KnownNames;
  /** As `nameEdition` writes it. */
  readonly edition: string;
  /** Completes what an address leaves open, after loading what that needs. */
  readonly prepare: (parsed: ParsedAddress) => Promise<ParsedAddress>;
  /** The host asks the living map to give way to the picture. */
  readonly onRest?: () => void;
}

/** What the page can tell the host beyond what the store tells. */
export interface Talk {
  /** The living map has taken the place of the picture. */
  readonly tellAwake: () => void;
  readonly end: () => void;
}

/** The view as a host reads and sets it: how it is shown and to whom belongs to the frame's own address. */
export const viewForHost = (view: ViewState): string => formatAddress({ ...view, present: false, embed: false });

const saysOf = ({ key, value }: Rejected): string => `${key}=${value}`;

/** A view of the host over what stays as it was: language, theme, map and naming unless it names them. */
function mergeView(shown: ViewState, asked: ViewState, text: string): ViewState {
  const named = new URLSearchParams(text);
  return {
    ...asked,
    lang: named.has("lang") ? asked.lang : shown.lang,
    theme: named.has("theme") ? asked.theme : shown.theme,
    map: named.has("map") ? asked.map : shown.map,
    // Belongs to the frame's own address, which readers and later messages leave alone.
    naming: shown.naming,
    present: false,
    embed: shown.embed,
  };
}

/** Tells the host the height that the content takes, whenever that changes; `root` grows with what is in it. */
function watchHeight(root: Element, post: Line["post"]): () => void {
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    post({ type: "height", height });
  });
  observer.observe(root);
  return () => observer.disconnect();
}

/**
 * Ties the view of an embedded page to the page around it: tells what is shown and selected, shows what the host asks for.
 * Where `content` is given, an element that is as high as what is in it, its height is told too. Null outside of a frame.
 */
export function talkToHost(
  { page, store, known, edition, prepare, onRest }: TalkParts,
  content: Element | null = null,
): Talk | null {
  let stopHeight = (): void => undefined;
  const tellErrors = (rejected: readonly Rejected[]): void => {
    if (rejected.length > 0) {
      line?.post({ type: "error", code: "view", detail: rejected.map(saysOf).join(" ").slice(0, 500) });
    }
  };
  let order = Promise.resolve();
  const show = async (text: string): Promise<void> => {
    const { state, rejected } = await prepare(parseAddress(`?${text.replace(/^\?/, "")}`, known));
    createActions(store).openView(mergeView(store.getState().view, state, text));
    tellErrors(rejected);
  };
  const shownNow = (): string => viewForHost(store.getState().view);
  const line = openLine(page, (message) => {
    const answer = (id: number): void => line?.post({ type: "view", id, view: shownNow() });
    switch (message.type) {
      case "hello":
        line?.post({ type: "ready", edition, view: shownNow() });
        tellErrors(store.getState().rejected);
        stopHeight();
        if (content !== null && line !== null) stopHeight = watchHeight(content, line.post);
        return;
      case "rest":
        return onRest?.();
      case "getView":
        return answer(message.id);
      case "setView":
        // One after the other, also where one has to load a story first.
        order = order
          .then(() => show(message.view))
          .catch((error: unknown) => line?.post({ type: "error", code: "failed", detail: String(error).slice(0, 500) }))
          .then(() => answer(message.id));
    }
  });
  if (line === null) return null;
  const unsubscribe = store.subscribe(({ view }, { view: before }) => {
    const shown = viewForHost(view);
    if (shown === viewForHost(before)) return;
    line.post({ type: "viewchange", view: shown });
    const target = targetOfSelection(view.selection);
    if (target !== targetOfSelection(before.selection)) line.post({ type: "select", target: target ?? "" });
  });
  return {
    tellAwake: () => line.post({ type: "awake" }),
    end: () => {
      unsubscribe();
      stopHeight();
      line.end();
    },
  };
}
