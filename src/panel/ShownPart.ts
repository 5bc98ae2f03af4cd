import { useEffect } from "react";
import { countryParts } from "../view/country/bodies.ts";
import { listParts } from "../view/counts.ts";
import { useView } from "../view/hooks.ts";
import { narrowingParts } from "../view/narrowedLists.ts";

const parts: readonly string[] = [...Object.values(countryParts), ...Object.values(listParts), ...narrowingParts];

/**
 * Puts the part of the page that the address names under the reader's eyes, and the focus on its heading. Stands last in the
 * page, after what opens the part, and by itself: a part that is led to does not make the rest of the page anew.
 */
export function ShownPart(): null {
  const part = useView((store) => store.anchor);
  const selection = useView((store) => store.view.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the part is shown again
  useEffect(() => {
    if (part === null || !parts.includes(part)) return;
    const heading = document.getElementById(part);
    heading?.scrollIntoView?.({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [part, selection]);
  return null;
}
