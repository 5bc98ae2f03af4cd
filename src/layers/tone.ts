import type { InView } from "../view/filter/filter.ts";

/**
 * How a record stands in the picture: in front as what is there, apart because nothing dates it to the time shown, or calm
 * behind because it did not change where changes are shown.
 */
export type Tone = "front" | "undated" | "calm";
type Standing = Pick<InView, "doubts" | "changed">;

/** The tone of a record under what is in view; `key` as in `doubtKey`. */
export function toneOf({ doubts, changed }: Standing, key: string): Tone {
  if (doubts.has(key)) return "undated";
  return changed === null || changed.has(key) ? "front" : "calm";
}
/** Whether a record is drawn in front, by the layer of its kind; all else is drawn by the layer of what stands apart. */
export function isInFront(inView: Standing, key: string): boolean {
  return toneOf(inView, key) === "front";
}
