import { useSyncExternalStore } from "react";
import type { ThemeName } from "../view/state.ts";

/** What queries last said of the screen. */
const onScreen = new Map<string, boolean>();

/**
 * Whether a query holds for the screen. While the page prints, queries speak of the paper: a page that followed them would
 * change to the layout of a phone, and take its map down, for the time of a print.
 */
function readScreen(query: string): boolean {
  const last = onScreen.get(query);
  if (last !== undefined && window.matchMedia("print").matches) return last;
  const now = window.matchMedia(query).matches;
  onScreen.set(query, now);
  return now;
}

/** Whether a media query holds for the screen, kept current. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => readScreen(query),
  );
}

/** The theme to draw in: the one chosen, else as the system prefers. */
export function useThemeName(chosen: ThemeName | null): ThemeName {
  const dark = useMedia("(prefers-color-scheme: dark)");
  const more = useMedia("(prefers-contrast: more)");
  return chosen ?? (dark ? "dark" : more ? "contrast" : "light");
}
