import type { IsoDate } from "../../dataset/model.ts";
import type { Cue } from "../../dataset/words.ts";
import type { Piece } from "./lexicon.ts";

/** A span of time, both ends included and as precise as they are asked for: `2024`, `2024-03`, `2024-03-21`. */
export interface Period {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Earlier than anything here, for what is asked for until a date. */
export const dawn: IsoDate = "1900";

const yearOfWord = (word: string | undefined): string | null =>
  word !== undefined && /^(19|20)\d\d$/.test(word) ? word : null;
const numberOf = (word: string | undefined, most: number): string | null =>
  word !== undefined && /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= most
    ? word.padStart(2, "0")
    : null;

/** One word or group of words as dates are read: a piece with the only word that it may be a number by. */
interface Part {
  readonly piece: Piece;
  readonly month: string | null;
  readonly word: string | undefined;
  /** Words between the parts of a date: "March of 2024", "mart vitit 2024". */
  readonly isFiller: boolean;
}

const readPart = (piece: Piece): Part => ({
  piece,
  month: piece.meaning?.kind === "month" ? piece.meaning.month : null,
  word: piece.words.length === 1 ? piece.words[0] : undefined,
  isFiller: piece.meaning?.kind === "filler",
});

/**
 * Takes the dates out of the pieces of a question, each as precise as it is written: "2024", "March 2024", "21 March 2024",
 * "03/2024". A month without a year beside it is a word like others, since "may" and "march" are.
 */
export function readDates(pieces: readonly Piece[]): {
  readonly dates: readonly IsoDate[];
  readonly rest: readonly Piece[];
} {
  const parts = pieces.map(readPart);
  const dates: IsoDate[] = [];
  const used = new Set<number>();
  const take = (date: IsoDate, ...places: readonly number[]): void => {
    if (!dates.includes(date)) dates.push(date);
    for (const place of places) used.add(place);
  };
  for (const [at, { word }] of parts.entries()) {
    const year = yearOfWord(word);
    if (year === null || used.has(at)) continue;
    // What stands before the year, past a filler and the day of an American date: "March 21, 2024", "marsit të vitit 2024".
    const places = [at - 1, at - 2, at - 3].filter((place) => place >= 0 && !used.has(place));
    const monthAt = places.find((place, step) => {
      const between = places.slice(0, step).map((one) => parts[one]);
      return (
        parts[place]?.month != null &&
        between.every((part) => part?.isFiller === true || numberOf(part?.word, 31) !== null)
      );
    });
    const month = monthAt === undefined ? null : (parts[monthAt]?.month ?? null);
    if (monthAt !== undefined && month !== null) {
      const inside = places.filter((place) => place > monthAt);
      const dayAt = [monthAt - 1, ...inside].find((place) => numberOf(parts[place]?.word, 31) !== null);
      const day = dayAt === undefined ? null : numberOf(parts[dayAt]?.word, 31);
      if (day !== null && dayAt !== undefined) take(`${year}-${month}-${day}`, at, monthAt, dayAt);
      else take(`${year}-${month}`, at, monthAt);
      continue;
    }
    const before = numberOf(parts[at - 1]?.word, 12);
    const dayBefore = numberOf(parts[at - 2]?.word, 31);
    const behind = numberOf(parts[at + 1]?.word, 12);
    if (before !== null && dayBefore !== null) take(`${year}-${before}-${dayBefore}`, at, at - 1, at - 2);
    else if (before !== null) take(`${year}-${before}`, at, at - 1);
    else if (behind !== null) {
      const day = numberOf(parts[at + 2]?.word, 31);
      if (day === null) take(`${year}-${behind}`, at, at + 1);
      else take(`${year}-${behind}-${day}`, at, at + 1, at + 2);
    } else take(year, at);
  }
  return { dates, rest: pieces.filter((_, at) => !used.has(at)) };
}

/** The day before a date as precise as it is: the year before a year, the month before a month. */
function justBefore(date: IsoDate): IsoDate {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return String(year - 1);
  const at = new Date(Date.UTC(year, month - 1, day === undefined ? 0 : day - 1));
  return at.toISOString().slice(0, date.length);
}
function justAfter(date: IsoDate): IsoDate {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return String(year + 1);
  const at = new Date(Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1));
  return at.toISOString().slice(0, date.length);
}

/** The span that the dates of a question mean with its cues; null for none, and for more than two dates. */
export function periodOf(dates: readonly IsoDate[], cues: ReadonlySet<Cue>, edition: IsoDate): Period | null {
  const [first, second, ...more] = dates.toSorted();
  if (first === undefined || more.length > 0) return null;
  if (second !== undefined) return { first, last: second };
  if (cues.has("before")) return { first: dawn, last: justBefore(first) };
  if (cues.has("after")) return { first: justAfter(first), last: edition.slice(0, Math.max(4, first.length)) };
  if (cues.has("since")) return { first, last: edition.slice(0, Math.max(4, first.length)) };
  return { first, last: first };
}

const within = (date: IsoDate, { first, last }: Period): boolean =>
  date.slice(0, first.length) >= first && date.slice(0, last.length) <= last;

/** Whether a date lies in a span; of one known less precisely than the span is, nobody can say. */
export function liesIn(date: IsoDate, end: IsoDate | null, period: Period): "in" | "out" | "unknown" {
  // Dates compare as text, and nearly all that is asked lies between years.
  if (end === null && period.first.length === 4 && period.last.length === 4) {
    const year = date.slice(0, 4);
    return year >= period.first && year <= period.last ? "in" : "out";
  }
  const all = [date, end ?? date];
  if (all.every((one) => within(one, period) && one.length >= Math.min(period.first.length, period.last.length)))
    return "in";
  // A year that holds the month, or a period that overlaps: it may be.
  const [from, to] = [date, end ?? date];
  const touches =
    from.slice(0, Math.min(from.length, period.last.length)) <= period.last.slice(0, from.length) &&
    to.slice(0, Math.min(to.length, period.first.length)) >= period.first.slice(0, to.length);
  return touches ? "unknown" : "out";
}
