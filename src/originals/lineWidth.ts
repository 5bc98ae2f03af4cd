/** Advance widths of a common sans-serif (Helvetica metrics, thousandths of an em), by the characters that share one. */
const widthClasses: readonly (readonly [number, string])[] = [
  [222, "ijl’‘"],
  [278, "ft I.,:;/"],
  [333, "r()-“”"],
  [500, "cksvxyzJ"],
  [611, "FTZ"],
  [667, "ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [944, "W"],
];
const widths = new Map(widthClasses.flatMap(([width, characters]) => [...characters].map((each) => [each, width])));

/**
 * Estimated width of a line of print, in em. Characters without a known width count as an average one (0.556 em).
 * Hard-wrapped proportional text can only be unwrapped by width: whether the next word would still have fitted decides
 * whether a line ended because its paragraph did.
 */
export function estimateWidth(line: string): number {
  let sum = 0;
  for (const character of line) sum += widths.get(character.normalize("NFKD").charAt(0)) ?? 556;
  return sum / 1000;
}
