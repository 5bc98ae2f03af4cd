import { type ReactNode, useDeferredValue } from "react";
import { useOnPaper } from "../ui/paper.ts";
import { useView } from "../view/hooks.ts";
import "./lowerPart.css";

/**
 * What a page has below its first screen: drawn when what stands above it and the map have been painted, so that a slow
 * machine answers a press with the first screen and not with all of it. Whole at once on paper, and where the address leads to
 * a part of the page.
 */
export function LowerPart({ children }: { readonly children: ReactNode }): ReactNode {
  const onPaper = useOnPaper();
  const led = useView((store) => store.anchor !== null);
  // A deferred value comes after the transition by which the map follows (`app/useShownView.ts`).
  const drawn = useDeferredValue(true, false);
  return drawn || onPaper || led ? children : <div className="lower-part" aria-busy="true" />;
}
