/** Signs that cannot be seen, and the sign for a character that could not be read: they come in on the way and mean nothing. */
const invisible = /[\p{C}\uFFFD]|\u034F|[\uFE00-\uFE0F]/gu;
/** Spaces, folded lines and invisible signs: in an id, a number or a key they never mean anything. */
const blank = /[\p{C}\p{Z}\uFFFD]|\u034F|[\uFE00-\uFE0F]/gu;
/** Dashes, hyphens and minus signs that word processors put for a hyphen. */
const dashes = /[\p{Pd}\u2212\u02D7\u2043]/gu;
const softHyphen = "\u00AD";
const brackets: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
  ">": "<",
  "»": "«",
  "”": "“",
  "’": "‘",
};

/** Decodes one level of percent encoding as forms write it, `+` for a space. Broken sequences become U+FFFD; never throws. */
export function decodeForm(text: string): string {
  return new URLSearchParams(`t=${text.replaceAll("&", "%26")}`).get("t") ?? "";
}

/** Decodes as often as every percent sign begins a sound sequence, five times at most: `%253A` and `%3A` are `:`, `100%` stays. */
export function decodeAgain(text: string): string {
  let current = text;
  for (let level = 0; level < 5 && current.includes("%"); level += 1) {
    try {
      current = decodeURIComponent(current);
    } catch {
      return current;
    }
  }
  return current;
}

/** A text without lone halves of surrogate pairs (which cannot be encoded), cut to a number of code units between characters. */
export function cutText(text: string, most = Number.POSITIVE_INFINITY): string {
  return text.slice(0, most).replace(/\p{Cs}/gu, "");
}

/** A key as we write it: lower case, without blanks, and without what a folded line, a sentence or `&amp;` left before it. */
export function cleanKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(blank, "")
    .toLowerCase()
    .replace(/^(?:[=?"'“‘„«<([*]|amp;|#38;|#x26;)+/, "");
}

/**
 * A value of ours that is no free text, as we write it: lower case, plain hyphens and signs, no blanks, nothing around it
 * that a sentence or a mail program put there. All such values begin and end with a letter or a digit, or begin with a sign.
 */
export function cleanValue(text: string): string {
  return text
    .normalize("NFKC")
    .replace(blank, "")
    .replace(dashes, "-")
    .toLowerCase()
    .replace(/%[0-9a-f]?$/, "")
    .replace(/^[^\p{L}\p{N}.-]+/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");
}

/**
 * The readings of a value of ours that is no free text, likeliest first: as it stands, cleaned, with soft hyphens for the
 * hyphens of which they were made, and without the `3D` that quoted-printable leaves of `=3D`.
 */
export function readingsOf(text: string): readonly string[] {
  const cleaned = cleanValue(text);
  const hyphened = cleanValue(text.replaceAll(softHyphen, "-"));
  return [text, cleaned, hyphened, ...(cleaned.startsWith("3d") ? [cleaned.slice(2)] : [])];
}

/** How a value that was not understood can be shown: without signs that cannot be seen or that turn the writing around. */
export function showableValue(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
}

/**
 * Free text without invisible signs, blanks as single spaces, and without what a sentence put after it: stops, and a quote or
 * bracket that closes nothing in the text. Quotes and brackets of the text's own stay.
 */
export function cleanFreeText(text: string): string {
  let clean = text
    .replace(/[\t\n\v\f\r]/g, " ")
    .replace(invisible, "")
    .replace(/\p{Z}+/gu, " ")
    .trim();
  for (;;) {
    const last = clean.at(-1) ?? "";
    const rest = clean.slice(0, -1);
    const count = (sign: string): number => clean.split(sign).length - 1;
    const opening = brackets[last];
    const loose =
      /[.,;:!…]/.test(last) ||
      (opening !== undefined && count(last) > count(opening)) ||
      (/["'`]/.test(last) && count(last) % 2 === 1);
    if (!loose) return clean;
    clean = rest.trimEnd();
  }
}
