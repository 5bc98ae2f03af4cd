import type { Position } from "../dataset/model.ts";

type Line = readonly Position[];
/** A place on a line: how far along it, and how far the point for which it was sought lies from it; km. */
interface Foot {
  readonly along: number;
  readonly off: number;
}

const kmPerDegree = 111.2;

/** East and north of `from`, km, at the scale of its latitude, so that offsets from one point compare; good over the length of a border. */
function offsetKm(from: Position, to: Position): Position {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  return [(to[0] - from[0]) * kmPerDegree * shrink, (to[1] - from[1]) * kmPerDegree];
}

/** Calls back for each segment with how far along the line it begins and how long it is, km. */
function eachSegment(line: Line, visit: (a: Position, b: Position, start: number, length: number) => void): void {
  let start = 0;
  line.forEach((b, index) => {
    const a = line[index - 1];
    if (a === undefined) return;
    const length = Math.hypot(...offsetKm(a, b));
    visit(a, b, start, length);
    start += length;
  });
}

function footOf(line: Line, point: Position): Foot {
  let foot: Foot = { along: 0, off: Number.POSITIVE_INFINITY };
  eachSegment(line, (a, b, start, length) => {
    const [dx, dy] = offsetKm(a, b);
    const [x, y] = offsetKm(a, point);
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length ** 2));
    const off = Math.hypot(x - share * dx, y - share * dy);
    if (off < foot.off) foot = { along: start + share * length, off };
  });
  return foot;
}

/**
 * The stretch of a border between those of its points that lie nearest to some points, on the one of its lines that all of
 * these are nearest to; around a single point `reachKm` along the line to each side, as far as the line goes. Positions in
 * degrees. No lines or no points: null.
 */
export function cutStretch(lines: readonly Line[], points: readonly Position[], reachKm: number): Line | null {
  if (points.length === 0) return null;
  const [nearest] = lines
    .map((line) => ({ line, feet: points.map((point) => footOf(line, point)) }))
    .sort((a, b) => Math.max(...a.feet.map(({ off }) => off)) - Math.max(...b.feet.map(({ off }) => off)));
  if (nearest === undefined) return null;
  const reach = points.length === 1 ? reachKm : 0;
  const from = Math.min(...nearest.feet.map(({ along }) => along)) - reach;
  const to = Math.max(...nearest.feet.map(({ along }) => along)) + reach;
  const cut: Position[] = [];
  eachSegment(nearest.line, (a, b, start, length) => {
    const [enter, leave] = [Math.max(from, start), Math.min(to, start + length)];
    if (enter >= leave) return;
    const at = (along: number): Position => {
      const share = (along - start) / length;
      return share >= 1 ? b : [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    };
    if (cut.length === 0) cut.push(at(enter));
    cut.push(at(leave));
  });
  return cut;
}
