import { once, onceForText } from "../base/remember.ts";
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
const nameLine = once(({ points }: Line): string => points.join(" "));

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

/** An area alone, or with all that lies over it where that has the shorter edge: what is covered needs none. */
function writeArea(areas: readonly Line[], above: ReadonlyMap<string, Line>, corners: Corners): Written {
  const own = corners.outerSides(areas);
  const alone = writeLines(corners.chainSides(own));
  const names = new Set(areas.map(nameLine));
  const covering: Line[] = [];
  for (const [name, area] of above) if (!names.has(name)) covering.push(area);
  const joined = covering.length === 0 ? own : corners.outerSides([...areas, ...covering]);
  const under = covering.length === 0 ? alone : writeLines(corners.chainSides(joined));
  const [data, sides] = under.length < alone.length ? [under, joined] : [alone, own];
  return { data, sides: new Set(sides.map(nameBothWays)) };
}

/** Whether a side lies outside a picture of a size, so that nothing is seen of a line along it. */
function isOutside(ends: readonly [Point, Point], [width, height]: readonly [number, number]): boolean {
  const one = ends[0];
  const other = ends[1];
  const margin = 2;
  return (
    Math.max(one[0], other[0]) < -margin ||
    Math.min(one[0], other[0]) > width + margin ||
    Math.max(one[1], other[1]) < -margin ||
    Math.min(one[1], other[1]) > height + margin
  );
}

/** Finds lines of one kind, in markup, as the edge of an area of a picture of a size, where they are the same in it. */
function edgeFinder(
  areas: readonly Written[],
  corners: Corners,
  size: readonly [number, number],
): (run: string) => string | null {
  const seen = (sides: Iterable<Side>): readonly Side[] =>
    [...sides].filter((side) => !isOutside(corners.endsOf(side), size));
  const candidates = areas.map(({ data, sides }) => ({ data, sides, inPicture: seen(sides) }));
  return (run) => {
    const lines = readAll(dataIn(run));
    if (lines === null) return null;
    const own = new Set(lines.flatMap((line) => corners.sidesOf(line)).map(nameBothWays));
    const ownInPicture = seen(own);
    const found = candidates.find(
      ({ sides, inPicture }) =>
        ownInPicture.every((side) => sides.has(side)) && inPicture.every((side) => own.has(side)),
    );
    return found?.data ?? null;
  };
}

/** Areas that lie on each other, in fewer bytes, and what finds their edges. */
interface Section {
  readonly markup: string;
  readonly findEdge: (run: string) => string | null;
}

/** Null where some of the areas have no straight sides. */
function slimSection(section: string, size: readonly [number, number]): Section | null {
  const runs = readRuns(section);
  if (runs === null) return null;
  const corners = new Corners();
  const named = runs.map(({ areas }) => areas.map((area): [string, Line] => [nameLine(area), area]));
  const written = runs.map(({ areas }, index) => writeArea(areas, new Map(named.slice(index + 1).flat()), corners));
  const markup = runs
    .map(({ attributes }, index) => [written[index]?.data ?? "", attributes])
    .map(([data, attributes]) => (data === "" ? "" : `<path d="${data}"${attributes}/>`))
    .join("");
  return { markup, findEdge: onceForText(edgeFinder(written, corners, size)) };
}

/** Half of all pictures have the same land in the same frame as another. */
const sectionsOf = onceForText((size: string) => {
  const [width = 0, height = 0] = size.split(" ").map(Number);
  return onceForText((section: string) => slimSection(section, [width, height]));
});

/**
 * The areas and outlines of a drawing in fewer bytes: neighbours of one colour are one area, what lies under others has no edge
 * of its own below them, and the line of a coast is the edge of the land. `size`: of the picture, pixels.
 */
export function slimAreas(svg: string, size: readonly [number, number]): string {
  const sectionOf = sectionsOf(size.join(" "));
  const found: Section[] = [];
  const filled = svg.replace(/(?:<g>(?:<path d="[^"]*" fill="(?!url)[^"]*"\/>)+<\/g>)+/g, (areas) => {
    const section = sectionOf(areas);
    if (section === null) return areas;
    found.push(section);
    return section.markup;
  });
  return filled.replace(
    /<path d="[^"]*"( stroke="(?:(?!-opacity)[^>])*)\/>(?:<path d="[^"]*"\1\/>)*/g,
    (run, attributes) => {
      for (const { findEdge } of found) {
        const edge = findEdge(run);
        if (edge !== null) return `<path d="${edge}"${attributes}/>`;
      }
      return run;
    },
  );
}
