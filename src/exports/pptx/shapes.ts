import { element } from "../../figure/svg.ts";
import type { CircleMark, Mark, PathMark, Point, Stretch, Stroke, TextMark } from "../marks/marks.ts";
import { simplify } from "./curves.ts";
import { colour, solidFill } from "./palette.ts";
import { emu, type Frame } from "./units.ts";
import { identity, type Letters, type ShapeContext, textBox, textRun, transform } from "./words.ts";

/** Where the corner of a picture stands on a slide, points, and points to a pixel. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Shapes as one group, in the place of `frame`; its shapes keep the measures of the slide. */
export function group(
  context: ShapeContext,
  { name, description, frame }: { readonly name: string; readonly description?: string; readonly frame: Frame },
  content: string,
): string {
  const inner =
    element("a:chOff", { x: emu(frame.x), y: emu(frame.y) }) +
    element("a:chExt", { cx: emu(frame.width), cy: emu(frame.height) });
  return element(
    "p:grpSp",
    {},
    element(
      "p:nvGrpSpPr",
      {},
      identity("p:cNvPr", context.nextId(), name, description) + element("p:cNvGrpSpPr", {}) + element("p:nvPr", {}),
    ) +
      element("p:grpSpPr", {}, transform("a:xfrm", frame, inner)) +
      content,
  );
}

function outlineOf({ scheme }: ShapeContext, stroke: Stroke | null, scale: number): string {
  if (stroke === null) return element("a:ln", {}, element("a:noFill", {}));
  const { colour: hex, opacity, width, dash, cap } = stroke;
  // Lengths of dashes are counted in widths of the line, thousandths of a per cent.
  const stops: string[] = [];
  for (let index = 0; index + 1 < dash.length; index += 2) {
    const [length, gap] = [dash[index] ?? 0, dash[index + 1] ?? 0].map((part) => Math.round((part / width) * 100_000));
    stops.push(element("a:ds", { d: length, sp: gap }));
  }
  return element(
    "a:ln",
    { w: emu(width * scale), cap: cap === "round" ? "rnd" : "flat" },
    solidFill(scheme, hex, opacity) +
      (stops.length === 0 ? "" : element("a:custDash", {}, stops.join(""))) +
      element("a:round", {}),
  );
}

function fillOf({ scheme }: ShapeContext, { fill, hatch }: PathMark): string {
  if (hatch !== null) {
    return element(
      "a:pattFill",
      { prst: hatch.angle === 45 ? "wdUpDiag" : "wdDnDiag" },
      element("a:fgClr", {}, colour(scheme, hatch.colour)) +
        element("a:bgClr", {}, colour(scheme, fill?.colour ?? "#ffffff")),
    );
  }
  return fill === null ? element("a:noFill", {}) : solidFill(scheme, fill.colour, fill.opacity);
}

/** A shape without words. */
function shape(
  context: ShapeContext,
  {
    name,
    frame,
    geometry,
    paint,
  }: { readonly name: string; readonly frame: Frame; readonly geometry: string; readonly paint: string },
): string {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity("p:cNvPr", context.nextId(), name) + element("p:cNvSpPr", {}) + element("p:nvPr", {}),
    ) + element("p:spPr", {}, transform("a:xfrm", frame) + geometry + paint),
  );
}

const pointsOf = (stretches: readonly Stretch[]): readonly Point[] =>
  stretches.flatMap(({ start, segments }) => [
    start,
    ...segments.flatMap((segment) =>
      segment.type === "curve" ? [segment.leave, segment.arrive, segment.to] : [segment.to],
    ),
  ]);

/**
 * A line that lies below its fill shows only its outer half. A deck draws lines over fills: half as wide, on an outline
 * larger by a quarter of its width, it looks the same.
 */
function liftStroke(mark: PathMark): PathMark {
  const { stroke, path } = mark;
  if (stroke?.under !== true) return mark;
  const points = pointsOf(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const grow = 1 + stroke.width / 2 / Math.max(bottom - top, 0.1);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const move = ([x, y]: Point): Point => [middleX + (x - middleX) * grow, middleY + (y - middleY) * grow];
  return {
    ...mark,
    stroke: { ...stroke, width: stroke.width / 2, under: false },
    path: path.map(({ start, segments, closed }) => ({
      start: move(start),
      segments: segments.map((segment) =>
        segment.type === "curve"
          ? { ...segment, leave: move(segment.leave), arrive: move(segment.arrive), to: move(segment.to) }
          : { ...segment, to: move(segment.to) },
      ),
      closed,
    })),
  };
}

/** Lines and areas as one freeform. Empty where nothing of it would be seen. */
function freeform(context: ShapeContext, given: PathMark, placing: Placing, name: string): string {
  const mark = liftStroke(given);
  const path = mark.path.flatMap((stretch) => simplify(stretch) ?? []);
  const points = pointsOf(path);
  if (points.length < 2) return "";
  const { scale } = placing;
  const lowest = (axis: 0 | 1): number =>
    points.reduce((least, point) => Math.min(least, point[axis]), Number.POSITIVE_INFINITY);
  const highest = (axis: 0 | 1): number =>
    points.reduce((most, point) => Math.max(most, point[axis]), Number.NEGATIVE_INFINITY);
  const [left, top] = [lowest(0), lowest(1)];
  const frame = {
    x: placing.x + left * scale,
    y: placing.y + top * scale,
    // A line straight down or across still needs an extent of its own.
    width: Math.max((highest(0) - left) * scale, 0.01),
    height: Math.max((highest(1) - top) * scale, 0.01),
  };
  const at = ([x, y]: Point): string => element("a:pt", { x: emu((x - left) * scale), y: emu((y - top) * scale) });
  const commands = path
    .map(({ start, segments, closed }) => {
      const drawn = segments
        .map((segment) =>
          segment.type === "curve"
            ? element("a:cubicBezTo", {}, at(segment.leave) + at(segment.arrive) + at(segment.to))
            : element("a:lnTo", {}, at(segment.to)),
        )
        .join("");
      return element("a:moveTo", {}, at(start)) + drawn + (closed ? element("a:close", {}) : "");
    })
    .join("");
  const geometry = element(
    "a:custGeom",
    {},
    ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map((tag) => element(tag, {})).join("") +
      element("a:rect", { l: "0", t: "0", r: "r", b: "b" }) +
      element(
        "a:pathLst",
        {},
        element(
          "a:path",
          { w: emu(frame.width), h: emu(frame.height), ...(mark.fill === null ? { fill: "none" } : {}) },
          commands,
        ),
      ),
  );
  return shape(context, {
    name,
    frame,
    geometry,
    paint: fillOf(context, mark) + outlineOf(context, mark.stroke, scale),
  });
}

function ellipse(
  context: ShapeContext,
  { centre: [x, y], radius, fill, stroke }: CircleMark,
  placing: Placing,
  name: string,
): string {
  const { scale } = placing;
  // As in `liftStroke`.
  const below = stroke?.under === true;
  const reach = radius + (below ? stroke.width / 4 : 0);
  const frame = {
    x: placing.x + (x - reach) * scale,
    y: placing.y + (y - reach) * scale,
    width: 2 * reach * scale,
    height: 2 * reach * scale,
  };
  const under = below ? { ...stroke, width: stroke.width / 2 } : stroke;
  const paint =
    (fill === null ? element("a:noFill", {}) : solidFill(context.scheme, fill.colour, fill.opacity)) +
    outlineOf(context, under, scale);
  return shape(context, {
    name,
    frame,
    geometry: element("a:prstGeom", { prst: "ellipse" }, element("a:avLst", {})),
    paint,
  });
}

/** A name on the map as a box of its own, centred where it stands whatever the family is. */
function label(context: ShapeContext, mark: TextMark, placing: Placing): string {
  const { lines, size, weight, spacing, fill, halo } = mark;
  const { scale } = placing;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ x, width }) => x + width));
  const [first, last] = [lines.at(0), lines.at(-1)];
  const top = (first?.baseline ?? 0) - size * 0.95;
  const bottom = (last?.baseline ?? 0) + size * 0.35;
  const frame = {
    x: placing.x + left * scale,
    y: placing.y + top * scale,
    width: (right - left) * scale,
    height: (bottom - top) * scale,
  };
  const letters: Letters = {
    size: size * scale,
    bold: weight > 400,
    colour: fill.colour,
    opacity: fill.opacity,
    spacing: spacing * scale,
    ...(halo === null ? {} : { glow: { colour: halo.colour, width: halo.width * scale } }),
  };
  const runs = lines.map(({ text }) => textRun(context, text, letters)).join(element("a:br", {}));
  const name = lines.map(({ text }) => text).join(" ");
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", { algn: "ctr" }, element("a:lnSpc", {}, element("a:spcPct", { val: 90_000 }))) + runs,
  );
  return textBox(context, { name, frame, paragraphs: paragraph, wrap: false, anchor: "ctr" });
}

/** A mark as a shape of the slide. `fallback` names it where it has no name. */
export function shapeOf(context: ShapeContext, mark: Mark, placing: Placing, fallback: string): string {
  switch (mark.kind) {
    case "text":
      return label(context, mark, placing);
    case "circle":
      return ellipse(context, mark, placing, mark.name ?? fallback);
    case "path":
      return freeform(context, mark, placing, mark.name ?? fallback);
  }
}
