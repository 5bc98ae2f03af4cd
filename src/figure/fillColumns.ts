/** Fills columns of about equal height in reading order: the height of each column, and where each row stands. Pure. */
export function fillColumns(
  heights: readonly number[],
  columns: number,
): { readonly heights: number[]; readonly places: { readonly column: number; readonly y: number }[] } {
  const each = heights.reduce((sum, height) => sum + height, 0) / columns;
  const filled = Array.from({ length: columns }, () => 0);
  const places: { column: number; y: number }[] = [];
  let column = 0;
  for (const height of heights) {
    const used = filled[column] ?? 0;
    if (used > 0 && used + height / 2 > each && column < columns - 1) column += 1;
    const y = filled[column] ?? 0;
    places.push({ column, y });
    filled[column] = y + height;
  }
  return { heights: filled, places };
}
