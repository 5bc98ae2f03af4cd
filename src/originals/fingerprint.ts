import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Folds a text for comparison: lower case, accents dropped (NFKD), everything but letters and digits one space. Empty stays empty. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** First 12 hexadecimal digits of the SHA-256 of the folded text; the same in Node and in the browser. */
export function fingerprintText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(foldText(text)))).slice(0, 12);
}
