import { useEffect, useState } from "react";
import type { Part } from "./part.ts";

/** A part that a component does without until it is there: null before, and where it cannot be loaded. */
export function useLoaded<Value>(part: Part<Value>): Value | null {
  const [value, setValue] = useState(part.peek);
  useEffect(() => {
    part.load().then(
      (loaded) => setValue(() => loaded),
      () => undefined,
    );
  }, [part]);
  return value;
}
