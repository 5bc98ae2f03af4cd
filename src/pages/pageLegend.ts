import { legendSymbol, symbolSize } from "../figure/legendSymbol.ts";
import { element, escapeText, writeNode } from "../figure/svg.ts";
import type { LegendEntry } from "../layers/spec.ts";
import { slimPath } from "./slimPath.ts";

/** Width of one step of a ramp, whose numbers stand beside it, pixels. */
const rampStep = 14;

/** A line of a legend as markup: its sign, and what it stands for. The colours are those of the scene. */
export function drawLegendEntry({ id, label, symbol }: LegendEntry): string {
  const [width, height] = symbolSize;
  const nodes = legendSymbol(symbol, {
    x: 0,
    y: 0,
    rampStep,
    idPrefix: `legend-${id}`,
    casing: "var(--map-casing)",
    border: "var(--map-border-core)",
  });
  const sign = element(
    "svg",
    {
      width: symbol.type === "ramp" ? Math.max(width, symbol.colours.length * rampStep) : width,
      height,
      "aria-hidden": "true",
    },
    nodes.map(writeNode).join(""),
  );
  const steps =
    symbol.type === "ramp" ? element("span", { class: "muted" }, escapeText(`: ${symbol.labels.join(" · ")}`)) : "";
  const slim = sign
    .replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${slimPath(data)}"`)
    // The page's style sheet has the colours and the font; the rest is what holds without a word.
    .replace(/var\((--[\w-]+),[^)]*\)/g, "var($1)")
    .replace(/ (?:stroke-opacity="1"|stroke-linecap="butt"|textLength="[^"]*"|lengthAdjust="[^"]*")/g, "");
  return element("li", {}, `${slim}${element("span", {}, `${element("span", {}, escapeText(label))}${steps}`)}`);
}
