/** A term of the vocabulary that answers a word, and how well: 1 = the same, down to 0. */
export interface Near {
  /** Number of the term in the vocabulary. */
  readonly term: number;
  readonly quality: number;
}

/** All words of an index in the order of their characters, with what neighbours share; searched like a prefix tree. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** For each term, how many leading characters it shares with the one before; 0 for the first. */
  readonly shared: Uint8Array;
}

const longest = 255;

/** A vocabulary of distinct terms, which are sorted here. */
export function buildVocabulary(distinct: Iterable<string>): Vocabulary {
  const terms = [...distinct].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const shared = new Uint8Array(terms.length);
  for (let index = 1; index < terms.length; index += 1) {
    const [before, here] = [terms[index - 1] ?? "", terms[index] ?? ""];
    const most = Math.min(before.length, here.length, longest);
    let length = 0;
    while (length < most && before.charCodeAt(length) === here.charCodeAt(length)) length += 1;
    shared[index] = length;
  }
  return { terms, shared };
}

/** Number of the first term that is not smaller than a word. */
function firstFrom(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/**
 * Terms that begin with a word. A longer rest lowers the quality, from 0.9 towards 0.5; the word itself has 1. Numbers that
 * only begin alike have a third of that. The empty word finds nothing.
 */
export function termsWithPrefix({ terms }: Vocabulary, word: string): readonly Near[] {
  if (word === "") return [];
  const found: Near[] = [];
  for (let term = firstFrom(terms, word); term < terms.length; term += 1) {
    const candidate = terms[term] ?? "";
    if (!candidate.startsWith(word)) break;
    const begun = (0.5 + 0.4 * (word.length / candidate.length)) * (isNumber(word) ? 1 / 3 : 1);
    const quality = candidate.length === word.length ? 1 : begun;
    found.push({ term, quality });
  }
  return found;
}

/** How many slips are forgiven in a word: none below four characters, one below eight, else two. A number is meant as written. */
export function slipsIn(word: string): number {
  return word.length < 4 || isNumber(word) ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Terms within some slips of a word; with `beginnings`, also terms that begin so. A slip is a letter too many, too
 * few, another one, or two in the wrong order (optimal string alignment distance; Damerau 1964). Neighbouring terms
 * share rows of the distance table, and a hopeless beginning is passed over whole.
 */
export function termsNear(
  { terms, shared }: Vocabulary,
  word: string,
  slips: number,
  beginnings: boolean,
): readonly Near[] {
  const length = word.length;
  if (length === 0 || slips < 1) return [];
  const found: Near[] = [];
  /** rows[d]: distances of the first d characters of the term to each beginning of the word; `best[d]`: least distance to the whole word so far. */
  const rows: Uint8Array[] = [Uint8Array.from({ length: length + 1 }, (_, index) => index)];
  const best: number[] = [length];
  let valid = 0;
  let dead = Number.POSITIVE_INFINITY;
  for (let term = 0; term < terms.length; term += 1) {
    const common = shared[term] ?? 0;
    if (common >= dead) continue;
    dead = Number.POSITIVE_INFINITY;
    const candidate = terms[term] ?? "";
    const most = Math.min(candidate.length, length + slips);
    let depth = Math.min(common, valid, most);
    for (; depth < most; depth += 1) {
      const least = nextRow(rows, depth, candidate, word);
      const end = rows[depth + 1]?.[length] ?? length;
      best[depth + 1] = beginnings ? Math.min(best[depth] ?? length, end) : end;
      valid = depth + 1;
      if (least > slips && (!beginnings || (best[depth + 1] ?? length) > slips)) {
        dead = depth + 1;
        break;
      }
    }
    if (dead < Number.POSITIVE_INFINITY) continue;
    const whole = candidate.length <= length + slips && (rows[most]?.[length] ?? length) <= slips;
    const distance = best[most] ?? length;
    if (!whole && (!beginnings || distance > slips)) continue;
    found.push({ term, quality: (whole ? 0.45 : 0.3) / Math.max(1, distance) });
  }
  return found;
}

/** Fills the row for one more character of the term; gives the least distance in it. */
function nextRow(rows: Uint8Array[], depth: number, candidate: string, word: string): number {
  const length = word.length;
  const above = rows[depth] ?? new Uint8Array(length + 1);
  const row = rows[depth + 1] ?? new Uint8Array(length + 1);
  rows[depth + 1] = row;
  row[0] = depth + 1;
  let least = depth + 1;
  const letter = candidate.charCodeAt(depth);
  const twoAbove = depth > 0 ? rows[depth - 1] : undefined;
  for (let column = 1; column <= length; column += 1) {
    const same = word.charCodeAt(column - 1) === letter;
    let distance = Math.min(
      (above[column - 1] ?? 0) + (same ? 0 : 1),
      (above[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
    );
    const swapped =
      twoAbove !== undefined &&
      column > 1 &&
      word.charCodeAt(column - 2) === letter &&
      word.charCodeAt(column - 1) === candidate.charCodeAt(depth - 1);
    if (swapped) distance = Math.min(distance, (twoAbove[column - 2] ?? 0) + 1);
    row[column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
