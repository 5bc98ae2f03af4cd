/** Elements that begin a line of their own for readers, screen readers and search engines, whatever the style says. */
const lines = new Set(
  "address, article, aside, blockquote, button, caption, dd, details, dialog, div, dl, dt, fieldset, figcaption, figure, footer, h1, h2, h3, h4, header, input, label, legend, li, main, nav, ol, option, output, p, search, section, select, summary, svg, table, tbody, td, textarea, th, thead, tr, ul".split(
    ", ",
  ),
);
/** What is in them is no text of the page. */
const apart = new Set(["svg", "script", "style"]);

/** The nearest element around, or itself, of one of the names: asked for each text of each page, for which a selector is slow. */
function nearest(element: Element | null, names: ReadonlySet<string>): Element | null {
  let around = element;
  while (around !== null && !names.has(around.localName)) around = around.parentElement;
  return around;
}

/**
 * What stands apart only by style runs together when it is copied, read aloud or indexed. Places where two words of one line have nothing between them: "research1 source", each in a few characters.
 */
export function findRunTogether(root: Element): readonly string[] {
  const found = new Set<string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before: { readonly text: string; readonly line: Element | null; readonly parent: Element | null } | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? "";
    if (text === "" || nearest(parent, apart) !== null) continue;
    const line = nearest(parent, lines);
    if (before !== null && before.line === line && before.parent !== parent) {
      const [left, right] = [before.text.slice(-20), text.slice(0, 20)];
      if (/[\p{L}\p{N}.,;:)!?]$/u.test(left) && /^[\p{L}\p{N}(“]/u.test(right)) found.add(`${left}|${right}`);
    }
    before = { text, line, parent };
  }
  return [...found];
}
