import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3";
import type { MarkKind } from "./timelineTypes.ts";

const shapes: Readonly<Record<MarkKind, readonly [SymbolType, size: number]>> = {
  agreement: [symbolCircle, 62],
  informal: [symbolCircle, 40],
  priority: [symbolCircle, 40],
  "joint-patrol": [symbolSquare, 58],
  "joint-operation": [symbolTriangle, 58],
  centre: [symbolDiamond, 62],
  crossing: [symbolSquare, 52],
  event: [symbolCircle, 42],
  renaming: [symbolDiamond, 46],
  accession: [symbolCircle, 62],
  standing: [symbolTriangle, 46],
};

/** The sign of a mark around the origin, with room for a finger around it. */
export function MarkShape({ kind, filled }: { readonly kind: MarkKind; readonly filled: boolean }) {
  const [shape, size] = shapes[kind];
  return (
    <>
      <circle r={12} className="mark-room" />
      <path d={symbol(shape, size)() ?? ""} className={filled ? "mark-solid" : "mark-hollow"} />
    </>
  );
}
