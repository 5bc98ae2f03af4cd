import { useEffect, useState } from "react";
import { useActions, useView } from "../view/hooks.ts";

/** How long a year stays while the years play, in milliseconds. */
const pace = 1100;

/** Lets the years pass one by one, from the one that is shown or else the first, until now. */
export function useYearPlay(
  first: number,
  last: number,
): { readonly playing: boolean; readonly toggle: () => void; readonly stop: () => void } {
  const year = useView((store) => store.view.year);
  const actions = useActions();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const next = window.setTimeout(() => {
      const ends = year === null || year >= last;
      if (ends) setPlaying(false);
      actions.setYear(ends ? null : year + 1);
    }, pace);
    return () => window.clearTimeout(next);
  }, [playing, year, last, actions]);
  const toggle = (): void => {
    if (!playing && year === null) actions.setYear(first);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
