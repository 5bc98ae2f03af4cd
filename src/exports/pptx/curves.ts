import fitCurve from "fit-curve";
import type { Point, Segment, Stretch } from "../marks/marks.ts";

/** Points of a line that are worth a curve. */
const leastCurve = 9;
/** A turn sharper than this, degrees, is a corner. */
const leastTurn = 15;
/** Farthest that a curve passes from the points in whose place it stands, pixels. */
const curveMiss = 0.3;
/** The fit looks for better curves only where the miss is a number well above one. */
const fitScale = 20;
/** Points of an outline that are nearer to each other, pixels, are one. */
const leastStep = 0.7;

const pointsOf = ({ start, segments }: Stretch): readonly Point[] => [start, ...segments.map(({ to }) => to)];

function hasCorner(points: readonly Point[]): boolean {
  return points.some(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return false;
    const turn = Math.atan2(after[1] - y, after[0] - x) - Math.atan2(y - before[1], x - before[0]);
    return Math.cos(turn) < Math.cos((leastTurn * Math.PI) / 180);
  });
}

/** A smooth line as the few curves that it was made of, so that who changes it has a handful of handles. */
function curvesThrough(points: readonly Point[]): readonly Segment[] {
  return fitCurve(
    points.map(([x, y]) => [x * fitScale, y * fitScale]),
    (curveMiss * fitScale) ** 2,
  ).map(([, leave, arrive, to]) => {
    const back = ([x = 0, y = 0]: readonly number[]): Point => [x / fitScale, y / fitScale];
    return { type: "curve", leave: back(leave), arrive: back(arrive), to: back(to) };
  });
}

/** An outline without points that nobody sees apart. Neighbours keep their common points, since each keeps to the same grid. */
function thin(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const [x, y] of points) {
    const own: Point = [Math.round(x / leastStep) * leastStep, Math.round(y / leastStep) * leastStep];
    const last = kept.at(-1);
    if (last === undefined || last[0] !== own[0] || last[1] !== own[1]) kept.push(own);
  }
  return kept;
}

/** A line in as few points as it needs: an arc as curves, an outline on a grid. Null for a speck. */
export function simplify(stretch: Stretch): Stretch | null {
  if (stretch.segments.some(({ type }) => type === "curve") || stretch.segments.length < 4) return stretch;
  const points = pointsOf(stretch);
  if (!stretch.closed && points.length >= leastCurve && !hasCorner(points)) {
    return { ...stretch, segments: curvesThrough(points) };
  }
  const [start, ...rest] = thin(points);
  if (start === undefined || rest.length < (stretch.closed ? 2 : 1)) return null;
  return { ...stretch, start, segments: rest.map((to): Segment => ({ type: "line", to })) };
}
