import type { Story } from "../dataset/model.ts";
import { guestId } from "../dataset/ownId.ts";
import { type Draft, newStepKey, newStoryId } from "./draft.ts";
import { buildStory } from "./draftStory.ts";
import { applyEdit, type Edit, type Past, remembering } from "./editDraft.ts";
import { openKeeper, type Put, Shelf } from "./shelf.ts";
import { readStoryLink } from "./storyLink.ts";

/** The one shelf of this window. */
export const shelf = new Shelf(openKeeper(window), () => Date.now(), newStoryId);

let guest: Draft | null = null;
let asked = "";

/** Reads the story that an address holds, to be shown without being kept; false where it cannot be read. */
export async function readGuest(address: string): Promise<boolean> {
  asked = address;
  const { draft } = (await readStoryLink(address, guestId)) ?? { draft: null };
  // A long link may be read after a short one that was opened later.
  if (asked === address) guest = draft;
  return draft !== null;
}

/** A draft of this window by its id, kept or not. */
export const findDraft = (id: string): Draft | null => (id === guestId ? guest : shelf.get(id));

/** A story of one's own in the form of given ones; null when this browser has none of that id. */
export function findOwnStory(id: string): Story | null {
  const draft = findDraft(id);
  return draft === null ? null : buildStory(draft);
}

/** What the author of a story must know about how it is kept: as `Put`, or that another window has changed it. */
export type Keeping = Put["state"] | "changed";
const keeping = new Map<string, Keeping>();
const pasts = new Map<string, Past>();

/** How a story is kept since its last edit here. */
export const keepingOf = (id: string): Keeping => keeping.get(id) ?? (shelf.keeps ? "kept" : "memory");
/** Whether an edit of this window can be taken back. */
export const canUndo = (id: string): boolean => (pasts.get(id) ?? []).length > 0;

window.addEventListener("storage", ({ key, newValue }) => {
  const id = shelf.onStorage(key, newValue, (changed) => keeping.set(changed, "changed"));
  if (id !== null) pasts.delete(id);
});

/** Puts a draft on the shelf with what was before it; gives it as it is kept, where need be under an id of its own. */
function keep(draft: Draft, past: Past): Draft {
  pasts.set(draft.id, past);
  keeping.set(draft.id, shelf.keeps ? "kept" : "memory");
  const put = shelf.put(draft);
  keeping.set(put.draft.id, put.state);
  if (put.draft.id !== draft.id) {
    pasts.set(put.draft.id, past);
    pasts.delete(draft.id);
  }
  return put.draft;
}

/** Edits a story of the shelf; null when it is not there. The id of what is given back may be another one. */
export function editStory(id: string, edit: Edit): Draft | null {
  const before = shelf.get(id);
  if (before === null) return null;
  const after = applyEdit(before, edit);
  return after === before ? before : keep(after, remembering(pasts.get(id) ?? [], before, edit));
}

/** Takes the last edit back; null when there is none. */
export function undoEdit(id: string): Draft | null {
  const past = pasts.get(id) ?? [];
  const last = past.at(-1);
  return last === undefined ? null : keep({ ...last.draft, id }, past.slice(0, -1));
}

/** Puts a story on the shelf that was not there: one just begun, a copy, one from a file. */
export const keepStory = (draft: Draft): Draft => keep({ ...draft, id: newStoryId() }, []);

/** A story that shows one view. */
export function beginStory(
  title: string,
  language: string,
  step: { readonly title: string; readonly view: string },
): Draft {
  return keepStory({
    id: "",
    title,
    author: "",
    date: new Date().toISOString().slice(0, 10),
    summary: "",
    audience: "",
    minutes: null,
    language,
    steps: [{ key: newStepKey(), title: step.title, view: step.view, text: "", notes: "" }],
  });
}
