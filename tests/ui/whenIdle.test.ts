import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdIdleWork, inSlices, whenIdle } from "../../src/ui/whenIdle.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function idleWork(): { done: boolean } {
  const work = { done: false };
  void whenIdle().then(() => {
    work.done = true;
  });
  return work;
}

test("idle work waits for what a reader waits for, also when that begins after it was asked for", async () => {
  const work = idleWork();
  const endFirst = holdIdleWork(60_000);
  const endSecond = holdIdleWork(60_000);
  await vi.advanceTimersByTimeAsync(30_000);
  endFirst();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work.done).toBe(false);
  endSecond();
  await vi.advanceTimersByTimeAsync(10);
  expect(work.done).toBe(true);
});

test("idle work is not held up for good", async () => {
  holdIdleWork(4000);
  const work = idleWork();
  await vi.advanceTimersByTimeAsync(3990);
  expect(work.done).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(work.done).toBe(true);
});

test("work for which a reader comes to wait goes on though the page is never idle", async () => {
  vi.stubGlobal("requestIdleCallback", (answer: () => void, { timeout }: IdleRequestOptions) =>
    setTimeout(answer, timeout),
  );
  // Each step takes a slice.
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 5;
    return now;
  });
  let call: () => void = () => undefined;
  const called = new Promise<void>((resolve) => {
    call = resolve;
  });
  let steps = 0;
  function* work(): Generator<void, string> {
    for (; steps < 20; steps++) yield;
    return "done";
  }
  let result = "";
  void inSlices(work(), () => whenIdle(called)).then((answer) => {
    result = answer;
  });
  await vi.advanceTimersByTimeAsync(3000);
  expect([steps > 0, steps < 10, result]).toEqual([true, true, ""]);
  call();
  await vi.advanceTimersByTimeAsync(100);
  expect(result).toBe("done");
});
