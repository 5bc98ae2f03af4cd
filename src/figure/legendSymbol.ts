import type { LegendEntry } from "../layers/spec.ts";
import { textWidth } from "../text/textWidth.ts";
import { hatchId, hatchPattern, markerPath } from "./drawLayer.ts";
import { boundTo, formatNumber, type SvgNode } from "./svg.ts";

/** Room for the sign of a legend line, pixels; a ramp takes as much width as its steps. */
export const symbolSize = [30, 18] as const;

type LegendSymbol = LegendEntry["symbol"];
type SymbolOf<Type extends LegendSymbol["type"]> = Extract<LegendSymbol, { readonly type: Type }>;

/** Where a sign stands and what it takes from the page around it. */
export interface SymbolSurroundings {
  /** The upper left corner, pixels. */
  readonly x: number;
  readonly y: number;
  /** Width of one step of a ramp, pixels. */
  readonly rampStep: number;
  /** Begins the ids of patterns; one of its own for each sign on a page. */
  readonly idPrefix: string;
  /** What parts a line from what it crosses. */
  readonly casing: string;
  /** The line of a border. */
  readonly border: string;
}

/** The sign of a legend line, with the colours, widths and shapes of the map; both the page and the picture draw it. */
export function legendSymbol(symbol: LegendSymbol, surroundings: SymbolSurroundings): readonly SvgNode[] {
  switch (symbol.type) {
    case "fill":
      return fillSymbol(symbol, surroundings);
    case "line":
      return lineSymbol(symbol, surroundings);
    case "marker":
      return markerSymbol(symbol, surroundings);
    case "text":
      return [textSymbol(symbol, surroundings)];
    case "ramp":
      return rampSymbol(symbol, surroundings);
  }
}

function fillSymbol({ colour, hatch }: SymbolOf<"fill">, { x, y, idPrefix, border }: SymbolSurroundings): SvgNode[] {
  const box = { x: x + 2, y: y + 2, width: symbolSize[0] - 6, height: symbolSize[1] - 5, rx: 2 };
  const edge = { stroke: border, "stroke-width": 0.75, "stroke-opacity": 0.7 };
  const fill: SvgNode = { name: "rect", attributes: { ...box, ...edge, fill: colour } };
  if (hatch === undefined) return [fill];
  return [
    { name: "defs", attributes: {}, children: [hatchPattern(idPrefix, hatch)] },
    fill,
    { name: "rect", attributes: { ...box, fill: `url(#${hatchId(idPrefix, hatch)})` } },
  ];
}

function lineSymbol(symbol: SymbolOf<"line">, { x, y, casing, border }: SymbolSurroundings): SvgNode[] {
  const [width, height] = symbolSize;
  const straight = `M${x + 2},${y + height / 2}H${x + width - 4}`;
  const d =
    symbol.curved === true
      ? `M${x + 2},${y + height - 4}Q${x + width / 2 - 1},${y - 5} ${x + width - 4},${y + height - 4}`
      : straight;
  const line: SvgNode = {
    name: "path",
    attributes: {
      d,
      fill: "none",
      stroke: symbol.colour,
      "stroke-width": symbol.width,
      "stroke-opacity": symbol.opacity,
      "stroke-linecap": symbol.dash === undefined ? "round" : "butt",
      "stroke-dasharray": symbol.dash?.map((length) => formatNumber(length * symbol.width)).join(" "),
    },
  };
  if (symbol.widths !== undefined) {
    return symbol.widths.map((thick, step) => {
      const left = x + 2 + step * 9;
      const d = `M${left},${y + height / 2}H${left + 7}`;
      return { name: "path", attributes: { d, stroke: symbol.colour, "stroke-width": thick } };
    });
  }
  if (symbol.on === "border") {
    // As on the map: a ribbon under the border line.
    return [line, { name: "path", attributes: { d: straight, stroke: border, "stroke-width": 1 } }];
  }
  if (symbol.sign === undefined) return [line];
  const sign = markerPath(symbol.sign, x + width / 2 - 1, y + 4.5, 7);
  return [line, { name: "path", attributes: { d: sign, fill: casing, stroke: symbol.colour, "stroke-width": 1.25 } }];
}

function markerSymbol(
  { shape, colour, strokeColour, opacity = 1, text }: SymbolOf<"marker">,
  surroundings: SymbolSurroundings,
): readonly SvgNode[] {
  const { x, y } = surroundings;
  const [width, height] = symbolSize;
  const mark: SvgNode = {
    name: "path",
    attributes: {
      d: markerPath(shape, x + width / 2 - 1, y + height / 2 - 0.5, text === undefined ? 11 : 16),
      fill: colour,
      stroke: strokeColour,
      "stroke-width": 2.6,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      ...(opacity < 1 ? { opacity } : {}),
    },
  };
  return text === undefined ? [mark] : [mark, textSymbol({ type: "text", text, colour: strokeColour }, surroundings)];
}

function textSymbol({ text, colour, size = 12 }: SymbolOf<"text">, { x, y }: SymbolSurroundings): SvgNode {
  return {
    name: "text",
    attributes: {
      x: x + symbolSize[0] / 2 - 1,
      y: y + symbolSize[1] / 2 + size / 3,
      "font-size": size,
      "font-weight": 600,
      "text-anchor": "middle",
      fill: colour,
      ...boundTo(textWidth(text, 600) * size),
    },
    words: text,
  };
}

function rampSymbol({ colours }: SymbolOf<"ramp">, { x, y, rampStep, border }: SymbolSurroundings): SvgNode[] {
  return colours.map((fill, index) => ({
    name: "rect",
    attributes: {
      x: x + index * rampStep,
      y: y + 2,
      width: rampStep,
      height: 9,
      fill,
      stroke: border,
      "stroke-width": 0.5,
      "stroke-opacity": 0.6,
    },
  }));
}
