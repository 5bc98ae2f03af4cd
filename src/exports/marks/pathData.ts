import type { Point, Segment, Stretch } from "./marks.ts";

/** The commands that the figure renderer writes: `M`, `L`, `H`, `V`, `Q` and `Z`, all absolute. */
const command = /([MLHVQZ])([^MLHVQZ]*)/g;

const numbersIn = (text: string): readonly number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/** Pairs of coordinates; a number that has no partner is left out. */
function pointsIn(text: string): readonly Point[] {
  const numbers = numbersIn(text);
  return Array.from(
    { length: Math.floor(numbers.length / 2) },
    (_, index): Point => [numbers[index * 2] ?? 0, numbers[index * 2 + 1] ?? 0],
  );
}

const between = ([a, b]: Point, [c, d]: Point, share: number): Point => [a + (c - a) * share, b + (d - b) * share];

/** The lines of path data of the figure renderer; a quadratic curve as the cubic one of the same shape. */
export function parsePath(data: string): readonly Stretch[] {
  const stretches: { start: Point; segments: Segment[]; closed: boolean }[] = [];
  let at: Point = [0, 0];
  const lineTo = (to: Point): void => {
    stretches.at(-1)?.segments.push({ type: "line", to });
    at = to;
  };
  for (const [, letter = "", rest = ""] of data.matchAll(command)) {
    switch (letter) {
      case "M": {
        const [start = at, ...others] = pointsIn(rest);
        stretches.push({ start, segments: [], closed: false });
        at = start;
        for (const point of others) lineTo(point);
        break;
      }
      case "L":
        for (const point of pointsIn(rest)) lineTo(point);
        break;
      case "H":
        for (const x of numbersIn(rest)) lineTo([x, at[1]]);
        break;
      case "V":
        for (const y of numbersIn(rest)) lineTo([at[0], y]);
        break;
      case "Q": {
        const [handle, to] = pointsIn(rest);
        if (handle === undefined || to === undefined) break;
        stretches.at(-1)?.segments.push({
          type: "curve",
          leave: between(at, handle, 2 / 3),
          arrive: between(to, handle, 2 / 3),
          to,
        });
        at = to;
        break;
      }
      default: {
        const last = stretches.at(-1);
        if (last === undefined) break;
        last.closed = true;
        at = last.start;
      }
    }
  }
  return stretches;
}
