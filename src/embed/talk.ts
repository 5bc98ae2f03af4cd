import type { KnownNames } from "../view/address.ts";
import { targetOfSelection } from "../view/selection.ts";
import type { ViewState } from "../view/state.ts";
import { createActions, type ViewStore } from "../view/store.ts";
import { formatAddress, type ParsedAddress, parseAddress, type Rejected } from "../view/urlCodec.ts";
import { type Line, type LineWindow, openLine } from "./line.ts";
import type { HostMessage } from "./protocol.ts";

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
  /** Resolves when the browser is about to draw; see `untilDrawn`. */
  readonly drawn?: () => Promise<void>;
}

/** What the page can tell the host beyond what the store tells. */
export interface Talk {
  /** The living map has taken the place of the picture. */
  readonly tellAwake: () => void;
  readonly end: () => void;
}

/** A view that a host wants to be shown, and the number of the answer. */
type Asked = Pick<Extract<HostMessage, { readonly type: "setView" }>, "id" | "view">;

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

/** A frame that cannot be seen is not drawn: it waits this long, milliseconds. */
const unseen = 100;
/** Until the next picture is drawn. */
const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, unseen);
  });

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
  { page, store, known, edition, prepare, onRest, drawn = untilDrawn }: TalkParts,
  content: Element | null = null,
): Talk | null {
  let stopHeight = (): void => undefined;
  const tellErrors = (rejected: readonly Rejected[]): void => {
    if (rejected.length > 0) {
      line?.post({ type: "error", code: "view", detail: rejected.map(saysOf).join(" ").slice(0, 500) });
    }
  };
  const show = async (text: string): Promise<void> => {
    const { state, rejected } = await prepare(parseAddress(`?${text.replace(/^\?/, "")}`, known));
    createActions(store).openView(mergeView(store.getState().view, state, text));
    tellErrors(rejected);
  };
  const shownNow = (): string => viewForHost(store.getState().view);
  const answer = (id: number): void => line?.post({ type: "view", id, view: shownNow() });
  let waiting: Asked[] = [];
  let busy = false;
  /** Shows what waits, one picture at a time: of what came while one was made the last, since nobody saw what was between. */
  const showWaiting = async (): Promise<void> => {
    busy = true;
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      const asked = waiting;
      waiting = [];
      await show(last.view).catch((error: unknown) =>
        line?.post({ type: "error", code: "failed", detail: String(error).slice(0, 500) }),
      );
      for (const { id } of asked) answer(id);
      await drawn();
    }
    busy = false;
  };
  const line = openLine(page, (message) => {
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
        waiting.push(message);
        if (!busy) void showWaiting();
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
