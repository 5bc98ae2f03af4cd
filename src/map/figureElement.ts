/**
 * Turns the text of a figure into an element of the page. Parsed as XML, so no markup of ours or of the data can run.
 * Throws when the text is not well-formed.
 */
export function parseFigure(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error("The figure is not a well-formed SVG document.");
  return document.adoptNode(root);
}
