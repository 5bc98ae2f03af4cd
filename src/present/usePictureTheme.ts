import type { Theme } from "../theme/theme.ts";
import { themes } from "../theme/tokens.ts";
import { useView } from "../view/hooks.ts";

/** The theme that pictures beside the text have: the one chosen, or the system's as it is now. */
export function usePictureTheme(): Theme {
  const chosen = useView((store) => store.view.theme);
  return themes[chosen ?? (window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light")];
}
