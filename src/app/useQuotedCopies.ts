import { type ComponentType, useEffect, useState } from "react";
import { definePart } from "../ui/part.ts";
import { whenIdle } from "../ui/whenIdle.ts";

const quotePart = definePart(
  () => import("./QuotedCopies.tsx"),
  (module) => module.QuotedCopies,
);

/** What makes a quotation of what is copied from the text; null until it is there. */
export function useQuotedCopies(): ComponentType | null {
  const [Copies, setCopies] = useState<ComponentType | null>(null);
  useEffect(() => {
    const fetchQuote = (): void => {
      quotePart.load().then(
        (loaded) => setCopies(() => loaded),
        (error: unknown) => console.warn("What is copied will lack its citation.", error),
      );
    };
    // Fetched in idle time: the clipboard must be written while the key is handled. Until then the browser copies by itself;
    // a copy that finds it missing asks anew, for the next one.
    void whenIdle().then(fetchQuote);
    document.addEventListener("copy", fetchQuote);
    return () => document.removeEventListener("copy", fetchQuote);
  }, []);
  return Copies;
}
