import fitCurve from "fit-curve";
import { onceForText } from "../base/remember.ts";
import { formatNumber } from "../figure/svg.ts";

/** Pixels of a picture. */
export type Point = readonly [number, number];

/** A line of path data; closed ones are areas. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
  /** It has many points and no corner: an arc, or a circle. */
  readonly smooth: boolean;
}

/** Rings smaller than this in both directions are left out, pixels. */
const leastRing = 0.8;
/** Steps in a pixel: of outlines, whose corners hide a rounding that would be seen on the smooth lines of links. */
const outlineSteps = 2;
const lineSteps = 10;
/** Areas smaller than this, pixels, may be signs. */
const leastOutline = 14;
/** Points of a line that are worth a curve. */
const leastCurve = 9;
/** A turn sharper than this, degrees, is a corner. */
const leastTurn = 15;
/** Farthest that a curve passes from the points of the line in whose place it stands, pixels. */
const curveMiss = 0.3;
/** Share of its radius by which a circle may be no circle. */
const circleMiss = 0.02;
/** The fit looks for better curves only where the miss is a number well above one. */
const fitScale = 20;
/** Handles longer than this, pixels, keep to whole pixels. */
const longHandle = 8;

// A build calls what follows some hundred thousand times: it goes through points by their number, without lists in between.

/** A number below one without the nought before its point. */
function withoutZero(word: string): string {
  if (word.startsWith("0.")) return word.slice(1);
  return word.startsWith("-0.") ? `-${word.slice(2)}` : word;
}

/** Numbers as path data allows them: `0.5` as `.5`, and no space where the next begins with a sign. */
function joinNumbers(numbers: readonly number[]): string {
  let text = "";
  let decimal = false;
  for (const number of numbers) {
    const word = withoutZero(formatNumber(number));
    const apart = text !== "" && !word.startsWith("-") && !(decimal && word.startsWith("."));
    text += apart ? ` ${word}` : word;
    decimal = word.includes(".");
  }
  return text;
}

/** The larger side of the box around points, pixels. */
function spanOf(points: readonly Point[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of points) {
    left = Math.min(left, point[0]);
    right = Math.max(right, point[0]);
    top = Math.min(top, point[1]);
    bottom = Math.max(bottom, point[1]);
  }
  return Math.max(right - left, bottom - top);
}

/** The point before one of a line; none before the first of an open one. */
const beforeOf = (points: readonly Point[], closed: boolean, index: number): Point | undefined =>
  points[index === 0 && closed ? points.length - 1 : index - 1];
/** The point after one of a line; none after the last of an open one. */
const afterOf = (points: readonly Point[], closed: boolean, index: number): Point | undefined =>
  points[closed && index === points.length - 1 ? 0 : index + 1];

const leastCosine = Math.cos((leastTurn * Math.PI) / 180);

function hasCorner(points: readonly Point[], closed: boolean): boolean {
  return points.some((point, index) => {
    const before = beforeOf(points, closed, index);
    const after = afterOf(points, closed, index);
    if (before === undefined || after === undefined) return false;
    const turn =
      Math.atan2(after[1] - point[1], after[0] - point[0]) - Math.atan2(point[1] - before[1], point[0] - before[0]);
    return Math.cos(turn) < leastCosine;
  });
}

const snap = (point: Point, steps: number): Point => [
  Math.round(point[0] * steps) / steps,
  Math.round(point[1] * steps) / steps,
];
const isSame = (one: Point | undefined, other: Point): boolean =>
  one !== undefined && Math.abs(one[0] - other[0]) < 0.05 && Math.abs(one[1] - other[1]) < 0.05;

/** The lines of path data that goes straight from point to point, closed where they end as they began; null for any other. */
export function readLines(data: string): readonly Line[] | null {
  if (!/^(?:[ML]-?[\d.]+,-?[\d.]+|Z)+$/.test(data)) return null;
  return data
    .split("M")
    .filter((part) => part !== "")
    .map((part) => {
      const points = part
        .replace("Z", "")
        .split("L")
        .map((pair): Point => {
          const comma = pair.indexOf(",");
          return [Number(pair.slice(0, comma)), Number(pair.slice(comma + 1))];
        });
      const [first] = points;
      const returns = points.length > 3 && first !== undefined && isSame(points.at(-1), first);
      const closed = returns || part.endsWith("Z");
      const own = returns ? points.slice(0, -1) : points;
      return { points: own, closed, smooth: own.length >= leastCurve && !hasCorner(own, closed) };
    });
}

/** A line on a grid, each point once: outlines on half a pixel, others on a tenth. Null for a speck that nobody sees, and for a single point. */
export function snapLine(line: Line): Line | null {
  const { closed, smooth } = line;
  const fine = smooth || (closed && spanOf(line.points) < leastOutline);
  const points: Point[] = [];
  for (const point of line.points) {
    const own = snap(point, fine ? lineSteps : outlineSteps);
    if (!isSame(points.at(-1), own)) points.push(own);
  }
  if (points.length < 2 || (closed && spanOf(points) < leastRing)) return null;
  return { points, closed, smooth };
}

/** Puts the way from one point to another behind other numbers. */
function addStep(numbers: number[], from: Point, to: Point): void {
  numbers.push(
    Math.round((to[0] - from[0]) * lineSteps) / lineSteps,
    Math.round((to[1] - from[1]) * lineSteps) / lineSteps,
  );
}

/** The way from one point to another: a handle of some length to the whole pixel, which turns the curve by less than is seen. */
function wayTo([u, v]: Point, [x, y]: Point): Point {
  const way: Point = [(x - u) / fitScale, (y - v) / fitScale];
  return snap(way, Math.hypot(...way) > longHandle ? 1 : lineSteps);
}

/** Curves in steps; ends keep to the grid, so that no rounding adds up. */
function writeCurves(points: readonly Point[]): string {
  const curves = fitCurve(
    points.map(([x, y]) => [x * fitScale, y * fitScale]),
    (curveMiss * fitScale) ** 2,
  );
  let at = points[0] ?? [0, 0];
  const numbers: number[] = [];
  for (const [start, leave, arrive, end] of curves) {
    const to = snap([end[0] / fitScale, end[1] / fitScale], lineSteps);
    const [right, down] = wayTo(end, arrive);
    numbers.push(...wayTo(start, leave));
    addStep(numbers, at, [to[0] + right, to[1] + down]);
    addStep(numbers, at, to);
    at = to;
  }
  return `c${joinNumbers(numbers)}`;
}

/** A ring all of whose points are as far from its middle, as two half circles; null for any other. */
function writeCircle(points: readonly Point[]): string | null {
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length);
  const [x = 0, y = 0] = middle;
  const radii = points.map(([u, v]) => Math.hypot(u - x, v - y));
  const radius = (Math.max(...radii) + Math.min(...radii)) / 2;
  if (Math.max(...radii) - radius > Math.max(circleMiss * radius, 1 / lineSteps)) return null;
  const half = (turn: number): string =>
    `a${joinNumbers([radius, radius])} 0 1 1 ${joinNumbers([turn * radius * 2])} 0`;
  return `M${joinNumbers([x - radius, y])}${half(1)}${half(-1)}z`;
}

/** A line without the points on its way straight on. */
function withoutStraight({ points, closed }: Line): readonly Point[] {
  return points.filter((point, index) => {
    const before = beforeOf(points, closed, index);
    const after = afterOf(points, closed, index);
    if (before === undefined || after === undefined) return true;
    const x = point[0] - before[0];
    const y = point[1] - before[1];
    const u = after[0] - point[0];
    const v = after[1] - point[1];
    return Math.abs(x * v - y * u) > 1e-6 || x * u + y * v < 0;
  });
}

/** Path data of lines, in steps from point to point; an arc as the curves that it was made of. */
export function writeLines(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const { points, closed, smooth } = line;
      const circle = smooth && closed ? writeCircle(points) : null;
      if (circle !== null) return circle;
      if (smooth && !closed) return `M${joinNumbers(points[0] ?? [0, 0])}${writeCurves(points)}`;
      const corners = withoutStraight(line);
      const first = corners[0] ?? [0, 0];
      const steps: number[] = [];
      let last = first;
      for (const corner of corners.slice(1)) {
        addStep(steps, last, corner);
        last = corner;
      }
      // What has become a point has no way to go, for which path data has no word.
      if (steps.length === 0) return "";
      return `M${joinNumbers(first)}l${joinNumbers(steps)}${closed ? "z" : ""}`;
    })
    .join("");
}

/** Path data of straight lines in fewer bytes; other path data as it is. Empty where nothing of it can be seen. */
export const slimPath = onceForText((data: string): string => {
  const lines = readLines(data);
  return lines === null ? data : writeLines(lines.flatMap((line) => snapLine(line) ?? []));
});
