import { startTransition, useEffect, useState } from "react";
import type { Target } from "../dataset/model.ts";
import { useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import type { ViewState } from "../view/state.ts";

interface ShownView {
  /** What the map shows, its frame included. */
  readonly view: ViewState;
  /** The map does not show what is selected yet. */
  readonly waits: boolean;
  /** What it is going to show then; null also where that is everything. */
  readonly coming: Target | null;
}

/**
 * The view as the map shows it. A new selection reaches it when the text about it stands: both at once would take a slow
 * machine twice as long to answer the press. Everything else reaches it at once.
 */
export function useShownView(): ShownView {
  const asked = useView((store) => store.view);
  const [later, setLater] = useState(asked);
  // As a transition and not as a deferred value: what is folded in the text is drawn as one, after the map.
  useEffect(() => startTransition(() => setLater(asked)), [asked]);
  const target = targetOfSelection(asked.selection);
  const waits = targetOfSelection(later.selection) !== target;
  return { view: waits ? later : asked, waits, coming: waits ? target : null };
}
