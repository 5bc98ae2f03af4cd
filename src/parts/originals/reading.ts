import type { Statement } from "../../dataset/model.ts";
import { matchOriginal } from "../../originals/matchOriginal.ts";
import type { TextCopy } from "./keptCopies.ts";
import type { ReaderCopy, Refusal } from "./originals.ts";

/** Bytes; the two documents have far fewer. */
const largestFile = 5_000_000;

/** What came of reading texts: copies of our documents, and why others are none. */
export interface Read {
  readonly copies: readonly ReaderCopy[];
  readonly refusals: readonly Refusal[];
}

/** Holds texts against the statements. `kept`: the reader keeps them in this browser. */
export function readCopies(texts: readonly TextCopy[], statements: readonly Statement[], kept: boolean): Read {
  const copies: ReaderCopy[] = [];
  const refusals: Refusal[] = [];
  for (const { name, text } of texts) {
    const match = matchOriginal(text, statements);
    if (match.document === null) {
      refusals.push({ name, reason: match.wrongFile ?? "another-text" });
      continue;
    }
    const { document, matchedParagraphs: matched, total, missing, paragraphs } = match;
    copies.push({ name, text, document, matched, total, missing, paragraphs, kept });
  }
  return { copies, refusals };
}

/** The texts of files; too large or unreadable ones are refused. */
export async function readFiles(
  files: readonly File[],
): Promise<{ readonly texts: readonly TextCopy[]; readonly refusals: readonly Refusal[] }> {
  const texts: TextCopy[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    if (file.size > largestFile) {
      refusals.push({ name: file.name, reason: "too-large" });
      continue;
    }
    try {
      texts.push({ name: file.name, text: await file.text() });
    } catch {
      refusals.push({ name: file.name, reason: "unreadable" });
    }
  }
  return { texts, refusals };
}
