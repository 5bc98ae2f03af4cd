/** Elements that drawings of the atlas are made of. Others (styles, which a page's policy forbids in it) are left out with what is in them. */
const drawn: readonly string[] = [
  "svg",
  "title",
  "desc",
  "defs",
  "clipPath",
  "pattern",
  "g",
  "path",
  "use",
  "rect",
  "circle",
  "line",
  "text",
  "tspan",
];

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "");

/**
 * The nodes of a drawing that the atlas has written; null for what is none. Made one by one: under trusted types no text may
 * become markup, and a document that the browser parses while it is fetched is under the policy of this page, which then
 * complains of styles in files that stand alone elsewhere. Nothing in it can run: elements are those above, attributes none
 * that begin with `on`, links only to parts of the drawing.
 */
export function readDrawing(text: string, document: Document): SVGElement | null {
  const open: SVGElement[] = [];
  let root: SVGElement | null = null;
  /** Depth within an element that is left out; 0 outside of one. */
  let left = 0;
  for (const [, closing, name = "", attributes = "", alone, words] of text.matchAll(
    /<(\/?)([\w-]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1);
    if (words !== undefined) {
      if (left === 0) parent?.append(decode(words));
    } else if (closing === "/") {
      if (left > 0) left -= 1;
      else open.pop();
    } else if (left > 0 || !drawn.includes(name) || (parent === undefined && (root !== null || name !== "svg"))) {
      if (alone === "") left += 1;
    } else {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [, key = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        const isOwn = !/^(?:on|style$|xmlns)/i.test(key) && (!/href$/i.test(key) || value.startsWith("#"));
        if (isOwn) element.setAttribute(key, decode(value));
      }
      parent?.append(element);
      root ??= element;
      if (alone === "") open.push(element);
    }
  }
  return root;
}
