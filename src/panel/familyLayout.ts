import { linkHorizontal, linkVertical, scalePoint } from "d3";
import type { MechanismId } from "../dataset/model.ts";
import type { Family, FamilySide, Relative } from "../view/selectors/family.ts";

/** Pixels of the drawing's own coordinate system, which is scaled to the panel. */
export const familySize = { width: 400, nodeHeight: 40, rowGap: 22, columnGap: 10, perRow: 3 } as const;

export interface FamilyNode {
  readonly mechanism: MechanismId;
  /** Null for the mechanism itself. */
  readonly relative: Relative | null;
  readonly side: FamilySide | "self";
  /** Left top corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface FamilyLine {
  readonly key: string;
  readonly side: FamilySide;
  /** Path data from the earlier or upper node to the later or lower one. */
  readonly path: string;
}
export interface FamilyDrawing {
  readonly height: number;
  readonly nodes: readonly FamilyNode[];
  readonly lines: readonly FamilyLine[];
}

const { width, nodeHeight, rowGap, columnGap, perRow } = familySize;
const horizontal = linkHorizontal<unknown, [number, number]>();
const vertical = linkVertical<unknown, [number, number]>();

/** Nodes of equal width side by side over the whole width, in rows of at most `perRow`; a single one stands in the middle third. */
function placeRows(side: FamilySide, relatives: readonly Relative[], top: number): readonly FamilyNode[] {
  const rows = Math.ceil(relatives.length / perRow);
  const perLine = Math.ceil(relatives.length / Math.max(1, rows));
  return relatives.map((relative, index) => {
    const row = Math.floor(index / perLine);
    const inRow = relatives.slice(row * perLine, (row + 1) * perLine).length;
    const nodeWidth = (width - columnGap * (Math.max(2, inRow) - 1)) / Math.max(2, inRow);
    const x = inRow === 1 ? (width - nodeWidth) / 2 : (index - row * perLine) * (nodeWidth + columnGap);
    return { mechanism: relative.mechanism, relative, side, x, y: top + row * (nodeHeight + rowGap), width: nodeWidth };
  });
}
const rowsHeight = (count: number): number => Math.ceil(count / perRow) * (nodeHeight + rowGap);

/**
 * Where each relative of a mechanism is drawn: the line of predecessors and successors from left to right, what it belongs to
 * above, what belongs to it below, and what works beside it at the bottom.
 */
export function layOutFamily(family: Family, id: MechanismId): FamilyDrawing {
  const middle = rowsHeight(family.above.length);
  const line: readonly (Relative | null)[] = [...family.before.toReversed(), null, ...family.after];
  const arrowGap = 26;
  const lineWidth = Math.min(170, (width - arrowGap * (line.length - 1)) / line.length);
  const column = scalePoint<number>()
    .domain(line.map((_, index) => index))
    .range(line.length === 1 ? [width / 2, width / 2] : [lineWidth / 2, width - lineWidth / 2]);
  const inLine: readonly FamilyNode[] = line.map((relative, index) => ({
    mechanism: relative?.mechanism ?? id,
    relative,
    side: relative === null ? "self" : index < family.before.length ? "before" : "after",
    x: (column(index) ?? width / 2) - lineWidth / 2,
    y: middle,
    width: lineWidth,
  }));
  const below = middle + nodeHeight + rowGap;
  const beside = below + rowsHeight(family.below.length);
  const others = [
    ...placeRows("above", family.above, 0),
    ...placeRows("below", family.below, below),
    ...placeRows("beside", family.beside, beside),
  ];
  const self = inLine[family.before.length];
  const selfX = (self?.x ?? 0) + (self?.width ?? 0) / 2;
  const lines: FamilyLine[] = inLine.slice(1).flatMap((node, index) => {
    const from = inLine[index];
    if (from === undefined) return [];
    const y = middle + nodeHeight / 2;
    const path = horizontal({ source: [from.x + from.width, y], target: [node.x - 4, y] });
    const side = index < family.before.length ? "before" : "after";
    return path === null ? [] : [{ key: `${from.mechanism} ${node.mechanism}`, side, path }];
  });
  for (const node of others) {
    const x = node.x + node.width / 2;
    const path =
      node.side === "above"
        ? vertical({ source: [x, node.y + nodeHeight], target: [selfX, middle] })
        : vertical({ source: [selfX, middle + nodeHeight], target: [x, node.y] });
    if (path !== null && node.side !== "self") lines.push({ key: node.mechanism, side: node.side, path });
  }
  const rows = [middle + nodeHeight, ...others.map(({ y }) => y + nodeHeight)];
  return { height: Math.max(...rows) + 2, nodes: [...inLine, ...others], lines };
}
