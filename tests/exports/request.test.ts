import { afterEach, expect, test, vi } from "vitest";
import { restWhenDue } from "../../src/exports/request.ts";

afterEach(() => vi.useRealTimers());

test("a rest between small pieces of work lets the page draw once enough is done, and hears at each whether it was given up", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  const giveUp = new AbortController();
  const rest = restWhenDue({ signal: giveUp.signal });
  // Nothing waits for a timer that the page would have to run.
  await rest();
  await rest();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(60);
  const due = rest();
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await due;
  await rest();
  expect(vi.getTimerCount()).toBe(0);
  giveUp.abort(new Error("given up"));
  await expect(rest()).rejects.toThrow("given up");
});
