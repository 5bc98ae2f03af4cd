import { useSyncExternalStore } from "react";
import type { ThemeName } from "../view/state.ts";

/** Whether a media query holds, kept current. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The theme to draw in: the one chosen, else as the system prefers. */
export function useThemeName(chosen: ThemeName | null): ThemeName {
  const dark = useMedia("(prefers-color-scheme: dark)");
  return chosen ?? (dark ? "dark" : "light");
}
