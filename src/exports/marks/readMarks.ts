import type { Hatch, Mark, Paint, PathMark, Stretch, Stroke, TextMark } from "./marks.ts";
import { parsePath } from "./pathData.ts";

type Attributes = Readonly<Record<string, string>>;

/** A tag with its attributes, or the text between two. */
const token = /<(\/?)([A-Za-z]+)((?:\s[\w:-]+="[^"]*")*)(\/?)>|([^<]+)/g;
const attribute = /\s([\w:-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(attribute)) found[name] = plain(value);
  return found;
}

/** What an element hands down to those in it. */
const inherited = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "paint-order",
  "font-size",
  "font-weight",
  "letter-spacing",
];

const numberIn = (attributes: Attributes, name: string, otherwise: number): number => {
  const value = attributes[name];
  return value === undefined ? otherwise : Number(value);
};

function paintOf(attributes: Attributes, name: "fill" | "stroke"): Paint | null {
  const colour = attributes[name] ?? (name === "fill" ? "#000000" : "none");
  if (!colour.startsWith("#")) return null;
  return { colour, opacity: numberIn(attributes, `${name}-opacity`, 1) * numberIn(attributes, "opacity", 1) };
}

function strokeOf(attributes: Attributes): Stroke | null {
  const paint = paintOf(attributes, "stroke");
  if (paint === null) return null;
  return {
    ...paint,
    width: numberIn(attributes, "stroke-width", 1),
    dash: (attributes["stroke-dasharray"] ?? "")
      .split(" ")
      .filter((part) => part !== "")
      .map(Number),
    cap: attributes["stroke-linecap"] === "round" ? "round" : "butt",
    under: attributes["paint-order"] === "stroke",
  };
}

function rectangle(attributes: Attributes): readonly Stretch[] {
  const [x, y] = [numberIn(attributes, "x", 0), numberIn(attributes, "y", 0)];
  const [right, bottom] = [x + numberIn(attributes, "width", 0), y + numberIn(attributes, "height", 0)];
  return parsePath(`M${x},${y}H${right}V${bottom}H${x}Z`);
}

/** A pattern of the figure renderer: its size and turn stand on it, colour and width on the line in it. */
function readHatch(pattern: Attributes, line: Attributes): Hatch {
  const turn = pattern.patternTransform ?? "";
  const times = Number(/scale\(([\d.]+)\)/.exec(turn)?.[1] ?? 1);
  return {
    colour: line.stroke ?? "#000000",
    angle: turn.includes("rotate(45)") ? 45 : 135,
    gap: numberIn(pattern, "width", 0) * times,
    width: numberIn(line, "stroke-width", 1) * times,
  };
}

function textOf(attributes: Attributes, lines: TextMark["lines"], place: Pick<Mark, "layer" | "name">): TextMark {
  const stroke = paintOf(attributes, "stroke");
  return {
    ...place,
    kind: "text",
    lines,
    size: numberIn(attributes, "font-size", 16),
    weight: numberIn(attributes, "font-weight", 400),
    spacing: numberIn(attributes, "letter-spacing", 0),
    fill: paintOf(attributes, "fill") ?? { colour: "#000000", opacity: 1 },
    halo: stroke === null ? null : { colour: stroke.colour, width: numberIn(attributes, "stroke-width", 0) / 2 },
  };
}

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly layer: string;
}

/**
 * Reads what the figure renderer wrote (`figure/renderFigure.ts`, `figure/legendSymbol.ts`, with texts that keep their
 * measured width) back into marks. It knows the elements and attributes that are written there and no others; `prefix` begins
 * the ids of layers.
 */
export function readMarks(svg: string, prefix = "figure"): readonly Mark[] {
  const marks: Mark[] = [];
  const hatches = new Map<string, Hatch>();
  const open: Open[] = [];
  let lines: TextMark["lines"][number][] = [];

  const lineOf = (text: string, at: Attributes): TextMark["lines"][number] => {
    const width = numberIn(at, "textLength", 0);
    const x = numberIn(at, "x", 0) - (at["text-anchor"] === "middle" ? width / 2 : 0);
    return { text, x, baseline: numberIn(at, "y", 0), width };
  };
  const addPath = (path: readonly Stretch[], attributes: Attributes, place: Pick<Mark, "layer" | "name">): void => {
    const hatch = hatches.get(/^url\(#(.*)\)$/.exec(attributes.fill ?? "")?.[1] ?? "") ?? null;
    const last = marks.at(-1);
    if (hatch !== null && last?.kind === "path") {
      // A hatch lies over the area that was drawn just before.
      marks[marks.length - 1] = { ...last, hatch };
      return;
    }
    const isArea = path.some(({ segments, closed }) => closed || segments.length > 1);
    const mark: PathMark = {
      ...place,
      kind: "path",
      path,
      fill: isArea ? paintOf(attributes, "fill") : null,
      hatch,
      stroke: strokeOf(attributes),
    };
    if (mark.fill !== null || mark.stroke !== null) marks.push(mark);
  };
  const begin = (name: string, attributes: Attributes, layer: string): void => {
    const place = { layer, name: attributes["aria-label"] ?? null };
    const parent = open.at(-1);
    if (parent?.name === "pattern" && name === "path") {
      hatches.set(parent.attributes.id ?? "", readHatch(parent.attributes, attributes));
    } else if (open.some((each) => each.name === "defs")) {
      return;
    } else if (name === "path") {
      addPath(parsePath(attributes.d ?? ""), attributes, place);
    } else if (name === "rect") {
      addPath(rectangle(attributes), attributes, place);
    } else if (name === "circle") {
      marks.push({
        ...place,
        kind: "circle",
        centre: [numberIn(attributes, "cx", 0), numberIn(attributes, "cy", 0)],
        radius: numberIn(attributes, "r", 0),
        fill: paintOf(attributes, "fill"),
        stroke: strokeOf(attributes),
      });
    }
  };
  const end = ({ name, attributes, layer }: Open): void => {
    if (name !== "text") return;
    if (lines.length > 0) marks.push(textOf(attributes, lines, { layer, name: attributes["aria-label"] ?? null }));
    lines = [];
  };
  for (const [, closing, name = "", rest = "", alone, text] of svg.matchAll(token)) {
    const parent = open.at(-1);
    if (text !== undefined) {
      if (parent?.name === "text" || parent?.name === "tspan") lines.push(lineOf(plain(text), parent.attributes));
    } else if (closing === "/") {
      const ended = open.pop();
      if (ended !== undefined) end(ended);
    } else {
      const own = attributesOf(rest);
      const down = inherited.flatMap((key) => {
        const value = parent?.attributes[key];
        return value === undefined ? [] : [[key, value] as const];
      });
      const attributes = { ...Object.fromEntries(down), ...own };
      const id = own.id ?? "";
      const layer = name === "g" && id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : (parent?.layer ?? "");
      begin(name, attributes, layer);
      if (alone !== "/") open.push({ name, attributes, layer });
    }
  }
  return marks;
}
