/** What a text holds that a reader cannot see or that another system reads otherwise; the first such place. */
export interface CharacterFault {
  /** Offset in UTF-16 code units. */
  readonly index: number;
  readonly code: string;
  /** What is wrong and what to do, without the place. */
  readonly message: string;
}

/**
 * Everything that is no visible sign: control and format characters, lone surrogates, private use, line and paragraph
 * separators, what is ignored on screen by default, the empty Braille sign, the mark of a lost character.
 */
const hiddenCharacters =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{Noncharacter_Code_Point}\u{2800}\u{FFFC}\u{FFFD}]/gu;

/** A sign that a reader sees: a letter, a digit, a punctuation mark or a symbol. */
export const visibleCharacters = /(?![\p{DI}\u{2800}])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * The first character that does not belong into a text, or the first that is not in composed form (NFC). Line breaks and
 * tabs pass where `layout` says that they only lay the text out.
 */
export function findCharacterFault(text: string, layout: boolean): CharacterFault | null {
  for (const match of text.matchAll(hiddenCharacters)) {
    const [character] = match;
    const isBreak = character === "\n" || character === "\t" || (character === "\r" && text[match.index + 1] === "\n");
    if (!(layout && isBreak)) return { index: match.index, ...nameOf(character) };
  }
  const composed = text.normalize("NFC");
  if (composed === text) return null;
  let index = 0;
  while (text[index] === composed[index]) index += 1;
  const message = "A letter with its accent is written here as two characters; write it as one (Unicode form NFC).";
  return { index, code: "not-composed", message };
}

function nameOf(character: string): Pick<CharacterFault, "code" | "message"> {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\u{FFFD}") {
    const message = `A mark for a lost character (${name}) stands here; write the letter that was meant.`;
    return { code: "lost-character", message };
  }
  if (/\p{Cs}/u.test(character)) {
    return { code: "lone-surrogate", message: `Half of a character (${name}) stands here; write the whole one.` };
  }
  if (/\p{Bidi_Control}/u.test(character)) {
    const message = `A mark that turns the direction of writing (${name}) is hidden here; remove it.`;
    return { code: "direction-mark", message };
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) {
    return { code: "control-character", message: `A control character (${name}) stands here; remove it.` };
  }
  return { code: "invisible-character", message: `An invisible character (${name}) stands here; remove it.` };
}

/** A text in composed form without the characters that nobody sees; line breaks and tabs stay. */
export function withoutHidden(text: string): string {
  return text.replace(hiddenCharacters, (found) => (/[\n\t]/.test(found) ? found : "")).normalize("NFC");
}
