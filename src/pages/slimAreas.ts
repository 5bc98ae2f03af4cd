import { Corners, nameBothWays, type Side } from "./joinAreas.ts";
import { type Line, type Point, readLines, snapLine, writeLines } from "./slimPath.ts";

/** The path data in markup, in its order. */
export const dataIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/ d="([^"]*)"/g)].map(([, data = ""]) => data);

/** The lines of several paths, on their grid; null where some of it is no straight lines. */
function readAll(all: readonly string[]): readonly Line[] | null {
  const read = all.map(readLines);
  if (read.some((lines) => lines === null)) return null;
  return read.flatMap((lines) => (lines ?? []).flatMap((line) => snapLine(line) ?? []));
}

/** Opaque areas of one colour, which lie over those before them. */
interface Run {
  readonly attributes: string;
  readonly areas: readonly Line[];
}

/** An area as it is written, with its sides. */
interface Written {
  readonly data: string;
  readonly sides: ReadonlySet<Side>;
}

/** What tells a line from another: its points. */
const nameLine = ({ points }: Line): string => points.join(" ");

function readRuns(section: string): readonly Run[] | null {
  const runs: Run[] = [];
  for (const [, data = "", attributes = ""] of section.matchAll(/<path d="([^"]*)"([^>]*)\/>/g)) {
    const areas = readAll([data]);
    if (areas === null) return null;
    const last = runs.at(-1);
    if (last?.attributes === attributes) runs[runs.length - 1] = { attributes, areas: [...last.areas, ...areas] };
    else runs.push({ attributes, areas });
  }
  return runs;
}

function write(sides: readonly Side[], corners: Corners): Written {
  return { data: writeLines(corners.chainSides(sides)), sides: new Set(sides.map(nameBothWays)) };
}

/** An area alone, or with all that lies over it where that has the shorter edge: what is covered needs none. */
function writeArea(areas: readonly Line[], above: ReadonlyMap<string, Line>, corners: Corners): Written {
  const alone = write(corners.outerSides(areas), corners);
  const own = new Set(areas.map(nameLine));
  const covering = [...above].filter(([name]) => !own.has(name)).map(([, area]) => area);
  if (covering.length === 0) return alone;
  const under = write(corners.outerSides([...areas, ...covering]), corners);
  return under.data.length < alone.data.length ? under : alone;
}

/** Whether a side lies outside a picture of a size, so that nothing is seen of a line along it. */
function isOutside(ends: readonly [Point, Point], [width, height]: readonly [number, number]): boolean {
  const [[x, y], [u, v]] = ends;
  const margin = 2;
  return (
    Math.max(x, u) < -margin ||
    Math.min(x, u) > width + margin ||
    Math.max(y, v) < -margin ||
    Math.min(y, v) > height + margin
  );
}

/** Finds lines of one kind as the edge of an area of a picture of a size, where they are the same in it. */
function edgeFinder(areas: readonly Written[], corners: Corners, size: readonly [number, number]) {
  const seen = (sides: Iterable<Side>): readonly Side[] =>
    [...sides].filter((side) => !isOutside(corners.endsOf(side), size));
  const candidates = areas.map(({ data, sides }) => ({ data, sides, inPicture: seen(sides) }));
  return (lines: readonly Line[]): string | null => {
    const own = new Set(lines.flatMap((line) => corners.sidesOf(line)).map(nameBothWays));
    const ownInPicture = seen(own);
    const found = candidates.find(
      ({ sides, inPicture }) =>
        ownInPicture.every((side) => sides.has(side)) && inPicture.every((side) => own.has(side)),
    );
    return found?.data ?? null;
  };
}

/**
 * The areas and outlines of a drawing in fewer bytes: neighbours of one colour are one area, what lies under others has no edge
 * of its own below them, and the line of a coast is the edge of the land. `size`: of the picture, pixels.
 */
export function slimAreas(svg: string, size: readonly [number, number]): string {
  const written: Written[] = [];
  const corners = new Corners();
  const filled = svg.replace(/(?:<g>(?:<path d="[^"]*" fill="(?!url)[^"]*"\/>)+<\/g>)+/g, (section) => {
    const runs = readRuns(section);
    if (runs === null) return section;
    const named = runs.map(({ areas }) => areas.map((area): [string, Line] => [nameLine(area), area]));
    return runs
      .map(({ attributes, areas }, index) => {
        const own = writeArea(areas, new Map(named.slice(index + 1).flat()), corners);
        written.push(own);
        return own.data === "" ? "" : `<path d="${own.data}"${attributes}/>`;
      })
      .join("");
  });
  const findEdge = edgeFinder(written, corners, size);
  return filled.replace(
    /<path d="[^"]*"( stroke="(?:(?!-opacity)[^>])*)\/>(?:<path d="[^"]*"\1\/>)*/g,
    (run, attributes) => {
      const lines = readAll(dataIn(run));
      const edge = lines === null ? null : findEdge(lines);
      return edge === null ? run : `<path d="${edge}"${attributes}/>`;
    },
  );
}
