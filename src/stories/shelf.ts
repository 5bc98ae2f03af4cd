import { isRecord } from "../base/isRecord.ts";
import { isOwnId } from "../dataset/ownId.ts";
import { isEmbedded } from "../ui/embedded.ts";
import { type Draft, type DraftStep, mostSteps } from "./draft.ts";

/** A draft as it is kept, with the number of times that it was written: two windows tell by it who was first. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly edited: number;
}

/**
 * What became of a draft that was put on the shelf: `kept`; `memory`: the browser keeps nothing for this page, the draft
 * lives until the window is closed; `full`: there is no room left for it, with the same effect; `copied`: another window
 * had written the story meanwhile, so that this draft was kept beside it under an id of its own.
 */
export type Put =
  | { readonly state: "kept" | "memory" | "full"; readonly draft: Draft }
  | { readonly state: "copied"; readonly draft: Draft; readonly other: Draft };

/** The parts of `localStorage` that are needed. */
export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "atlas.story.";
const keyOf = (id: string): string => `${prefix}${id}`;

const isStep = (value: unknown): value is DraftStep =>
  isRecord(value) && ["key", "title", "view", "text", "notes"].every((name) => typeof value[name] === "string");

/** Whether a value has the shape of a draft. */
function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    isOwnId(value.id) &&
    ["title", "author", "date", "summary", "audience", "language"].every((name) => typeof value[name] === "string") &&
    (value.minutes === null || typeof value.minutes === "number") &&
    Array.isArray(value.steps) &&
    value.steps.length > 0 &&
    value.steps.length <= mostSteps &&
    value.steps.every(isStep)
  );
}

/** What stands under a key; null for nothing, and for what is not ours: that is left as it is. */
function readKept(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isDraft(value.draft) || typeof value.revision !== "number") return null;
    return {
      draft: value.draft,
      revision: value.revision,
      edited: typeof value.edited === "number" ? value.edited : 0,
    };
  } catch {
    return null;
  }
}

/** The browser's storage; null where it is refused (a frame without an origin, a private window, a setting). */
export function openKeeper(page: Pick<Window, "localStorage">): Keeper | null {
  if (isEmbedded()) return null;
  try {
    const { localStorage } = page;
    const probe = `${prefix}probe`;
    localStorage.setItem(probe, "");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * The stories that readers make, kept in the browser. Each edit is written at once, in the same task, so that a crash loses
 * nothing and there is nothing left to write when the page goes.
 */
export class Shelf {
  private readonly known = new Map<string, KeptDraft>();
  private readonly listeners = new Set<() => void>();
  private listed: readonly KeptDraft[] | null = null;

  constructor(
    private readonly keeper: Keeper | null,
    private readonly now: () => number,
    private readonly newId: () => string,
  ) {
    for (let index = 0; index < (keeper?.length ?? 0); index += 1) {
      const key = keeper?.key(index) ?? "";
      const kept = key.startsWith(prefix) ? readKept(keeper?.getItem(key) ?? null) : null;
      if (kept !== null && keyOf(kept.draft.id) === key) this.known.set(kept.draft.id, kept);
    }
  }

  /** Whether the browser keeps anything at all. */
  get keeps(): boolean {
    return this.keeper !== null;
  }

  /** All, the one edited last first. The same list until something changes. */
  list = (): readonly KeptDraft[] => {
    this.listed ??= [...this.known.values()].sort((a, b) => b.edited - a.edited);
    return this.listed;
  };

  get = (id: string): Draft | null => this.known.get(id)?.draft ?? null;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private tell(): void {
    this.listed = null;
    for (const listener of this.listeners) listener();
  }

  /** Writes a draft; `fresh`: it is new here, and what stands under its id is no reason to part them. */
  put(draft: Draft): Put {
    const before = this.known.get(draft.id);
    const stored = readKept(this.keeper?.getItem(keyOf(draft.id)) ?? null);
    if (stored !== null && stored.revision !== (before?.revision ?? 0)) {
      this.known.set(draft.id, stored);
      const mine = this.put({ ...draft, id: this.newId() });
      return { state: "copied", draft: mine.draft, other: stored.draft };
    }
    const kept: KeptDraft = { draft, revision: (before?.revision ?? 0) + 1, edited: this.now() };
    this.known.set(draft.id, kept);
    this.tell();
    if (this.keeper === null) return { state: "memory", draft };
    try {
      this.keeper.setItem(keyOf(draft.id), JSON.stringify(kept));
      return { state: "kept", draft };
    } catch {
      return { state: "full", draft };
    }
  }

  /** Takes a story away; gives it back, for who wants it again after all. */
  remove(id: string): Draft | null {
    const before = this.known.get(id);
    if (before === undefined) return null;
    this.known.delete(id);
    this.keeper?.removeItem(keyOf(id));
    this.tell();
    return before.draft;
  }

  /**
   * Another window of the atlas has written or removed a story: what it wrote stands here too. Gives the id of the story;
   * `before` is told of it before those who listen.
   */
  onStorage(key: string | null, value: string | null, before: (id: string) => void = () => undefined): string | null {
    if (key === null || !key.startsWith(prefix)) return null;
    const id = key.slice(prefix.length);
    const kept = readKept(value);
    if (kept === null) this.known.delete(id);
    else if (kept.draft.id === id) this.known.set(id, kept);
    else return null;
    before(id);
    this.tell();
    return id;
  }
}
