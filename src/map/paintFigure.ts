import type { SvgNode } from "../figure/svg.ts";

/**
 * Paints a figure (what `figure/` draws: presentation attributes alone) into a canvas that the processor draws. Browsers that
 * draw pages with WebGL in software, or with a weak graphics card, take a second and more for the long strokes of the same
 * SVG, and everything else that is drawn waits for them; this takes some hundredths of a second, everywhere.
 */
export function paintFigure(figure: SvgNode, canvas: HTMLCanvasElement, pixelRatio: number): boolean {
  const size = sizeOf(figure);
  canvas.width = Math.round(size[0] * pixelRatio);
  canvas.height = Math.round(size[1] * pixelRatio);
  // The browser is told that pixels will be read: then it keeps them where the processor draws.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  // Names are set wide, which not every browser can do in a canvas.
  if (context === null || !("letterSpacing" in context)) return false;
  context.scale(pixelRatio, pixelRatio);
  paintInto(context, figure);
  return true;
}

/** Paints a figure, or a picture with all that stands around its map, at the origin of a context. */
export function paintInto(context: CanvasRenderingContext2D, figure: SvgNode): void {
  const around = {
    size: sizeOf(figure),
    hatches: hatchesOf(figure),
    clips: clipsOf(figure),
    paths: new Map<string, Path2D>(),
  };
  paintChildren(context, figure, inheritedAt(figure, around));
}

/** Width and height of a figure, pixels. */
export function sizeOf(figure: SvgNode): readonly [number, number] {
  return [numberOf(figure, "width", 0), numberOf(figure, "height", 0)];
}

interface Hatch {
  readonly gap: number;
  readonly width: number;
  readonly colour: string;
  readonly scale: number;
  readonly degrees: number;
}

/** What elements take from those around them. */
interface Inherited {
  readonly size: readonly [number, number];
  readonly hatches: ReadonlyMap<string, Hatch>;
  /** Frames at which a group is cut, by their ids. */
  readonly clips: ReadonlyMap<string, Path2D>;
  /** Paths by their data: casing and line, area and hatch are the same one. */
  readonly paths: Map<string, Path2D>;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeFirst: boolean;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  readonly family: string;
}

const numberOf = ({ attributes }: SvgNode, name: string, rest: number): number => Number(attributes[name] ?? rest);

const textOf = ({ attributes }: SvgNode, name: string): string | null => {
  const value = attributes[name] ?? null;
  return value === null ? null : String(value);
};

const isCap = (text: string | null): text is CanvasLineCap => text === "round" || text === "butt" || text === "square";

function inheritedAt(
  element: SvgNode,
  around: Partial<Inherited> & Pick<Inherited, "size" | "hatches" | "clips" | "paths">,
): Inherited {
  const cap = textOf(element, "stroke-linecap");
  const order = textOf(element, "paint-order");
  const join = textOf(element, "stroke-linejoin");
  return {
    size: around.size,
    hatches: around.hatches,
    clips: around.clips,
    paths: around.paths,
    fill: textOf(element, "fill") ?? around.fill ?? "#000000",
    stroke: textOf(element, "stroke") ?? around.stroke ?? "none",
    strokeFirst: order === null ? (around.strokeFirst ?? false) : order.startsWith("stroke"),
    cap: isCap(cap) ? cap : (around.cap ?? "butt"),
    join: join === null ? (around.join ?? "miter") : join === "round" ? "round" : "miter",
    family: textOf(element, "font-family") ?? around.family ?? "sans-serif",
  };
}

/** All elements of a name in a figure. */
function* allOf(figure: SvgNode, name: string): Generator<SvgNode> {
  if (figure.name === name) yield figure;
  for (const child of figure.children ?? []) yield* allOf(child, name);
}

/** The hatches of a figure by their ids. */
function hatchesOf(figure: SvgNode): ReadonlyMap<string, Hatch> {
  const found = new Map<string, Hatch>();
  for (const pattern of allOf(figure, "pattern")) {
    const [line] = pattern.children ?? [];
    if (line === undefined) continue;
    const transform = textOf(pattern, "patternTransform") ?? "";
    found.set(textOf(pattern, "id") ?? "", {
      gap: numberOf(pattern, "width", 6),
      width: numberOf(line, "stroke-width", 1),
      colour: textOf(line, "stroke") ?? "#000000",
      scale: Number(/scale\(([\d.]+)\)/.exec(transform)?.[1] ?? 1),
      degrees: Number(/rotate\((-?[\d.]+)\)/.exec(transform)?.[1] ?? 0),
    });
  }
  return found;
}

/** The frames of a figure by their ids. */
function clipsOf(figure: SvgNode): ReadonlyMap<string, Path2D> {
  const found = new Map<string, Path2D>();
  for (const clip of allOf(figure, "clipPath")) {
    const [frame] = clip.children ?? [];
    if (frame !== undefined) found.set(textOf(clip, "id") ?? "", rectangleOf(frame));
  }
  return found;
}

/** What an attribute such as `fill="url(#id)"` refers to. */
const idIn = (text: string | null): string => /^url\(#(.+)\)$/.exec(text ?? "")?.[1] ?? "";

/** A group with its own place and its own frame. */
function paintGroup(context: CanvasRenderingContext2D, element: SvgNode, own: Inherited): void {
  const [, x = "0", y = "0"] = /^translate\(([\d.-]+),([\d.-]+)\)$/.exec(textOf(element, "transform") ?? "") ?? [];
  const clip = own.clips.get(idIn(textOf(element, "clip-path")));
  context.save();
  context.translate(Number(x), Number(y));
  if (clip !== undefined) context.clip(clip);
  paintChildren(context, element, own);
  context.restore();
}

function paintChildren(context: CanvasRenderingContext2D, parent: SvgNode, around: Inherited): void {
  for (const element of parent.children ?? []) {
    const own = inheritedAt(element, around);
    context.globalAlpha = numberOf(element, "opacity", 1);
    switch (element.name) {
      case "g":
        paintGroup(context, element, own);
        break;
      case "text":
        paintText(context, element, own);
        break;
      case "rect":
        paintShape(context, element, rectangleOf(element), own);
        break;
      case "circle":
        paintShape(context, element, circleOf(element), own);
        break;
      case "path":
        paintShape(context, element, pathOf(element, own), own);
        break;
    }
  }
}

function pathOf(element: SvgNode, { paths }: Inherited): Path2D {
  const data = textOf(element, "d") ?? "";
  const path = paths.get(data) ?? new Path2D(data);
  paths.set(data, path);
  return path;
}

function rectangleOf(element: SvgNode): Path2D {
  const path = new Path2D();
  const [x, y] = [numberOf(element, "x", 0), numberOf(element, "y", 0)];
  path.rect(x, y, numberOf(element, "width", 0), numberOf(element, "height", 0));
  return path;
}

function circleOf(element: SvgNode): Path2D {
  const path = new Path2D();
  path.arc(numberOf(element, "cx", 0), numberOf(element, "cy", 0), numberOf(element, "r", 0), 0, 2 * Math.PI);
  return path;
}

function paintShape(context: CanvasRenderingContext2D, element: SvgNode, path: Path2D, own: Inherited): void {
  const opacity = context.globalAlpha;
  const fill = (): void => {
    if (own.fill === "none") return;
    context.globalAlpha = opacity * numberOf(element, "fill-opacity", 1);
    const hatch = own.hatches.get(idIn(own.fill));
    if (hatch !== undefined) {
      paintHatch(context, path, hatch, own.size);
      return;
    }
    context.fillStyle = own.fill;
    context.fill(path);
  };
  if (!own.strokeFirst) fill();
  if (own.stroke !== "none") {
    context.save();
    if (own.strokeFirst && opacity < 1) clipOutside(context, path, own.size);
    context.globalAlpha = opacity * numberOf(element, "stroke-opacity", 1);
    setStroke(context, element, own);
    context.setLineDash((textOf(element, "stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
    context.stroke(path);
    context.restore();
  }
  if (own.strokeFirst) fill();
}

function setStroke(context: CanvasRenderingContext2D, element: SvgNode, own: Inherited): void {
  context.strokeStyle = own.stroke;
  context.lineWidth = numberOf(element, "stroke-width", 1);
  context.lineCap = own.cap;
  context.lineJoin = own.join;
}

/** Leaves clear what the fill covers: through a pale fill its stroke would show. */
function clipOutside(context: CanvasRenderingContext2D, path: Path2D, [width, height]: Inherited["size"]): void {
  const outside = new Path2D();
  outside.rect(-width, -height, 3 * width, 3 * height);
  outside.addPath(path);
  context.clip(outside, "evenodd");
}

function paintHatch(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { gap, width, colour, scale, degrees }: Hatch,
  size: Inherited["size"],
): void {
  context.save();
  context.clip(path);
  context.scale(scale, scale);
  context.rotate((degrees * Math.PI) / 180);
  const reach = Math.ceil((size[0] + size[1]) / scale / gap) * gap;
  const lines = new Path2D();
  for (let x = -reach + gap / 2; x < reach; x += gap) {
    lines.moveTo(x, -reach);
    lines.lineTo(x, reach);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(lines);
  context.restore();
}

/** A name in one line, or in several that stand in elements of their own. */
function paintText(context: CanvasRenderingContext2D, element: SvgNode, own: Inherited): void {
  const size = numberOf(element, "font-size", 16);
  context.font = `${textOf(element, "font-weight") ?? "400"} ${size}px ${own.family}`;
  context.letterSpacing = `${numberOf(element, "letter-spacing", 0)}px`;
  context.textAlign = textOf(element, "text-anchor") === "middle" ? "center" : "left";
  context.fillStyle = own.fill;
  const lines = element.children ?? [element];
  for (const line of lines) {
    const words = line.words ?? "";
    const [x, y] = [numberOf(line, "x", 0), numberOf(line, "y", 0)];
    if (own.stroke !== "none") {
      setStroke(context, element, own);
      context.strokeText(words, x, y);
    }
    context.fillText(words, x, y);
  }
}
