import {
  type AtlasMessage,
  fromAtlas,
  type HostMessage,
  postingOrigin,
  readMessage,
  writeMessage,
} from "../protocol.ts";

/** One atlas in the page of the host: its frame and what is done with what it says. */
export interface HostLine {
  readonly frame: HTMLIFrameElement;
  /** Origin of the atlas in the frame, `null` as text where the frame has none. */
  readonly origin: () => string;
  readonly hear: (message: AtlasMessage) => void;
}

const lines = new Set<HostLine>();

/** Says something to the atlas in a frame. A `hello` goes to whoever is there: it says nothing, and answers are checked. */
export function say({ frame, origin }: HostLine, message: HostMessage): void {
  frame.contentWindow?.postMessage(writeMessage(message), message.type === "hello" ? "*" : postingOrigin(origin()));
}

/** Begins to listen to a frame; returns the function that ends it. */
export function listen(line: HostLine): () => void {
  lines.add(line);
  return () => void lines.delete(line);
}

/** What is done for an atlas in an iframe that a page has written itself, with the attribute `data-wb-atlas`. */
function lineOf(frame: HTMLIFrameElement): HostLine {
  return {
    frame,
    origin: () => originOf(frame.src, frame.getAttribute("sandbox")),
    hear: (message) => {
      if (message.type === "height") frame.style.height = `${message.height}px`;
    },
  };
}

/** The origin that a frame at an address has, `null` as text in a sandbox without `allow-same-origin`. */
export function originOf(address: string, sandbox: string | null): string {
  if (sandbox !== null && !sandbox.split(/\s+/).includes("allow-same-origin")) return "null";
  return URL.canParse(address) ? new URL(address).origin : "null";
}

function hear(event: MessageEvent): void {
  const message = readMessage(fromAtlas, event.data);
  if (message === null || event.source === null) return;
  for (const line of lines) if (!line.frame.isConnected) lines.delete(line);
  const known = [...lines].find(({ frame }) => frame.contentWindow === event.source);
  const line = known ?? adopt(event.source);
  if (line === null || event.origin !== line.origin()) return;
  if (message.type === "here") say(line, { type: "hello" });
  // Only one living map at a time: the others show their pictures again.
  if (message.type === "awake") for (const other of lines) if (other !== line) say(other, { type: "rest" });
  line.hear(message);
}

/** The line to an iframe of the page itself that holds a window; null where none asks for it. */
function adopt(source: MessageEventSource): HostLine | null {
  const frames = document.querySelectorAll<HTMLIFrameElement>("iframe[data-wb-atlas]");
  const frame = [...frames].find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined) return null;
  const line = lineOf(frame);
  lines.add(line);
  return line;
}

/** Begins to hear what the page's frames say, those with `data-wb-atlas` that stand there already included. Once a script. */
export function hearFrames(): void {
  window.addEventListener("message", hear);
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-wb-atlas]")) {
    const line = lineOf(frame);
    lines.add(line);
    say(line, { type: "hello" });
  }
}
