import { luminanceOf } from "../theme/contrast.ts";

/** From this share of light on black is read better on a colour than white. */
const middle = 0.179;

/** Gives buttons and links of a page a colour, six hexadecimal digits, and takes it back. Null: that of the theme. */
export function applyAccent({ style }: HTMLElement, accent: string | null): () => void {
  if (accent === null) return () => undefined;
  style.setProperty("--accent", `#${accent}`);
  style.setProperty("--accent-ink", luminanceOf(`#${accent}`) > middle ? "#000" : "#fff");
  return () => {
    style.removeProperty("--accent");
    style.removeProperty("--accent-ink");
  };
}
