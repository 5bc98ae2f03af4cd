import { createElement, type ReactNode, useId } from "react";
import { legendSymbol, symbolSize } from "../figure/legendSymbol.ts";
import { formatNumber, type SvgNode } from "../figure/svg.ts";
import type { LegendEntry } from "../layers/spec.ts";

/** Width of one step of a ramp, whose numbers stand beside it, pixels: three are as wide as any other sign. */
const rampStep = 10;

/** React names attributes of SVG in its own manner. */
const propertyOf = (attribute: string): string =>
  attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function renderNode({ name, attributes, children, words }: SvgNode, key: number): ReactNode {
  const properties = Object.entries(attributes).map(([attribute, value]) => [
    propertyOf(attribute),
    typeof value === "number" ? formatNumber(value) : value,
  ]);
  return createElement(name, { ...Object.fromEntries(properties), key }, children?.map(renderNode) ?? words);
}

/** The sign of one legend line, drawn as in the picture that travels alone; its colours follow the theme. */
export function LegendSymbol({ entry: { symbol } }: { readonly entry: LegendEntry }) {
  const idPrefix = useId();
  const nodes = legendSymbol(symbol, {
    x: 0,
    y: 0,
    rampStep,
    idPrefix,
    casing: "var(--map-casing)",
    border: "var(--map-border-core)",
  });
  const [least, height] = symbolSize;
  const width = symbol.type === "ramp" ? Math.max(least, symbol.colours.length * rampStep) : least;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {nodes.map(renderNode)}
    </svg>
  );
}
