import { use } from "react";
import type { Part } from "./part.ts";

/**
 * A part of the program for a component that cannot do without it: waits for it, and throws a `PartError` where it cannot be
 * loaded. A promise that React has waited for (it then bears a `status`) is asked again each time: where one rendering waits
 * and its repetition, which finds the part loaded, no longer asks, React loses count of the hooks.
 */
export function awaitPart<Value>(part: Part<Value>): Value {
  const value = part.peek();
  const promise = part.read();
  return value !== null && !("status" in promise) ? value : use(promise);
}
