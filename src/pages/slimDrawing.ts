import { formatNumber } from "../figure/svg.ts";

type Point = readonly [number, number];

/** Rings smaller than this in both directions are left out, pixels. */
const leastRing = 0.8;
/** Shortest path data that is worth an element of its own. */
const leastShared = 80;
/** Steps in a pixel: of outlines, whose corners hide a rounding that would be seen on the smooth lines of links. */
const outlineSteps = 2;
const lineSteps = 10;
/** Points that an outline has at least; signs have fewer. */
const leastOutline = 8;
/** A turn sharper than this, degrees, is a corner. */
const leastTurn = 40;

/** Numbers as path data allows them: `0.5` as `.5`, and no space where the next begins with a sign. */
function joinNumbers(numbers: readonly number[]): string {
  let text = "";
  let decimal = false;
  for (const number of numbers) {
    const word = formatNumber(number).replace(/^(-?)0\./, "$1.");
    const apart = text !== "" && !word.startsWith("-") && !(decimal && word.startsWith("."));
    text += apart ? ` ${word}` : word;
    decimal = word.includes(".");
  }
  return text;
}

function isSpeck(points: readonly Point[]): boolean {
  const spans = [0, 1].map((axis) => {
    const values = points.map((point) => point[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  });
  return spans.every((span) => span < leastRing);
}

function hasCorner(points: readonly Point[]): boolean {
  return points.some(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return false;
    const turn = Math.atan2(after[1] - y, after[0] - x) - Math.atan2(y - before[1], x - before[0]);
    return Math.cos(turn) < Math.cos((leastTurn * Math.PI) / 180);
  });
}

function snap(points: readonly Point[], steps: number): readonly Point[] {
  return points.map(([x, y]) => [Math.round(x * steps) / steps, Math.round(y * steps) / steps]);
}

/**
 * Path data of straight lines, in steps from point to point, without specks; other path data as it is. What has corners is
 * rounded more than what is smooth.
 */
export function slimPath(data: string): string {
  if (!/^(?:[ML]-?[\d.]+,-?[\d.]+|Z)+$/.test(data)) return data;
  let [x, y] = [0, 0];
  return data
    .split("M")
    .filter((part) => part !== "")
    .map((part) => {
      const closed = part.endsWith("Z");
      const exact = part
        .replace("Z", "")
        .split("L")
        .map((pair): Point => {
          const [left = 0, top = 0] = pair.split(",").map(Number);
          return [left, top];
        });
      const points = snap(exact, exact.length > leastOutline && hasCorner(exact) ? outlineSteps : lineSteps);
      if (closed && isSpeck(points)) return "";
      const [first = [0, 0], ...rest] = points;
      const start = [first[0], first[1]];
      [x, y] = first;
      const moves = rest.flatMap(([left, top]) => {
        const step = [left - x, top - y];
        if (Math.abs(left - x) < 0.05 && Math.abs(top - y) < 0.05) return [];
        [x, y] = [left, top];
        return step.map((value) => Math.round(value * 10) / 10);
      });
      return `M${joinNumbers(start)}${moves.length === 0 ? "" : `l${joinNumbers(moves)}`}${closed ? "z" : ""}`;
    })
    .join("");
}

/**
 * A drawing that says the same in fewer bytes: paths in steps, what nothing can be seen of left out, and path data that
 * several elements have written once. `idPrefix` begins the ids of what is shared.
 */
export function slimDrawing(svg: string, idPrefix: string): string {
  const counts = new Map<string, number>();
  const slim = svg
    .replace(/ d="([^"]*)"/g, (_, data: string) => {
      const short = slimPath(data);
      counts.set(short, (counts.get(short) ?? 0) + 1);
      return ` d="${short}"`;
    })
    .replace(/<path d=""[^>]*\/>/g, "");
  const shared = new Map(
    [...counts]
      .filter(([data, count]) => count > 1 && data.length >= leastShared)
      .map(([data], index) => [data, `${idPrefix}-${index + 1}`]),
  );
  const used = slim.replace(/<path d="([^"]*)"/g, (whole, data: string) => {
    const id = shared.get(data);
    return id === undefined ? whole : `<use href="#${id}"`;
  });
  const definitions = [...shared].map(([data, id]) => `<path id="${id}" d="${data}"/>`).join("");
  return used.replace("</defs>", `${definitions}</defs>`);
}
