import { isRecord } from "../../base/isRecord.ts";
import { isEmbedded } from "../../ui/embedded.ts";

/** A text file that the reader opened, as it was. */
export interface TextCopy {
  readonly name: string;
  readonly text: string;
}

const key = "atlas.originals";

function isTextCopy(value: unknown): value is TextCopy {
  return isRecord(value) && typeof value.name === "string" && typeof value.text === "string";
}

/** The copies that the reader agreed to keep in this browser; none where nothing can be kept, and in an embed, which reads no storage. Never throws. */
export function readKeptCopies(): readonly TextCopy[] {
  if (isEmbedded()) return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isTextCopy) : [];
  } catch {
    return [];
  }
}

/** Keeps these copies and no others; an empty list leaves nothing behind. False when the browser refuses. */
export function writeKeptCopies(copies: readonly TextCopy[]): boolean {
  try {
    if (copies.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(copies.map(({ name, text }) => ({ name, text }))));
    return true;
  } catch {
    return false;
  }
}
