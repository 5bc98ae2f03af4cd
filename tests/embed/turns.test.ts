import { expect, test } from "vitest";
import { type TurnsChannel, takeTurns } from "../../src/embed/turns.ts";

/** Frames of one page, as far as they hear each other: a message goes to all but the one that sent it. */
function openChannels(count: number): readonly TurnsChannel[] {
  const channels: TurnsChannel[] = Array.from({ length: count }, () => ({
    onmessage: null,
    close: () => undefined,
    postMessage(data: unknown) {
      for (const other of channels) {
        if (other !== this) other.onmessage?.(new MessageEvent("message", { data }));
      }
    },
  }));
  return channels;
}

test("of ten frames one at a time has the living map: the one that was used last", () => {
  const frames = openChannels(10).map(takeTurns);
  const awake = (): readonly number[] => frames.flatMap((frame, index) => (frame.isAwake() ? [index] : []));
  expect(awake()).toEqual([]);
  frames[3]?.wake();
  expect(awake()).toEqual([3]);
  frames[7]?.wake();
  frames[7]?.wake();
  expect(awake()).toEqual([7]);
  frames[3]?.wake();
  expect(awake()).toEqual([3]);
});

test("a frame tells its own page when its turn comes and goes, and rests when it is told to", () => {
  const [first, second] = openChannels(2).map(takeTurns);
  const told: boolean[] = [];
  const leave = first?.subscribe(() => told.push(first.isAwake()));
  first?.wake();
  second?.wake();
  first?.wake();
  first?.rest();
  leave?.();
  first?.wake();
  expect(told).toEqual([true, false, true, false]);
});

test("what else is said on the channel, and a browser without one, change nothing", () => {
  const [channel] = openChannels(1);
  const frame = takeTurns(channel ?? null);
  frame.wake();
  channel?.onmessage?.(new MessageEvent("message", { data: { awake: true } }));
  expect(frame.isAwake()).toBe(true);
  const alone = takeTurns(null);
  alone.wake();
  expect(alone.isAwake()).toBe(true);
});
