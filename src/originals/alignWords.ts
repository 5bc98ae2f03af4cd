import type { ReferenceId } from "../dataset/model.ts";
import { foldText } from "./fingerprint.ts";
import type { SourceParagraph } from "./types.ts";

/** A stretch of a text, `[start, end)` in UTF-16 units, and whether its words stand in the other text too. */
export interface WordSpan {
  readonly range: readonly [number, number];
  readonly matched: boolean;
}
/** The spans of both texts; each list covers its text from end to end. */
export interface WordAlignment {
  readonly statement: readonly WordSpan[];
  readonly original: readonly WordSpan[];
}

/** Words that say nothing about whether two texts agree. */
const emptyWords = new Set(
  `a about all also among an and any are as at be been between both but by can could do does each for from had has have
  how however if in into is it its itself may more most much no nor not of on one only or other our out over own same
  should so some such than that the their them then there these they this those through to under up upon was were what
  when where whether which while who whose will with within without would`.split(/\s+/),
);
/** Two words of at least this length are forms of one word when they begin alike. */
const stemLength = 5;
/** Share of the shorter word that must be alike from its beginning. */
const stemShare = 0.7;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function splitWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu)].map((match) => ({
    folded: foldText(match[0]).replaceAll(" ", ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < stemLength || /\d/.test(a)) return false;
  let alike = 0;
  while (alike < shorter && a[alike] === b[alike]) alike += 1;
  return alike >= Math.max(stemLength, Math.ceil(shorter * stemShare));
}

function markWords(text: string, words: readonly Word[], other: readonly Word[]): WordSpan[] {
  const against = [...new Set(other.map((word) => word.folded))].filter((word) => !emptyWords.has(word));
  const matched = words.map(
    ({ folded }) => !emptyWords.has(folded) && against.some((candidate) => isSameWord(folded, candidate)),
  );
  const spans: { range: [number, number]; matched: boolean }[] = [];
  const add = (start: number, end: number, isMatched: boolean): void => {
    const last = spans.at(-1);
    if (start === end) return;
    if (last?.matched === isMatched) last.range[1] = end;
    else spans.push({ range: [start, end], matched: isMatched });
  };
  let at = 0;
  words.forEach((word, index) => {
    // The space between two matched words belongs to them, so that a phrase is one mark.
    add(
      at,
      word.start,
      index > 0 && matched[index - 1] === true && matched[index] === true && /^\s+$/.test(text.slice(at, word.start)),
    );
    add(word.start, word.end, matched[index] === true);
    at = word.end;
  });
  add(at, text.length, false);
  return spans;
}

/**
 * Marks the words that a statement and its original paragraph have in common, in any order: same number, same word, or
 * forms of one word ("cooperate", "cooperation"). Articles, prepositions and the like are not marked. An empty text has
 * no spans.
 */
export function alignWords(statement: string, original: string): WordAlignment {
  const own = splitWords(statement);
  const theirs = splitWords(original);
  return { statement: markWords(statement, own, theirs), original: markWords(original, theirs, own) };
}

/** A work that a statement cites and where its original paragraph does: ranges `[start, end)` in the paragraph's text. */
export interface AlignedCitation {
  readonly reference: ReferenceId;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Lines up the works a statement cites, in its order and once each, with the citations of the original paragraph. */
export function alignCitations(citations: readonly ReferenceId[], paragraph: SourceParagraph): AlignedCitation[] {
  return [...new Set(citations)].map((reference) => ({
    reference,
    ranges: paragraph.citations.filter((each) => each.reference === reference).map((each) => each.range),
  }));
}
