import type { LegendEntry } from "../layers/spec.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Theme } from "../theme/theme.ts";
import { drawHatch, hatchId, markerPath } from "./drawLayer.ts";
import { boundTo, element, escapeText, formatNumber } from "./svg.ts";

/** Room for the sign of a legend line, pixels. */
export const symbolSize = [30, 18] as const;
const rampStep = 30;
const rampText = 10.5;

type Ramp = Extract<LegendEntry["symbol"], { readonly type: "ramp" }>;
/** Room for a ramp with its numbers under the steps, pixels. */
export function rampWidth({ colours, labels }: Pick<Ramp, "colours" | "labels">): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, 400) * rampText));
  return colours.length * Math.max(rampStep, widest + 4);
}

/** The sign of a legend line with its upper left corner at a point. */
export function drawLegendSymbol(
  { symbol, id }: LegendEntry,
  x: number,
  y: number,
  theme: Theme,
  prefix: string,
): string {
  const [width, height] = symbolSize;
  const middle = y + height / 2;
  switch (symbol.type) {
    case "fill": {
      const box = { x: x + 2, y: y + 2, width: width - 6, height: height - 5, rx: 2 };
      const edge = { stroke: theme.map.borderCore, "stroke-width": 0.75, "stroke-opacity": 0.7 };
      const hatch = symbol.hatch;
      const own = `${prefix}-legend-${id}`;
      return (
        (hatch === undefined ? "" : element("defs", {}, drawHatch(own, hatch))) +
        element("rect", { ...box, ...edge, fill: symbol.colour }) +
        (hatch === undefined ? "" : element("rect", { ...box, fill: `url(#${hatchId(own, hatch)})` }))
      );
    }
    case "line": {
      const d =
        symbol.curved === true
          ? `M${x + 2},${y + height - 4}Q${x + width / 2 - 1},${y - 5} ${x + width - 4},${y + height - 4}`
          : `M${x + 2},${middle}H${x + width - 4}`;
      const line = element("path", {
        d,
        fill: "none",
        stroke: symbol.colour,
        "stroke-width": symbol.width,
        "stroke-opacity": symbol.opacity,
        "stroke-linecap": symbol.dash === undefined ? "round" : "butt",
        "stroke-dasharray": symbol.dash?.map((length) => formatNumber(length * symbol.width)).join(" "),
      });
      // As on the map: two rails with the border line between them.
      const gap = element("path", {
        d,
        fill: "none",
        stroke: theme.map.casing,
        "stroke-width": symbol.width * 0.46,
        "stroke-linecap": "round",
      });
      const border = element("path", {
        d: `M${x + 2},${middle}H${x + width - 4}`,
        stroke: theme.map.borderCore,
        "stroke-width": 1,
      });
      const sign =
        symbol.sign === undefined
          ? ""
          : element("path", {
              d: markerPath(symbol.sign, x + width / 2 - 1, y + 4.5, 7),
              fill: theme.map.casing,
              stroke: symbol.colour,
              "stroke-width": 1.25,
            });
      return symbol.on === "border" ? line + gap + border : line + sign;
    }
    case "marker":
      return element("path", {
        d: markerPath(symbol.shape, x + width / 2 - 1, middle - 0.5, 11),
        fill: symbol.colour,
        stroke: symbol.strokeColour,
        "stroke-width": 2.6,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      });
    case "text":
      return element(
        "text",
        {
          x: x + width / 2 - 1,
          y: middle + 4,
          "font-size": 12,
          "font-weight": 600,
          "text-anchor": "middle",
          fill: symbol.colour,
          ...boundTo(textWidth(symbol.text, 600) * 12),
        },
        escapeText(symbol.text),
      );
    case "ramp": {
      const step = rampWidth(symbol) / Math.max(1, symbol.colours.length);
      return symbol.colours
        .map((colour, index) => {
          const left = x + index * step;
          const box = element("rect", {
            x: left,
            y: y + 2,
            width: step,
            height: 9,
            fill: colour,
            stroke: theme.map.borderCore,
            "stroke-width": 0.5,
            "stroke-opacity": 0.6,
          });
          const words = symbol.labels[index] ?? "";
          const label = element(
            "text",
            {
              x: left + step / 2,
              y: y + 20,
              "font-size": rampText,
              "text-anchor": "middle",
              fill: theme.ui.muted,
              ...boundTo(textWidth(words, 400) * rampText),
            },
            escapeText(words),
          );
          return box + label;
        })
        .join("");
    }
  }
}
