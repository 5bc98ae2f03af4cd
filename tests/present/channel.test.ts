import { expect, test } from "vitest";
import { type Message, openChannel, type Post } from "../../src/present/channel.ts";

/** A window as far as letters need one; what is posted to it arrives from `source`. */
function openWindow(protocol: string, origin: string) {
  const listeners = new Set<(event: MessageEvent) => void>();
  const targets: string[] = [];
  const deliver = (data: unknown, from: string, source: Post | null): void => {
    for (const listener of listeners) listener({ data, origin: from, source } as unknown as MessageEvent);
  };
  const page = {
    location: { protocol, origin } as Location,
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  } as unknown as Parameters<typeof openChannel>[0];
  /** The window as another one sees it. */
  const seenFrom = (other: () => Post | null): Post => ({
    postMessage: (data: unknown, target?: unknown) => {
      targets.push(String(target));
      deliver(data, origin, other());
    },
  });
  return { page, seenFrom, deliver, targets, listeners };
}

function openPair(
  protocol: string,
  origin: string,
  Broadcast: typeof BroadcastChannel | null,
  presentations: readonly [string, string] = ["a", "a"],
) {
  const [screen, notes] = [openWindow(protocol, origin), openWindow(protocol, origin)];
  const heard: { screen: Message[]; notes: Message[] } = { screen: [], notes: [] };
  const ofScreen = openChannel(screen.page, Broadcast, (message) => heard.screen.push(message), presentations[0]);
  const ofNotes = openChannel(notes.page, Broadcast, (message) => heard.notes.push(message), presentations[1]);
  const screenSeen: Post = screen.seenFrom(() => notesSeen);
  const notesSeen: Post = notes.seenFrom(() => screenSeen);
  return { screen, notes, heard, ofScreen, ofNotes, screenSeen, notesSeen };
}

const next: Message = { kind: "command", command: { type: "next" } };
const place: Message = { kind: "place", place: { story: "a", step: 2, blank: null, departed: false } };

test("pages from a file, which share no channel, write from window to window and answer who has written", () => {
  const { heard, ofScreen, ofNotes, screenSeen, screen, notes } = openPair("file:", "null", null);
  ofScreen.send(place);
  expect(heard.notes).toEqual([]);
  ofNotes.addPeer(screenSeen);
  ofNotes.send(next);
  expect(heard.screen).toEqual([next]);
  ofScreen.send(place);
  expect(heard.notes).toEqual([place]);
  expect([...screen.targets, ...notes.targets]).toEqual(["*", "*"]);
});

test("a letter that comes by both ways is taken once, in both directions", async () => {
  const { heard, ofScreen, ofNotes, screenSeen } = openPair("https:", "https://host.example", BroadcastChannel);
  ofNotes.addPeer(screenSeen);
  ofNotes.send(next);
  ofScreen.send(place);
  await expect.poll(() => heard.notes.length).toBe(1);
  await expect.poll(() => heard.screen.length).toBe(1);
  ofNotes.send(next);
  await expect.poll(() => heard.screen).toEqual([next, next]);
  expect(heard.notes).toEqual([place]);
  ofScreen.close();
  ofNotes.close();
});

test("two presentations in one browser do not step together, not even of the same story", async () => {
  const { heard, ofScreen, ofNotes, screenSeen } = openPair("https:", "https://host.example", BroadcastChannel, [
    "a",
    "b",
  ]);
  const other = openPair("https:", "https://host.example", BroadcastChannel, ["b", "a"]);
  ofNotes.addPeer(screenSeen);
  ofNotes.send(next);
  ofScreen.send(place);
  await expect.poll(() => [other.heard.screen, other.heard.notes]).toEqual([[next], [place]]);
  expect([heard.screen, heard.notes]).toEqual([[], []]);
  for (const channel of [ofScreen, ofNotes, other.ofScreen, other.ofNotes]) channel.close();
});

test("what other pages and other programs write is not heard", () => {
  const { heard, screen, ofNotes, screenSeen, ofScreen } = openPair("https:", "https://host.example", null);
  screen.deliver(
    { to: "wb-cooperation-atlas-presenting", presentation: "a", id: "1", message: next },
    "https://other.example",
    null,
  );
  screen.deliver({ type: "webpackOk" }, "https://host.example", null);
  screen.deliver("next", "https://host.example", null);
  expect(heard.screen).toEqual([]);
  ofNotes.addPeer(screenSeen);
  ofNotes.send(next);
  expect([heard.screen, screen.targets]).toEqual([[next], ["https://host.example"]]);
  ofScreen.close();
  expect(screen.listeners.size).toBe(0);
});
