/** Rows of marks within a line, so that none hides another: pixels from the left to level, counted from the top. */
export function placeInLevels(spans: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(([from, to]) => {
    const free = ends.findIndex((end) => end + 2 <= from - 6);
    const level = free < 0 ? ends.length : free;
    ends[level] = Math.max(to, from + 6);
    return level;
  });
}
