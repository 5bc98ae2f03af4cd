import { type SvgNode, writeValue } from "../figure/svg.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Makes a drawing into elements of the page, one by one: nothing in it is ever read as markup. */
function buildNode({ name, attributes, children = [], words }: SvgNode): SVGElement {
  const element = document.createElementNS(namespace, name);
  if (!(element instanceof SVGElement)) throw new Error(`${name} is no element of SVG.`);
  for (const [key, value] of Object.entries(attributes)) {
    const written = key === "xmlns" ? null : writeValue(value);
    if (written !== null) element.setAttribute(key, written);
  }
  if (words !== undefined) element.textContent = words;
  for (const child of children) element.append(buildNode(child));
  return element;
}

/** A figure (`figure/renderFigure.ts`, `figure/renderPicture.ts`) as an element of the page. */
export function buildFigure(figure: SvgNode): SVGSVGElement {
  const root = buildNode(figure);
  if (!(root instanceof SVGSVGElement)) throw new Error("A figure is an SVG document.");
  return root;
}
