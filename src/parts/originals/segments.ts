/** A stretch of a text with the marks that cover it. */
export interface Segment {
  readonly text: string;
  readonly matched: boolean;
  readonly cited: boolean;
}
type Range = readonly [number, number];

/**
 * Cuts a text wherever one of the marks begins or ends. Ranges are half open, in UTF-16 units; they may overlap and stand
 * in any order. An empty text has no segments.
 */
export function buildSegments(text: string, matched: readonly Range[], cited: readonly Range[]): readonly Segment[] {
  const inside = (ranges: readonly Range[], at: number): boolean =>
    ranges.some(([start, end]) => start <= at && at < end);
  const cuts = [0, ...matched.flat(), ...cited.flat(), text.length].filter((at) => at >= 0 && at <= text.length);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => ({
    text: text.slice(from, places[index + 1]),
    matched: inside(matched, from),
    cited: inside(cited, from),
  }));
}
