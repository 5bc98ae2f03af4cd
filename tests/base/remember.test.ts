import { describe, expect, test, vi } from "vitest";
import { groupBy } from "../../src/base/groupBy.ts";
import { once, remember, rememberEach, whenRead, withSome } from "../../src/base/remember.ts";

describe("remember", () => {
  test("gives the same object for the same arguments, and another for others", () => {
    const pairOf = remember((one: string, two: number) => ({ one, two }));

    const first = pairOf("a", 1);

    expect(pairOf("a", 1)).toBe(first);
    expect(pairOf("a", 2)).toEqual({ one: "a", two: 2 });
    expect(pairOf("a", 1)).toBe(first);
  });

  test("takes a call with more or fewer arguments for another", () => {
    const join = remember((...words: readonly string[]) => words.join(" "));

    expect([join("a"), join("a", "b"), join("a"), join()]).toEqual(["a", "a b", "a", ""]);
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

describe("withSome", () => {
  test("takes the properties named from the other, and asks neither before they are read", () => {
    const unread = vi.fn(() => "never");
    const base = { a: 1, b: 2, c: 3 };
    const other = whenRead<{ readonly b: number; readonly d: string }>({ b: () => 20, d: unread });

    expect({ ...withSome(base, other, ["b"]) }).toEqual({ a: 1, b: 20, c: 3 });
    expect(unread).not.toHaveBeenCalled();
  });
});

describe("groupBy", () => {
  test("puts a record under its key, or once under each of several, in the order in which keys come", () => {
    const records = [
      { id: 1, keys: ["b", "a", "b"] },
      { id: 2, keys: [] },
      { id: 3, keys: ["a"] },
    ];

    expect([...groupBy(records, ({ keys }) => keys)].map(([key, own]) => [key, own.map(({ id }) => id)])).toEqual([
      ["b", [1]],
      ["a", [1, 3]],
    ]);
    expect([...groupBy(records, ({ keys }) => String(keys.length)).keys()]).toEqual(["3", "0", "1"]);
  });
});
