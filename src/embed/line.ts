import { type AtlasMessage, fromHost, type HostMessage, postingOrigin, readMessage, writeMessage } from "./protocol.ts";

/** The parts of `window` that a line to the page around needs. */
export type LineWindow = Pick<Window, "parent" | "addEventListener" | "removeEventListener">;

/** The end of the line that the embedded page holds. */
export interface Line {
  /** Tells the host something; nothing is told before the host has said `hello`. */
  readonly post: (message: AtlasMessage) => void;
  readonly end: () => void;
}

/**
 * Opens the line from an embedded page to the page around it; null where there is none. Heard is only the window right
 * around, and once it has said `hello`, only from the origin that it had then; all messages go to that origin. `onMessage`: what the host
 * says, its `hello` first.
 */
export function openLine(page: LineWindow, onMessage: (message: HostMessage) => void): Line | null {
  const host = page.parent;
  if (host === (page as unknown)) return null;
  let origin: string | null = null;
  const hear = (event: MessageEvent): void => {
    if (event.source !== host || (origin !== null && event.origin !== origin)) return;
    const message = readMessage(fromHost, event.data);
    if (message === null) return;
    // A host says `hello` first: what it then hears goes to nobody else.
    if (message.type === "hello") origin = event.origin;
    if (origin !== null) onMessage(message);
  };
  page.addEventListener("message", hear);
  // Says no more than that an atlas stands here, which whoever put it there knows.
  host.postMessage(writeMessage({ type: "here" }), "*");
  return {
    post: (message) => {
      if (origin !== null) host.postMessage(writeMessage(message), postingOrigin(origin));
    },
    end: () => page.removeEventListener("message", hear),
  };
}
