/** What of a page is read when it is copied, in lines as the page shows them. */
export interface CopiedLine {
  readonly kind: "heading" | "text" | "row";
  readonly text: string;
  /** Id of the statement whose words these are; null for all else. */
  readonly statement: string | null;
}

/** Controls, signs, words for screen readers alone, and where a statement stands: its citation says that. */
const unread = [
  "button:not(.citation-button)",
  "input",
  "select",
  "textarea",
  "svg",
  "nav",
  "script",
  "[hidden]",
  "[popover]",
  "dialog",
  "[aria-hidden='true']",
  ".visually-hidden",
  ".map-area",
  ".statement-meta",
  ".statement-tools",
  ".no-copy",
].join(", ");

const blockTags = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 HEADER LEGEND LI MAIN OL P SECTION SUMMARY TABLE TBODY THEAD TR UL".split(
    " ",
  ),
);
const headings = new Set(["H1", "H2", "H3", "H4"]);

function isUnread(element: Element): boolean {
  const fold = element.parentElement;
  return (
    element.matches(unread) ||
    (fold?.localName === "details" && !fold.hasAttribute("open") && element.localName !== "summary")
  );
}

const isLaidOut = (display: string): boolean => /flex|grid/.test(display);

/** Whether an element begins a line of its own; what a row of boxes makes a box of stays in its line. */
function isBlock(element: Element): boolean {
  if (blockTags.has(element.tagName)) return true;
  const parent = element.parentElement;
  if (parent === null) return true;
  return getComputedStyle(element).display === "block" && !isLaidOut(getComputedStyle(parent).display);
}

/** The part of a text node that lies in a range. */
function partIn(node: Text, range: Range): string {
  if (!range.intersectsNode(node)) return "";
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(from, to);
}

interface Pending {
  kind: CopiedLine["kind"];
  text: string;
  statement: string | null;
  block: Element | null;
  cell: Element | null;
  /** The innermost block of the words last read: what a cell lists stands in blocks of their own. */
  part: Element;
  inline: Element | null;
}

/**
 * The lines of a page within a range, without its controls: headings, paragraphs, list items, rows of tables with a tab
 * between cells, terms with their values. What is folded away or hidden is no part of it.
 */
export function readSelection(range: Range): readonly CopiedLine[] {
  const lines: CopiedLine[] = [];
  let line: Pending | null = null;
  const close = (): void => {
    const text = line?.text.replace(/ +(?=\t|$)|(?<=\t|^) +/g, "") ?? "";
    if (line !== null && text.trim() !== "") lines.push({ kind: line.kind, text, statement: line.statement });
    line = null;
  };
  const ancestor = range.commonAncestorContainer;
  const root = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  if (root === null || root.closest(unread) !== null) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isUnread(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const blocks = new Map<Element, Element>();
  const blockOf = (element: Element): Element => {
    const known = blocks.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const found = parent === null || isBlock(element) ? element : blockOf(parent);
    blocks.set(element, found);
    return found;
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement === null) continue;
    const text = partIn(node, range).replace(/[ \t\r\n]+/g, " ");
    if (text === "") continue;
    const inline = node.parentElement;
    const block = blockOf(inline);
    const cell = inline.closest("td, th");
    const row = cell === null ? null : cell.closest("tr");
    const place = row ?? block;
    if (text === " " && (line === null || line.block !== place)) continue;
    if (line !== null && line.block !== place) {
      const value = line.block?.localName === "dt" && inline.closest("dd") !== null;
      if (value) Object.assign(line, { text: `${line.text.trim()}: `, block: place });
      else close();
    }
    line ??= {
      kind: row !== null ? "row" : headings.has(block.tagName) ? "heading" : "text",
      text: "",
      statement: inline.closest(".statement-text")?.closest("[data-statement]")?.getAttribute("data-statement") ?? null,
      block: place,
      cell,
      part: block,
      inline,
    };
    const apart: boolean =
      line.inline !== inline && isLaidOut(getComputedStyle(block).display) && !/\s$/.test(line.text);
    const another = cell !== null && line.part !== block;
    const joint = line.cell !== cell ? "\t" : another ? "; " : apart && line.text !== "" ? " " : "";
    const begun = /[ \t]$/.test(line.text) && text.startsWith(" ");
    line.text += joint + (begun ? text.trimStart() : text);
    line.cell = cell;
    line.part = block;
    line.inline = inline;
  }
  close();
  return lines;
}
