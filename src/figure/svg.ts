/** Values of attributes; null and undefined leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML 1.0 does not allow: control characters other than tab and line ends. */
const forbidden = /[^\P{Cc}\t\n\r]/gu;

/** Text that is safe in XML, in content and in attributes; control characters, which XML forbids, are dropped. */
export function escapeText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}

/** A number with at most two decimals, as short as it goes. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/**
 * Attributes that hold a line of text to a width, pixels, in whatever family it is drawn: letters and the space between
 * them are squeezed or stretched together.
 */
export function boundTo(width: number): Attributes {
  return width > 0 ? { textLength: width, lengthAdjust: "spacingAndGlyphs" } : {};
}

/** An element with escaped attributes; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    const written = writeValue(value);
    if (written !== null) text += ` ${key}="${escapeText(written)}"`;
  }
  return content === "" ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** An element of a drawing, to be written as text or made into an element of the page (`map/figureElement.ts`). */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children?: readonly SvgNode[];
  /** The words of a text, not escaped. */
  readonly words?: string;
}

/** An element with others in it. */
export function group(name: string, attributes: Attributes, children: readonly SvgNode[]): SvgNode {
  return { name, attributes, children };
}

/** The value of an attribute as it is written; null leaves it out. */
export function writeValue(value: Attributes[string]): string | null {
  return typeof value === "number" ? formatNumber(value) : (value ?? null);
}

/** An element with all that is in it, as text. */
export function writeNode({ name, attributes, children = [], words = "" }: SvgNode): string {
  return element(name, attributes, writeNodes(children) + escapeText(words));
}

/** Elements one after the other, as text. */
export function writeNodes(nodes: readonly SvgNode[]): string {
  return nodes.map(writeNode).join("");
}
