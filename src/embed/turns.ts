/** The part of `BroadcastChannel` that is needed. */
export type TurnsChannel = Pick<BroadcastChannel, "postMessage" | "close"> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

/** Whether this frame has the living map, and the ways to take and give it. */
export interface Turns {
  readonly isAwake: () => boolean;
  /** The reader uses this frame: it takes the living map, and the others give it. */
  readonly wake: () => void;
  /** Another frame is used: this one goes back to its picture. */
  readonly rest: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly end: () => void;
}

/** Name of the channel on which frames of one origin within one page tell each other who is used. */
export const turnsChannel = "wb-atlas-turns";

/**
 * Of several embeds on a page one at a time has a map by WebGL: the one that the reader used last. Frames of the same origin
 * agree by `channel`, null where there is none. A frame without an origin of its own hears nobody and needs not: the map's
 * worker cannot start there, so that its map is the light one.
 */
export function takeTurns(channel: TurnsChannel | null): Turns {
  let awake = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    if (next === awake) return;
    awake = next;
    for (const listener of listeners) listener();
  };
  if (channel !== null) {
    channel.onmessage = ({ data }) => {
      if (data === "awake") set(false);
    };
  }
  return {
    isAwake: () => awake,
    wake: () => {
      if (!awake) channel?.postMessage("awake");
      set(true);
    },
    rest: () => set(false),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => channel?.close(),
  };
}

let ofPage: Turns | null = null;

/** The turns of this page, the same at every call. */
export function turnsOfPage(): Turns {
  ofPage ??= takeTurns(typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(turnsChannel));
  return ofPage;
}
