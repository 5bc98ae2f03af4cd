import type { Line, Point } from "./slimPath.ts";

/** Steps of a pixel that corners are told apart by: the finest grid that lines are put on. */
const steps = 10;
/** More steps than any picture has in one direction, and more corners than any has: two of them are one number that is exact. */
const span = 2 ** 21;

/** One side of an area, from a corner to the next, as one number: those of its corners. */
export type Side = number;

const joinCorners = (from: number, to: number): Side => from * span + to;
const fromOf = (side: Side): number => Math.floor(side / span);
const toOf = (side: Side): number => side % span;

/** The same number for a side in both directions. */
export function nameBothWays(side: Side): number {
  const from = fromOf(side);
  const to = toOf(side);
  return from < to ? side : joinCorners(to, from);
}

/**
 * The corners of the lines of one drawing, each by a number, so that sides are told apart without writing words for them: a
 * picture has tens of thousands, and each is looked up many times.
 */
export class Corners {
  private readonly numbers = new Map<number, number>();
  private readonly points: Point[] = [];
  private readonly sides = new WeakMap<Line, readonly Side[]>();

  private numberOf(point: Point): number {
    const place = (Math.round(point[0] * steps) + span / 2) * span + Math.round(point[1] * steps) + span / 2;
    const known = this.numbers.get(place);
    if (known !== undefined) return known;
    const number = this.points.push(point) - 1;
    this.numbers.set(place, number);
    return number;
  }

  /** The point of a corner. */
  at(corner: number): Point {
    const point = this.points[corner];
    if (point === undefined) throw new Error(`No corner ${corner} in this drawing.`);
    return point;
  }

  /** The two ends of a side. */
  endsOf(side: Side): readonly [Point, Point] {
    return [this.at(fromOf(side)), this.at(toOf(side))];
  }

  /** The sides of a line, of an area with the one back to its first corner. */
  sidesOf(line: Line): readonly Side[] {
    const known = this.sides.get(line);
    if (known !== undefined) return known;
    const corners = line.points.map((point) => this.numberOf(point));
    const sides: Side[] = [];
    let from = line.closed ? corners.at(-1) : undefined;
    for (const to of corners) {
      if (from !== undefined && from !== to) sides.push(joinCorners(from, to));
      from = to;
    }
    this.sides.set(line, sides);
    return sides;
  }

  /** The sides of areas that no neighbour has the other way round: the outer sides of all of them together. */
  outerSides(areas: readonly Line[]): readonly Side[] {
    const counts = new Map<Side, number>();
    for (const area of areas) {
      for (const side of this.sidesOf(area)) {
        const back = joinCorners(toOf(side), fromOf(side));
        const waiting = counts.get(back) ?? 0;
        if (waiting > 0) counts.set(back, waiting - 1);
        else counts.set(side, (counts.get(side) ?? 0) + 1);
      }
    }
    const outer: Side[] = [];
    for (const [side, count] of counts) for (let time = 0; time < count; time += 1) outer.push(side);
    return outer;
  }

  /**
   * Sides as rings, each turning as its sides do. Outer sides of areas give the one area that they cover together; what they
   * have in common must be the same points, as of neighbours from one topology.
   */
  chainSides(sides: readonly Side[]): readonly Line[] {
    const leaving = new Map<number, number[]>();
    for (const side of sides) {
      const from = fromOf(side);
      const known = leaving.get(from);
      if (known === undefined) leaving.set(from, [toOf(side)]);
      else known.push(toOf(side));
    }
    const rings: Line[] = [];
    for (const [start, ways] of leaving) {
      for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const points: Point[] = [this.at(start)];
        let next: number | undefined = way;
        while (next !== undefined && next !== start) {
          points.push(this.at(next));
          next = leaving.get(next)?.pop();
        }
        if (points.length > 2) rings.push({ points, closed: true, smooth: false });
      }
    }
    return rings;
  }
}
