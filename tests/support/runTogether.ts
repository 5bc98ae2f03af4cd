/** Elements that begin a line of their own for readers, screen readers and search engines, whatever the style says. */
const lines = new Set(
  "address, article, aside, blockquote, button, caption, dd, details, dialog, div, dl, dt, fieldset, figcaption, figure, footer, h1, h2, h3, h4, header, input, label, legend, li, main, nav, ol, option, output, p, search, section, select, summary, svg, table, tbody, td, textarea, th, thead, tr, ul".split(
    ", ",
  ),
);
/** What is in them is no text of the page. */
const apart = new Set(["svg", "script", "style"]);

/**
 * What stands apart only by style runs together when it is copied, read aloud or indexed. Places where two words of one line have nothing between them: "research1 source", each in a few characters.
 */
export function findRunTogether(root: Element): readonly string[] {
  const found = new Set<string>();
  let before: { readonly text: string; readonly line: Element | null; readonly parent: Element } | null = null;
  /** Goes down from an element, which is or stands in a line, rather than up from each text: a page has thousands. */
  const read = (parent: Element, around: Element | null): void => {
    if (apart.has(parent.localName)) return;
    const line = lines.has(parent.localName) ? parent : around;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) read(node as Element, line);
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const text = node.nodeValue ?? "";
      if (text === "") continue;
      if (before !== null && before.line === line && before.parent !== parent) {
        const [left, right] = [before.text.slice(-20), text.slice(0, 20)];
        if (/[\p{L}\p{N}.,;:)!?]$/u.test(left) && /^[\p{L}\p{N}(“]/u.test(right)) found.add(`${left}|${right}`);
      }
      before = { text, line, parent };
    }
  };
  read(root, root.parentElement?.closest([...lines].join()) ?? null);
  return [...found];
}
