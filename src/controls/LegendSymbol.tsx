import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3";
import type { LegendEntry, MarkerShape } from "../layers/spec.ts";

const width = 30;
const height = 16;
const shapes: Readonly<Record<MarkerShape, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  star: symbolStar,
};

function dashOf(dash: readonly number[] | undefined, lineWidth: number): string | undefined {
  return dash?.map((length) => length * lineWidth).join(" ");
}

/** The sign of one legend line, drawn with the same colours, widths and shapes as on the map. */
export function LegendSymbol({ entry }: { readonly entry: LegendEntry }) {
  const sign = entry.symbol;
  switch (sign.type) {
    case "fill":
      return (
        <svg width={width} height={height} aria-hidden="true">
          <rect
            x={1}
            y={2}
            width={width - 2}
            height={height - 4}
            rx={2}
            fill={sign.colour}
            stroke="currentColor"
            strokeOpacity={0.25}
          />
          {sign.hatch !== undefined ? (
            <path
              d={`M4,${height - 2}l10,-12M12,${height - 2}l10,-12M20,${height - 2}l8,-10`}
              stroke="currentColor"
              strokeOpacity={0.45}
              strokeWidth={1.5}
            />
          ) : null}
        </svg>
      );
    case "line":
      return (
        <svg width={width} height={height} aria-hidden="true">
          <path
            d={
              sign.curved === true
                ? `M2,${height - 3}Q${width / 2},-4 ${width - 2},${height - 3}`
                : `M2,${height / 2}H${width - 2}`
            }
            fill="none"
            stroke={sign.colour}
            strokeWidth={sign.width}
            strokeOpacity={sign.opacity}
            strokeDasharray={dashOf(sign.dash, sign.width)}
            strokeLinecap={sign.dash === undefined ? "round" : "butt"}
          />
          {sign.sign === undefined ? null : (
            <path
              transform={`translate(${width / 2},4.5)`}
              d={symbol(shapes[sign.sign], 30)() ?? ""}
              fill="var(--map-casing)"
              stroke={sign.colour}
              strokeWidth={1.25}
            />
          )}
          {sign.on === "border" ? (
            <>
              <path d={`M2,${height / 2}H${width - 2}`} stroke="var(--map-casing)" strokeWidth={sign.width * 0.46} />
              <path d={`M0,${height / 2}H${width}`} stroke="var(--map-border-core)" strokeWidth={1} />
            </>
          ) : null}
        </svg>
      );
    case "marker":
      return (
        <svg width={width} height={height} aria-hidden="true">
          <path
            transform={`translate(${width / 2},${height / 2})`}
            d={symbol(shapes[sign.shape], 70)() ?? ""}
            fill={sign.colour}
            stroke={sign.strokeColour}
            strokeWidth={1.5}
          />
        </svg>
      );
    case "text":
      return (
        <svg width={width} height={height} aria-hidden="true">
          <text x={width / 2} y={height - 4} textAnchor="middle" fontSize={12} fontWeight={600} fill={sign.colour}>
            {sign.text}
          </text>
        </svg>
      );
    case "ramp":
      return (
        <svg width={Math.max(width, sign.colours.length * 14)} height={height} aria-hidden="true">
          {sign.colours.map((colour, step) => (
            <rect
              key={colour}
              x={step * 14}
              y={2}
              width={14}
              height={height - 4}
              fill={colour}
              stroke="currentColor"
              strokeOpacity={0.2}
            />
          ))}
        </svg>
      );
  }
}
