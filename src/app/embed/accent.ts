/** Share of light that a colour gives back, as WCAG 2.2 measures it, 0 to 1. `hex`: six digits. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From this share of light on black is read better on a colour than white. */
const middle = 0.179;

/** Gives buttons and links of a page a colour, six hexadecimal digits, and takes it back. Null: that of the theme. */
export function applyAccent({ style }: HTMLElement, accent: string | null): () => void {
  if (accent === null) return () => undefined;
  style.setProperty("--accent", `#${accent}`);
  style.setProperty("--accent-ink", luminanceOf(accent) > middle ? "#000" : "#fff");
  return () => {
    style.removeProperty("--accent");
    style.removeProperty("--accent-ink");
  };
}
