import { type CopiedLine, readSelection } from "./readSelection.ts";

/** How the atlas cites what is copied from it. Each is asked for only when it is needed. */
export interface Citations {
  /** A statement in short, as in running text: "Haider, 2019, section 1, paragraph 1". Null for an unknown id. */
  readonly inText: (statement: string) => string | null;
  /** The ready footnote of a statement, with its address. */
  readonly footnote: (statement: string) => string | null;
  /** The page as a whole. */
  readonly page: () => string;
}
/** The same words as plain text and as markup. */
export interface Quotation {
  readonly plain: string;
  readonly html: string;
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Whether a line holds all words of its statement. */
function isWhole(line: CopiedLine, page: Document): boolean {
  if (line.statement === null) return false;
  const text = page.querySelector(`[data-statement="${CSS.escape(line.statement)}"] .statement-text`);
  if (text === null) return false;
  const range = page.createRange();
  range.selectNodeContents(text);
  return readSelection(range)[0]?.text.trim() === line.text.trim();
}

/**
 * What is selected as a quotation: a whole statement in quotation marks with its footnote; several lines with the citation of
 * each statement behind it and of the page at the end; a few words of one line as they are. Null when there is nothing to read.
 */
export function quoteSelection(ranges: readonly Range[], page: Document, citations: Citations): Quotation | null {
  const lines = ranges.flatMap(readSelection);
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.length === 1 && !isWhole(first, page)) {
    return { plain: first.text.trim(), html: escapeText(first.text.trim()) };
  }
  const statements = new Set(lines.flatMap(({ statement }) => statement ?? []));
  const [only = null] = statements;
  const alone = statements.size === 1 && lines.length === 1 && only !== null ? citations.footnote(only) : null;
  const plain: string[] = [];
  const html: string[] = [];
  for (const { kind, text: raw, statement } of lines) {
    const text = raw.trim();
    const cited = statement === null || alone !== null ? null : citations.inText(statement);
    const behind = cited === null ? "" : ` (${cited})`;
    if (statement !== null) {
      plain.push("", `“${text}”${behind}`, "");
      html.push(`<blockquote><p>“${escapeText(text)}”${escapeText(behind)}</p></blockquote>`);
    } else if (kind === "heading") {
      plain.push("", text);
      html.push(`<p><strong>${escapeText(text)}</strong></p>`);
    } else {
      plain.push(text);
      html.push(`<p>${escapeText(text).replaceAll("\t", " · ")}</p>`);
    }
  }
  const source = alone ?? citations.page();
  plain.push("", source);
  html.push(`<p>${escapeText(source)}</p>`);
  return {
    plain: plain
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    html: html.join("\n"),
  };
}
