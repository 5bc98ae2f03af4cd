import { isRecord } from "../base/isRecord.ts";
import type { Command, Screen } from "./commands.ts";

/** Where the presentation is, as its screen tells it. */
export interface Place {
  readonly story: string;
  readonly step: number;
  readonly blank: Screen["blank"];
  /** The screen shows something else than the step. */
  readonly departed: boolean;
}
/** Between the screen and the presenter window: the screen alone decides, the other asks. */
export type Message =
  | { readonly kind: "hello" | "bye" }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "command"; readonly command: Command };

const name = "wb-cooperation-atlas-presenting";

interface Letter {
  readonly to: typeof name;
  readonly presentation: string;
  /** The same letter may come by both ways. */
  readonly id: string;
  readonly message: Message;
}

const isLetter = (value: unknown, presentation: string): value is Letter =>
  isRecord(value) &&
  value.to === name &&
  value.presentation === presentation &&
  typeof value.id === "string" &&
  isRecord(value.message) &&
  typeof value.message.kind === "string";

/** The parts of a window that letters need. */
export type Post = Pick<Window, "postMessage">;

export interface Channel {
  readonly send: (message: Message) => void;
  /** Also tells this window by hand; what has written before is known by itself. */
  readonly addPeer: (peer: Post) => void;
  readonly close: () => void;
}

/**
 * Ties the windows of a presentation together: by a channel of the browser, and from window to window, since pages opened
 * from a file share no channel. A letter that comes twice is taken once. `page`: the window itself; `Broadcast`: null where
 * there is none; `presentation`: whose windows these are, since several may be shown in one browser.
 */
export function openChannel(
  page: Pick<Window, "addEventListener" | "removeEventListener" | "location">,
  Broadcast: typeof BroadcastChannel | null,
  onMessage: (message: Message) => void,
  presentation: string,
): Channel {
  const peers = new Set<Post>();
  const seen: string[] = [];
  const fromFile = page.location.protocol === "file:";
  const take = (value: unknown): boolean => {
    if (!isLetter(value, presentation)) return false;
    if (!seen.includes(value.id)) {
      seen.push(value.id);
      if (seen.length > 50) seen.shift();
      onMessage(value.message);
    }
    return true;
  };
  const broadcast = Broadcast === null ? null : new Broadcast(`${name} ${presentation}`);
  if (broadcast !== null) broadcast.onmessage = ({ data }) => void take(data);
  const onLetter = ({ data, origin, source }: MessageEvent): void => {
    // Pages from files all have the origin "null".
    if (!fromFile && origin !== page.location.origin) return;
    if (take(data) && source !== null) peers.add(source as Post);
  };
  page.addEventListener("message", onLetter);
  let count = 0;
  const own = Math.random().toString(36).slice(2);
  return {
    send: (message) => {
      count += 1;
      const letter: Letter = { to: name, presentation, id: `${own}-${count}`, message };
      broadcast?.postMessage(letter);
      for (const peer of peers) {
        try {
          peer.postMessage(letter, fromFile ? "*" : page.location.origin);
        } catch {
          // A window that was closed.
          peers.delete(peer);
        }
      }
    },
    addPeer: (peer) => peers.add(peer),
    close: () => {
      broadcast?.close();
      page.removeEventListener("message", onLetter);
    },
  };
}
