import { chainSides, nameBothWays, outerSides, type Side, sidesOf } from "./joinAreas.ts";
import { type Line, readLines, snapLine, writeLines } from "./slimPath.ts";

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

/** An area as it is written, with the names of its sides. */
interface Written {
  readonly data: string;
  readonly sides: ReadonlySet<string>;
}

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

function write(sides: readonly Side[]): Written {
  return { data: writeLines(chainSides(sides)), sides: new Set(sides.map(nameBothWays)) };
}

/** An area alone, or with all that lies over it where that has the shorter edge: what is covered needs none. */
function writeArea(areas: readonly Line[], above: readonly Line[]): Written {
  const alone = write(outerSides(areas));
  const known = new Set(areas.map(({ points }) => points.join(" ")));
  const under = write(outerSides([...areas, ...above.filter(({ points }) => !known.has(points.join(" ")))]));
  return under.data.length < alone.data.length ? under : alone;
}

/** Whether a side lies outside a picture of a size, so that nothing is seen of a line along it. */
function isOutside(name: string, [width, height]: readonly [number, number]): boolean {
  const [x = 0, y = 0, u = 0, v = 0] = name.split(" ").map(Number);
  const margin = 2;
  return (
    Math.max(x, u) < -margin ||
    Math.min(x, u) > width + margin ||
    Math.max(y, v) < -margin ||
    Math.min(y, v) > height + margin
  );
}

/** Lines of one kind as the edge of an area, where they are the same in the picture; else null. */
function findEdge(lines: readonly Line[], areas: readonly Written[], size: readonly [number, number]): string | null {
  const own = new Set(lines.flatMap(sidesOf).map(nameBothWays));
  const seen = (names: Iterable<string>): readonly string[] => [...names].filter((name) => !isOutside(name, size));
  const found = areas.find(
    ({ sides }) => seen(own).every((name) => sides.has(name)) && seen(sides).every((name) => own.has(name)),
  );
  return found?.data ?? null;
}

/**
 * The areas and outlines of a drawing in fewer bytes: neighbours of one colour are one area, what lies under others has no edge
 * of its own below them, and the line of a coast is the edge of the land. `size`: of the picture, pixels.
 */
export function slimAreas(svg: string, size: readonly [number, number]): string {
  const written: Written[] = [];
  const filled = svg.replace(/(?:<g>(?:<path d="[^"]*" fill="(?!url)[^"]*"\/>)+<\/g>)+/g, (section) => {
    const runs = readRuns(section);
    if (runs === null) return section;
    return runs
      .map(({ attributes, areas }, index) => {
        const above = runs.slice(index + 1).flatMap((run) => run.areas);
        const own = writeArea(areas, [...new Map(above.map((area) => [area.points.join(" "), area])).values()]);
        written.push(own);
        return own.data === "" ? "" : `<path d="${own.data}"${attributes}/>`;
      })
      .join("");
  });
  return filled.replace(
    /<path d="[^"]*"( stroke="(?:(?!-opacity)[^>])*)\/>(?:<path d="[^"]*"\1\/>)*/g,
    (run, attributes) => {
      const lines = readAll(dataIn(run));
      const edge = lines === null ? null : findEdge(lines, written, size);
      return edge === null ? run : `<path d="${edge}"${attributes}/>`;
    },
  );
}
