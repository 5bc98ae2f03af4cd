import measured from "./advances.json" with { type: "json" };

const ranges: readonly (readonly number[])[] = measured.ranges;
const tables: Readonly<Record<string, readonly number[]>> = measured.advances;

/** Width of characters that were not measured, thousandths of an em: a wide lower-case letter. */
const otherAdvance = 550;

function advanceOf(character: string, table: readonly number[]): number {
  const code = character.codePointAt(0) ?? 0;
  let start = 0;
  for (const [from = 0, to = 0] of ranges) {
    if (code >= from && code <= to) return table[start + code - from] ?? otherAdvance;
    start += to - from + 1;
  }
  return otherAdvance;
}

/**
 * Width of a line of text in ems, from measured advances of Source Sans 3 without kerning
 * (`src/commands/picture/measureAdvances.ts`). Letter spacing, in ems, follows each character, as in browsers.
 * Weights between 400, 600 and 700 take the next heavier.
 */
export function textWidth(text: string, weight: number, letterSpacing = 0): number {
  const table = tables[weight <= 400 ? "400" : weight <= 600 ? "600" : "700"] ?? [];
  let width = 0;
  for (const character of text) width += advanceOf(character, table) / 1000 + letterSpacing;
  return width;
}

/** As much of a line as fits into `width` pixels at a size in pixels, cut with an ellipsis; the first character always stays. */
export function cutText(text: string, size: number, weight: number, width: number): string {
  if (textWidth(text, weight) * size <= width) return text;
  const characters = Array.from(text);
  let kept = characters.length - 1;
  while (kept > 1 && textWidth(`${characters.slice(0, kept).join("").trimEnd()}…`, weight) * size > width) kept -= 1;
  return `${characters.slice(0, kept).join("").trimEnd()}…`;
}

/** Breaks text at spaces into lines no wider than `width` pixels; a word that is wider stands alone. */
export function wrapText(text: string, size: number, weight: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, weight) * size > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}
