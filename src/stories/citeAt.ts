import type { StoryCitation } from "../dataset/model.ts";

/**
 * A text with a citation put in at a place: behind the word there, and before the full stop that ends its sentence. One that
 * stands there already is joined. `at`: offset in the text.
 */
export function citeAt(text: string, at: number, target: StoryCitation): string {
  const place = Math.min(Math.max(at, 0), text.length);
  const before = text.slice(0, place).trimEnd();
  const stop = /[.!?]$/.exec(before)?.[0] ?? "";
  const words = before.slice(0, before.length - stop.length);
  const rest = `${stop}${text.slice(before.length)}`;
  const joined = /\[@[^[\]]*\]$/.test(words)
    ? `${words.slice(0, -1)}; @${target}]`
    : `${words}${words === "" ? "" : " "}[@${target}]`;
  return `${joined}${rest}`;
}
