import type { FontName } from "./fonts.ts";

/** Letters of one kind in a text. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly colour: string;
  /** Above the line, points. */
  readonly rise?: number;
  /** An address outside, or the name of a place in the document. */
  readonly link?: string;
  readonly goTo?: string;
}
/** A part of a line in letters of one kind; `x` from the beginning of the line, points. */
export interface LinePart {
  readonly run: Run;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}
export type Line = readonly LinePart[];

export type Measure = (text: string, run: Run) => number;

/** Letters that no line may part. */
interface Word {
  readonly pieces: readonly { readonly run: Run; readonly text: string }[];
  /** The run of the space before it; null at the beginning. */
  readonly space: Run | null;
}

/** Words of runs; what is written together stays together, also across runs. */
function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: { pieces: { run: Run; text: string }[]; space: Run | null }[] = [];
  let space: Run | null = null;
  let open = false;
  for (const run of runs) {
    for (const part of run.text.split(/(\s+)/)) {
      if (part === "") continue;
      if (/^\s+$/.test(part) && !part.includes("\u00a0")) {
        space = run;
        open = false;
        continue;
      }
      if (!open) words.push({ pieces: [], space: words.length === 0 ? null : space });
      words.at(-1)?.pieces.push({ run, text: part });
      open = true;
    }
  }
  return words;
}

/** A word that is wider than a line in parts that fit, as long as addresses are. */
function breakWord(word: Word, width: number, measure: Measure): readonly Word[] {
  const parts: Word[] = [];
  let pieces: { run: Run; text: string }[] = [];
  let used = 0;
  for (const { run, text } of word.pieces) {
    let kept = "";
    for (const character of text) {
      const own = measure(character, run);
      if (used + own > width && used > 0) {
        if (kept !== "") pieces.push({ run, text: kept });
        parts.push({ pieces, space: parts.length === 0 ? word.space : null });
        [pieces, kept, used] = [[], "", 0];
      }
      kept += character;
      used += own;
    }
    if (kept !== "") pieces.push({ run, text: kept });
  }
  return [...parts, { pieces, space: parts.length === 0 ? word.space : null }];
}

/** Breaks runs into lines no wider than `width`, points. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: { run: Run; text: string; x: number; width: number }[][] = [];
  let line: { run: Run; text: string; x: number; width: number }[] = [];
  let used = 0;
  const add = (run: Run, text: string): void => {
    const last = line.at(-1);
    if (last !== undefined && last.run === run) {
      last.text += text;
      last.width = measure(last.text, run);
      used = last.x + last.width;
      return;
    }
    const own = measure(text, run);
    line.push({ run, text, x: used, width: own });
    used += own;
  };
  const widthOf = ({ pieces }: Word): number => pieces.reduce((sum, { run, text }) => sum + measure(text, run), 0);
  const words = wordsOf(runs).flatMap((word) => (widthOf(word) > width ? breakWord(word, width, measure) : [word]));
  for (const word of words) {
    const gap = line.length === 0 || word.space === null ? 0 : measure(" ", word.space);
    if (line.length > 0 && used + gap + widthOf(word) > width + 0.01) {
      lines.push(line);
      [line, used] = [[], 0];
    } else if (line.length > 0 && word.space !== null) {
      // A space within one kind of letters belongs to them, so that words are read apart.
      add(line.at(-1)?.run.rise === undefined ? (line.at(-1)?.run ?? word.space) : word.space, " ");
    }
    for (const { run, text } of word.pieces) add(run, text);
  }
  return line.length === 0 ? lines : [...lines, line];
}
