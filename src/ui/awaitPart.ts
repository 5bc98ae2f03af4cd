import { use } from "react";
import type { Part } from "./part.ts";

/**
 * A part of the program for a component that cannot do without it: waits for it, and throws a `PartError` where it cannot be
 * loaded. React is asked each time, and told at once of what is there: where one rendering waits and its repetition, which
 * finds the part loaded, no longer asks, React loses count of the hooks.
 */
export function awaitPart<Value>(part: Part<Value>): Value {
  const promise = part.read();
  const value = part.peek();
  return use(value === null ? promise : Object.assign(promise, { status: "fulfilled", value }));
}
