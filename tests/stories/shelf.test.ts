import { beforeEach, describe, expect, test } from "vitest";
import type { Draft } from "../../src/stories/draft.ts";
import { type Keeper, openKeeper, Shelf } from "../../src/stories/shelf.ts";

const draft = (id: string, title = "A story"): Draft => ({
  id,
  title,
  author: "",
  date: "",
  summary: "",
  audience: "",
  minutes: null,
  language: "en",
  steps: [{ key: "a", title: "First", view: "", text: "", notes: "" }],
});

/** A storage that holds so many characters. */
function openStorage(room = Number.POSITIVE_INFINITY): Keeper & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

let clock = 0;
let ids = 0;
beforeEach(() => {
  clock = 0;
  ids = 0;
});
const open = (keeper: Keeper | null): Shelf =>
  new Shelf(
    keeper,
    () => {
      clock += 1;
      return clock;
    },
    () => {
      ids += 1;
      return `own-new${ids}`;
    },
  );

describe("the shelf", () => {
  test("keeps each edit at once, so that whoever opens it later finds all, newest first", () => {
    const storage = openStorage();
    const shelf = open(storage);
    expect(shelf.put(draft("own-a"))).toEqual({ state: "kept", draft: draft("own-a") });
    shelf.put(draft("own-b"));
    shelf.put(draft("own-a", "Another title"));
    expect(
      open(storage)
        .list()
        .map(({ draft: { id, title } }) => [id, title]),
    ).toEqual([
      ["own-a", "Another title"],
      ["own-b", "A story"],
    ]);
  });

  test("gives a story back after it was removed", () => {
    const storage = openStorage();
    const shelf = open(storage);
    shelf.put(draft("own-a"));
    const removed = shelf.remove("own-a");
    expect([shelf.get("own-a"), open(storage).list()]).toEqual([null, []]);
    if (removed !== null) shelf.put(removed);
    expect(open(storage).get("own-a")).toEqual(draft("own-a"));
  });

  test("takes over what another window writes, and tells who listens", () => {
    const storage = openStorage();
    const [here, there] = [open(storage), open(storage)];
    here.put(draft("own-a"));
    there.onStorage("atlas.story.own-a", storage.getItem("atlas.story.own-a"));
    let told = 0;
    here.subscribe(() => (told += 1));
    there.put(draft("own-a", "From there"));
    expect(here.onStorage("atlas.story.own-a", storage.getItem("atlas.story.own-a"))).toBe("own-a");
    expect([here.get("own-a")?.title, told]).toEqual(["From there", 1]);
    expect(here.put(draft("own-a", "From here")).state).toBe("kept");
    expect(open(storage).get("own-a")?.title).toBe("From here");
  });

  test("keeps both where two windows have written the same story before they heard of each other", () => {
    const storage = openStorage();
    const first = open(storage);
    first.put(draft("own-a"));
    const second = open(storage);
    first.put(draft("own-a", "From the first"));
    expect(second.put(draft("own-a", "From the second"))).toEqual({
      state: "copied",
      draft: draft("own-new1", "From the second"),
      other: draft("own-a", "From the first"),
    });
    expect(
      open(storage)
        .list()
        .map(({ draft: { title } }) => title),
    ).toEqual(["From the second", "From the first"]);
  });

  test("says when there is no room, and when nothing is kept, and works on for as long as the window stands", () => {
    const full = open(openStorage(10));
    expect(full.put(draft("own-a")).state).toBe("full");
    expect(full.get("own-a")).toEqual(draft("own-a"));
    const refused = open(
      openKeeper({
        get localStorage(): Storage {
          throw new DOMException("refused", "SecurityError");
        },
      }),
    );
    expect([refused.keeps, refused.put(draft("own-a")).state]).toEqual([false, "memory"]);
    expect(refused.get("own-a")).toEqual(draft("own-a"));
  });

  test.each([
    ["no JSON", "{"],
    ["another thing", '"text"'],
    ["a draft without steps", JSON.stringify({ draft: { ...draft("own-a"), steps: [] }, revision: 1, edited: 1 })],
    ["a step that is none", JSON.stringify({ draft: { ...draft("own-a"), steps: [{}] }, revision: 1, edited: 1 })],
    ["the story of another key", JSON.stringify({ draft: draft("own-b"), revision: 1, edited: 1 })],
  ])("leaves alone what it cannot read: %s", (_, text) => {
    const storage = openStorage();
    storage.setItem("atlas.story.own-a", text);
    storage.setItem("atlas.originals", "[]");
    expect(open(storage).list()).toEqual([]);
    expect(storage.texts.get("atlas.story.own-a")).toBe(text);
  });
});
