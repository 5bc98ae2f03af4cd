import type { ReferenceId } from "../dataset/model.ts";
import { foldText } from "./fingerprint.ts";
import type { KnownWorks, SourceCitation } from "./types.ts";

/** Something like "Name et al., 2015": begins with a capital and ends with a comma and a year. */
const looksLikeCitation = /^\p{Lu}[^;()]*,\s*(?:19|20)\d{2}[a-z]?$/u;

/**
 * Finds author-year citations: the pieces, parted by semicolons, of each innermost parenthesis. An unclosed outer
 * parenthesis does no harm. A piece that looks like a citation but names no known work is returned without reference.
 */
export function findInTextCitations(text: string, works: KnownWorks): SourceCitation[] {
  const known = new Map<string, ReferenceId>();
  for (const [reference, forms] of Object.entries(works.inText))
    for (const form of forms) known.set(foldText(form), reference);
  const found: SourceCitation[] = [];
  let parenthesis = 0;
  for (const group of text.matchAll(/\(([^()]*)\)/g)) {
    let start = group.index + 1;
    let counted = false;
    for (const piece of (group[1] ?? "").split(";")) {
      const printed = piece.trim();
      const reference = known.get(foldText(printed)) ?? null;
      if (reference !== null || looksLikeCitation.test(printed)) {
        if (!counted) parenthesis += 1;
        counted = true;
        const from = start + piece.indexOf(printed);
        found.push({ printed, reference, form: "in-text", parenthesis, range: [from, from + printed.length] });
      }
      start += piece.length + 1;
    }
  }
  return found;
}

/** Finds works named by title or address in the text. An address is recognised even if a hyphen was lost in it. */
export function findNamedWorks(text: string, works: KnownWorks): SourceCitation[] {
  const found: SourceCitation[] = [];
  for (const [reference, title] of Object.entries(works.titles)) {
    const at = text.indexOf(title);
    if (at >= 0)
      found.push({ printed: title, reference, form: "named", parenthesis: 0, range: [at, at + title.length] });
  }
  for (const [reference, address] of Object.entries(works.addresses)) {
    const at = text.indexOf(address);
    if (at < 0) continue;
    const printed = /^[^\s>)\]]+/.exec(text.slice(at))?.[0] ?? address;
    found.push({ printed, reference, form: "footnote", parenthesis: 0, range: [at, at + printed.length] });
  }
  return found;
}

/** The work a footnote refers to: the first address it holds. Null when none is known. */
export function resolveFootnote(text: string, works: KnownWorks): ReferenceId | null {
  return findNamedWorks(text, works).find((each) => each.form === "footnote")?.reference ?? null;
}
