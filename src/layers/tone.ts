import type { InView } from "../view/filter/filter.ts";

/**
 * How a record stands in the picture: in front as what is there, or apart, because nothing dates it to the year shown.
 */
export type Tone = "front" | "undated";

/** The tone of a record under what is in view; `key` as in `doubtKey`. */
export function toneOf({ doubts }: Pick<InView, "doubts">, key: string): Tone {
  return doubts.has(key) ? "undated" : "front";
}
/** Whether a record is drawn in front, by the layer of its kind; all else is drawn by the layer of what stands apart. */
export function isInFront(inView: Pick<InView, "doubts">, key: string): boolean {
  return toneOf(inView, key) === "front";
}
