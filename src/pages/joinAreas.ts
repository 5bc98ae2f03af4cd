import type { Line, Point } from "./slimPath.ts";

/** One side of an area, from a corner to the next. */
export interface Side {
  readonly from: Point;
  readonly to: Point;
}

const nameOf = ([x, y]: Point): string => `${x} ${y}`;
const nameSide = ({ from, to }: Side): string => `${nameOf(from)} ${nameOf(to)}`;

/** The sides of a line, of an area with the one back to its first corner. */
export function sidesOf({ points, closed }: Line): readonly Side[] {
  return points.flatMap((to, index) => {
    const from = index === 0 && !closed ? undefined : points.at(index - 1);
    return from === undefined || nameOf(from) === nameOf(to) ? [] : [{ from, to }];
  });
}

/** A name that a side has in both directions. */
export function nameBothWays({ from, to }: Side): string {
  const [one, other] = [nameOf(from), nameOf(to)];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The sides of areas that no neighbour has the other way round: the outer sides of all of them together. Pure. */
export function outerSides(areas: readonly Line[]): readonly Side[] {
  const sides = new Map<string, Side[]>();
  for (const side of areas.flatMap(sidesOf)) {
    const back = sides.get(nameSide({ from: side.to, to: side.from }));
    if (back !== undefined && back.length > 0) back.pop();
    else sides.set(nameSide(side), [...(sides.get(nameSide(side)) ?? []), side]);
  }
  return [...sides.values()].flat();
}

/**
 * Sides as rings, each turning as its sides do. Outer sides of areas give the one area that they cover together; what they
 * have in common must be the same points, as of neighbours from one topology. Pure.
 */
export function chainSides(sides: readonly Side[]): readonly Line[] {
  const leaving = new Map<string, Side[]>();
  for (const side of sides) leaving.set(nameOf(side.from), [...(leaving.get(nameOf(side.from)) ?? []), side]);
  const rings: Line[] = [];
  for (const start of leaving.values()) {
    for (let side = start.pop(); side !== undefined; side = start.pop()) {
      const points: Point[] = [side.from];
      let next: Side | undefined = side;
      while (next !== undefined && nameOf(next.to) !== nameOf(side.from)) {
        points.push(next.to);
        next = leaving.get(nameOf(next.to))?.pop();
      }
      if (points.length > 2) rings.push({ points, closed: true, smooth: false });
    }
  }
  return rings;
}
