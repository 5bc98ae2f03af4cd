/** A number in running text: as printed and its value. */
export interface FoundNumber {
  readonly printed: string;
  readonly value: number;
  /** True for words of counting ("both", "bilateral", "II"): they stand for a number, but claim none on their own. */
  readonly implied: boolean;
}

const units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = "second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

const spoken = new Map<string, number>([
  ...units.slice(2).map((word, index) => [word, index + 2] as const),
  ...teens.map((word, index) => [word, index + 10] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...ordinals.map((word, index) => [word, index + 2] as const),
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
const implied = new Map<string, number>([
  ["both", 2],
  ["bilateral", 2],
  ["pair", 2],
  ["ii", 2],
  ["trilateral", 3],
  ["iii", 3],
]);

/**
 * Finds the numbers of a text: digits ("1,000" is 1000, "2002–2015" two years, "mid-2014" 2014) and words from two
 * upwards. Digits that are part of a name ("K4D", "e4j") and ordinals of one are passed over. Empty text: none.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?:\.\d+)?/gu)) {
    const after = text.slice(match.index + match[0].length);
    if (/^\p{L}/u.test(after) && !/^(?:st|nd|rd|th|s)\b/.test(after)) continue;
    found.push({ printed: match[0], value: Number(match[0].replaceAll(",", "")), implied: false });
  }
  const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]?.[0] ?? "";
    const hint = implied.get(word);
    if (hint !== undefined) found.push({ printed: word, value: hint, implied: true });
    let value = spoken.get(word);
    if (value === undefined) continue;
    const next = words[index + 1]?.[0] ?? "";
    const unit = units.indexOf(next);
    if (tens.includes(word) && unit > 0) {
      value += unit;
      index += 1;
      found.push({ printed: `${word}-${next}`, value, implied: false });
    } else found.push({ printed: word, value, implied: false });
  }
  return found;
}

/** Numbers that `text` claims and none of the `evidence` texts holds, as printed, without repetition. */
export function findUnsupportedNumbers(text: string, evidence: readonly string[]): string[] {
  const known = new Set(evidence.flatMap((each) => findNumbers(each).map((number) => number.value)));
  const unsupported = findNumbers(text).filter((number) => !number.implied && !known.has(number.value));
  return [...new Set(unsupported.map((number) => number.printed))];
}
