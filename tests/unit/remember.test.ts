import { describe, expect, test, vi } from "vitest";
import { once, remember, rememberEach, whenRead } from "../../src/dataset/remember.ts";

describe("remember", () => {
  test("gives the same object for the same arguments, and another for others", () => {
    const pairOf = remember((one: string, two: number) => ({ one, two }));

    const first = pairOf("a", 1);

    expect(pairOf("a", 1)).toBe(first);
    expect(pairOf("a", 2)).toEqual({ one: "a", two: 2 });
    expect(pairOf("a", 1)).toBe(first);
  });

  test("forgets what was asked for longest ago", () => {
    const build = vi.fn((key: string) => ({ key }));
    const recent = remember(build, 2);

    for (const key of ["a", "b", "a", "c", "a", "b"]) recent(key);

    expect(build.mock.calls.map(([key]) => key)).toEqual(["a", "b", "c", "b"]);
  });
});

describe("once", () => {
  test("reads a record once, whatever comes of it", () => {
    const read = vi.fn((record: { readonly date: string | null }) => record.date);
    const dateOf = once(read);
    const [undated, dated] = [{ date: null }, { date: "2013" }];

    expect([dateOf(undated), dateOf(dated), dateOf(undated), dateOf(dated)]).toEqual([null, "2013", null, "2013"]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe("rememberEach", () => {
  test("keeps what was made of a record under the same further arguments", () => {
    const labelOf = rememberEach((record: { readonly id: string }, suffix: string) => ({ label: record.id + suffix }));
    const record = { id: "al" };

    const starred = labelOf("*")(record);

    expect(labelOf("*")(record)).toBe(starred);
    expect(labelOf("")(record)).toEqual({ label: "al" });
    expect(labelOf("*")(record)).toBe(starred);
  });
});

describe("whenRead", () => {
  test("makes a property when it is read, and once", () => {
    const [count, list] = [vi.fn(() => 3), vi.fn(() => ["a"])];
    const made = whenRead<{ readonly count: number; readonly list: readonly string[] }>({ count, list });

    expect(count).not.toHaveBeenCalled();
    expect([made.count, made.count]).toEqual([3, 3]);
    expect(count).toHaveBeenCalledTimes(1);
    expect(list).not.toHaveBeenCalled();
    expect({ ...made }).toEqual({ count: 3, list: ["a"] });
  });
});
